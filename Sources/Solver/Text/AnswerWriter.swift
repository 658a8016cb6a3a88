/// Writes the kernel's answer (SOLVER §2): plain values in, lines out.
///
/// ```
/// status optimal|feasible|infeasible|unknown
/// conflict MEMBER…
/// level NAME VALUE [BOUND]
/// take CHOICE OPTION
/// ```
package struct AnswerWriter: Hashable, Sendable {
  /// What is known.
  package var status: Status
  /// What cannot all hold together; empty unless infeasible.
  package var conflict: [Member]
  /// A value for each level, in the model's order; empty where there is no solution.
  package var levels: [LevelValue]
  /// What is taken, in the model's order of choices.
  package var takes: [Take]

  /// An answer of these parts.
  package init(
    status: Status, conflict: [Member] = [], levels: [LevelValue] = [], takes: [Take] = []
  ) {
    self.status = status
    self.conflict = conflict
    self.levels = levels
    self.takes = takes
  }

  /// The lines, each ended by a line feed. A line of no members or takes is left out.
  package var text: String {
    var lines = ["status \(status.rawValue)"]
    if !conflict.isEmpty {
      lines.append("conflict " + conflict.map(\.words).joined(separator: " "))
    }
    lines += levels.map(\.line)
    lines += takes.map { "take \($0.choice) \($0.option)" }
    return lines.joined(separator: "\n") + "\n"
  }
}

// MARK: - Parts

extension AnswerWriter {
  /// The first word of an answer.
  package enum Status: String, Hashable, Sendable {
    case optimal, feasible, infeasible, unknown
  }

  /// One demand of the model that takes part in a conflict.
  package enum Member: Hashable, Sendable {
    /// The choice must take an option.
    case required(choice: String)
    /// The resource's MIN.
    case minimum(resource: String)
    /// The resource's MAX.
    case maximum(resource: String)
    /// The `atmost` row of that line.
    case atmost(line: Int)
    /// The `requires` row of that line.
    case requires(line: Int)

    fileprivate var words: String {
      switch self {
      case .required(let choice): "required \(choice)"
      case .minimum(let resource): "min \(resource)"
      case .maximum(let resource): "max \(resource)"
      case .atmost(let line): "atmost@\(line)"
      case .requires(let line): "requires@\(line)"
      }
    }
  }

  /// What a level reaches, and where it is known how far it could go.
  package struct LevelValue: Hashable, Sendable {
    /// The level's name.
    package let name: String
    /// One sum, or the counts from the worst class down to class 1.
    package let value: [Int]
    /// In the shape of `value`: no solution is better, given the levels before. For classes, the
    /// least vector of counts in lexicographic order: behind the first open class it is 0.
    package let bound: [Int]?

    /// That value, and that bound where one is proved.
    package init(name: String, value: [Int], bound: [Int]? = nil) {
      self.name = name
      self.value = value
      self.bound = bound
    }

    fileprivate var line: String {
      let numbers = [value] + (bound.map { [$0] } ?? [])
      let words = numbers.map { $0.map(String.init).joined(separator: ",") }
      return "level \(name) " + words.joined(separator: " ")
    }
  }

  /// A choice and the option that it takes.
  package struct Take: Hashable, Sendable {
    /// The choice's name.
    package let choice: String
    /// The option's name.
    package let option: String

    /// That option for that choice.
    package init(choice: String, option: String) {
      self.choice = choice
      self.option = option
    }
  }
}
