import Domain

extension HeaderMap {
  /// The map of a table whose headers are our own; `nil` where one is not.
  ///
  /// Own headers are the fields' names and those of the scenario files. Which table it is follows
  /// from columns that only one of the two has.
  package static func own(for header: [String]) -> HeaderMap? {
    let named = header.filter { !$0.isEmpty }
    let columns = named.compactMap { name in
      OwnColumns.field(name).map { MappedHeader(name, ColumnMeaning($0, $0.plainDetail)) }
    }
    guard !named.isEmpty, columns.count == named.count else { return nil }
    guard let table = OwnColumns.table(of: named, columns.map(\.meaning.field)) else { return nil }
    return HeaderMap(table, columns)
  }
}

extension Field {
  /// The detail of a column of the field whose header says no more than the field's name.
  var plainDetail: ColumnDetail {
    self == .availability ? .hours(HourFrame()) : .nothing
  }
}

/// The headers of the scenario files and of exports.
enum OwnColumns {
  /// The field of an own header; `nil` for any other.
  static func field(_ header: String) -> Field? {
    let name = header.foldedSmall.map { $0 == "_" ? "-" : $0 }
    let field = names[String(name)] ?? Field(rawValue: String(name))
    return field == .language || field == .undecided ? nil : field
  }

  /// The table that alone has one of the columns.
  static func table(of headers: [String], _ fields: [Field]) -> PeopleTable? {
    let tables = Set(fields.compactMap(\.onlyTable))
    if tables.count == 1 { return tables.first }
    let isOfMentees = headers.contains { menteeNames.contains($0.foldedSmall) }
    return tables.isEmpty && isOfMentees ? .mentees : nil
  }

  private static let names: [String: Field] = [
    "kana": .reading, "langs": .languages, "slots": .availability,
    "slots-in-preference-order": .availability, "keep-free": .keptFree, "nat": .nationality,
    "pref": .genderWish, "gender-preference": .genderWish, "block": .exclusions, "field": .fields,
    "goal": .goals, "org": .partner, "term": .rounds, "terms": .rounds, "round": .rounds,
    "email": .email, "received": .timestamp, "submitted": .timestamp,
  ]

  private static let menteeNames: Set = ["block", "slots_in_preference_order", "term"]
}
