import GRDB

extension Archive {
  /// Keeps a change and all that belongs to it, or nothing of it, and says its number.
  ///
  /// - Throws: `changedMeanwhile`, `ruleBroken`, `unwritable`, `locked`, `readOnly`, `diskFull` and
  ///   the facts about disks. After any of them the archive is as before.
  /// - Complexity: O(size of the change · log(size of the archive)).
  package func commit(_ revision: NewRevision) throws(ArchiveError) -> Int {
    try ArchiveError.facts(about: path) {
      try queue.write { try Writing(database: $0).commit(revision) }
    }
  }

  /// Takes back the last revision with all that belongs to it; its number is not given again.
  ///
  /// What it brought is overwritten in the file, and the write-ahead log is emptied where no other
  /// process still reads from it.
  ///
  /// - Throws: `notTheLast` for any other revision; `locked` and the facts about disks.
  package func takeBack(revision number: Int) throws(ArchiveError) {
    try ArchiveError.facts(about: path) {
      try queue.write { try Writing(database: $0).takeBack(number) }
      try queue.writeWithoutTransaction { database in
        do {
          _ = try database.checkpoint(.truncate)
        } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
          // A reader still needs the log. It goes when the last process closes the archive.
        }
      }
    }
  }
}

/// The statements of one transaction.
struct Writing {
  let database: Database

  func commit(_ revision: NewRevision) throws -> Int {
    let last = try lastRevision()
    guard revision.basis == last else {
      throw ArchiveError.changedMeanwhile(basis: revision.basis, last: last)
    }
    let number = try nextNumber(above: revision.floor)
    try insert(revision, as: number)
    for person in revision.people { try insert(person, number) }
    for identity in revision.identities { try insert(identity, number) }
    for source in revision.sources { try insert(source, number) }
    for answer in revision.answers { try insert(answer, number) }
    for feed in revision.feeds { try insert(feed, number) }
    for occurrence in revision.occurrences { try insert(occurrence, number) }
    for entry in revision.entries { try insert(entry, number) }
    for calendar in revision.calendars { try insert(calendar, number) }
    return number
  }

  func takeBack(_ number: Int) throws {
    let last = try lastRevision()
    guard number == last, last > 0 else { throw ArchiveError.notTheLast(last: last) }
    try database.execute(sql: "DELETE FROM revision WHERE number = ?", arguments: [number])
  }

  private func lastRevision() throws -> Int {
    try Int.fetchOne(database, sql: "SELECT max(number) FROM revision") ?? 0
  }

  private func nextNumber(above floor: Int) throws -> Int {
    let given = try Int.fetchOne(
      database, sql: "SELECT seq FROM sqlite_sequence WHERE name = 'revision'")
    return max(given ?? 0, floor) + 1
  }

  func run(_ sql: String, _ arguments: StatementArguments) throws {
    try database.cachedStatement(sql: sql).execute(arguments: arguments)
  }
}
