/// A file that was imported: what it was, not what it said.
package struct SourceFile: Hashable, Sendable {
  /// 1 and more, in the order of import; see ``ArchiveContents/nextSourceNumber``.
  package let number: Int
  /// The file's name, without folders.
  package let name: String
  /// SHA-256 of its bytes.
  package let sha256: Fingerprint
  /// Its rows, each with a number of its own, lowest first.
  package let rows: [SourceRow]

  /// A file of these rows.
  package init(number: Int, name: String, sha256: Fingerprint, rows: [SourceRow]) {
    self.number = number
    self.name = name
    self.sha256 = sha256
    self.rows = rows
  }
}

/// One row of an imported file, cell by cell, so that a changed cell can be found later.
package struct SourceRow: Hashable, Sendable {
  /// The row's number, as people count the file's rows.
  package let number: Int
  /// ``Archive/cellDigest(_:)`` of each cell, first column first.
  package let cells: [CellDigest]

  /// That row of those cells.
  package init(number: Int, cells: [CellDigest]) {
    self.number = number
    self.cells = cells
  }
}
