package import Domain

extension PlanRefusal {
  /// What to tell: the key of a template below `verify.` and the facts that it names.
  package var phrase: Phrase {
    switch self {
    case .list(let fault): fault.phrase
    case .proof(let stage, let fault): fault.phrase(in: stage)
    case .model(let stage, let difference): difference.phrase(in: stage)
    case .answer(let difference): difference.phrase
    case .rule(let breach): breach.phrase
    case .calendar(let mentee, let difference): difference.phrase(of: mentee)
    }
  }
}

// MARK: - Facts

extension Stage {
  /// The stage's name in words.
  var fact: Fact { .word("verify.stage.\(rawValue)") }
}

extension PersonCode {
  /// The code.
  var fact: Fact { .text(text) }
}

extension PlanRefusal {
  /// The last part of a key about two sides of which one may be nothing: `missing` where nothing
  /// was found, `extra` where nothing should be.
  static func departure<Side>(_ found: Side?, _ expected: Side?) -> String {
    found == nil ? "missing" : expected == nil ? "extra" : "other"
  }
}

extension Fact {
  /// Names in words as a list, or the word for nothing.
  static func listed(_ names: [String], as fact: (String) -> Fact) -> Fact {
    names.isEmpty ? .word("verify.nothing") : .list(names.map(fact))
  }

  /// The value of a level: one integer, or counts joined as answers join them.
  static func joined(_ values: [some BinaryInteger]) -> Fact {
    values.isEmpty
      ? .word("verify.nothing") : .text(values.map { String($0) }.joined(separator: ","))
  }
}
