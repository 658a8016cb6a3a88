/// Words that people write where they have nothing to write.
enum Nothing {
  /// True for an empty text and for a dash, "none", なし and the like.
  static func isMeant(by cell: some StringProtocol) -> Bool {
    let text = cell.foldedSmall
    return text.isEmpty || words.contains(text)
  }

  private static let words: Set = [
    "-", "--", "–", "—", "ー", "−", "・", "none", "nothing", "n/a", "na", "no preference", "null",
    "なし", "無し", "無", "ない", "ありません", "特になし", "特に無し", "特にない", "該当なし",
  ]
}
