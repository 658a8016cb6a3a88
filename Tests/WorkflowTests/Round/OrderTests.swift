import Domain
import Testing
import Workflow

@Suite("A round goes from state to state, and no step out of order")
struct OrderTests {
  /// A step of a round, by the last part of its refusal's key.
  enum Step: String, CaseIterable {
    case freeze, propose, decide, offer, answer, publish, close

    func take(_ workspace: Workspace) throws {
      switch self {
      case .freeze: _ = try workspace.freeze("1")
      case .propose: _ = try workspace.propose("1", withReasons: false)
      case .decide: _ = try workspace.lock("M01", "V01", hour: nil, in: "1")
      case .offer: _ = try workspace.offer("1")
      case .answer:
        _ = try workspace.answer(accepted: ["M01"], refused: [], restAccepts: false, in: "1")
      case .publish: _ = try workspace.publish("1", at: "2022-05-01")
      case .close: _ = try workspace.close("1")
      }
    }
  }

  /// DESIGN §6: open → frozen → proposed* → offered → published → closed; which steps each refuses.
  enum State: String, CaseIterable {
    case open, frozen, proposed, offered, published, closed

    var refused: [Step] {
      switch self {
      case .open: [.propose, .decide, .offer, .answer, .publish]
      case .frozen: [.offer, .answer, .publish, .close]
      case .proposed: [.answer, .close]
      case .offered: [.freeze, .propose, .offer, .close]
      case .published: [.offer, .answer, .publish]
      case .closed: Step.allCases
      }
    }

    /// Refusals that have a sentence of their own.
    func ownKey(of step: Step) -> String? {
      switch (self, step) {
      case (.closed, _): "round.is-closed"
      case (.offered, .freeze), (.offered, .propose): "round.awaits-answers"
      case (_, .close): "round.close.unpublished"
      default: nil
      }
    }

    func desk() throws -> Desk {
      let desk = try Desk()
      switch self {
      case .open: try desk.opened()
      case .frozen: try desk.frozen()
      case .proposed: try desk.proposed()
      case .offered:
        try desk.proposed()
        _ = try desk.open().offer(nil)
      case .published: try desk.published()
      case .closed:
        try desk.published()
        _ = try desk.open().close(nil)
      }
      return desk
    }
  }

  @Test(
    "A step that does not follow is refused, and nothing is kept of it", arguments: State.allCases)
  func refused(state: State) throws {
    let desk = try state.desk()
    let before = try desk.revisions()
    for step in state.refused {
      let workspace = try desk.open()
      let refusal = try refusal { try step.take(workspace) }
      // What is published already has a sentence of its own.
      if state == .published, step == .publish {
        #expect(refusal.phrase.key == "publish.again")
        continue
      }
      if let key = state.ownKey(of: step) {
        #expect(refusal.phrase.key == key)
        continue
      }
      #expect(refusal.phrase.key == "round.order.\(step.rawValue)")
      #expect(refusal.ending == .refused)
      let state = Fact.word("round.state.\(state.rawValue)")
      #expect(
        refusal.phrase.facts == ["name": try .round(#require(RoundName("1"))), "state": state])
    }
    #expect(try desk.revisions() == before)
  }

  @Test("A step that follows is taken", arguments: State.allCases)
  func taken(state: State) throws {
    for step in Step.allCases where !state.refused.contains(step) {
      // Nobody has answered a fresh proposal, so there is nothing to publish from it yet.
      if step == .publish { continue }
      let desk = try state.desk()
      let before = try desk.revisions()
      try step.take(desk.open())
      #expect(try desk.revisions() == before + 1, "\(step)")
    }
  }

  @Test("A lead without a round in hand is told so")
  func noRound() throws {
    let desk = try Desk()
    #expect(try refusal { try desk.open().freeze(nil) }.phrase.key == "round.none")
    #expect(try refusal { try desk.open().freeze("9") }.phrase.key == "round.none")
    try desk.published()
    let unknown = try refusal { try desk.open().freeze("9") }
    #expect(unknown.words() == sentence("round.unknown", ["name": "9", "known": .list(["1"])]))
    _ = try desk.open().close(nil)
    #expect(
      try refusal { try desk.open().propose(nil, withReasons: false) }.phrase.key == "round.none")
  }

  @Test("When the latest round is closed, an earlier one is never meant by silence")
  func latestClosed() throws {
    let desk = try Desk().published()
    _ = try desk.open().openRound("2")
    _ = try desk.open().close(nil)
    let refusal = try refusal { try desk.open().propose(nil, withReasons: false) }
    #expect(
      refusal.words() == sentence("round.latest-closed", ["name": "2", "known": .list(["1"])]))
    #expect(try desk.open().propose("1", withReasons: false).pairs == Story.pairs)
    #expect(try desk.open().check().document["round"].text == "1")
    _ = try desk.open().close("1")
    #expect(try desk.open().check().words().last?.hasSuffix("Not opened yet: 3.") == true)
  }

  @Test("Check says what comes next, whatever the round has come to", arguments: State.allCases)
  func next(state: State) throws {
    let desk = try state.desk()
    let check = try desk.open().check()
    guard state != .closed else {
      #expect(check.document["round"] == .null)
      return
    }
    #expect(check.document["state"].text == state.rawValue)
    #expect(check.words().last == sentence("check.next.\(state.rawValue)"))
  }

  @Test("A round has the name of a term, and is opened once")
  func names() throws {
    let desk = try Desk()
    let unknown = try refusal { try desk.open().openRound("9") }
    #expect(
      unknown.words()
        == sentence("round.no-term", ["name": "9", "known": .list(["1", "2", "3"])]))
    #expect(try refusal { try desk.open().openRound("no name") }.phrase.key == "round.no-term")
    _ = try desk.open().openRound("1")
    #expect(try refusal { try desk.open().openRound("1") }.phrase.key == "round.exists")
  }

  @Test("What stands in a round's way is told before it is frozen")
  func notReady() throws {
    let desk = try Desk()
    _ = try desk.open().openRound("1")
    let nobody = try refusal { try desk.open().freeze(nil) }
    #expect(nobody.details.map(\.key) == ["check.no-mentees", "check.no-mentors"])
    #expect(try desk.open().check().ending == .refused)
  }

  @Test("Whoever is mentee and mentor in one round meets at two hours, and is told of before")
  func bothRoles() throws {
    let desk = try Desk()
    _ = try desk.open().openRound("1")
    let both = Story.mentors + "M02,Berengar,en:C2,Sat10,law,,1\n"
    let files = [
      try desk.write("mentees.csv", Story.mentees), try desk.write("mentors.csv", both),
    ]
    _ = try desk.open().importPeople(files, maps: [], mode: .allOrNothing)
    let check = try desk.open().check()
    #expect(check.ending == .done)
    #expect(check.document["findings"] == ["check.both-roles"])
    _ = try desk.open().freeze(nil)
    let hours = try desk.pairs().filter { $0.contains("M02") }.map { $0.suffix(9) }
    #expect(hours.count >= 1 && Set(hours).count == hours.count)
  }

  @Test("Answers after the freeze wait for the next freeze")
  func frozen() throws {
    let desk = try Desk().frozen()
    let late = Story.mentees + "M04,1,Zenobia,en:B2,Sat10,it,UY\n"
    let file = try desk.write("late.csv", late)
    _ = try desk.open().importPeople([file], maps: [], mode: .allOrNothing)
    #expect(try desk.pairs() == Story.pairs)
    _ = try desk.open().freeze(nil)
    #expect(try desk.pairs().count == 4)
  }
}
