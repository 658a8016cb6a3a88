import Domain
import Testing
import Workflow

@Suite("Pausing and coming back")
struct PauseTests {
  @Test("Who pauses is in no round that is frozen after, and who comes back is")
  func pauses() throws {
    let desk = try Desk().opened()
    let pause = try desk.open().pause("M02")
    #expect(pause.words() == [sentence("pause.done", ["person": "Berengar (M02)"])])
    #expect(pause.document == ["person": "M02", "paused": true, "freezeAgain": []])
    #expect(try desk.open().check().words().contains(sentence("check.paused", ["count": 1])))
    _ = try desk.open().freeze(nil)
    #expect(try desk.pairs().map { $0.prefix(3) } == ["M01", "M03"])
    let back = try desk.open().resume("m02")
    #expect(
      back.words() == [
        sentence("pause.over", ["person": "Berengar (M02)"]),
        sentence("pause.again", ["name": "1"]),
      ])
    _ = try desk.open().freeze(nil)
    #expect(try desk.pairs() == Story.pairs)
  }

  @Test("A round that was frozen with the person is named, because it must be frozen again")
  func frozenAlready() throws {
    let desk = try Desk().frozen()
    let pause = try desk.open().pause("V02")
    #expect(pause.document["freezeAgain"] == ["1"])
    #expect(try desk.pairs() == Story.pairs)
    _ = try desk.open().freeze(nil)
    #expect(try desk.pairs().contains("M02 V04 Sun 10:00"))
  }

  @Test("An import of the same answers does not bring anybody back")
  func importAgain() throws {
    let desk = try Desk().opened()
    _ = try desk.open().pause("M02")
    let file = try desk.write("mentees.csv", Story.mentees + "M04,1,Dervla,en:B2,Wed20,care,PL\n")
    _ = try desk.open().importPeople([file], maps: [], mode: .allOrNothing)
    #expect(try desk.open().check().document["mentees"].number == 3)
  }

  @Test("Nobody pauses twice, comes back unpaused, or is unheard of; and nothing is kept of it")
  func refused() throws {
    let desk = try Desk().opened()
    #expect(try refusal { try desk.open().resume("M01") }.phrase.key == "pause.not")
    #expect(try refusal { try desk.open().pause("M99") }.phrase.key == "person.unheard")
    _ = try desk.open().pause("M01")
    let before = try desk.revisions()
    #expect(try refusal { try desk.open().pause("M01") }.phrase.key == "pause.already")
    #expect(try desk.revisions() == before)
  }

  @Test("The history tells of a pause, and not whose")
  func history() throws {
    let desk = try Desk().opened()
    _ = try desk.open().pause("M02")
    let history = try desk.open().history()
    #expect(history.words().last == sentence("history.paused", ["number": 4]))
    #expect(!history.document.document.contains("M02"))
  }
}
