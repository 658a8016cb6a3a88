/// Random texts made of what the languages of feeds put into them; the seed decides.
enum TextCorpus {
  /// Plain letters, and all clusters that a fold could tear: voiced kana written with combining
  /// marks, Arabic vowel signs, ZWNJ and ZWJ, stressed Cyrillic, flags, families, keycaps, jamo.
  private static let pieces = [
    "予定", "よてい", "話（はな）す", "か\u{3099}", "は\u{309A}", "、", "。", "　", "ー",
    "موعد", "مُحَمَّدٌ", "لَا", "لقاء", "می\u{200C}خواهم", "جلسهٔ", "گفت\u{200C}وگو",
    "Зустріч", "Украї\u{301}на", "й", "rendez-vous", "empêchement", "e\u{301}", "l’heure",
    "👨‍👩‍👧‍👦", "👩🏽‍🏫", "🇯🇵", "🇺🇦🇫🇷", "1️⃣", "🏴󠁧󠁢󠁳󠁣󠁴󠁿", "각", "நி", "क्षि",
    "a", "word", "0", " ", " ", "  ", ":", ": ", ",", ";", "\\", "\\n", "\"", "'", "^", "=",
    "\u{A0}",
  ]

  /// A line of up to `count` pieces that a feed accepts: no blank at its edges, no long blank run.
  static func line(_ seed: UInt64, upTo count: Int = 60) -> String {
    var dice = SeededDice(seed)
    var text = "x"
    for _ in 0..<Int.random(in: 1...count, using: &dice) {
      let piece = pieces[Int.random(in: 0..<pieces.count, using: &dice)]
      let isBlank = piece.allSatisfy { $0.isWhitespace || $0 == ":" }
      if isBlank, text.last.map({ $0.isWhitespace || $0 == ":" }) == true { continue }
      text += piece
    }
    return text + "y"
  }

  /// Several such lines.
  static func lines(_ seed: UInt64) -> String {
    (0..<3).map { line(seed &* 31 &+ $0, upTo: 25) }.joined(separator: "\n")
  }
}
