package import Almanac

/// A person who asks for a mentor, as the latest answer describes them.
package struct Mentee: Hashable, Codable, Sendable {
  /// The key that lasts over terms and roles.
  package let code: PersonCode
  /// What to be called.
  package var name: PersonName
  /// Languages spoken, each once.
  package var languages: [SpokenLanguage]
  /// Weekly time, most wished for first.
  package var availability: Availability
  /// Fields of work, study or interest, as words of the form.
  package var fields: Set<String> = []
  /// Up to three goals, as words of the form.
  package var goals: Set<String> = []
  /// The partner organisation that sends the person.
  package var partner: String?
  /// The district, where meetings are in person.
  package var district: String?
  /// Known for the same-nationality rule alone; shown nowhere.
  package var nationality: CountryCode?
  /// Wishes and exclusions.
  package var conditions = PersonalConditions()
  /// Dates on which no session may fall; no reason is asked.
  package var keptFree: Set<CivilDate> = []
  /// The should-rule that "matters most to me": its points count twice.
  package var mattersMost: ShouldRule?
  /// Asks for a second mentor beside the first.
  package var asksForCoMentor = false
  /// Earlier mentors whom the mentee asks to meet again.
  package var asksAgain: Set<PersonCode> = []
  /// The rounds that the application names; empty means the next one.
  package var rounds: Set<RoundName> = []
  /// How the own calendar speaks.
  package var calendar = CalendarWish()

  /// A mentee with these answers; everything else is unstated.
  package init(
    code: PersonCode, name: PersonName, languages: [SpokenLanguage], availability: Availability
  ) {
    self.code = code
    self.name = name
    self.languages = languages
    self.availability = availability
  }
}
