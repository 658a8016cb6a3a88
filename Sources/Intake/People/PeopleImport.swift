package import Domain

/// A table of mentees or of mentors, as its map says.
package enum PeopleImport: Hashable, Sendable {
  case mentees(Import<Mentee>)
  case mentors(Import<Mentor>)

  /// Reads a table by its map; never fails.
  ///
  /// - Complexity: O(characters + rows · log rows).
  package init(_ table: CSVTable, by map: HeaderMap) {
    switch map.table {
    case .mentees: self = .mentees(Import(table, by: map))
    case .mentors: self = .mentors(Import(table, by: map))
    }
  }

  /// Everything that is wrong, by row and column.
  package var defects: [Defect] {
    switch self {
    case .mentees(let people): people.defects
    case .mentors(let people): people.defects
    }
  }
}
