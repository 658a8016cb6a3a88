package import Domain

/// What a command answers: sentences for people, a document for programs, and how it ended.
package struct Report: Sendable {
  /// What a person reads, in order.
  package var lines: [Line]
  /// What `--json` prints.
  package var document: JSONValue
  /// How the command ended.
  package var ending: Ending

  /// A report of these parts.
  package init(_ lines: [Line] = [], document: JSONValue = [:], ending: Ending = .done) {
    self.lines = lines
    self.document = document
    self.ending = ending
  }

  /// One line of a report.
  package enum Line: Hashable, Sendable {
    /// A title.
    case heading(Phrase)
    /// A sentence.
    case sentence(Phrase)
    /// A sentence that belongs to the one before.
    case detail(Phrase)
    /// Something to look at before going on.
    case warning(Phrase)
    /// Rows of cells, the first of them the titles.
    case table([[Fact]])
    /// Text that stands as it is, for instance a map to be saved.
    case verbatim(String)
    /// Air.
    case blank
  }

  /// How a command ended; the raw value is the exit code.
  package enum Ending: Int32, Sendable {
    /// Done.
    case done = 0
    /// Refused, with the reason.
    case refused = 1
    /// Called in a way that makes no sense.
    case usage = 2
    /// Proved impossible.
    case impossible = 3
    /// Stopped before a proof.
    case stopped = 4
  }
}

extension Report {
  /// Adds a sentence.
  mutating func say(_ key: String, _ facts: [String: Fact] = [:]) {
    lines.append(.sentence(Phrase(key, facts)))
  }

  /// Adds a sentence under the one before.
  mutating func add(_ key: String, _ facts: [String: Fact] = [:]) {
    lines.append(.detail(Phrase(key, facts)))
  }

  /// Adds a title.
  mutating func title(_ key: String, _ facts: [String: Fact] = [:]) {
    lines.append(.heading(Phrase(key, facts)))
  }
}

/// A command that does not do what was asked: what, where, what was expected, what may help.
package struct Refusal: Error, Hashable, Sendable {
  /// The sentence; its last line begins with "Maybe".
  package let phrase: Phrase
  /// How the command ends.
  package let ending: Report.Ending
  /// Further sentences, for instance one for each bad cell.
  package let details: [Phrase]
  /// Where the bad cells are, for programs.
  package let positions: [JSONValue]

  /// A refusal in these words.
  package init(
    _ key: String, _ facts: [String: Fact] = [:], details: [Phrase] = [],
    positions: [JSONValue] = [], ending: Report.Ending = .refused
  ) {
    phrase = Phrase(key, facts)
    self.details = details
    self.positions = positions
    self.ending = ending
  }

  /// The refusal as a report.
  package var report: Report {
    Report(
      [.warning(phrase)] + details.map { .detail($0) },
      document: [
        "refused": .text(phrase.key), "details": .list(details.map { .text($0.key) }),
        "positions": .list(positions),
      ],
      ending: ending)
  }
}
