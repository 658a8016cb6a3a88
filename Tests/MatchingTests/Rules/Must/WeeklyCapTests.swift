import Almanac
import Domain
import Testing

@Suite("Must-rule: weekly cap")
struct WeeklyCapTests {
  /// Cap and committed minutes, weeks between sessions, and whether one session fits.
  static let boundaries: [(cap: Int?, committed: Int, everyWeeks: Int, fits: Bool)] = [
    (nil, 600, 1, true), (60, 0, 1, true), (59, 0, 1, false), (120, 60, 1, true),
    (120, 61, 1, false), (0, 0, 1, false), (60, 120, 1, false), (30, 0, 2, true),
    (29, 0, 2, false), (90, 60, 2, true), (90, 61, 2, false),
  ]

  @Test(
    "One session must fit under the cap beside what is committed; a fortnightly one is half a session",
    arguments: boundaries)
  func boundary(cap: Int?, committed: Int, everyWeeks: Int, fits: Bool) throws {
    let mentor = try Few.mentor("V") { ($0.weeklyCap, $0.committed) = (cap, committed) }
    let round = try Few.round([Few.mentee("M")], [mentor]) {
      $0.programme.everyWeeks = everyWeeks
    }
    try Few.expect(fits ? [] : [.weeklyCap], in: round)
  }

  @Test("A session of ninety minutes needs ninety minutes", arguments: [(89, false), (90, true)])
  func session(cap: Int, fits: Bool) throws {
    let window = try #require(try Scenario.hour("Sat10").window(minutes: 120))
    let time = Availability([AvailableWindow(window)])
    let round = try Few.round(
      [Few.mentee("M") { $0.availability = time }],
      [Few.mentor("V") { ($0.availability, $0.weeklyCap) = (time, cap) }]
    ) { $0.programme.grid = try #require(HourGrid(session: 90, step: 120)) }
    try Few.expect(fits ? [] : [.weeklyCap], in: round)
  }

  @Test(
    "The cap bounds how many mentees there are, whatever the capacity",
    arguments: [
      (59, 1, 0), (60, 1, 1), (119, 1, 1), (120, 1, 2), (600, 1, 3), (60, 2, 2), (90, 2, 3),
    ])
  func places(cap: Int, everyWeeks: Int, pairs: Int) throws {
    let hours = "Sat10 Sat11 Sat12 Sat13"
    let mentees = try (1...4).map { try Few.mentee("M\($0)", at: hours) }
    let mentor = try Few.mentor("V", at: hours) { ($0.capacity, $0.weeklyCap) = (3, cap) }
    let round = try Few.round(mentees, [mentor]) { $0.programme.everyWeeks = everyWeeks }
    #expect(try Few.plan(round).pairs.count == pairs)
  }

  @Test("An override of the capacity does not lift the cap")
  func capStays() throws {
    let mentor = try Few.mentor("V") { ($0.capacity, $0.weeklyCap) = (0, 0) }
    let round = try Few.round([Few.mentee("M")], [mentor]) {
      $0.decisions.overrides = [try Few.override(.capacity, "M", "V")]
    }
    try Few.expect([.weeklyCap], in: round)
  }
}
