package import Almanac

/// A sentence before it has words: a key and the facts that it tells.
///
/// Rooms answer with phrases; the words stand in resource files, one for each language, and a
/// ``Phrasebook`` joins the two.
package struct Phrase: Hashable, Sendable {
  /// The key of the template.
  package let key: String
  /// Facts by the name that the template gives them.
  package let facts: [String: Fact]

  /// The template `key` with these facts.
  package init(_ key: String, _ facts: [String: Fact] = [:]) {
    self.key = key
    self.facts = facts
  }
}

/// Something that a sentence tells.
package indirect enum Fact: Hashable, Sendable {
  /// Words that are the same in every language: a code, a file name, a quotation.
  case text(String)
  /// A whole number.
  case number(Int)
  /// A weekly hour.
  case hour(WeeklyHour)
  /// A date.
  case date(CivilDate)
  /// A language by its name.
  case language(LanguageTag)
  /// A public holiday by its name.
  case holiday(PublicHoliday)
  /// A word of forms, such as a field: by its name in the phrasebook (`field.it`), else as it stands.
  case term(String, of: String)
  /// Another sentence or word of the phrasebook.
  case phrase(Phrase)
  /// Several facts, joined as a list.
  case list([Fact])
}

extension Fact: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
  /// A text.
  package init(stringLiteral value: String) {
    self = .text(value)
  }

  /// A number.
  package init(integerLiteral value: Int) {
    self = .number(value)
  }

  /// A word of the phrasebook.
  package static func word(_ key: String) -> Fact {
    .phrase(Phrase(key))
  }

  /// A round by its name: `第1期` where it is a number, else in quotation marks.
  package static func round(_ name: RoundName) -> Fact {
    let isNumber = name.text.allSatisfy(\.isNumber)
    return .phrase(
      Phrase(isNumber ? "round.numbered" : "round.named", ["name": .text(name.text)]))
  }

  /// Codes as a list, in the order given.
  package static func codes(_ codes: [PersonCode]) -> Fact {
    .list(codes.map { .text($0.text) })
  }
}
