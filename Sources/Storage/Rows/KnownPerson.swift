package import Domain

/// A person whom the archive knows, over all terms and roles.
package struct KnownPerson: Hashable, Sendable {
  /// The place in the order of first appearance, 0 for the first; see ``ArchiveContents``.
  package let ordinal: Int
  /// The key by which everything else speaks of the person.
  package let code: PersonCode
  /// The place wherever an order must break a tie.
  package let orderKey: OrderKey

  /// A person of these keys.
  package init(ordinal: Int, code: PersonCode, orderKey: OrderKey) {
    self.ordinal = ordinal
    self.code = code
    self.orderKey = orderKey
  }
}

/// One thing by which a person is known again; somebody may have several, or none.
package struct KnownIdentity: Hashable, Sendable {
  /// ``Archive/identityDigest(of:)`` of a normalised e-mail, or of a name and its reading.
  package let digest: Fingerprint
  /// Whose it is.
  package let person: PersonCode

  /// That person's.
  package init(_ digest: Fingerprint, of person: PersonCode) {
    self.digest = digest
    self.person = person
  }
}

/// The random keys of one person's feed.
package struct PersonalFeed: Hashable, Sendable {
  /// Whose it is; a person has one feed for all roles.
  package let person: PersonCode
  /// Its name.
  package let id: FeedID
  /// What its UIDs are made from.
  package let key: FeedKey

  /// A feed of these keys.
  package init(person: PersonCode, id: FeedID, key: FeedKey) {
    self.person = person
    self.id = id
    self.key = key
  }
}
