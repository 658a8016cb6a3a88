import Almanac
import Domain

extension WorkspaceState {
  /// A round of people, rules and the past as they stand.
  func round(of name: RoundName, by programme: Programme) throws -> Round {
    var round = Round(
      name: name, term: try programme.term(of: name), programme: programme,
      mentees: mentees(of: name), mentors: mentors)
    round.history = history(before: name)
    return round
  }
}

extension Programme {
  /// The term of a round; refuses one that the rules do not name.
  func term(of name: RoundName) throws -> Term {
    guard let term = terms[name] else { throw Refusal.noTerm(name.text, in: self) }
    return term
  }
}

extension Refusal {
  static func noTerm(_ text: String, in programme: Programme) -> Refusal {
    let known = programme.terms.keys.sorted().map { Fact.text($0.text) }
    return Refusal(
      known.isEmpty ? "round.no-terms" : "round.no-term",
      ["name": .text(text), "known": .list(known)])
  }
}
