import ArgumentParser
import Workflow

/// Two people, as `round lock`, `forbid` and their kin take them.
struct PairArguments: ParsableArguments {
  @Argument(help: Help.text("pair.mentee"))
  var mentee: String

  @Argument(help: Help.text("pair.mentor"))
  var mentor: String

  @OptionGroup var option: RoundOption
}

struct LockPair: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lock", abstract: Help.text("round.lock"), discussion: Help.text("round.lock.long")
  )

  @OptionGroup var pair: PairArguments

  @Option(name: .customLong("at"), help: Help.text("round.lock.hour"))
  var hour: String?

  func run() throws {
    try pair.option.session.run {
      try $0.lock(pair.mentee, pair.mentor, hour: hour, in: pair.option.round)
    }
  }
}

struct UnlockPair: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "unlock", abstract: Help.text("round.unlock"))

  @Argument(help: Help.text("pair.mentee"))
  var mentee: String

  @OptionGroup var option: RoundOption

  func run() throws { try option.session.run { try $0.unlock(mentee, in: option.round) } }
}

struct ForbidPair: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forbid", abstract: Help.text("round.forbid"))

  @OptionGroup var pair: PairArguments

  func run() throws {
    try pair.option.session.run {
      try $0.forbid(pair.mentee, pair.mentor, in: pair.option.round)
    }
  }
}

struct AllowPair: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "allow", abstract: Help.text("round.allow"))

  @OptionGroup var pair: PairArguments

  func run() throws {
    try pair.option.session.run {
      try $0.allow(pair.mentee, pair.mentor, in: pair.option.round)
    }
  }
}

struct OverrideRule: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "override", abstract: Help.text("round.override"),
    discussion: Help.text("round.override.long"))

  @Argument(help: Help.text("round.override.rule"))
  var rule: String

  @OptionGroup var pair: PairArguments

  @Option(help: Help.text("round.override.reason"))
  var reason: String?

  @Flag(help: Help.text("round.override.take-back"))
  var takeBack = false

  func run() throws {
    try pair.option.session.run { workspace in
      let round = pair.option.round
      if takeBack { return try workspace.uphold(rule, pair.mentee, pair.mentor, in: round) }
      return try workspace.override(
        rule, pair.mentee, pair.mentor, reason: reason ?? "", in: round)
    }
  }
}

struct SwapMentors: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "swap", abstract: Help.text("round.swap"))

  @Argument(help: Help.text("pair.mentee"))
  var one: String

  @Argument(help: Help.text("pair.mentee"))
  var other: String

  @OptionGroup var option: RoundOption

  func run() throws { try option.session.run { try $0.swap(one, other, in: option.round) } }
}

struct WhatIfRound: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "what-if", abstract: Help.text("round.what-if"),
    discussion: Help.text("round.what-if.long"))

  @OptionGroup var pair: PairArguments

  @Option(name: .customLong("at"), help: Help.text("round.lock.hour"))
  var hour: String?

  func run() throws {
    try pair.option.session.run {
      try $0.whatIf(pair.mentee, pair.mentor, hour: hour, in: pair.option.round)
    }
  }
}
