import Domain

/// A cell with what a person wants to be called.
enum NameCell {
  /// The longest name; whoever wrote more wrote something else.
  static let mostCharacters = 80

  /// The name as its bearer writes it, without what cannot be seen.
  ///
  /// - Throws: `tooLong`.
  static func read(_ text: String) throws(CellProblem) -> String {
    let name = text.tidied
    guard name.count <= mostCharacters else {
      throw CellProblem(.tooLong(most: mostCharacters), name)
    }
    return name
  }

  private static let kinds = WordTable<NameKind>([
    (.mononym, "名前だけ|名前のみ|one name|single name"),
    (.givenFamily, "名・姓|名 姓|given name, family name|first last"),
    (.familyGiven, "姓・名|姓 名|family name, given name|last first"),
    (.givenFather, "名・父の名|given name, father's name"),
    (.givenFatherGrandfather, "名・父の名・祖父の名|given, father, grandfather"),
    (.noFamilyName, "姓なし|名字なし|no surname"),
  ])

  /// How the name is built.
  ///
  /// - Throws: `nameKind`.
  static func readKind(_ text: String) throws(CellProblem) -> NameKind {
    guard let kind = NameKind(rawValue: text.folded) ?? kinds.meaning(of: text) else {
      throw CellProblem(.nameKind, text.trimmed)
    }
    return kind
  }
}
