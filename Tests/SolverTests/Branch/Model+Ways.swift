@testable import Solver

extension Model {
  /// A small model with every kind of statement, always the same for the same seed.
  static func random(seed: UInt64) -> Model {
    var dice = TextDice(seed: seed &* 6_151 &+ 3)
    return random(using: &dice)
  }

  /// Every way to choose, whether it keeps the rows or not.
  var ways: [[Int]] {
    choices.reduce([[]]) { ways, choice in
      ways.flatMap { way in
        choice.options.map { way + [$0] } + (choice.isRequired ? [] : [way + [-1]])
      }
    }
  }

  /// Whether any way to choose keeps the rows.
  var isFeasibleByTrial: Bool {
    ways.contains { Enumeration.allows($0.map { $0 < 0 ? nil : $0 }, in: self) }
  }
}
