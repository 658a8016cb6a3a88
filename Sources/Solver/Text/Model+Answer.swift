extension Model {
  /// What an answer's lines take, one option a choice and −1 for none; names that the model does not
  /// have are passed over.
  ///
  /// - Complexity: O(size of the model + bytes of the answer).
  package func taken(in answer: String) -> [Int] {
    let names = choices.enumerated().map { ($1.name, $0) }
    let positions = Dictionary(names, uniquingKeysWith: { first, _ in first })
    var taken = choices.map { _ in -1 }
    for line in answer.split(whereSeparator: \.isNewline) {
      let words = line.split(separator: " ").map(String.init)
      guard words.count == 3, words[0] == "take", let choice = positions[words[1]] else { continue }
      taken[choice] = choices[choice].options.first { optionNames[$0] == words[2] } ?? -1
    }
    return taken
  }
}
