/// What becomes of files of which some rows cannot be read.
package enum ImportMode: Sendable {
  /// Nothing is imported while a row is bad.
  case allOrNothing
  /// The good rows are imported, and the others listed.
  case goodRows
  /// Everything is read, nothing changed.
  case dryRun
}
