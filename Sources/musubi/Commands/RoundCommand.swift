import ArgumentParser
import Workflow

/// `musubi round`
struct RoundCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "round", abstract: Help.text("round"), discussion: Help.text("round.long"),
    subcommands: [
      OpenRound.self, FreezeRound.self, ProposeRound.self, ShowRound.self, WhyRound.self,
      WhatIfRound.self, LockPair.self, UnlockPair.self, ForbidPair.self, AllowPair.self,
      OverrideRule.self, SwapMentors.self, CompareRound.self, OfferRound.self, AnswerRound.self,
      PublishRound.self, CloseRound.self, ExportRound.self,
    ])
}

/// Which round is meant.
struct RoundOption: ParsableArguments {
  @Option(help: Help.text("round.option"))
  var round: String?

  @OptionGroup var session: Session
}

struct OpenRound: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open", abstract: Help.text("round.open"), discussion: Help.text("round.open.long")
  )

  @Argument(help: Help.text("round.name"))
  var name: String

  @OptionGroup var session: Session

  func run() throws { try session.run { try $0.openRound(name) } }
}

struct FreezeRound: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "freeze", abstract: Help.text("round.freeze"),
    discussion: Help.text("round.freeze.long"))

  @OptionGroup var option: RoundOption

  func run() throws { try option.session.run { try $0.freeze(option.round) } }
}

struct ProposeRound: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "propose", abstract: Help.text("round.propose"),
    discussion: Help.text("round.propose.long"))

  @Flag(help: Help.text("round.propose.why"))
  var why = false

  @OptionGroup var option: RoundOption

  func run() throws {
    try option.session.run {
      try $0.propose(option.round, withReasons: why, isCancelled: Interruption.watching())
    }
  }
}

struct ShowRound: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: Help.text("round.show"))

  @Option(help: Help.text("round.proposal"))
  var proposal: Int?

  @OptionGroup var option: RoundOption

  func run() throws {
    try option.session.run { try $0.show(option.round, proposal: proposal) }
  }
}

struct WhyRound: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "why", abstract: Help.text("round.why"), discussion: Help.text("round.why.long"))

  @Argument(help: Help.text("round.why.person"))
  var person: String?

  @OptionGroup var option: RoundOption

  func run() throws { try option.session.run { try $0.why(person, in: option.round) } }
}

struct CompareRound: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare", abstract: Help.text("round.compare"),
    discussion: Help.text("round.compare.long"))

  @Argument(help: Help.text("round.compare.proposals"))
  var proposals: [Int] = []

  @Option(help: Help.text("round.compare.best"))
  var best: Int?

  @OptionGroup var option: RoundOption

  func run() throws {
    try option.session.run {
      try $0.compare(proposals, best: best, in: option.round)
    }
  }
}

struct OfferRound: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "offer", abstract: Help.text("round.offer"),
    discussion: Help.text("round.offer.long"))

  @OptionGroup var option: RoundOption

  func run() throws { try option.session.run { try $0.offer(option.round) } }
}

struct AnswerRound: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "answer", abstract: Help.text("round.answer"),
    discussion: Help.text("round.answer.long"))

  @Option(help: Help.text("round.answer.accept"))
  var accept: [String] = []

  @Option(help: Help.text("round.answer.refuse"))
  var refuse: [String] = []

  @Flag(name: .long, help: Help.text("round.answer.all"))
  var allAccept = false

  @OptionGroup var option: RoundOption

  func run() throws {
    try option.session.run {
      try $0.answer(
        accepted: accept, refused: refuse, restAccepts: allAccept, in: option.round)
    }
  }
}

struct PublishRound: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish", abstract: Help.text("round.publish"),
    discussion: Help.text("round.publish.long"))

  @Option(help: Help.text("round.publish.at"))
  var at: String?

  @OptionGroup var option: RoundOption

  func run() throws { try option.session.run { try $0.publish(option.round, at: at) } }
}

struct CloseRound: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "close", abstract: Help.text("round.close"),
    discussion: Help.text("round.close.long"))

  @Flag(help: Help.text("round.close.unpublished"))
  var unpublished = false

  @OptionGroup var option: RoundOption

  func run() throws {
    try option.session.run { try $0.close(option.round, unpublished: unpublished) }
  }
}

struct ExportRound: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: Help.text("round.export"),
    discussion: Help.text("round.export.long"))

  @Argument(help: Help.text("round.export.folder"))
  var folder: String

  @OptionGroup var option: RoundOption

  func run() throws { try option.session.run { try $0.export(option.round, to: folder) } }
}
