import Almanac

/// The words in which people write about weekly hours, longest first for each first byte.
struct HourVocabulary: Sendable {
  /// A word with what it means; `nil` for words that only join others.
  struct Entry: Sendable {
    let word: [UInt8]
    let token: HourToken?
    /// Latin words end where no letter follows.
    let isLatin: Bool
  }

  private var entries: [[Entry]] = Array(repeating: [], count: 256)

  private init() {
    for (words, token) in HourVocabulary.meanings {
      for word in words.split(separator: " ") { add(word, token) }
    }
    for word in HourVocabulary.joiningWords.split(separator: " ") { add(word, nil) }
    for first in entries.indices {
      entries[first].sort { $0.word.count > $1.word.count }
    }
  }

  /// Japanese and English.
  static let standard = HourVocabulary()

  /// The longest word that begins the text.
  func entry(at text: ArraySlice<UInt8>) -> Entry? {
    guard let first = text.first else { return nil }
    return entries[Int(first)].first { entry in
      guard text.starts(with: entry.word) else { return false }
      guard entry.isLatin, let next = text.dropFirst(entry.word.count).first else { return true }
      return !HourVocabulary.isLetter(next)
    }
  }

  private mutating func add(_ word: Substring, _ token: HourToken?) {
    let bytes = Array(word.utf8)
    guard let first = bytes.first, let last = bytes.last else { return }
    let isLatin = HourVocabulary.isLetter(last)
    entries[Int(first)].append(Entry(word: bytes, token: token, isLatin: isLatin))
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
  }
}

extension HourVocabulary {
  private static let meanings: [(words: String, token: HourToken)] = [
    ("monday mondays mon 月曜日 月曜 月", .days([.monday])),
    ("tuesday tuesdays tues tue 火曜日 火曜 火", .days([.tuesday])),
    ("wednesday wednesdays weds wed 水曜日 水曜 水", .days([.wednesday])),
    ("thursday thursdays thurs thur thu 木曜日 木曜 木", .days([.thursday])),
    ("friday fridays fri 金曜日 金曜 金", .days([.friday])),
    ("saturday saturdays sat 土曜日 土曜 土", .days([.saturday])),
    ("sunday sundays sun 日曜日 日曜 日", .days([.sunday])),
    ("weekday weekdays 平日", .days([.monday, .tuesday, .wednesday, .thursday, .friday])),
    ("weekend weekends 週末", .days([.saturday, .sunday])),
    ("daily everyday 毎日", .days(Weekday.allCases)),
    ("午前 朝 morning mornings", .part(.morning(isLatin: false))),
    ("am a.m.", .part(.morning(isLatin: true))),
    ("午後 afternoon afternoons pm p.m.", .part(.afternoon)),
    ("夜 晩 evening evenings night nights", .part(.evening)),
    ("時 h", .oClock), ("半", .half), ("分", .minutes), ("正午 noon", .noon),
    ("- ~ – — ― − ‐ ‑ → 〜 ー から to until till", .dash),
    ("( 「 [", .open), (") 」 ]", .close),
    ("以降 以後 onwards onward after later", .onward),
    ("△ ▲ possible maybe できれば できればよい if", .possible),
    ("祝日 休日 祝", .other),
  ]

  private static let joiningWords =
    "and or at on from between the every o'clock まで の と は に も または 間 頃 ごろ 、 。 ・ , ; / & + : ."
}
