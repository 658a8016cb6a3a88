/// A certificate's text, its names resolved against the model, before anything is checked.
struct KernelCertificate {
  /// Rows behind those of the model, in this order.
  var covers: [KernelCover] = []
  /// Most important first; where there are parts, sums over them, without trees.
  var statements: [Statement] = []
  var parts: [Part] = []

  /// Choices that are proved by themselves.
  struct Part {
    let id: Int
    /// Numbers of the choices in the whole model.
    let choices: [Int]
    /// The choices as a model of their own.
    let model: KernelModel
    /// What is proved of that model, without parts of its own.
    var proof = KernelCertificate()
  }

  /// One tree or log, and what it proves.
  struct Statement {
    /// `nil`: that there is no solution.
    let goal: GoalKey?
    /// The sum that no solution passes, or the count that none falls below.
    let value: Int128
    var nodes: [Node] = []
    var bounds: [Bound] = []
    var log: [LogLine] = []
  }

  struct Node {
    let id: Int
    let branch: Branch?
  }

  struct Branch {
    let parent: Int
    let fix: Fix
  }

  enum Fix: Hashable {
    case option(Int, isTaken: Bool)
    case atMost(row: Int, Int128)
    case atLeast(row: Int, Int128)

    /// Whether every solution keeps the one or the other.
    func completes(_ other: Fix) -> Bool {
      switch (self, other) {
      case (.option(let first, let isTaken), .option(let second, let isTakenToo)):
        first == second && isTaken != isTakenToo
      case (.atMost(let first, let high), .atLeast(let second, let low)),
        (.atLeast(let second, let low), .atMost(let first, let high)):
        first == second && high < .max && low == high + 1
      default: false
      }
    }
  }

  struct Bound {
    let node: Int
    let scale: Int128
    let multipliers: [(row: RowKey, value: Int128)]
  }

  /// A line of a log.
  enum LogLine {
    /// A row that adds up others; the id stands in the node's place.
    case row(Bound)
    case lemma(id: Int, [Literal])
    case drop([Int])
  }

  /// That an option is taken or not, or that a choice takes one of its options or none.
  enum Literal: Hashable {
    case option(Int, isTaken: Bool)
    case choice(Int, takesSome: Bool)
  }

  enum RowKey: Hashable {
    case row(Int)
    case goal(GoalKey)
  }
}
