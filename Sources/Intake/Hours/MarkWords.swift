import Domain

/// ◯, △ and ×, and the words that stand for them.
enum MarkWords {
  /// What a mark says about an hour.
  enum Mark: Hashable {
    case time(AvailableWindow.Preference)
    case no
  }

  /// `nil` for any other text.
  static func mark(_ cell: String) -> Mark? {
    marks[cell.foldedSmall]
  }

  private static let marks: [String: Mark] = {
    var marks: [String: Mark] = [:]
    for word in good { marks[word] = .time(.good) }
    for word in possible { marks[word] = .time(.possible) }
    for word in no { marks[word] = .no }
    return marks
  }()

  private static let good = [
    "◯", "○", "〇", "◎", "●", "o", "ok", "yes", "y", "true", "1", "✓", "✔", "☑", "good", "available",
    "はい", "よい", "良い", "いい", "可", "可能", "会える", "大丈夫", "できる", "参加可", "参加できる", "great",
  ]

  private static let possible = [
    "△", "▲", "maybe", "possible", "possibly", "if need be", "if needed", "if necessary", "perhaps",
    "できればよい", "できれば", "たぶん", "もしかしたら", "必要なら", "どちらでも", "条件付き", "調整可", "未定", "?",
  ]

  private static let no = [
    "×", "✕", "✖", "╳", "☓", "✗", "✘", "x", "no", "n", "false", "0", "-", "–", "—", "ー", "−",
    "none",
    "no time", "not available", "unavailable", "impossible", "bad", "n/a", "いいえ", "だめ", "ダメ", "駄目",
    "無理",
    "不可", "不可能", "会えない", "できない", "参加不可", "なし", "無し", "ない",
  ]
}
