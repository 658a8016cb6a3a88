/// What each column of a form means, as the lead confirmed it.
package struct HeaderMap: Hashable, Sendable {
  /// Whose answers the form holds.
  package let table: PeopleTable
  /// Headers in the order of the file, each once.
  package let columns: [MappedHeader]
  /// What choices of the form mean, by field.
  package let words: [Field: WordList]

  /// A header and its meaning.
  package struct MappedHeader: Hashable, Sendable {
    /// The header's text.
    package let header: String
    /// What the column tells.
    package let meaning: ColumnMeaning

    /// That header with that meaning.
    package init(_ header: String, _ meaning: ColumnMeaning) {
      self.header = header
      self.meaning = meaning
    }
  }

  /// A map of these headers; of two alike the first stands.
  package init(
    _ table: PeopleTable, _ columns: [MappedHeader], words: [Field: WordList] = [:]
  ) {
    var seen: Set<String> = []
    self.table = table
    self.columns = columns.filter { seen.insert(HeaderMap.key($0.header)).inserted }
    self.words = words
  }

  /// How headers are compared: width, case and blanks do not count.
  static func key(_ header: String) -> String {
    header.tidied.foldedSmall.filter { $0 != " " }
  }
}
