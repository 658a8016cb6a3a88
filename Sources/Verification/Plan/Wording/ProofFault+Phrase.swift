import Domain

extension ProofFault {
  func phrase(in stage: Stage) -> Phrase {
    switch self {
    case .missing: Phrase("verify.proof.missing", ["stage": stage.fact])
    case .twice: Phrase("verify.proof.twice", ["stage": stage.fact])
    case .uncalledFor: Phrase("verify.proof.uncalled-for", ["stage": stage.fact])
    case .notOptimal(let status):
      Phrase(
        "verify.proof.not-optimal",
        ["stage": stage.fact, "status": .word("verify.status.\(status.rawValue)")])
    case .kernel(let refusal):
      Phrase(
        "verify.proof.\(refusal.key)", refusal.facts.merging(["stage": stage.fact]) { $1 })
    }
  }
}

extension KernelRefusal {
  /// The last part of the template's key.
  fileprivate var key: String {
    switch self {
    case .unreadable: "unreadable"
    case .misplaced: "misplaced"
    case .optionOfAnotherChoice: "foreign-option"
    case .choiceTwice: "choice-twice"
    case .choiceLeftOut: "choice-left-out"
    case .rowBroken: "row"
    case .levels: "levels"
    case .levelValue: "level-value"
    case .boundNotProved: "bound"
    case .unknownMember: "conflict"
    case .statement: "statement"
    case .goalValue: "goal"
    case .cover: "cover"
    case .tree: "tree"
    case .leaf, .log: "leaf"
    case .inPart: "part"
    case .choiceInNoPart: "part-less"
    case .sumOfParts: "part-sum"
    }
  }

  fileprivate var facts: [String: Fact] {
    switch self {
    case .unreadable(let document, let line, _):
      ["document": .word("verify.document.\(document.rawValue)"), "line": .number(line)]
    case .misplaced(let word, _): ["word": .text(word)]
    case .optionOfAnotherChoice(let option, let choice):
      ["option": .option(option), "choice": .text(choice)]
    case .choiceTwice(let choice), .choiceLeftOut(let choice): ["choice": .text(choice)]
    case .rowBroken(let row, let value, _, _): ["row": .resource(row), "value": .joined([value])]
    case .levels(let expected, let found):
      [
        "found": .listed(found, as: Fact.level), "expected": .listed(expected, as: Fact.level),
      ]
    case .levelValue(let level, let claimed, let found):
      ["level": .level(level), "claimed": .joined(claimed), "found": .joined(found)]
    case .boundNotProved(let level): ["level": .level(level)]
    case .unknownMember(let member): ["member": .member(member)]
    case .statement(let expected, let found):
      ["expected": KernelStatement.fact(expected), "found": KernelStatement.fact(found)]
    case .goalValue(let goal, let certificate, let answer):
      ["goal": goal.fact, "certificate": .joined([certificate]), "answer": .joined([answer])]
    case .cover(let name): ["row": .text(name)]
    case .tree(let goal, _, _), .leaf(let goal, _, _), .log(let goal, _, _),
      .sumOfParts(let goal, _, _):
      ["goal": goal.fact]
    case .inPart(let part, _): ["part": .number(part)]
    case .choiceInNoPart(let choice): ["choice": .text(choice)]
    }
  }
}

extension KernelStatement {
  fileprivate var fact: Fact {
    switch self {
    case .sum(let level): .phrase(Phrase("verify.goal.sum", ["level": .level(level)]))
    case .count(let number, let level):
      .phrase(Phrase("verify.goal.class", ["level": .level(level), "class": .number(number)]))
    case .infeasibility: .word("verify.goal.infeasible")
    }
  }

  fileprivate static func fact(_ statement: KernelStatement?) -> Fact {
    statement?.fact ?? .word("verify.nothing")
  }
}
