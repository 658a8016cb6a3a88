package import Domain

/// How well a language is spoken, as forms and people put it.
package enum SpokenLevel: Hashable, Sendable {
  case level(LanguageLevel)
  case test(JLPTLevel)
  /// Not at all.
  case none
}

/// Levels by code and by word.
enum LevelWords {
  /// The level that a text names; `nil` where it names none, or two that differ.
  ///
  /// A code counts more than the words around it, and the framework's more than the test's, which
  /// measures no speaking: `B2・中上級`, `N2（B1）`.
  static func level(_ text: some StringProtocol) -> SpokenLevel? {
    let small = text.foldedSmall
    // Japanese words stand against a code without a blank: 会話B1.
    let codes = small.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.map {
      $0.uppercased()
    }
    let levels = Set(codes.compactMap { LanguageLevel(rawValue: $0) })
    if let level = levels.first { return levels.count == 1 ? .level(level) : nil }
    let tests = Set(codes.compactMap { JLPTLevel(rawValue: $0) })
    if let test = tests.first { return tests.count == 1 ? .test(test) : nil }
    if let whole = words[plain(small)] { return whole }
    let parts = small.split { !($0.isLetter || $0.isNumber || $0 == "ー") }.map(String.init)
    // Every part must be known: "no problem" is not "no".
    let meanings = Set(parts.map { words[plain($0)] })
    return meanings.count == 1 ? meanings.first ?? nil : nil
  }

  private static func plain(_ text: String) -> String {
    var plain = text.filter { $0.isLetter || $0.isNumber || $0 == "ー" }
    for ending in ["レベル", "程度", "level", "speaker", "です"] where plain.hasSuffix(ending) {
      plain = String(plain.dropLast(ending.count))
    }
    return plain
  }

  /// Words as forms use them; where a word covers a range, the lower end stands.
  private static let words: [String: SpokenLevel] = {
    let lists: [(SpokenLevel, String)] = [
      (.level(.c2), "母語 母国語 母国 ネイティブ 第一言語 native nativelanguage mothertongue bilingual バイリンガル"),
      (.level(.c1), "上級 流暢 流ちょう ビジネス ビジネス上級 advanced fluent business proficient"),
      (.level(.b2), "中上級 日常会話以上 ビジネス初級 upperintermediate goodworkingknowledge"),
      (.level(.b1), "中級 日常会話 会話 intermediate conversational dailyconversation"),
      (.level(.a2), "初中級 初級上 簡単な会話 elementary preintermediate simpleconversation"),
      (.level(.a1), "初級 入門 基礎 あいさつ あいさつだけ 挨拶 beginner basic greetings alittle 少し すこし"),
      (.none, "できない 話せない 不可 なし 無し ない no none notatall cannot × ✕ x"),
    ]
    var words: [String: SpokenLevel] = [:]
    for (level, list) in lists {
      for word in list.split(separator: " ") { words[String(word)] = level }
    }
    return words
  }()
}
