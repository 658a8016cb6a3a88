extension RulesReading {
  /// A value in one line; `nil` after a refusal.
  mutating func text(_ entry: RulesEntry) -> String? {
    text(entry.value, of: entry.name, else: entry.key.place)
  }

  /// The same for a value of a list.
  mutating func text(_ node: RulesNode, of key: String, else place: RulesPlace) -> String? {
    switch node.content {
    case .text(let text): return text
    case .nothing: refuse(.nothingAfter(key), at: place)
    case .list, .section: refuse(.wrongShape(key: key, needed: .text), at: node.place)
    }
    return nil
  }

  /// The values of a list; none after a refusal.
  mutating func list(_ entry: RulesEntry) -> [RulesNode] {
    switch entry.value.content {
    case .list(let nodes): return nodes
    case .nothing: refuse(.nothingAfter(entry.name), at: entry.key.place)
    case .text, .section:
      refuse(.wrongShape(key: entry.name, needed: .list), at: entry.value.place)
    }
    return []
  }

  /// One of the words of an enumeration.
  mutating func word<Word>(_ entry: RulesEntry) -> Word?
  where Word: RawRepresentable<String> & CaseIterable {
    guard let text = text(entry) else { return nil }
    return word(text, at: entry.value.place, of: entry.name)
  }

  /// The same for a text that has been taken from its value.
  mutating func word<Word>(_ text: String, at place: RulesPlace, of key: String) -> Word?
  where Word: RawRepresentable<String> & CaseIterable {
    if let word = Word(rawValue: text) { return word }
    let choices = Word.allCases.map(\.rawValue)
    let near = NearestWord.of(text, among: choices)
    let quotation = RulesNode.quotation(of: text)
    refuse(.unknownWord(quotation, key: key, near: near, choices: choices), at: place)
    return nil
  }

  /// A whole number within a range.
  mutating func number(_ entry: RulesEntry, in range: ClosedRange<Int>) -> Int? {
    guard let text = text(entry) else { return nil }
    let (least, most) = (range.lowerBound, range.upperBound)
    guard let number = Self.number(text) else {
      let near = Self.number(NearestWord.narrow(text)).flatMap { range.contains($0) ? $0 : nil }
      let problem = RulesProblem.notANumber(
        RulesNode.quotation(of: text), key: entry.name, near: near, least: least, most: most)
      refuse(problem, at: entry.value.place)
      return nil
    }
    if range.contains(number) { return number }
    let problem = RulesProblem.outOfRange(number, key: entry.name, least: least, most: most)
    refuse(problem, at: entry.value.place)
    return nil
  }

  /// Digits of ASCII, nine at most, after a sign or none.
  static func number(_ text: String) -> Int? {
    let digits = text.utf8.drop { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+") }
    guard (1...9).contains(digits.count), text.utf8.count - digits.count <= 1 else { return nil }
    return Int(text)
  }

  mutating func yesOrNo(_ entry: RulesEntry) -> Bool? {
    guard let text = text(entry) else { return nil }
    switch text.lowercased() {
    case "yes", "true", "on": return true
    case "no", "false", "off": return false
    default:
      refuse(.notYesOrNo(RulesNode.quotation(of: text), key: entry.name), at: entry.value.place)
      return nil
    }
  }
}
