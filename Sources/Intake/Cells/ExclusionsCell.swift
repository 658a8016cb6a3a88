import Domain

/// A cell that lists what a person wants to keep away from.
enum ExclusionsCell {
  /// `nat:AF state:RU emp:C2 person:V01 tag:x`; below a header that names the kind, the values
  /// alone.
  ///
  /// - Throws: `exclusion`, `country` or `personCode`.
  static func read(
    _ text: String, kind: ExclusionKind?, words: WordList
  ) throws(CellProblem) -> Set<Exclusion> {
    guard !Nothing.isMeant(by: text) else { return [] }
    var exclusions: Set<Exclusion> = []
    for choice in Choices.split(text) {
      let meaning = words.replacement(for: choice) ?? choice.folded
      if let kind, !meaning.contains(":") {
        exclusions.insert(try exclusion(kind, meaning))
      } else {
        for piece in meaning.split(separator: " ") { exclusions.insert(try exclusion(piece)) }
      }
    }
    return exclusions
  }

  private static func exclusion(_ piece: Substring) throws(CellProblem) -> Exclusion {
    let halves = piece.split(separator: ":", maxSplits: 1)
    guard halves.count == 2, let kind = kinds.meaning(of: halves[0]) else {
      throw CellProblem(.exclusion, piece)
    }
    return try exclusion(kind, String(halves[1]))
  }

  private static func exclusion(
    _ kind: ExclusionKind, _ value: String
  ) throws(CellProblem) -> Exclusion {
    switch kind {
    case .nationality: return .country(try CountryCell.country(value))
    case .state: return .state(try CountryCell.country(value))
    case .employer: return .employer(value.folded)
    case .tag: return .tag(value.foldedSmall)
    case .person:
      guard let code = PersonCode(value.folded) else { throw CellProblem(.personCode, value) }
      return .person(code)
    }
  }

  private static let kinds = WordTable<ExclusionKind>([
    (.nationality, "nat|nationality|country|国|国籍"), (.state, "state|政府"),
    (.employer, "emp|employer|company|会社|勤務先"), (.person, "person|人"), (.tag, "tag|タグ"),
  ])
}
