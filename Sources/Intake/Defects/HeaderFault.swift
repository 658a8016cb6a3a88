/// Why headers and map do not fit each other.
package enum HeaderFault: Hashable, Sendable {
  /// The map does not name this header; `near` is a header of the map that is much like it.
  case unknown(near: String?)
  /// The map names a header that the file does not have.
  case absent
  /// Nobody has decided yet what the column means.
  case undecided
  /// No column gives what every person must have.
  case fieldMissing(Field)
  /// No column gives a key: a code, an e-mail address, or name and reading.
  case keyMissing
  /// An earlier column gives the same, and only one may.
  case fieldTwice(Field, first: Int)
}
