import Domain

/// Names for the lead's eyes. Documents and logs hold codes alone.
struct People: Sendable {
  private let names: [PersonCode: String]

  init(_ round: Round) {
    self.init(
      round.mentees.map { ($0.code, $0.name) } + round.mentors.map { ($0.code, $0.name) })
  }

  /// People by code; of two names the later stands.
  init(_ all: [(PersonCode, PersonName)]) {
    names = Dictionary(all.map { ($0.0, $0.1.display) }) { _, later in later }
  }

  /// The person, by name and code.
  func fact(_ code: PersonCode) -> Fact {
    guard let name = names[code], name != code.text else {
      return .phrase(Phrase("person.code", ["code": .text(code.text)]))
    }
    return .phrase(Phrase("person", ["name": .text(name), "code": .text(code.text)]))
  }

  /// A pair, and a rule between the two.
  func facts(_ pair: PairKey, _ rule: MustRule) -> [String: Fact] {
    [
      "mentee": fact(pair.mentee), "mentor": fact(pair.mentor),
      "rule": .word("rule.\(rule.rawValue)"),
    ]
  }

  /// Several people by code, no more than `most` of them by name.
  func list(_ unsorted: [PersonCode], most: Int = 4) -> Fact {
    let codes = unsorted.sorted()
    guard codes.count > most else { return .list(codes.map(fact)) }
    let others = Phrase(
      "people.more",
      ["people": .list(codes.prefix(most).map(fact)), "others": .number(codes.count - most)])
    return .phrase(others)
  }
}
