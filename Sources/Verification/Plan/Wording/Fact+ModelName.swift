import Almanac
import Domain

// Identifiers of model texts as facts. Texts may come from anybody's hand, so that an identifier that
// no round writes is told as it stands.

extension Fact {
  /// A level by the aim that it stands for: `fit`, or `waiting-2`.
  static func level(_ name: String) -> Fact {
    let waiting = "waiting-"
    if name.hasPrefix(waiting), let rounds = Int(name.dropFirst(waiting.count)) {
      return .phrase(Phrase("verify.level.waiting", ["rounds": .number(rounds)]))
    }
    return plainLevels.contains(name) ? .word("verify.level.\(name)") : .text(name)
  }

  /// A level as a model declares it: `sum fit`, or `classes satisfaction 16`.
  static func declaredLevel(_ declaration: String) -> Fact {
    let words = declaration.split(separator: " ").map(String.init)
    if words.count == 2, words[0] == "sum" {
      return .phrase(Phrase("verify.level.sum", ["level": .level(words[1])]))
    }
    guard words.count == 3, words[0] == "classes", let count = Int(words[2]) else {
      return .text(declaration)
    }
    return .phrase(
      Phrase("verify.level.classes", ["level": .level(words[1]), "classes": .number(count)]))
  }

  private static let plainLevels: Set<String> = [
    "paired", "satisfaction", "fit", "gladness", "hours", "unchanged", "unmoved",
  ]
}

extension Fact {
  /// An option by its people: `M01.V02.Mon2000`, or `M01.V02` for a reserve.
  static func option(_ name: String) -> Fact {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2 || parts.count == 3, let mentee = PersonCode(parts[0]),
      let mentor = PersonCode(parts[1])
    else { return .text(name) }
    let two = ["mentee": mentee.fact, "mentor": mentor.fact]
    guard parts.count == 3 else { return .phrase(Phrase("verify.option.reserve", two)) }
    guard let hour = WeeklyHour(identifier: parts[2]) else { return .text(name) }
    return .phrase(Phrase("verify.option.pair", two.merging(["hour": .hour(hour)]) { $1 }))
  }

  /// A limit by whom it limits: `mentor.V02`, or `hour.V02.Mon2000`.
  static func resource(_ name: String) -> Fact {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count >= 2, let mentor = PersonCode(parts[1]) else { return .text(name) }
    if parts.count == 2, parts[0] == "mentor" {
      return .phrase(Phrase("verify.resource.mentor", ["mentor": mentor.fact]))
    }
    guard parts.count == 3, parts[0] == "hour", let hour = WeeklyHour(identifier: parts[2]) else {
      return .text(name)
    }
    return .phrase(
      Phrase("verify.resource.hour", ["mentor": mentor.fact, "hour": .hour(hour)]))
  }

  /// A member of a conflict by what it limits: `max mentor.V02`, or `required M01`.
  static func member(_ text: String) -> Fact {
    let words = text.split(separator: " ").map(String.init)
    guard words.count == 2, words[0] == "min" || words[0] == "max" else { return .text(text) }
    return .resource(words[1])
  }

  /// The two ends of a limit: `0 2`.
  static func ends(_ text: String) -> Fact {
    let ends = text.split(separator: " ").compactMap { Int($0) }
    guard ends.count == 2 else { return .text(text) }
    return .phrase(Phrase("verify.ends", ["low": .number(ends[0]), "high": .number(ends[1])]))
  }
}

extension WeeklyHour {
  /// The hour of `Sat1400`, as identifiers write it; `nil` for anything else.
  fileprivate init?(identifier: Substring) {
    let clock = identifier.suffix(4)
    guard identifier.utf8.count == 7, let weekday = Weekday(rawValue: String(identifier.prefix(3))),
      let start = MinuteOfDay(clock: "\(clock.prefix(2)):\(clock.suffix(2))")
    else { return nil }
    self.init(weekday, start)
  }
}
