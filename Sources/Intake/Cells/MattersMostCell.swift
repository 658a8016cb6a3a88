import Domain

/// A cell with the wish that matters most.
enum MattersMostCell {
  /// - Throws: `wish`.
  static func read(_ text: String) throws(CellProblem) -> ShouldRule? {
    if Nothing.isMeant(by: text) { return nil }
    guard let rule = ShouldRule(rawValue: text.foldedSmall) ?? wishes.meaning(of: text) else {
      throw CellProblem(.wish, text.trimmed)
    }
    return rule
  }

  private static let wishes = WordTable<ShouldRule>([
    (.field, "分野|仕事|仕事の分野|専門|occupation|work|industry"),
    (.goals, "目標|したいこと|ゴール|goal"),
    (.languageDepth, "ことば|言葉|言語|language|languages"),
    (.commonHours, "時間|会える時間|time|times|hours|schedule|availability"),
    (.district, "地域|場所|近さ|area|place|location"),
    (.experience, "経験|メンターの経験|mentor's experience"),
    (.partnerSpread, "団体|partner"),
  ])
}
