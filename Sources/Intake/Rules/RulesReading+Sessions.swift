import Almanac
import Domain

extension RulesReading {
  /// `sessions:`, lengths, starts and rhythm.
  mutating func readSessions(_ entry: RulesEntry, into programme: inout Programme) {
    if entry.value.isNothing { return }
    let found = section(entry.value, named: entry.name, knows: Self.keys(of: "sessions"))
    let standard = HourGrid.standard
    let grid = HourGrid(
      session: found["minutes"].flatMap { number($0, in: 15...240) } ?? standard.session,
      step: found["start-every"].flatMap { step($0) } ?? standard.step,
      buffer: found["buffer"].flatMap { number($0, in: 0...240) } ?? standard.buffer)
    programme.grid = grid ?? standard
    if let weeks = found["every-weeks"].flatMap({ number($0, in: 1...2) }) {
      programme.everyWeeks = weeks
    }
    if let skips = found["skip-public-holidays"].flatMap({ yesOrNo($0) }) {
      programme.skipsHolidays = skips
    }
  }

  private mutating func step(_ entry: RulesEntry) -> Int? {
    guard let minutes = number(entry, in: 1...1440) else { return nil }
    if 1440 % minutes == 0 { return minutes }
    let usual = (1...288).map { $0 * 5 }.filter { 1440 % $0 == 0 }
    let near = usual.min { abs($0 - minutes) < abs($1 - minutes) } ?? HourGrid.standard.step
    refuse(.notADivisor(minutes, key: entry.name, near: near), at: entry.value.place)
    return nil
  }

  /// `terms:`, by the names of their rounds.
  mutating func terms(_ entry: RulesEntry) -> [RoundName: Term] {
    if entry.value.isNothing { return [:] }
    var terms: [RoundName: Term] = [:]
    var places: [RoundName: RulesEntry] = [:]
    for named in entries(entry.value, named: entry.name) {
      let term = term(named)
      guard let name = RoundName(named.key.text ?? "") else {
        refuse(.badTermName(named.name), at: named.key.place)
        continue
      }
      if let first = places[name] { refuseRepetition(named, after: first) }
      places[name] = named
      terms[name] = term
    }
    return terms
  }

  private mutating func term(_ entry: RulesEntry) -> Term? {
    if entry.value.isNothing {
      refuse(.nothingAfter(entry.name), at: entry.key.place)
      return nil
    }
    let found = section(
      entry.value, named: entry.name, knows: Self.keys(of: "terms"),
      required: ["first-day"], else: entry.key.place)
    let weeks = found["weeks"].flatMap { number($0, in: 1...104) }
    guard let first = found["first-day"].flatMap({ termDay($0) }) else { return nil }
    return weeks.map { Term(firstDay: first, weeks: $0) } ?? Term(firstDay: first)
  }

  /// A date in the years whose public holidays are known, two years before their end at the latest,
  /// because a term may be so long.
  private mutating func termDay(_ entry: RulesEntry) -> CivilDate? {
    guard let day = date(entry) else { return nil }
    let years = HolidayLaw.years.lowerBound...HolidayLaw.years.upperBound - 2
    guard years.contains(day.year) else {
      let problem = RulesProblem.outOfRange(
        day.year, key: entry.name, least: years.lowerBound, most: years.upperBound)
      refuse(problem, at: entry.value.place)
      return nil
    }
    return day
  }
}
