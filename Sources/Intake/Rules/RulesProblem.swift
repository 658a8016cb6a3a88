package import Almanac
package import Domain

/// What can be wrong in a rules file, as facts.
///
/// Texts quoted from the file are at most 40 characters long. `near` is what was most likely meant,
/// where anything known is near enough.
package enum RulesProblem: Hashable, Sendable {
  // MARK: The file as a whole

  /// The file is longer than any rules file needs to be.
  case tooLarge(bytes: Int, most: Int)
  /// The bytes are not UTF-8 from here on.
  case notUTF8
  /// A control character; `code` as Unicode writes it: `U+0007`.
  case controlCharacter(code: String)
  /// A second YAML document begins.
  case secondDocument

  // MARK: Marks

  /// A tab where a line is indented.
  case tab
  /// A quotation mark or bracket that opens here is never closed; quotations end in their own line.
  case unclosed(String)
  /// A full-width `：` or blank where YAML reads only the narrow one.
  case fullWidth(String)
  /// A colon with no blank after it.
  case colonWithoutBlank
  /// A character that means something special to YAML and that no rules file needs.
  case specialMark(String)
  /// Lists or sections inside one another deeper than any rules file needs.
  case tooDeep
  /// Not YAML here, for another reason.
  case notYAML

  // MARK: Keys

  /// A key that the rules do not know at this place.
  case unknownKey(String, near: String?, known: [String])
  /// A key that is no word: nothing, a list, a section.
  case keyNotAWord
  /// A key of a section that stands outside all sections.
  case keyOutsideSection(String, section: String)
  /// The second time that a key stands in one section.
  case repeatedKey(String, firstLine: Int)
  /// The first time that a key stands in a section in which it stands again, no place known.
  case keyStandsAgain(String)
  /// A key that must be there and is not.
  case missingKey(String, in: String)
  /// A key followed by nothing.
  case nothingAfter(String)
  /// A name of a round with letters that no name may have.
  case badTermName(String)

  // MARK: Values

  /// Another shape of value is needed.
  case wrongShape(key: String, needed: Shape)
  /// None of the words that may stand here.
  case unknownWord(String, key: String, near: String?, choices: [String])
  /// No whole number.
  case notANumber(String, key: String, near: Int?, least: Int, most: Int)
  /// A number that is too small or too large.
  case outOfRange(Int, key: String, least: Int, most: Int)
  /// Minutes that do not divide a day evenly.
  case notADivisor(Int, key: String, near: Int)
  /// Neither yes nor no.
  case notYesOrNo(String, key: String)
  /// No date, or a day that does not exist; `yearly` where `12-29` may stand as well.
  case notADate(String, key: String, near: String?, yearly: Bool)
  /// One end of a closure with a year, the other without.
  case mixedDates
  /// A closure that ends before it begins.
  case endBeforeStart(from: CivilDate, to: CivilDate)
  /// No language tag of BCP 47.
  case notALanguage(String)
  /// A group of languages that count as one, with fewer than two members.
  case languageAlone
  /// A language that stands in the groups twice.
  case languageTwice(LanguageTag)
  /// Neither a word for importance nor points.
  case notPoints(String, rule: ShouldRule, near: String?)
  /// Points given in a way that has no meaning for this rule.
  case unfitScale(ShouldRule, Scale)
  /// The first of the aims is not coverage.
  case coverageNotFirst
  /// The second time that an aim is named.
  case aimTwice(Aim)

  /// The shapes that a value can have.
  package enum Shape: String, Sendable {
    /// A word, number or date in one line.
    case text
    /// Values after dashes or in `[ ]`.
    case list
    /// Keys with values, indented or in `{ }`.
    case section
  }

  /// The ways in which points can be set.
  package enum Scale: String, Sendable {
    /// So many where the two agree.
    case number
    /// By the level of the shared language.
    case levels
    /// So many for each, up to a most.
    case each
  }
}
