/// Something that the archive holds, and the revision that brought it.
@dynamicMemberLookup
package struct Recorded<Value: Hashable & Sendable>: Hashable, Sendable {
  /// The number of the revision.
  package let revision: Int
  /// What it brought.
  package let value: Value

  /// That value, from that revision.
  package init(_ value: Value, revision: Int) {
    self.value = value
    self.revision = revision
  }

  /// A property of the value.
  package subscript<Part>(dynamicMember part: KeyPath<Value, Part>) -> Part {
    value[keyPath: part]
  }
}
