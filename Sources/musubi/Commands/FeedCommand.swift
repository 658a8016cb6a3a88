import ArgumentParser
import Workflow

/// `musubi feed`
struct FeedCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "feed", abstract: Help.text("feed"),
    subcommands: [FeedList.self, FeedVerify.self])
}

struct FeedList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: Help.text("feed.list"), discussion: Help.text("feed.list.long"))

  @OptionGroup var session: Session

  func run() throws { try session.run { try $0.feedList() } }
}

struct FeedVerify: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: Help.text("feed.verify"),
    discussion: Help.text("feed.verify.long"))

  @OptionGroup var session: Session

  func run() throws { try session.run { try $0.verifyFeeds() } }
}
