/// A word file: UTF-8 lines `key = text`; empty lines and lines that begin with `#` say nothing.
package struct WordFile: Sendable {
  /// Keys and texts in the order of the file, without the blanks around them.
  package let lines: [(key: String, text: String)]

  /// Reads `bytes`; a line without `=` becomes a key with an empty text.
  package init(bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    lines = text.split(whereSeparator: \.isNewline).compactMap { line in
      line.hasPrefix("#") ? nil : WordFile.halves(of: line)
    }
  }

  /// The texts under the keys that feeds know; of a key given twice, the first.
  package var texts: [FeedWords.Key: String] {
    let known = lines.compactMap { line in
      FeedWords.Key(rawValue: line.key).map { ($0, line.text) }
    }
    return Dictionary(known) { first, _ in first }
  }

  private static func halves(of line: Substring) -> (key: String, text: String) {
    let halves = line.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    return (trimmed(halves[0]), halves.count == 2 ? trimmed(halves[1]) : "")
  }

  private static func trimmed(_ text: Substring) -> String {
    let start = text.drop { $0 == " " }
    let end = start.lastIndex { $0 != " " }
    return end.map { String(start[...$0]) } ?? ""
  }
}

extension WordFile {
  /// The file of `language`, embedded when the program was built; Dari reads the Persian one.
  package init(of language: FeedLanguage) {
    self.init(bytes: WordFile.bytes(of: language))
  }

  private static func bytes(of language: FeedLanguage) -> [UInt8] {
    switch language {
    case .japanese: PackageResources.feed_ja_txt
    case .easyJapanese: PackageResources.feed_ja_x_easy_txt
    case .english: PackageResources.feed_en_txt
    case .french: PackageResources.feed_fr_txt
    case .ukrainian: PackageResources.feed_uk_txt
    case .arabic: PackageResources.feed_ar_txt
    case .persian, .dari: PackageResources.feed_fa_txt
    }
  }
}
