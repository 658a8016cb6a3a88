extension ModelDefect: CustomStringConvertible {
  /// Where, what was found and what was expected; the last line starts with "Maybe".
  package var description: String {
    "Line \(place.line), column \(place.column): \(kind.fact).\n\(kind.advice)."
  }
}

extension ModelDefect.Kind {
  fileprivate var fact: String {
    switch self {
    case .header(let found):
      "expected musubi-model 1, found \(found.map(quoted) ?? "no statement")"
    case .unknownStatement(let word): "\(quoted(word)) is not a statement"
    case .missing(let part): "the line ends before \(part.words)"
    case .unexpected(let word, let part): "expected \(part.words), found \(quoted(word))"
    case .surplus(let word): "expected the end of the line, found \(quoted(word))"
    case .numberOutsideInt64(let word): "\(word) does not fit into 64 bits"
    case .identifier(let word, let character):
      "the identifier \(quoted(word)) holds \(quoted(character))"
    case .repeated(let noun, let name, let line):
      "\(noun.rawValue) \(name) is already declared in line \(line)"
    case .undeclared(let noun, let name): "\(noun.rawValue) \(name) is not declared"
    case .noLevel: "expected a level before the first option"
    case .lateLevel(let line): "a level after the first option, which stands in line \(line)"
    case .optionBeforeChoice: "an option before the first choice"
    default: numericFact
    }
  }

  private var numericFact: String {
    switch self {
    case .minimumBelowZero(let minimum): "expected a minimum of 0 or more, found \(minimum)"
    case .maximumBelowMinimum(let maximum, let minimum):
      "expected a maximum of \(minimum) or more, found \(maximum)"
    case .unitsBelowOne(let units): "expected 1 unit or more, found \(units)"
    case .limitBelowZero(let most): "expected a limit of 0 or more, found \(most)"
    case .classCount(let count): "expected 2 to 65536 classes, found \(count)"
    case .classOutside(let found, let count, let level):
      "expected a class from 0 to \(count - 1) at level \(level), found \(found)"
    case .twiceInLine(let noun, let name): "\(noun.rawValue) \(name) stands twice in this line"
    case .requiresItself(let name): "option \(name) requires itself"
    case .sumTooLarge(let level): "the sum of level \(level) could reach 2^60 with this option"
    case .unitsTooLarge(let resource):
      "the units of resource \(resource) could reach 2^60 with this option"
    default: "the text is not UTF-8"
    }
  }
}

extension ModelDefect.Kind {
  fileprivate var advice: String {
    switch self {
    case .header: "Maybe this file is not a model"
    case .unknownStatement:
      "Maybe write level, resource, choice, option, atmost or requires"
    case .missing(let part), .unexpected(_, let part): "Maybe write \(part.example)"
    case .surplus: "Maybe start a new line, or a comment with #"
    case .numberOutsideInt64: "Maybe use a smaller unit"
    case .identifier: "Maybe use only letters of A-Z and a-z, digits, _, . and -"
    case .repeated: "Maybe give one of the two another name"
    case .undeclared(let noun, _):
      "Maybe declare the \(noun.rawValue) in an earlier line, or correct its name"
    case .noLevel, .lateLevel: "Maybe move every level above the first choice"
    case .optionBeforeChoice: "Maybe put a choice before it"
    default: numericAdvice
    }
  }

  private var numericAdvice: String {
    switch self {
    case .minimumBelowZero, .unitsBelowOne, .limitBelowZero: "Maybe the sign is wrong"
    case .maximumBelowMinimum: "Maybe the two numbers are exchanged"
    case .classCount: "Maybe use fewer, broader classes, or a sum"
    case .classOutside: "Maybe raise the level's number of classes; they count from 0"
    case .twiceInLine(.resource, _): "Maybe write the units together, as in RESOURCE*2"
    case .twiceInLine, .requiresItself: "Maybe another option was meant"
    case .sumTooLarge, .unitsTooLarge: "Maybe use a larger unit, so that the numbers are smaller"
    default: "Maybe save the file as UTF-8"
    }
  }
}

extension ModelDefect.Part {
  fileprivate var words: String {
    switch self {
    case .name(let noun): "the name of \(noun == .option ? "an" : "a") \(noun.rawValue)"
    case .levelKind: "sum or classes"
    case .choiceKind: "optional or required"
    case .classCount: "the number of classes"
    case .minimum: "the minimum"
    case .maximum: "the maximum"
    case .score(let level): "the integer of level \(level)"
    case .units: "a number of units"
    case .limit: "the limit, a number"
    case .colon: ": or the end of the line"
    }
  }

  fileprivate var example: String {
    switch self {
    case .name(.level), .levelKind: "level sum NAME, or level classes NAME COUNT"
    case .classCount: "level classes NAME COUNT"
    case .name(.resource), .minimum, .maximum: "resource ID MIN MAX"
    case .name(.choice), .choiceKind: "choice ID optional, or choice ID required"
    case .name(.option): "option ID INT, atmost K OPTION, or requires OPTION OPTION"
    case .score: "one integer for each level, in the order of the levels"
    case .units: "RESOURCE*UNITS, as in room*2"
    case .limit: "atmost K OPTION"
    case .colon: "one integer for each level, then : and the resources"
    }
  }
}

/// The word in quotation marks; characters that a reader could not see are spelt out.
private func quoted(_ word: String) -> String {
  let visible = word.unicodeScalars.map { scalar in
    if scalar == " " { return " " }
    return switch scalar.properties.generalCategory {
    case .control, .format, .unassigned, .privateUse, .spaceSeparator:
      "U+" + String(scalar.value, radix: 16, uppercase: true)
    default: String(scalar)
    }
  }
  return "\"\(visible.joined())\""
}
