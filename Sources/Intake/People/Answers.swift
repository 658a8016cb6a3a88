import Almanac
import Domain

/// What the cells of one row say, whichever role the person applies for.
package struct Answers: Hashable, Sendable {
  // Who
  var code: PersonCode?
  var email: String?
  var received: Instant?
  var name = ""
  var reading: String?
  var nameKind = NameKind.unstated
  var rounds: Set<RoundName> = []

  // Languages and time
  var languages: [SpokenLanguage] = []
  var test: JLPTLevel?
  var windows: [AvailableWindow] = []
  /// Some cell said when the person is free, or that there is no time at all.
  var saidWhen = false
  var keptFree: Set<CivilDate> = []

  // Wishes
  var fields: Set<String> = []
  var goals: Set<String> = []
  var partner: String?
  var district: String?
  var mattersMost: ShouldRule?
  var asksForCoMentor = false
  var asksAgain: Set<PersonCode> = []
  var calendar = CalendarWish()

  // Personal conditions
  var nationality: CountryCode?
  var gender: Gender?
  var genderWish: GenderCell.Wish?
  var conditions = PersonalConditions()
  var employer: String?
  var stateTies: Set<CountryCode> = []
  var isStateLinked = false
  var tags: Set<String> = []

  // A mentor's role
  var capacity = 1
  var isTrained = true
  var experience = 0
  var weeklyCap: Int?
  var committed = 0
}

extension Answers {
  /// What answers of one person have in common.
  var key: IdentityKey? {
    IdentityKey(code: code, email: email, name: name, reading: reading)
  }

  /// The name; where only a code was given, that; `nil` where neither was.
  var personName: PersonName? {
    PersonName(name.isEmpty ? code?.text ?? "" : name, reading: reading, kind: nameKind)
  }

  /// The languages, with Japanese at the test's level where no other level was stated.
  var spokenLanguages: [SpokenLanguage] {
    guard let test, let japanese = LanguageTag("ja"), !languages.contains(where: \.tag.isJapanese)
    else { return languages }
    return languages + [SpokenLanguage(japanese, test)]
  }

  /// Adds a language.
  ///
  /// - Throws: `twoLevels` where it is there at another level.
  mutating func add(_ language: SpokenLanguage, from cell: String) throws(CellProblem) {
    guard let known = languages.first(where: { $0.tag == language.tag }) else {
      return languages.append(language)
    }
    guard known.level == language.level else {
      throw CellProblem(.twoLevels(language.tag), cell.trimmed)
    }
  }
}
