package import Domain

/// Something in a rules file that keeps it from being read, and the place where it stands.
package struct RulesDefect: Hashable, Sendable {
  /// The line, 1 and more.
  package let line: Int
  /// The column, 1 and more, counted in Unicode scalars.
  package let column: Int
  /// What is wrong there.
  package let problem: RulesProblem

  init(_ problem: RulesProblem, at place: RulesPlace) {
    self.line = place.line
    self.column = place.column
    self.problem = problem
  }

  /// The defect as a sentence before it has words: what, where, what was expected, a likely repair.
  ///
  /// Beside the facts of the problem it holds `line` and `column`.
  package var phrase: Phrase {
    let place: [String: Fact] = ["line": .number(line), "column": .number(column)]
    return Phrase(problem.key, problem.facts.merging(place) { fact, _ in fact })
  }
}

/// Every defect of a rules file that was refused.
package struct RulesRefusal: Error, Hashable, Sendable {
  /// At least one, by line and column.
  package let defects: [RulesDefect]

  init(_ defects: [RulesDefect]) {
    self.defects = defects.sorted { ($0.line, $0.column) < ($1.line, $1.column) }
  }
}

/// A line and a column of a text, both from 1, the column counted in Unicode scalars.
struct RulesPlace: Hashable, Sendable {
  var line: Int
  var column: Int

  static let start = RulesPlace(line: 1, column: 1)
}
