/// A cell with a whole number.
enum NumberCell {
  /// The number, with or without what it counts: `2`, `２人`, `2 mentees`.
  ///
  /// - Throws: `number` where there is none, or outside the range.
  static func read(_ text: String, in range: ClosedRange<Int>) throws(CellProblem) -> Int {
    let problem = CellProblem(
      .number(least: range.lowerBound, most: range.upperBound), text.trimmed)
    guard let number = number(text), range.contains(number) else { throw problem }
    return number
  }

  private static func number(_ text: String) -> Int? {
    if let word = words.meaning(of: text) { return word }
    let small = text.foldedSmall
    let digits = small.prefix { $0.isASCII && $0.isNumber }
    guard digits.count <= 6, units.contains(small.dropFirst(digits.count).trimmed) else {
      return nil
    }
    return Int(digits)
  }

  private static let words = WordTable<Int>([
    (0, "なし|ない|none|zero|はじめて|初めて|no|未経験"), (1, "一人|ひとり|1人まで|one|一回"),
    (2, "二人|ふたり|2人まで|two|二回"), (3, "三人|3人まで|three|三回"),
  ])

  private static let units: Set = [
    "", "人", "名", "回", "期", ".0", "people", "person", "persons", "mentee", "mentees", "time",
    "times", "term", "terms",
  ]
}
