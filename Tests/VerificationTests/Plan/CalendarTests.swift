import Almanac
import Domain
import Testing
import Verification

@Suite("Dates and fallback hours, exactly")
struct CalendarTests {
  /// What is refused after a change of one pair of the spring round; nothing else may be wrong.
  private static func differences(
    _ place: Int, _ change: (inout Pair) throws -> Void
  ) throws -> [CalendarDifference] {
    var spring = try SpringRound()
    try change(&spring.plan.pairs[place])
    let mentee = spring.plan.pairs[place].key.mentee
    return try spring.refusals().map { refusal in
      guard case .calendar(mentee, let difference) = refusal else {
        throw Unexpected(refusal: refusal)
      }
      return difference
    }
  }

  private struct Unexpected: Error {
    let refusal: PlanRefusal
  }

  @Test("A session on a holiday is refused with the holiday's name")
  func sessionOnHoliday() throws {
    let date = try CivilDate.of("2026-05-04")
    #expect(
      try Self.differences(1) { $0.sessions.append(date) }
        == [.sessionOnSkippedDate(date, .holiday("みどりの日"))])
  }

  @Test("A session in a closure, or on a date that one of three keeps free, is refused")
  func sessionOnOtherSkippedDates() throws {
    let stock = try CivilDate.of("2026-04-11")
    #expect(
      try Self.differences(2) { $0.sessions.insert(stock, at: 0) }
        == [.sessionOnSkippedDate(stock, .closure("棚卸し"))])
    let mentees = try CivilDate.of("2026-04-20")
    #expect(
      try Self.differences(0) { $0.sessions.insert(mentees, at: 2) }
        == [.sessionOnSkippedDate(mentees, .keptFree)])
    let coMentors = try CivilDate.of("2026-05-02")
    #expect(
      try Self.differences(2) { $0.sessions.insert(coMentors, at: 2) }
        == [.sessionOnSkippedDate(coMentors, .keptFree)])
  }

  @Test(
    "A session before the term, after it, or on another weekday is refused",
    arguments: ["2026-03-30", "2026-05-11", "2026-04-07"])
  func sessionOutside(text: String) throws {
    let date = try CivilDate.of(text)
    #expect(
      try Self.differences(1) { $0.sessions = ($0.sessions + [date]).sorted() }
        == [.sessionOutsideTerm(date)])
  }

  @Test("A date left out is missed, with a session or without")
  func missing() throws {
    let date = try CivilDate.of("2026-04-13")
    #expect(try Self.differences(0) { $0.sessions.remove(at: 1) } == [.sessionMissing(date)])
    let holiday = try CivilDate.of("2026-05-04")
    #expect(
      try Self.differences(0) { $0.skipped.removeLast() }
        == [.skipMissing(holiday, .holiday("みどりの日"))])
    #expect(
      try Self.differences(2) { $0.skipped.removeLast() }
        == [.skipMissing(try .of("2026-05-02"), .keptFree)])
  }

  @Test("A date is skipped only where something stands against it, and for the right cause")
  func causes() throws {
    let date = try CivilDate.of("2026-04-13")
    #expect(
      try Self.differences(1) {
        $0.sessions.remove(at: 1)
        $0.skipped.insert(SkippedDate(date, .keptFree), at: 0)
      } == [.sessionMissing(date), .skipWithoutCause(date)])
    let holiday = try CivilDate.of("2026-05-04")
    for wrong in [SkippedDate.Cause.keptFree, .holiday("昭和の日"), .closure("年末年始")] {
      #expect(
        try Self.differences(1) { $0.skipped = [SkippedDate(holiday, wrong)] }
          == [.cause(holiday, found: wrong, expected: .holiday("みどりの日"))])
    }
  }

  @Test("Dates rise, and none stands twice")
  func order() throws {
    #expect(try Self.differences(1) { $0.sessions.swapAt(0, 1) } == [.order])
    #expect(try Self.differences(1) { $0.sessions.insert($0.sessions[0], at: 0) } == [.order])
    #expect(try Self.differences(2) { $0.skipped.reverse() } == [.order])
  }

  @Test("Fallbacks are the first two free common hours in the mentee's order")
  func fallbacks() throws {
    let (wednesday, saturday) = (try WeeklyHour.of("Wed 20:00"), try WeeklyHour.of("Sat 10:00"))
    #expect(
      try Self.differences(0) { $0.fallbacks = [] }
        == [.fallbacks(found: [], expected: [wednesday])])
    #expect(
      try Self.differences(0) { $0.fallbacks = [wednesday, saturday] }
        == [.fallbacks(found: [wednesday, saturday], expected: [wednesday])])
    #expect(
      try Self.differences(2) { $0.fallbacks = [saturday] }
        == [.fallbacks(found: [saturday], expected: [])])
  }
}

@Suite("Many common hours")
struct ManyHoursTests {
  @Test("Two fallbacks are enough, and a third is refused")
  func two() throws {
    var duo = try Duo("Mon 20:00-24:00")
    let options = (0...3).map { "option M01.V01.Mon2\($0)00 1 0 0 0 -\($0) : mentor.V01" }
    duo.pairsModel = Duo.pairsModel.with(
      options.joined(separator: "\n").with("0 : mentor", for: "-0 : mentor"),
      for: "option M01.V01.Mon2000 1 0 0 0 0 : mentor.V01")
    duo.pair.fallbacks = [try .of("Mon 21:00"), try .of("Mon 22:00")]
    #expect(try duo.refusals() == [])
    let right = duo.pair.fallbacks
    duo.pair.fallbacks.append(try .of("Mon 23:00"))
    let difference = CalendarDifference.fallbacks(found: duo.pair.fallbacks, expected: right)
    #expect(try duo.refusals() == [.calendar(try .of("M01"), difference)])
  }
}

@Suite("Dates of other terms")
struct TermDateTests {
  /// A term of one pair with the dates that must be accepted.
  struct Sample: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let hour: String
    let firstDay: String
    let weeks: Int
    let sessions: String
    let skipped: [(String, SkippedDate.Cause)]
    let change: @Sendable (inout Duo) throws -> Void

    init(
      _ testDescription: String, _ hour: String, from firstDay: String, weeks: Int,
      sessions: String, skipped: [(String, SkippedDate.Cause)] = [],
      _ change: @escaping @Sendable (inout Duo) throws -> Void = { _ in }
    ) {
      self.testDescription = testDescription
      (self.hour, self.firstDay, self.weeks) = (hour, firstDay, weeks)
      (self.sessions, self.skipped, self.change) = (sessions, skipped, change)
    }

    func duo() throws -> Duo {
      let day = hour.prefix(3)
      var duo = try Duo("\(day) 20:00-21:00", at: hour)
      duo.pairsModel = Duo.pairsModel.with("M01.V01.\(day)2000", for: "M01.V01.Mon2000")
      duo.term = try #require(Term(firstDay: try .of(firstDay), weeks: weeks))
      duo.pair.sessions = try CivilDate.all(sessions)
      duo.pair.skipped = try skipped.map { SkippedDate(try .of($0.0), $0.1) }
      try change(&duo)
      return duo
    }
  }

  static let samples = [
    Sample(
      "fortnightly, counted from the first date", "Mon 20:00", from: "2026-06-01", weeks: 5,
      sessions: "2026-06-01 2026-06-15 2026-06-29"
    ) { $0.programme.everyWeeks = 2 },
    Sample(
      "a term that begins in the middle of a week", "Tue 20:00", from: "2026-06-03", weeks: 2,
      sessions: "2026-06-09 2026-06-16"),
    Sample(
      "New Year's Day is a holiday before it is a closure", "Thu 20:00", from: "2025-12-22",
      weeks: 3, sessions: "2025-12-25 2026-01-08", skipped: [("2026-01-01", .holiday("元日"))]),
    Sample(
      "without holidays it is a closure", "Thu 20:00", from: "2025-12-22", weeks: 3,
      sessions: "2025-12-25 2026-01-08", skipped: [("2026-01-01", .closure("年末年始"))]
    ) { $0.programme.skipsHolidays = false },
    Sample(
      "without holidays and closures there is a session", "Thu 20:00", from: "2025-12-22",
      weeks: 3, sessions: "2025-12-25 2026-01-01 2026-01-08"
    ) { ($0.programme.skipsHolidays, $0.programme.closures) = (false, []) },
    Sample(
      "the closure runs from 29 December to 3 January, both closed", "Mon 20:00",
      from: "2025-12-22", weeks: 3, sessions: "2025-12-22 2026-01-05",
      skipped: [("2025-12-29", .closure("年末年始"))]),
    Sample(
      "3 January is closed, 10 January is not", "Sat 20:00", from: "2025-12-22", weeks: 3,
      sessions: "2025-12-27 2026-01-10", skipped: [("2026-01-03", .closure("年末年始"))]),
    Sample(
      "a yearly closure within one year", "Thu 20:00", from: "2026-08-03", weeks: 3,
      sessions: "2026-08-06 2026-08-20", skipped: [("2026-08-13", .closure("夏季休業"))]
    ) { $0.programme.closures = [try .yearly("08-12", "08-16", "夏季休業")] },
    Sample(
      "a closure comes before a wish", "Thu 20:00", from: "2026-08-03", weeks: 2,
      sessions: "2026-08-06", skipped: [("2026-08-13", .closure("夏季休業"))]
    ) { duo in
      duo.programme.closures = [try .dated("2026-08-13", "2026-08-13", "夏季休業")]
      duo.mentor.keptFree = [try .of("2026-08-13")]
    },
    Sample(
      "a wish of the mentor alone", "Thu 20:00", from: "2026-08-03", weeks: 2,
      sessions: "2026-08-06", skipped: [("2026-08-13", .keptFree)]
    ) { $0.mentor.keptFree = [try .of("2026-08-13"), try .of("2026-08-07")] },
    Sample(
      "the substitute of a Sunday's holiday, and the holidays around it", "Wed 20:00",
      from: "2026-04-27", weeks: 3, sessions: "2026-05-13",
      skipped: [
        ("2026-04-29", .holiday("昭和の日")), ("2026-05-06", .holiday("休日（憲法記念日 振替休日）")),
      ]),
    Sample(
      "the day between two holidays", "Tue 20:00", from: "2026-09-14", weeks: 2,
      sessions: "2026-09-15", skipped: [("2026-09-22", .holiday("休日（国民の休日）"))]),
  ]

  @Test("Worked out by hand, the dates are accepted", arguments: samples)
  func accepted(sample: Sample) throws {
    #expect(try sample.duo().refusals() == [])
  }

  @Test("A closure does not name a day that a holiday names first")
  func holidayBeforeClosure() throws {
    var duo = try #require(Self.samples.first { $0.hour == "Thu 20:00" }).duo()
    let newYear = try CivilDate.of("2026-01-01")
    duo.pair.skipped = [SkippedDate(newYear, .closure("年末年始"))]
    let difference = CalendarDifference.cause(
      newYear, found: .closure("年末年始"), expected: .holiday("元日"))
    #expect(try duo.refusals() == [.calendar(try .of("M01"), difference)])
  }

  @Test("Of two closures on one day either may name it, and no third")
  func twoClosures() throws {
    var duo = try Duo()
    let day = try CivilDate.of("2026-06-01")
    duo.programme.closures = [
      try .yearly("06-01", "06-01", "創立記念日"), try .dated("2026-06-01", "2026-06-01", "引越し"),
    ]
    duo.pair.sessions = []
    for name in ["創立記念日", "引越し"] {
      duo.pair.skipped = [SkippedDate(day, .closure(name))]
      #expect(try duo.refusals() == [])
    }
    duo.pair.skipped = [SkippedDate(day, .closure("棚卸し"))]
    let difference = CalendarDifference.cause(
      day, found: .closure("棚卸し"), expected: .closure("引越し"))
    #expect(try duo.refusals() == [.calendar(try .of("M01"), difference)])
  }
}
