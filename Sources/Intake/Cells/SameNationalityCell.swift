import Domain

/// A cell about a mentor of the same nationality.
enum SameNationalityCell {
  /// "Good" asks for it, "either" says nothing.
  ///
  /// - Throws: `sameNationality`.
  static func read(_ text: String) throws(CellProblem) -> SameNationalityWish {
    if Nothing.isMeant(by: text) { return .unstated }
    guard let wish = wishes.meaning(of: text) else {
      throw CellProblem(.sameNationality, text.trimmed)
    }
    return wish
  }

  private static let wishes = WordTable<SameNationalityWish>([
    (.asked, "よい|良い|いい|はい|希望する|同じ国がいい|yes|y|good|asked|○|◯|〇"),
    (.refused, "いやだ|いや|嫌だ|嫌|いいえ|避けたい|だめ|no|n|refused|×"),
    (.unstated, "どちらでも|どちらでもいい|どちらでもよい|either|any|no preference|unstated|△"),
  ])
}
