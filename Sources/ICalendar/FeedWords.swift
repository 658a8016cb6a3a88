/// The words that Musubi itself writes into feeds, in one language.
///
/// Mentors and mentees read the same words, so that their feeds say the same (`FEEDS.md` D14).
package struct FeedWords: Hashable, Sendable {
  /// The texts that each language has; the raw value is the key in the word file.
  package enum Key: String, CaseIterable, Hashable, Sendable {
    /// The neutral name of a calendar.
    case calendarName = "calendar.name"
    /// The summary for everybody who chose nothing: true, and silent about the programme.
    case discreetSummary = "session.discreet"
    /// The summary for those who chose normal wording.
    case normalSummary = "session.normal.summary"
    /// The description for those who chose normal wording.
    case normalDescription = "session.normal.description"
    /// The summary of a cancelled event; `{summary}` stands for the usual one.
    case cancelledSummary = "cancelled.summary"
  }

  /// How much a feed says; each person's own choice.
  package enum Wording: Hashable, Sendable, CaseIterable {
    /// A neutral summary alone: the default.
    case discreet
    /// A summary that names the kind of meeting, and a description.
    case normal
  }

  private let texts: [Key: String]

  /// The words of `language`; where a file lacks one, those of the languages it falls back to.
  package static func words(for language: FeedLanguage) -> FeedWords {
    all[language, default: FeedWords(texts: [:])]
  }

  private static let all = Dictionary(
    uniqueKeysWithValues: FeedLanguage.allCases.map { ($0, FeedWords(readFor: $0)) })

  private init(readFor language: FeedLanguage) {
    let files = FeedLanguage.chain(for: language.tag).map { WordFile(of: $0).texts }
    self.init(texts: files.reduce(into: [:]) { $0.merge($1) { nearer, _ in nearer } })
  }

  private init(texts: [Key: String]) { self.texts = texts }

  /// The text under `key`; empty where no file has it, and rendering refuses an empty text.
  package subscript(key: Key) -> String { texts[key, default: ""] }
}

// MARK: - Sentences

extension FeedWords {
  private static let placeholder = "{summary}"

  /// The summary of a session: the cancel word comes first where it is cancelled (D6).
  package func summary(_ wording: Wording, _ status: EventStatus) -> String {
    let usual = self[wording == .normal ? .normalSummary : .discreetSummary]
    return status == .cancelled ? cancelled(usual) : usual
  }

  /// The description of a session; `nil` in discreet wording, and where nobody needs to come.
  package func description(_ wording: Wording, _ status: EventStatus) -> String? {
    wording == .normal && status != .cancelled ? self[.normalDescription] : nil
  }

  /// `summary` with the cancel word in front.
  package func cancelled(_ summary: String) -> String {
    cancelledPrefix + summary
  }

  /// What stands before the usual summary of a cancelled event: `Cancelled: `, `【中止】`. Empty where
  /// the template does not end in `{summary}`, and rendering refuses a cancelled event then.
  package var cancelledPrefix: String {
    let template = self[.cancelledSummary]
    guard template.hasSuffix(FeedWords.placeholder) else { return "" }
    return String(template.dropLast(FeedWords.placeholder.count))
  }
}
