import Almanac
import Domain
import Testing

@Suite("The weekly hour")
struct HourTests {
  /// The mentee's time, the mentor's, the hour, and the values of gladness and hours. `?` is time
  /// that is only possible.
  static let hours: [(String, String, String, Int, Int)] = [
    ("Sat10 Sun10", "Sat10 Sun10", "Sat 10:00", 0, 0),
    ("Sun10 Sat10", "Sat10 Sun10", "Sun 10:00", 0, 0),
    ("Sat10 Sun10 Mon20", "Mon20 Sun10", "Sun 10:00", 0, -1),
    // Good stands before possible in the mentee's own order.
    ("Sat10? Sun10", "Sat10 Sun10", "Sun 10:00", 0, 0),
    // An hour that the mentor gives gladly goes before one that the mentee would rather have.
    ("Sat10 Sun10", "Sat10? Sun10", "Sun 10:00", 0, -1),
    ("Sat10 Sun10?", "Sat10? Sun10?", "Sat 10:00", -1, 0),
    ("Sat10? Sun10?", "Sat10? Sun10?", "Sat 10:00", -2, 0),
    ("Sat10? Sun10?", "Sat10? Sun10", "Sun 10:00", -1, -1),
  ]

  @Test("Good goes before possible, then the mentee's own order", arguments: hours)
  func hour(mentees: String, mentors: String, hour: String, gladness: Int, hours: Int) throws {
    let plan = try Few.plan(
      Few.round([Few.mentee("M", at: mentees)], [Few.mentor("V", at: mentors)]))
    #expect(Few.pairs(plan) == ["M V \(hour)"])
    #expect(Few.value(of: .gladness, in: plan) == [gladness])
    #expect(Few.value(of: .hours, in: plan) == [hours])
  }

  @Test("Within one window the earlier hour comes first")
  func clock() throws {
    let window = try #require(try Scenario.hour("Sat10").window(minutes: 180))
    let time = Availability([AvailableWindow(window)])
    let plan = try Few.plan(
      Few.round([Few.mentee("M") { $0.availability = time }], [Few.mentor("V", at: "Sat11 Sat12")]))
    #expect(Few.pairs(plan) == ["M V Sat 11:00"])
    #expect(Few.value(of: .hours, in: plan) == [-1])
  }

  @Test("Points go before any hour")
  func afterFit() throws {
    let mentee = try Few.mentee("M", at: "Sat10 Sun10") { $0.fields = ["it"] }
    let far = try Few.mentor("W", at: "Sun10?") { $0.fields = ["it"] }
    let round = try Few.round(
      [mentee], [Few.mentor("V", at: "Sat10"), far], points: [.field: .whereEqual(1)])
    #expect(try Few.pairs(Few.plan(round)) == ["M W Sun 10:00"])
  }

  @Test("One mentee's gladness is not bought with another's: they are counted together")
  func together() throws {
    let hours = "Sat10 Sun10"
    let mentees = [
      try Few.mentee("M", at: "Sat10 Sun10?"), try Few.mentee("N", at: "Sat10? Sun10?"),
    ]
    let round = try Few.round(mentees, [Few.mentor("V", at: hours) { $0.capacity = 2 }])
    let plan = try Few.plan(round)
    #expect(Few.pairs(plan) == ["M V Sat 10:00", "N V Sun 10:00"])
    #expect(Few.value(of: .gladness, in: plan) == [-1])
  }
}
