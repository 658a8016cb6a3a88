/// Why a text is no model: the place, and the fact that was found there.
package struct ModelDefect: Error, Hashable, Sendable {
  /// A place in the text.
  package struct Place: Hashable, Sendable {
    /// 1-based; lines end with a line feed.
    package let line: Int
    /// 1-based, in Unicode scalars; a tab counts as one.
    package let column: Int

    /// That line and column.
    package init(line: Int, column: Int) {
      self.line = line
      self.column = column
    }
  }

  /// The line and column of the word at fault, or of the place where one is missing.
  package let place: Place
  /// What was found.
  package let kind: Kind

  /// That fact at that place.
  package init(_ place: Place, _ kind: Kind) {
    self.place = place
    self.kind = kind
  }
}

extension ModelDefect {
  /// The facts; each payload is as the text has it.
  package enum Kind: Hashable, Sendable {
    /// The first statement is not `musubi-model 1`; nothing where the text has no statement.
    case header(found: String?)
    /// A line starts with a word that is no statement.
    case unknownStatement(String)
    /// The line ends where this was expected.
    case missing(Part)
    /// This was expected, and something else stands there.
    case unexpected(String, expected: Part)
    /// The line should have ended.
    case surplus(String)
    /// A whole number outside Int64.
    case numberOutsideInt64(String)
    /// An identifier with a character outside `A-Za-z0-9_.-`.
    case identifier(String, character: String)
    /// Declared before, in that line.
    case repeated(Noun, String, firstLine: Int)
    /// Used, and not declared before.
    case undeclared(Noun, String)
    /// No level before the first option, or none at all.
    case noLevel
    /// A level after the first option, which stands in that line.
    case lateLevel(firstOptionLine: Int)
    /// An option before the first choice.
    case optionBeforeChoice
    /// MIN below 0.
    case minimumBelowZero(Int)
    /// MAX below MIN.
    case maximumBelowMinimum(Int, minimum: Int)
    /// Units below 1.
    case unitsBelowOne(Int)
    /// K below 0.
    case limitBelowZero(Int)
    /// A number of classes outside 2 ... 65 536.
    case classCount(Int)
    /// A class outside 0 ... COUNT − 1.
    case classOutside(Int, count: Int, level: String)
    /// A resource or an option twice in one line.
    case twiceInLine(Noun, String)
    /// An option that requires itself.
    case requiresItself(String)
    /// With this option the level's sum could reach 2⁶⁰.
    case sumTooLarge(level: String)
    /// With this option the resource's units could reach 2⁶⁰.
    case unitsTooLarge(resource: String)
    /// Bytes that are not UTF-8.
    case notUTF8
  }

  /// What carries an identifier.
  package enum Noun: String, Hashable, Sendable {
    case level, resource, choice, option
  }

  /// What a line is made of.
  package enum Part: Hashable, Sendable {
    /// An identifier.
    case name(Noun)
    /// `sum` or `classes`.
    case levelKind
    /// `optional` or `required`.
    case choiceKind
    /// COUNT of a classes level.
    case classCount
    /// MIN of a resource.
    case minimum
    /// MAX of a resource.
    case maximum
    /// An option's integer at a level.
    case score(level: String)
    /// UNITS after `*`.
    case units
    /// K of `atmost`.
    case limit
    /// `:` before the resources.
    case colon
  }
}
