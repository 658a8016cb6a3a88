import Domain
import Testing
import Workflow

@Suite("What earlier rounds leave behind")
struct EarlierRoundsTests {
  /// M04 and M07 name no round, so they ask until they have a mentor; each of the others asks once.
  static let mentees = """
    code,term,name,languages,slots_in_preference_order,field
    M01,1,Amalthea,en:B1,Sat10,it
    M04,,Zenobia,en:B1,Sat10,care
    M05,2,Berengar,en:C1,Sat10,it
    M06,3,Chidinma,en:B2,Sat10,it

    """
  static let mentors = """
    code,name,languages,slots,field,capacity
    V01,Eulalia,en:C2,Sat10,it,1

    """

  @Test("Somebody left out goes first in the next round, and the plan's levels say so")
  func once() throws {
    let desk = try Desk().opened(
      mentees: EarlierRoundsTests.mentees, mentors: EarlierRoundsTests.mentors)
    #expect(try desk.round("1", at: "2022-05-01") == ["M01 V01 Sat 10:00"])
    _ = try desk.open().openRound("2")
    #expect(try desk.round("2", at: "2022-08-01") == ["M04 V01 Sat 10:00"])
    let levels = try desk.open().show("2", proposal: nil).document["levels"].list
    #expect(levels.prefix(2).map { $0["level"].text } == ["paired", "waiting-1"])
    #expect(levels[1]["value"] == [1])
  }

  @Test("Somebody left out twice goes before somebody left out once")
  func twice() throws {
    let waiting = EarlierRoundsTests.mentees + "M07,2/3,Yevhen,en:B1,Sat10,it\n"
    let desk = try Desk().opened(mentees: waiting, mentors: EarlierRoundsTests.mentors)
    #expect(try desk.round("1", at: "2022-05-01") == ["M01 V01 Sat 10:00"])
    _ = try desk.open().openRound("2")
    let second = try desk.round("2", at: "2022-08-01", locking: ("M05", "V01"))
    #expect(second == ["M05 V01 Sat 10:00"])
    _ = try desk.open().openRound("3")
    #expect(try desk.round("3", at: "2022-12-01") == ["M04 V01 Sat 10:00"])
    let levels = try desk.open().show("3", proposal: nil).document["levels"].list
    #expect(
      levels.prefix(3).map { $0["level"].text } == ["paired", "waiting-2", "waiting-1"])
    #expect(levels.prefix(3).map { $0["value"] } == [[1], [1], [0]])
  }

  @Test("Whoever has a mentor by an application without a round is not asked about again")
  func paired() throws {
    let alone = EarlierRoundsTests.mentees.replacing("M01,1,", with: "M01,,")
    let desk = try Desk().opened(mentees: alone, mentors: EarlierRoundsTests.mentors)
    _ = try desk.open().freeze("1")
    _ = try desk.open().lock("M01", "V01", hour: nil, in: "1")
    _ = try desk.open().propose("1", withReasons: false)
    try desk.offered()
    _ = try desk.open().publish("1", at: "2022-05-01")
    _ = try desk.open().openRound("2")
    let frozen = try desk.open().freeze("2")
    #expect(frozen.document["mentees"].number == 2)
  }

  @Test("A pair of an earlier round is not proposed again, unless the mentee asks")
  func newPair() throws {
    for (asks, expected) in [("", "V02"), ("V01", "V01"), ("V02", "V02")] {
      let mentees = """
        code,term,name,languages,slots_in_preference_order,field,ask-again
        M01,1/2,Amalthea,en:B1,Sat10,it,\(asks)

        """
      let mentors = EarlierRoundsTests.mentors + "V02,Fumitaka,en:C2,Sat10,,1\n"
      let desk = try Desk().opened(mentees: mentees, mentors: mentors)
      #expect(try desk.round("1", at: "2022-05-01") == ["M01 V01 Sat 10:00"])
      _ = try desk.open().openRound("2")
      #expect(try desk.round("2", at: "2022-08-01") == ["M01 \(expected) Sat 10:00"])
      guard asks.isEmpty else { continue }
      let refusal = try refusal { try desk.open().lock("M01", "V01", hour: nil, in: "2") }
      #expect(
        refusal.words()
          == sentence(
            "pair.impossible.answers",
            [
              "mentee": "Amalthea (M01)", "mentor": "Eulalia (V01)",
              "rules": .list([.word("rule.new-pair")]),
            ]))
    }
  }

  @Test("A round that was never published leaves nothing behind")
  func unpublished() throws {
    let desk = try Desk().opened(
      mentees: EarlierRoundsTests.mentees, mentors: EarlierRoundsTests.mentors)
    _ = try desk.open().freeze("1")
    _ = try desk.open().propose("1", withReasons: false)
    _ = try desk.open().close("1", unpublished: true)
    _ = try desk.open().openRound("2")
    #expect(try desk.round("2", at: "2022-08-01") == ["M05 V01 Sat 10:00"])
  }
}

extension Desk {
  /// Plans a round from the freeze to the publish and says its pairs.
  fileprivate func round(
    _ name: String, at instant: String, locking lock: (String, String)? = nil
  ) throws -> [String] {
    _ = try open().freeze(name)
    if let lock { _ = try open().lock(lock.0, lock.1, hour: nil, in: name) }
    let pairs = try open().propose(name, withReasons: false).pairs
    _ = try open().offer(name)
    _ = try open().answer(accepted: [], refused: [], restAccepts: true, in: name)
    _ = try open().publish(name, at: instant)
    return pairs
  }
}
