import Domain
import ICalendar

/// How somebody's calendar speaks.
struct FeedWish: Hashable, Sendable {
  let language: FeedLanguage
  let wording: CalendarWish.Wording

  init(language: FeedLanguage, wording: CalendarWish.Wording) {
    self.language = language
    self.wording = wording
  }

  init(_ mentee: Mentee) {
    language = FeedWish.language(mentee.calendar, mentee.languages)
    wording = mentee.calendar.wording
  }

  init(_ mentor: Mentor) {
    language = FeedWish.language(mentor.calendar, mentor.languages)
    wording = mentor.calendar.wording
  }

  /// The language that was asked for; else the first that the person speaks at B1 or better and that
  /// feeds are written in; else English. Japanese that nobody asked for is easy Japanese, for mentors as
  /// for mentees, so that a calendar's name tells nobody's part (FEEDS D14).
  private static func language(
    _ wish: CalendarWish, _ spoken: [SpokenLanguage]
  ) -> FeedLanguage {
    if let asked = wish.language { return FeedLanguage(closestTo: asked.text) }
    let known = spoken.filter { $0.level >= .b1 }.lazy
      .compactMap { FeedLanguage(rawValue: $0.tag.text) }.first
    guard let known else { return .english }
    return known == .japanese ? .easyJapanese : known
  }
}
