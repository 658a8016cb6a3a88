import Almanac
import Domain

extension CalendarDifference {
  func phrase(of mentee: PersonCode) -> Phrase {
    let (key, facts) = parts
    return Phrase("verify.calendar.\(key)", facts.merging(["mentee": mentee.fact]) { $1 })
  }

  private var parts: (key: String, facts: [String: Fact]) {
    switch self {
    case .fallbacks(let found, let expected):
      ("fallbacks", ["found": .hours(found), "expected": .hours(expected)])
    case .sessionOnSkippedDate(let date, let cause):
      ("session-skipped", ["date": .date(date), "cause": cause.fact])
    case .sessionOutsideTerm(let date): ("session-outside", ["date": .date(date)])
    case .sessionMissing(let date): ("session-missing", ["date": .date(date)])
    case .skipMissing(let date, let cause):
      ("skip-missing", ["date": .date(date), "cause": cause.fact])
    case .skipWithoutCause(let date): ("skip-without-cause", ["date": .date(date)])
    case .cause(let date, let found, let expected):
      ("cause", ["date": .date(date), "found": found.fact, "expected": expected.fact])
    case .order: ("order", [:])
    }
  }
}

extension SkippedDate.Cause {
  /// The cause in words; who keeps a date free is not told.
  fileprivate var fact: Fact {
    switch self {
    case .holiday(let name): .phrase(Phrase("verify.cause.holiday", ["name": .text(name)]))
    case .closure(let name): .phrase(Phrase("verify.cause.closure", ["name": .text(name)]))
    case .keptFree: .word("verify.cause.kept-free")
    }
  }
}

extension Fact {
  /// Hours as a list, or the word for nothing.
  fileprivate static func hours(_ hours: [WeeklyHour]) -> Fact {
    hours.isEmpty ? .word("verify.nothing") : .list(hours.map(Fact.hour))
  }
}
