import Domain

/// A cell that names rounds: `1/2/3`, `第1期, 第3期`.
enum RoundsCell {
  /// The rounds; empty for "all", and for an empty cell.
  ///
  /// - Throws: `round`; `turnedIntoDate` where a spreadsheet took `1/2` for a date.
  static func read(_ text: String) throws(CellProblem) -> Set<RoundName> {
    guard !Nothing.isMeant(by: text), every.meaning(of: text) == nil else { return [] }
    let small = text.foldedSmall
    guard small.wholeMatch(of: dates) == nil else {
      throw CellProblem(.turnedIntoDate, text.trimmed)
    }
    var rounds: Set<RoundName> = []
    for piece in text.folded.split(whereSeparator: { "/, ;、・".contains($0) }) {
      let name = piece.drop { $0 == "第" }
      guard let round = RoundName(name.last == "期" ? name.dropLast() : name) else {
        throw CellProblem(.round, piece)
      }
      rounds.insert(round)
    }
    return rounds
  }

  private static let every = WordTable<Void>([
    ((), "すべて|全て|全部|どの期でも|いつでも|all|any|every round|every term")
  ])

  /// `2001/2/3`, `1/2/2023`, `1月2日`, `2-jan`, `jan-02`.
  private static var dates: Regex<Substring> {
    #/
    \d{4} [\/\-] \d{1,2} [\/\-] \d{1,2} | \d{1,2} \/ \d{1,2} \/ \d{4} | \d{1,2} 月 \d{1,2} 日
    | \d{1,2} - [a-z]{3} | [a-z]{3} - \d{2}
    /#
  }
}
