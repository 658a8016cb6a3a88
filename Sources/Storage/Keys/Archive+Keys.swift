package import Domain

/// Random values that are given once and then kept.
///
/// In a seeded workspace they depend on the seed and on what is asked for alone, so that examples
/// are the same bytes everywhere; in any other they are new at every call.
extension Archive {
  /// The tie-breaking number of the person who is number `ordinal` in the order of appearance.
  package func orderKey(ofPerson ordinal: Int) -> OrderKey {
    OrderKey(bits: keys.randomBits(["order key", "\(ordinal)"]))
  }

  /// The feed of a person, by the person's number in the order of appearance.
  package func newFeed(of person: PersonCode, ordinal: Int) -> PersonalFeed {
    PersonalFeed(
      person: person, id: FeedID(bits: keys.randomBits(["feed id", "\(ordinal)"])),
      key: FeedKey(keys.random(["feed key", "\(ordinal)"])))
  }

  /// The session of a mentee in a week of a round's term, 1 for the first week.
  package func newOccurrence(of mentee: PersonCode, round: RoundName, week: Int) -> Occurrence {
    let bits = keys.randomBits(["occurrence", round.text, mentee.text, "\(week)"])
    return Occurrence(
      id: OccurrenceID(rawValue: bits), round: round, mentee: mentee, week: week)
  }

  /// By what a person is known again without being named: HMAC-SHA256 under the workspace's key.
  ///
  /// `text` must be normalised already; it is hashed as its UTF-8 stands.
  package func identityDigest(of text: String) -> Fingerprint {
    WorkspaceKeys.code(of: text, under: keys.identity)
  }

  /// What is kept of a cell: equal for equal UTF-8 within one workspace.
  package func cellDigest(_ text: String) -> CellDigest {
    CellDigest(bits: WorkspaceKeys.bits(WorkspaceKeys.code(of: text, under: keys.cell)))
  }
}
