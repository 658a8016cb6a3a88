extension KernelRefusal: CustomStringConvertible {
  /// One sentence of what was found, and a last line that starts with "Maybe".
  package var description: String {
    "\(fact).\nMaybe \(advice)."
  }

  private var fact: String {
    switch self {
    case .unreadable(let document, let line, let fault):
      "Line \(line) of the \(document.rawValue): \(fault.words)"
    case .misplaced(let word, let status):
      "An answer of status \(status.rawValue) has no line \(word)"
    case .statement(let expected, let found):
      "The certificate should next prove \(expected?.words ?? "nothing"), and it proves "
        + (found?.words ?? "nothing")
    case .goalValue(let goal, let certificate, let answer):
      "The certificate proves \(certificate) for \(goal.words), where the answer has \(answer)"
    case .cover(let name): "\(name) does not follow from the maximum of its resource"
    case .tree(let goal, let node?, let fault):
      "The tree for \(goal.words), node \(node): \(fault.words)"
    case .tree(let goal, nil, let fault): "The tree for \(goal.words): \(fault.words)"
    case .leaf(let goal, let node, let fault):
      "The tree for \(goal.words), leaf \(node): \(fault.words)"
    case .log(let goal, let id?, let fault):
      "The log for \(goal.words), line \(id): \(fault.words)"
    case .log(let goal, nil, let fault): "The log for \(goal.words): \(fault.words)"
    default: answerFact
    }
  }

  private var answerFact: String {
    switch self {
    case .optionOfAnotherChoice(let option, let choice):
      "Option \(option) does not belong to choice \(choice)"
    case .choiceTwice(let choice): "Choice \(choice) takes twice"
    case .choiceLeftOut(let choice): "Choice \(choice) is required and takes nothing"
    case .rowBroken(let row, let value, let low, let high):
      "Row \(row) has \(value), outside \(Ends(low: low, high: high).words)"
    case .levels(let expected, let found):
      "The answer has the levels \(found.joined(separator: ", ")), the model "
        + expected.joined(separator: ", ")
    case .levelValue(let level, let claimed, let found):
      "Level \(level) is said to have \(claimed.words), and the takes give \(found.words)"
    case .inPart(let part, let refusal): "In part \(part) of the certificate: \(refusal.fact)"
    case .choiceInNoPart(let choice): "Choice \(choice) is in no part of the certificate"
    case .sumOfParts(let goal, let claimed, let sum):
      "The certificate proves \(claimed) for \(goal.words), where its parts add up to "
        + (sum.map { "\($0)" } ?? "more than 128 bits hold")
    case .boundNotProved(let level): "The certificate does not prove the bound of level \(level)"
    default: "The conflict names \(memberName), which the model does not have"
    }
  }

  private var memberName: String {
    guard case .unknownMember(let member) = self else { return "something" }
    return member
  }

  private var advice: String {
    switch self {
    case .unreadable(.model, _, _): "the model was changed by hand"
    case .unreadable(let document, _, _): "the \(document.rawValue) was cut short or changed"
    case .inPart(_, let refusal): refusal.advice
    case .boundNotProved, .statement, .goalValue, .cover, .tree, .leaf, .log, .choiceInNoPart,
      .sumOfParts:
      "the certificate belongs to another model or answer"
    default: "the answer belongs to another model"
    }
  }
}

extension KernelStatement {
  fileprivate var words: String {
    switch self {
    case .sum(let level): "the sum of level \(level)"
    case .count(let number, let level): "class \(number) of level \(level)"
    case .infeasibility: "that there is no solution"
    }
  }
}

extension [Int128] {
  fileprivate var words: String { map { String($0) }.joined(separator: ",") }
}

extension Ends {
  fileprivate var words: String {
    let low = low.map { "[\($0)" } ?? "(-infinity"
    let high = high.map { "\($0)]" } ?? "infinity)"
    return "\(low), \(high)"
  }
}

extension KernelRefusal.Fault {
  fileprivate var words: String {
    switch self {
    case .header: "expected the name and number of the format"
    case .statement: "no such statement"
    case .wordCount: "too few words, or too many"
    case .number(let word): "\(word) is not a whole number that fits"
    case .identifier(let word): "\(word) is not an identifier"
    case .keyword: "a word that may not stand there"
    case .range: "a number outside its range"
    case .declaredTwice(let name): "\(name) stands there a second time"
    case .unknownName(let name): "\(name) is not known"
    case .order: "a statement is missing or out of its place"
    case .outsidePart(let name): "\(name) is not of this part's choices alone"
    }
  }
}

extension KernelRefusal.TreeFault {
  fileprivate var words: String {
    switch self {
    case .noRoot: "the first node is no root"
    case .secondRoot: "a second root"
    case .nodeTwice: "the id is taken"
    case .unknownParent: "the parent is not declared before it"
    case .siblings(let count): "a branching of 2 sides is expected, and there are \(count)"
    case .notComplementary: "the two sides do not cover all"
    case .noBound: "a leaf without a bound"
    case .boundTwice: "a second bound"
    case .boundOfNoLeaf: "a bound for what is no leaf"
    }
  }
}

extension KernelRefusal.LogFault {
  fileprivate var words: String {
    switch self {
    case .besideTree: "a tree stands beside it"
    case .idTwice: "the id is taken"
    case .unknownId: "no row and no lemma of that id is in use"
    case .row(.scale(let scale)): "the scale \(scale) is below 0"
    case .row(let fault): fault.words
    case .notImplied: "its negation leads to no conflict"
    case .end: "the empty lemma is expected once, at the end"
    }
  }
}

extension KernelRefusal.LeafFault {
  fileprivate var words: String {
    switch self {
    case .scale(let scale): "the scale \(scale) is below 1"
    case .rowTwice(let row): "row \(row) stands twice"
    case .laterGoal(let row): "\(row) is not an earlier goal"
    case .noEnd(let row, let multiplier):
      "row \(row) has no end that the multiplier \(multiplier) may use"
    case .open: "the bound does not exclude a better value"
    case .overflow: "the numbers pass 128 bits"
    }
  }
}
