/// What becomes of files of which some rows cannot be read; nothing chosen means all or nothing.
package struct ImportMode: OptionSet, Sendable {
  /// The bits of what is chosen.
  package let rawValue: Int

  /// What these bits choose.
  package init(rawValue: Int) {
    self.rawValue = rawValue
  }

  /// The good rows are imported, and the others listed.
  package static let goodRows = ImportMode(rawValue: 1)
  /// Everything is read, nothing changed.
  package static let dryRun = ImportMode(rawValue: 2)
  /// Nothing is imported while a row is bad.
  package static let allOrNothing: ImportMode = []
}
