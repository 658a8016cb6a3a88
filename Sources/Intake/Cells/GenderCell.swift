import Domain

/// A cell with a gender.
enum GenderCell {
  /// What a mentee asks for.
  enum Wish: Hashable {
    case gender(Gender)
    /// The same as the own one.
    case own
  }

  /// As the person states it; `nil` where they do not.
  ///
  /// - Throws: `gender`.
  static func read(_ text: String) throws(CellProblem) -> Gender? {
    if Nothing.isMeant(by: text) || unstated.meaning(of: text) != nil { return nil }
    guard let gender = genders.meaning(of: text) else { throw CellProblem(.gender, text.trimmed) }
    return gender
  }

  /// The gender that is asked for; `nil` for no preference.
  ///
  /// - Throws: `gender`.
  static func readWish(_ text: String) throws(CellProblem) -> Wish? {
    if Nothing.isMeant(by: text) || unstated.meaning(of: text) != nil { return nil }
    if ownGender.meaning(of: text) != nil { return .own }
    guard let gender = genders.meaning(of: text) else { throw CellProblem(.gender, text.trimmed) }
    return .gender(gender)
  }

  private static let genders = WordTable<Gender>([
    (
      .woman,
      "f|female|woman|women|w|女|女性|女の人|おんな|女性がいい|女性がよい|女性を希望|女性希望|女性のみ|"
        + "a woman|female only|female mentor|woman only|女性のメンター"
    ),
    (
      .man,
      "m|male|man|men|男|男性|男の人|おとこ|男性がいい|男性がよい|男性を希望|男性希望|男性のみ|"
        + "a man|male only|male mentor|man only|男性のメンター"
    ),
    (.other, "x|other|non-binary|nonbinary|その他|ノンバイナリー|どちらでもない"),
  ])

  private static let unstated = WordTable<Void>([
    (
      (),
      "どちらでも|どちらでもいい|どちらでもよい|どちらでも良い|こだわらない|希望なし|特に希望なし|"
        + "no preference|any|either|either is fine|doesn't matter|prefer not to say|"
        + "答えない|回答しない|答えたくない|no|いいえ"
    )
  ])

  private static let ownGender = WordTable<Void>([
    ((), "同じ|同じ性別|同じ性別がいい|同性|同性がいい|同性を希望|same|same gender|yes|はい")
  ])
}
