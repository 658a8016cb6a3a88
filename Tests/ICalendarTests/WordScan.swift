import Foundation

/// `FEEDS.md` D22: words that could betray a reader, in the seven languages of feeds.
enum WordScan {
  /// The words, in the form that `bare` gives to a text.
  static let forbidden: [String: [String]] = [
    "ja": ["難民", "避難", "亡命", "庇護", "在留", "入管", "ビザ", "結び"],
    "ja-x-easy": ["なんみん", "ひなん", "ぼうめい", "にげてきた"],
    "en": ["refugee", "asylum", "evacuee", "displaced", "visa", "musubi"],
    "fr": ["réfugié", "refugie", "asile", "exilé", "déplacé"],
    "uk": ["біжен", "переселен", "притул", "віза"],
    "ar": ["لاجی", "لجوء", "نازح", "تاشیره"],
    "fa": ["پناه", "اواره", "اقامت", "ویزا"],
  ]

  /// The forbidden words in `text`, as it stands and without what could hide them.
  static func findings(in text: String) -> Set<String> {
    let forms = [bare(text, withReadings: true), bare(text, withReadings: false)]
    return Set(forbidden.values.joined().filter { word in forms.contains { $0.contains(word) } })
  }

  /// The words in the raw lines and in the unfolded lines of a feed, its UIDs cut out.
  static func findings(inFeed bytes: [UInt8]) throws -> Set<String> {
    let calendar = try WrittenCalendar(bytes)
    let raw = String(decoding: bytes, as: UTF8.self)
    let unfolded = calendar.lines.filter { !$0.hasPrefix("UID:") }.joined(separator: "\n")
    return findings(in: unfolded).union(findings(in: raw.replacing(/UID:[0-9a-f-]{36}/, with: "")))
  }

  /// NFKC in lower case, without invisible characters, vowel signs and, unless asked, readings in
  /// parentheses; letters that Arabic and Persian keyboards write differently become one.
  static func bare(_ text: String, withReadings: Bool) -> String {
    var text = text.precomposedStringWithCompatibilityMapping.lowercased()
    if !withReadings { text.replace(/\([ぁ-ゖー]+\)/, with: "") }
    text.unicodeScalars.removeAll(where: isHidden)
    let twins = ["ي": "ی", "ى": "ی", "ئ": "ی", "ك": "ک", "أ": "ا", "إ": "ا", "آ": "ا", "ة": "ه"]
    for (twin, letter) in twins { text = text.replacing(twin, with: letter) }
    return text
  }

  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00AD, 0x0640, 0x064B...0x065F, 0x0670, 0x061C, 0x200B...0x200F, 0x2060...0x2069, 0xFEFF:
      true
    default: scalar == " "
    }
  }
}
