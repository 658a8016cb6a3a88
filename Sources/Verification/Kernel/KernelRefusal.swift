/// Why the checker does not accept an answer: facts, with one sentence each.
package enum KernelRefusal: Error, Hashable, Sendable {
  /// A text that does not keep its format.
  case unreadable(Document, line: Int, Fault)
  /// A kind of line that an answer of this status does not have.
  case misplaced(String, status: KernelStatus)

  /// An option that belongs to another choice.
  case optionOfAnotherChoice(option: String, choice: String)
  /// A choice that takes twice.
  case choiceTwice(String)
  /// A required choice that takes nothing.
  case choiceLeftOut(String)
  /// A row whose value lies outside its ends; `nil` is infinite.
  case rowBroken(row: String, value: Int128, low: Int128?, high: Int128?)
  /// The answer's levels are not the model's, in the model's order.
  case levels(expected: [String], found: [String])
  /// A level's value is not what the takes add up to.
  case levelValue(level: String, claimed: [Int128], found: [Int128])
  /// A level's bound is better than what the certificate closes.
  case boundNotProved(level: String)
  /// A member of a conflict that the model does not have.
  case unknownMember(String)

  /// The certificate's next statement is not the next in importance; `nil`: there should be none.
  case statement(expected: KernelStatement?, found: KernelStatement?)
  /// The certificate's value is not the answer's, or, for an open goal, worse than the answer's.
  case goalValue(KernelStatement, certificate: Int128, answer: Int128)
  /// A cover that does not follow from its resource, or from what a conflict says of it.
  case cover(String)
  /// A tree whose shape proves nothing.
  case tree(KernelStatement, node: Int?, TreeFault)
  /// A leaf whose bound proves nothing.
  case leaf(KernelStatement, node: Int, LeafFault)
  /// A line of a log that proves nothing.
  case log(KernelStatement, id: Int?, LogFault)

  /// What is wrong inside the part of that id.
  indirect case inPart(Int, KernelRefusal)
  /// A choice that is in no part of a certificate in parts.
  case choiceInNoPart(String)
  /// The certificate's value is not the sum of the parts'; `nil`: that passes 128 bits.
  case sumOfParts(KernelStatement, certificate: Int128, parts: Int128?)
}

// MARK: - Parts

extension KernelRefusal {
  /// The three texts.
  package enum Document: String, Hashable, Sendable {
    case model, answer, certificate
  }

  /// What is wrong with a line.
  package enum Fault: Hashable, Sendable {
    /// The first statement is not the one that names the format.
    case header
    /// No such statement.
    case statement
    /// Too few or too many words.
    case wordCount
    /// Not a whole number that fits.
    case number(String)
    /// Characters outside `A-Za-z0-9_.-`.
    case identifier(String)
    /// A word outside the few that may stand there.
    case keyword
    /// A number outside its range.
    case range
    /// Declared or named twice.
    case declaredTwice(String)
    /// Not declared.
    case unknownName(String)
    /// A statement before or after its place, or one that is missing.
    case order
    /// An option of another part, or a row in which one stands.
    case outsidePart(String)
  }

  /// What is wrong with a tree.
  package enum TreeFault: Hashable, Sendable {
    /// The first node has a parent, or there is no node.
    case noRoot
    /// A second node without a parent.
    case secondRoot
    /// An id twice.
    case nodeTwice
    /// The parent is not declared before.
    case unknownParent
    /// A branching without exactly two sides.
    case siblings(count: Int)
    /// Two sides that do not cover all.
    case notComplementary
    /// A leaf without a bound.
    case noBound
    /// A second bound.
    case boundTwice
    /// A bound for a node that is not declared, or is no leaf.
    case boundOfNoLeaf
  }

  /// What is wrong with a leaf's bound.
  package enum LeafFault: Hashable, Sendable {
    /// D below 1.
    case scale(Int128)
    /// A row twice.
    case rowTwice(String)
    /// The goal itself, or one that comes later.
    case laterGoal(String)
    /// The multiplier's sign asks for an end that is infinite, or outside the conflict.
    case noEnd(row: String, multiplier: Int128)
    /// The bound reaches past the claim.
    case open
    /// The numbers pass Int128.
    case overflow
  }
}

extension KernelRefusal {
  /// What is wrong with a log.
  package enum LogFault: Hashable, Sendable {
    /// Nodes or bounds beside it.
    case besideTree
    /// An id twice.
    case idTwice
    /// No row or lemma of that id, or one that was dropped before.
    case unknownId
    /// A row that does not hold.
    case row(LeafFault)
    /// A clause whose negation leads to no conflict.
    case notImplied
    /// The last line is not the empty lemma, or an empty lemma stands before it.
    case end
  }
}

/// The first word of an answer.
package enum KernelStatus: String, Hashable, Sendable {
  case optimal, feasible, infeasible, unknown
}

/// What one tree of a certificate proves.
package enum KernelStatement: Hashable, Sendable {
  /// No sum is higher.
  case sum(level: String)
  /// No count of this class is lower.
  case count(ofClass: Int, level: String)
  /// There is no solution.
  case infeasibility
}
