/// The proof that comes with an answer: for each goal a tree of Lagrangian bounds, or a log of clauses
/// (SOLVER §2b).
///
/// An optimal answer proves every goal, in the model's order; a feasible one proves goals from the
/// first on, the last of them perhaps only with a bound; an infeasible one proves one statement,
/// ``ProvedGoal/Claim/infeasible``.
///
/// A model that falls apart is proved part by part: each part is a model of its own with a certificate
/// of its own, and the statements of the whole, without trees, are the sums over the parts.
package struct Certificate: Hashable, Sendable {
  /// Rows that follow from one resource each; bounds may use them like the model's own.
  package var covers: [ProvedCover]
  /// What is proved, most important first.
  package var statements: [ProvedGoal]
  /// The parts that prove the statements; empty where the statements have trees of their own.
  package var parts: [Part] = []

  /// These statements, whose bounds use these covers.
  package init(covers: [ProvedCover] = [], statements: [ProvedGoal] = []) {
    (self.covers, self.statements) = (covers, statements)
  }

  /// These statements, each the sum of what the parts prove.
  package init(sums statements: [ProvedGoal], of parts: [Part]) {
    (self.covers, self.statements, self.parts) = ([], statements, parts)
  }

  /// Choices that are proved by themselves: the rows that their proof makes use of are theirs alone.
  package struct Part: Hashable, Sendable {
    /// Names of the choices; each choice of the model is in one part.
    package let choices: [String]
    /// What is proved of these choices, without parts of its own.
    package let proof: Certificate

    /// That proof for these choices.
    package init(choices: [String], proof: Certificate) {
      (self.choices, self.proof) = (choices, proof)
    }
  }
}

/// No more than `most` of these options can be taken together: of each choice the least units count,
/// and the `most` + 1 least of these pass the resource's maximum.
package struct ProvedCover: Hashable, Sendable {
  /// 0 and more, once in the certificate.
  package let id: Int
  /// The resource's name.
  package let resource: String
  /// K.
  package let most: Int
  /// Names of options that use the resource.
  package let options: [String]
}

/// One claim, and the tree or the log that proves it.
package struct ProvedGoal: Hashable, Sendable {
  /// What no solution can pass.
  package var claim: Claim
  /// The tree, every parent before its children; the first node is the root.
  package var nodes: [Node]
  /// One bound for each leaf.
  package var bounds: [Bound]
  /// Instead of a tree: lemmas, of which the last is the empty clause.
  package var log: [LogLine] = []

  /// That claim with that tree; without one, a sum over parts.
  package init(_ claim: Claim, nodes: [Node] = [], bounds: [Bound] = []) {
    self.claim = claim
    self.nodes = nodes
    self.bounds = bounds
  }

  /// That claim, proved by a log.
  package init(_ claim: Claim, log: [LogLine]) {
    self.init(claim, nodes: [], bounds: [])
    self.log = log
  }

  /// That claim, proved by one bound at the root.
  package init(_ claim: Claim, scale: Int = 1, multipliers: [Multiplier]) {
    let bound = Bound(node: 0, scale: scale, multipliers: multipliers)
    self.init(claim, nodes: [Node(id: 0)], bounds: [bound])
  }
}

// MARK: - Claims

extension ProvedGoal {
  /// What a tree proves.
  package enum Claim: Hashable, Sendable {
    /// Among the solutions that reach every earlier goal, no sum is above `value`; of a classes
    /// level, no count of `countedClass` is below `value`.
    case goal(level: String, countedClass: Int? = nil, value: Int)
    /// There is no solution.
    case infeasible
  }
}

// MARK: - Trees

extension ProvedGoal {
  /// A node: the root, or one side of its parent's branching.
  package struct Node: Hashable, Sendable {
    /// 0 and more, once in the tree.
    package let id: Int
    /// `nil` at the root.
    package let branch: Branch?

    /// The root, or a child.
    package init(id: Int, branch: Branch? = nil) {
      self.id = id
      self.branch = branch
    }
  }

  /// How a node differs from its parent.
  package struct Branch: Hashable, Sendable {
    /// The parent's id.
    package let parent: Int
    /// What holds here beside all that holds there.
    package let fix: Fix

    /// One side of the parent's branching.
    package init(parent: Int, fix: Fix) {
      self.parent = parent
      self.fix = fix
    }
  }

  /// A restriction. The two children of a node are complementary: `option` = 0 beside 1, or at
  /// most N beside at least N + 1.
  package enum Fix: Hashable, Sendable {
    /// The option is taken, or it is not.
    case option(String, isTaken: Bool)
    /// No more units than that.
    case atMost(resource: String, Int)
    /// No fewer units than that.
    case atLeast(resource: String, Int)
  }
}

// MARK: - Bounds

extension ProvedGoal {
  /// A leaf's Lagrangian bound: integer multipliers over rows, in units of 1 / `scale`.
  package struct Bound: Hashable, Sendable {
    /// The leaf's id.
    package let node: Int
    /// D, 1 and more.
    package let scale: Int
    /// Each row once; rows that are left out have 0.
    package let multipliers: [Multiplier]

    /// A bound at that leaf.
    package init(node: Int, scale: Int = 1, multipliers: [Multiplier]) {
      self.node = node
      self.scale = scale
      self.multipliers = multipliers
    }
  }

  /// What a unit of a row is worth: positive at its upper end, negative at its lower.
  package struct Multiplier: Hashable, Sendable {
    /// The row.
    package let row: RowName
    /// In units of 1 / `scale`.
    package let value: Int128

    /// That worth of that row.
    package init(_ row: RowName, _ value: Int128) {
      self.row = row
      self.value = value
    }
  }
}

// MARK: - Logs

extension ProvedGoal {
  /// A line of a log. Ids are 0 and more, once in the log.
  package enum LogLine: Hashable, Sendable {
    /// From here on a row that adds up `scale` times the goal and rows times their multipliers; the
    /// scale is 0 and more.
    case row(id: Int, scale: Int, [Multiplier])
    /// From here on a clause, since its negation leads rows and clauses to a conflict.
    case lemma(id: Int, [Literal])
    /// These rows and clauses are not needed any more.
    case drop([Int])
  }

  /// What a clause may be kept by.
  package enum Literal: Hashable, Sendable {
    /// The option is taken, or it is not.
    case option(String, isTaken: Bool)
    /// The choice takes one of its options, or none.
    case choice(String, takesSome: Bool)
  }
}

/// A row as a certificate names it.
package enum RowName: Hashable, Sendable {
  /// Units used: [MIN, MAX].
  case resource(String)
  /// The `atmost` row of that line: [0, K].
  case atmost(line: Int)
  /// The `requires` row of that line, the first option minus the second: [−1, 0].
  case requires(line: Int)
  /// An earlier goal: a sum [VALUE, ∞), or a class's count [0, VALUE].
  case goal(level: String, countedClass: Int? = nil)
  /// The cover of that id: [0, K].
  case cover(Int)
}
