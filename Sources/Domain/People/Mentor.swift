package import Almanac

/// A volunteer, as the latest answer describes them.
package struct Mentor: Hashable, Codable, Sendable {
  /// The key that lasts over terms and roles.
  package let code: PersonCode
  /// What to be called.
  package var name: PersonName
  /// Languages spoken, each once.
  package var languages: [SpokenLanguage]
  /// Weekly time, most wished for first.
  package var availability: Availability
  /// Fields of work, as words of the form.
  package var fields: Set<String> = []
  /// Goals that the mentor can help with, as words of the form.
  package var goals: Set<String> = []
  /// The organisation through which the mentor takes part.
  package var partner: String?
  /// Used for conflicts of interest and exclusions alone; shown nowhere.
  package var employer: String?
  /// The employer belongs to, or depends on, the state of the mentor's nationality.
  package var isStateLinked = false
  /// States to which the mentor is tied.
  package var stateTies: Set<CountryCode> = []
  /// Known for personal conditions alone; shown nowhere.
  package var nationality: CountryCode?
  /// Known for gender wishes alone.
  package var gender: Gender?
  /// Further words that an exclusion may name.
  package var tags: Set<String> = []
  /// The district, where meetings are in person.
  package var district: String?
  /// Mentees at once: 0 ... 3.
  package var capacity = 1
  /// Has done the training.
  package var isTrained = true
  /// Terms mentored before this programme knew the person, and within it.
  package var experience = 0
  /// Minutes a week over all roles; `nil` is no cap.
  package var weeklyCap: Int?
  /// Minutes a week already given to other roles.
  package var committed = 0
  /// Whom or what the mentor does not want to be paired with.
  package var conditions = PersonalConditions()
  /// Dates on which no session may fall.
  package var keptFree: Set<CivilDate> = []
  /// The rounds in which the mentor takes part; empty means every round.
  package var rounds: Set<RoundName> = []
  /// How the own calendar speaks.
  package var calendar = CalendarWish()

  /// A mentor with these answers; everything else is unstated.
  package init(
    code: PersonCode, name: PersonName, languages: [SpokenLanguage], availability: Availability
  ) {
    self.code = code
    self.name = name
    self.languages = languages
    self.availability = availability
  }
}
