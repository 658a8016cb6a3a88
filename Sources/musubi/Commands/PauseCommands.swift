import ArgumentParser
import Workflow

/// `musubi pause`
struct Pause: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: Help.text("pause"), discussion: Help.text("pause.long"))

  @Argument(help: Help.text("pause.person"))
  var person: String

  @OptionGroup var session: Session

  func run() throws { try session.run { try $0.pause(person) } }
}

/// `musubi resume`
struct Resume: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: Help.text("resume"), discussion: Help.text("resume.long"))

  @Argument(help: Help.text("pause.person"))
  var person: String

  @OptionGroup var session: Session

  func run() throws { try session.run { try $0.resume(person) } }
}
