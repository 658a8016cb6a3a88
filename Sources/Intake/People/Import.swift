/// What a table of people gives: those who can be imported, and what stands against the others.
///
/// Every row below the headers is in exactly one of `people`, `superseded` and `leftOut`.
package struct Import<Person: ApplicantRole>: Hashable, Sendable {
  /// The file's name.
  package let file: String
  /// How many rows the table has.
  package let rows: Int
  /// Each person's latest answer, by row.
  package let people: [Application<Person>]
  /// Sound answers that a later answer of the same person replaces, by row.
  package let superseded: [SupersededApplication<Person>]
  /// Numbers of the rows that have a defect, or all where headers and map do not fit.
  package let leftOut: [Int]
  /// Everything that is wrong, by row and column.
  package let defects: [Defect]

  /// True where nothing stands against the import of the whole table.
  package var isSound: Bool { defects.isEmpty }

  /// Reads a table by its map, which should be one of the same role: of another it takes what both
  /// have in common.
  ///
  /// An answer that was replaced by one with a defect is not imported either: what the person said
  /// last may be what keeps them safe.
  ///
  /// - Complexity: O(characters + rows · log rows).
  package init(_ table: CSVTable, by map: HeaderMap) {
    let mapped = MappedColumns(table, by: map)
    var reading = TableReading(table)
    let mayRead =
      mapped.defects.isEmpty && !table.defects.contains { $0.position.row <= table.headerRow }
    if mayRead { reading.read(mapped.columns) }
    let answers = Applications<Person>(reading.sound(), besides: reading.unread)
    file = table.file
    rows = table.rows.count
    people = mayRead ? answers.latest : []
    superseded = mayRead ? answers.superseded : []
    leftOut = table.rows.map(\.number).filter { !mayRead || reading.badRows.contains($0) }
    defects = (table.defects + mapped.defects + reading.defects).sorted { left, right in
      (left.position, left.kind.key) < (right.position, right.kind.key)
    }
  }
}
