import Domain
import Storage

extension Workspace {
  /// Lets somebody take no part in whatever is frozen from now on, until ``resume(_:)``.
  ///
  /// Answers stay kept, and so does everything published: sessions to come fall away with the next
  /// publish of their round.
  package func pause(_ person: String) throws -> Report {
    let state = try state()
    let code = try state.person(person)
    guard !state.paused.contains(code) else { throw Refusal("pause.already", state.fact(code)) }
    try commit(.paused(.init(person: code)), after: state)
    return report(on: code, "pause.done", state)
  }

  /// Lets somebody take part again who was paused.
  package func resume(_ person: String) throws -> Report {
    let state = try state()
    let code = try state.person(person)
    guard state.paused.contains(code) else { throw Refusal("pause.not", state.fact(code)) }
    try commit(.resumed(.init(person: code)), after: state)
    return report(on: code, "pause.over", state)
  }

  private func report(on code: PersonCode, _ key: String, _ state: WorkspaceState) -> Report {
    let again = state.rounds.filter { $0.isFrozen(with: code, orWithout: key == "pause.over") }
    var report = Report(
      document: [
        "person": .text(code.text), "paused": .bool(key == "pause.done"),
        "freezeAgain": .list(again.map { .text($0.name.text) }),
      ])
    report.say(key, state.fact(code))
    report.lines += again.map { .detail(Phrase("pause.again", ["name": .round($0.name)])) }
    return report
  }
}

extension WorkspaceState {
  /// Somebody of whom there is an answer, by code.
  fileprivate func person(_ text: String) throws -> PersonCode {
    let known = contents.people.map(\.code)
    guard let code = known.first(where: { $0.text.lowercased() == text.lowercased() }) else {
      throw Refusal("person.unheard", ["code": .text(text)])
    }
    return code
  }

  fileprivate func fact(_ code: PersonCode) -> [String: Fact] { ["person": names.fact(code)] }
}

extension RoundState {
  /// True for a round that goes on and was frozen with the person; or, of one who comes back, without.
  fileprivate func isFrozen(with code: PersonCode, orWithout isBack: Bool) -> Bool {
    guard stage != .closed, let round = frozen?.round else { return false }
    let holds =
      round.mentees.contains { $0.code == code } || round.mentors.contains { $0.code == code }
    return holds != isBack
  }
}
