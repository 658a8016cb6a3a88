/// How a person's own calendar speaks to them.
package struct CalendarWish: Hashable, Codable, Sendable {
  /// The language to read, as BCP 47 writes it; `nil` where none was asked for.
  package var language: LanguageTag?
  /// How much a glance at the phone may tell.
  package var wording: Wording

  /// Discreet by default, in no particular language.
  package init(language: LanguageTag? = nil, wording: Wording = .discreet) {
    self.language = language
    self.wording = wording
  }

  /// What a calendar entry says (FEEDS D14).
  package enum Wording: String, CaseIterable, Codable, Sendable {
    /// "Meeting" and nothing else.
    case discreet
    /// What kind of meeting it is; never with whom.
    case normal
  }
}
