import Solver

/// What is timed: scores, and what their best sum means.
struct Problem {
  private let scores: Scores
  private let library: Library?

  /// The words are FAMILY ROWS COLUMNS, or FILE.
  init(_ words: [String]) throws {
    if words.count == 1 {
      let library = try Library(contentsOf: words[0])
      (scores, self.library) = (library.scores, library)
      return
    }
    guard words.count == 3, let rows = Int(words[1]), let columns = Int(words[2]) else {
      throw Failure(what: "usage: FAMILY ROWS COLUMNS, or FILE")
    }
    library = nil
    if words[0] == "tight", rows == columns {
      scores = .list(try TightBlock(size: rows).list())
    } else if let family = Family(rawValue: words[0]) {
      scores = .matrix(try family.matrix(rows, columns))
    } else {
      throw Failure(what: "no family \(words[0])")
    }
  }

  /// One run for every four million pairs, fifty-one at most.
  var runs: Int { max(1, min(51, 4_000_000 / max(1, scores.pairCount))) }

  /// The sum of the best assignment, or the cost of a library's; its proof accepted, and the rounds that
  /// it took.
  func solve() throws -> (sum: Int, rounds: Int) {
    let (sum, rounds) = try scores.solve()
    return (library?.cost(of: sum) ?? sum, rounds)
  }
}
