import Almanac
import Domain

extension RulesReading {
  /// `closures:`, in the order of the file.
  mutating func closures(_ entry: RulesEntry) -> [ClosureRule] {
    list(entry).compactMap { closure($0, of: entry) }
  }

  private mutating func closure(_ node: RulesNode, of entry: RulesEntry) -> ClosureRule? {
    let keys = Self.keys(of: "closures")
    let found = section(
      node, named: entry.name, knows: keys, required: keys, else: node.place)
    let from = found["from"].flatMap { day($0) }
    let to = found["to"].flatMap { day($0) }
    let name = found["name"].flatMap { closureName($0) }
    guard let from, let to, let name else { return nil }
    return closure(from, to, name, at: node.place)
  }

  private mutating func closure(
    _ from: ClosureDay, _ to: ClosureDay, _ name: String, at place: RulesPlace
  ) -> ClosureRule? {
    switch (from, to) {
    case (.yearly(let from), .yearly(let to)):
      return .yearly(YearlyClosure(from: from, to: to, name: name))
    case (.once(let from), .once(let to)):
      if let closure = Closure(first: from, last: to, name: name) { return .dated(closure) }
      refuse(.endBeforeStart(from: from, to: to), at: place)
    default: refuse(.mixedDates, at: place)
    }
    return nil
  }

  private mutating func closureName(_ entry: RulesEntry) -> String? {
    guard let text = text(entry) else { return nil }
    if text.contains(where: { !$0.isWhitespace }) { return text }
    refuse(.nothingAfter(entry.name), at: entry.key.place)
    return nil
  }
}

// MARK: - Dates

/// One end of a closure.
private enum ClosureDay {
  case yearly(MonthDay)
  case once(CivilDate)

  /// `2022-08-13` or `12-29`.
  init?(_ text: String) {
    if let date = CivilDate(iso: text) {
      self = .once(date)
    } else if let date = CivilDate(iso: "2000-" + text) {
      // 2000 is a leap year, so 02-29 is a day that may be closed.
      self = .yearly(MonthDay(date))
    } else {
      return nil
    }
  }
}

extension RulesReading {
  private mutating func day(_ entry: RulesEntry) -> ClosureDay? {
    guard let text = text(entry) else { return nil }
    if let day = ClosureDay(text) { return day }
    refuseDate(text, of: entry, yearly: true)
    return nil
  }

  /// A date with its year.
  mutating func date(_ entry: RulesEntry) -> CivilDate? {
    guard let text = text(entry) else { return nil }
    if let date = CivilDate(iso: text) { return date }
    refuseDate(text, of: entry, yearly: false)
    return nil
  }

  private mutating func refuseDate(_ text: String, of entry: RulesEntry, yearly: Bool) {
    let problem = RulesProblem.notADate(
      RulesNode.quotation(of: text), key: entry.name, near: Self.isoDate(text, yearly: yearly),
      yearly: yearly)
    refuse(problem, at: entry.value.place)
  }

  /// `2022/8/13`, `8.13` or `2022年8月13日` as ISO 8601 writes them, where that is a day.
  private static func isoDate(_ text: String, yearly: Bool) -> String? {
    let parts = NearestWord.narrow(text).split { "-/.年月日".contains($0) }
    let numbers = parts.compactMap { number(String($0)) }
    guard numbers.count == parts.count else { return nil }
    if numbers.count == 3 {
      return CivilDate(year: numbers[0], month: numbers[1], day: numbers[2])?.description
    }
    guard yearly, numbers.count == 2 else { return nil }
    let date = CivilDate(year: 2000, month: numbers[0], day: numbers[1])
    return date.map { String($0.description.dropFirst("2000-".count)) }
  }
}
