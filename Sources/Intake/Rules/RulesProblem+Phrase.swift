import Domain

extension RulesProblem {
  /// The key of the sentence; `.near` ends it where the file's author most likely meant something
  /// that the sentence can name.
  var key: String {
    isNear ? "rules.\(name).near" : "rules.\(name)"
  }

  private var isNear: Bool {
    switch self {
    case .unknownKey(_, let near, _), .unknownWord(_, _, let near, _): near != nil
    case .notADate(_, _, let near, _), .notPoints(_, _, let near): near != nil
    case .notANumber(_, _, let near, _, _): near != nil
    default: false
    }
  }

  private var name: String {
    switch self {
    case .tooLarge: "too-large"
    case .notUTF8: "not-utf8"
    case .controlCharacter: "control-character"
    case .secondDocument: "second-document"
    case .tab: "tab"
    case .unclosed: "unclosed"
    case .fullWidth(let mark): mark == "：" ? "full-width-colon" : "full-width-blank"
    case .colonWithoutBlank: "colon-without-blank"
    case .specialMark: "special-mark"
    case .tooDeep: "too-deep"
    case .notYAML: "not-yaml"
    case .unknownKey: "unknown-key"
    case .keyOutsideSection: "key-outside-section"
    case .keyNotAWord: "key-not-a-word"
    case .repeatedKey: "repeated-key"
    case .keyStandsAgain: "key-stands-again"
    case .missingKey: "missing-key"
    case .nothingAfter: "nothing-after"
    case .badTermName: "bad-term-name"
    case .wrongShape(_, let needed): "needs-\(needed.rawValue)"
    case .unknownWord: "unknown-word"
    case .notANumber: "not-a-number"
    case .outOfRange: "out-of-range"
    case .notADivisor: "not-a-divisor"
    case .notYesOrNo: "not-yes-or-no"
    case .notADate(_, _, _, let yearly): yearly ? "not-a-day" : "not-a-date"
    case .mixedDates: "mixed-dates"
    case .endBeforeStart: "end-before-start"
    case .notALanguage: "not-a-language"
    case .languageAlone: "language-alone"
    case .languageTwice: "language-twice"
    case .notPoints: "not-points"
    case .unfitScale(_, let scale): "unfit-\(scale.rawValue)"
    case .coverageNotFirst: "coverage-not-first"
    case .aimTwice: "aim-twice"
    }
  }
}

// MARK: - Facts

extension RulesProblem {
  /// What the sentence tells beside the place.
  var facts: [String: Fact] {
    switch self {
    case .tooLarge(let bytes, let most): ["bytes": .number(bytes), "most": .number(most)]
    case .controlCharacter(let code): ["code": .text(code)]
    case .unclosed(let mark), .fullWidth(let mark), .specialMark(let mark): ["mark": .text(mark)]
    case .unknownKey(let key, let near, let known):
      ["key": .text(key), "near": .text(near ?? ""), "known": .texts(known)]
    case .keyOutsideSection(let key, let section): ["key": .text(key), "section": .text(section)]
    case .repeatedKey(let key, let first): ["key": .text(key), "first": .number(first)]
    case .missingKey(let key, let section): ["key": .text(key), "section": .text(section)]
    case .nothingAfter(let key), .keyStandsAgain(let key): ["key": .text(key)]
    case .badTermName(let name): ["text": .text(name)]
    default: factsOfValueProblem
    }
  }

  private var factsOfValueProblem: [String: Fact] {
    switch self {
    case .wrongShape(let key, _): ["key": .text(key), "example": "{name: value}"]
    case .unknownWord(let text, let key, let near, let choices):
      [
        "text": .text(text), "key": .text(key), "near": .text(near ?? ""),
        "choices": .texts(choices),
      ]
    case .notADivisor(let number, let key, let near):
      ["number": .number(number), "key": .text(key), "near": .number(near)]
    case .notYesOrNo(let text, let key): ["text": .text(text), "key": .text(key)]
    case .notADate(let text, let key, let near, _):
      ["text": .text(text), "key": .text(key), "near": .text(near ?? "")]
    case .endBeforeStart(let from, let to): ["from": .date(from), "to": .date(to)]
    case .notALanguage(let text): ["text": .text(text)]
    case .languageTwice(let tag): ["language": .language(tag), "tag": .text(tag.text)]
    case .unfitScale(let rule, _): ["rule": .text(rule.rawValue), "example": .text(rule.example)]
    case .aimTwice(let aim): ["aim": .text(aim.rawValue)]
    default: factsOfNumberProblem
    }
  }

  private var factsOfNumberProblem: [String: Fact] {
    switch self {
    case .notANumber(let text, let key, let near, let least, let most):
      [
        "text": .text(text), "key": .text(key), "near": .number(near ?? least),
        "least": .number(least), "most": .number(most),
      ]
    case .outOfRange(let number, let key, let least, let most):
      [
        "number": .number(number), "key": .text(key), "least": .number(least),
        "most": .number(most), "bound": .number(number < least ? least : most),
      ]
    case .notPoints(let text, let rule, let near):
      ["text": .text(text), "rule": .text(rule.rawValue), "near": .text(near ?? "")]
    default: [:]
    }
  }
}

extension ShouldRule {
  /// Points written in the way that says most about this rule.
  fileprivate var example: String {
    switch self {
    case .languageDepth: "{B1: 0, B2: 5, C1: 10, C2: 15}"
    case .commonHours, .experience: "{each: 2, most: 6}"
    case .field, .goals, .district, .partnerSpread: "40"
    }
  }
}

extension Fact {
  /// Texts as a list, in the order given.
  fileprivate static func texts(_ texts: [String]) -> Fact {
    .list(texts.map { .text($0) })
  }
}
