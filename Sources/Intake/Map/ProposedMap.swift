import Domain

extension HeaderMap {
  /// The map that a lead is asked to confirm, made of the headers alone.
  ///
  /// A header that says nothing we know is `undecided`. Which table it is follows from the
  /// questions, unless told; in doubt it is that of the mentees.
  ///
  /// - Complexity: O(headers · patterns).
  package static func proposed(
    for header: [String], table told: PeopleTable? = nil
  ) -> HeaderMap {
    let columns = header.filter { !$0.isEmpty }.map { ($0, Proposal.meaning($0)) }
    let table = told ?? Proposal.table(columns.map(\.1.field))
    var given: Set<Field> = []
    return HeaderMap(
      table,
      columns.map { text, meaning in
        MappedHeader(text, Proposal.fit(meaning, to: table, &given))
      })
  }
}

/// What a header most likely means.
private enum Proposal {
  static func meaning(_ header: String) -> ColumnMeaning {
    let grid = GridHeader(header)
    let own = OwnColumns.field(header)
    let field = own ?? FormPatterns.field(grid.row == nil ? header : grid.question)
    guard let row = grid.row else { return plain(field, grid.question) }
    switch field {
    case .availability: return hours(row, grid.question)
    case .languages, .language:
      return LanguageNames.tag(row).map { ColumnMeaning(.language, .language($0)) }
        ?? ColumnMeaning(.undecided)
    case .ignore: return ColumnMeaning(.ignore)
    default: return plain(FormPatterns.field(header), header)
    }
  }

  private static func plain(_ field: Field, _ question: String) -> ColumnMeaning {
    switch field {
    case .availability:
      ColumnMeaning(.availability, .hours(HourFrame(preference: gladness(question))))
    case .exclusions: ColumnMeaning(.exclusions, exclusionDetail(question))
    default: ColumnMeaning(field, field.plainDetail)
    }
  }

  private static func hours(_ row: String, _ question: String) -> ColumnMeaning {
    guard var frame = HourFrame(row), !frame.isEmpty else { return ColumnMeaning(.undecided) }
    frame.preference = gladness(question)
    return ColumnMeaning(.availability, .hours(frame))
  }

  /// A form may ask for good and for possible times in two questions.
  private static func gladness(_ question: String) -> AvailableWindow.Preference {
    let small = question.foldedSmall
    let asksPossible = ["できれば", "if need be", "if necessary", "possible times"].contains(
      where: small.contains)
    let asksAll = ["だめ", "×", "impossible", "△", "不可"].contains(where: small.contains)
    return asksPossible && !asksAll ? .possible : .good
  }

  /// What to keep away from, where the question names one kind alone.
  private static func exclusionDetail(_ question: String) -> ColumnDetail {
    let small = question.foldedSmall
    let kinds = exclusionWords.filter { $0.words.contains(where: small.contains) }.map(\.kind)
    return kinds.count == 1 ? .exclusion(kinds[0]) : .nothing
  }

  private static let exclusionWords: [(kind: ExclusionKind, words: [String])] = [
    (.state, ["政府", "国の機関", "government"]),
    (.nationality, ["国の人", "国籍", "countr", "nationalit", "人・国"]),
    (.employer, ["会社", "企業", "勤務先", "compan", "employer"]),
    (.person, ["避けてほしい人", "people", "person"]),
  ]

  static func table(_ fields: [Field]) -> PeopleTable {
    let mentors = fields.count { $0.onlyTable == .mentors }
    return mentors > fields.count { $0.onlyTable == .mentees } ? .mentors : .mentees
  }

  /// A field of the other table, or one that an earlier column gives, is for the lead to decide; a
  /// mentee's employer is nobody's concern.
  static func fit(
    _ meaning: ColumnMeaning, to table: PeopleTable, _ given: inout Set<Field>
  ) -> ColumnMeaning {
    if let only = meaning.field.onlyTable, only != table { return ColumnMeaning(.undecided) }
    let isNew = given.insert(meaning.field).inserted
    return isNew || meaning.field.mayRepeat ? meaning : ColumnMeaning(.undecided)
  }
}
