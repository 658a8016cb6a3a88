/// A rules file as Unicode scalars, every kind of line break written as `\n`.
///
/// Line breaks are those of YAML 1.1, so that places agree with those of the parser: CR LF, LF, CR,
/// NEL, LS and PS.
struct RulesText {
  /// The text without a byte order mark.
  private(set) var scalars: [Unicode.Scalar] = []
  /// Where each line begins in `scalars`; one line at least.
  private(set) var lineStarts = [0]
  private var defects: [RulesDefect] = []
  private var followsReturn = false

  /// No rules file needs more; a guard against files that are something else.
  static let mostBytes = 256 * 1024

  /// Decodes UTF-8.
  ///
  /// - Complexity: O(bytes).
  /// - Throws: ``RulesRefusal`` with `tooLarge`, `notUTF8` or every `controlCharacter`.
  init(_ bytes: [UInt8]) throws(RulesRefusal) {
    guard bytes.count <= RulesText.mostBytes else {
      let problem = RulesProblem.tooLarge(bytes: bytes.count, most: RulesText.mostBytes)
      throw RulesRefusal([RulesDefect(problem, at: .start)])
    }
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    decode(bytes.starts(with: mark) ? bytes.dropFirst(mark.count) : bytes[...])
    guard defects.isEmpty else { throw RulesRefusal(defects) }
  }

  /// The lines without their breaks.
  var lines: [ArraySlice<Unicode.Scalar>] {
    lineStarts.indices.map { line in
      let isLast = line + 1 == lineStarts.count
      return scalars[lineStarts[line]..<(isLast ? scalars.count : lineStarts[line + 1] - 1)]
    }
  }

  /// The text again, with one scalar changed at some of its places.
  func string(changing changes: [RulesPlace: Unicode.Scalar]) -> String {
    var changed = scalars
    for (place, scalar) in changes {
      if let index = index(of: place) { changed[index] = scalar }
    }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: changed)
    return String(view)
  }

  /// The scalar at a place; `nil` past the end of the text.
  subscript(place: RulesPlace) -> Unicode.Scalar? {
    index(of: place).map { scalars[$0] }
  }

  private func index(of place: RulesPlace) -> Int? {
    guard lineStarts.indices.contains(place.line - 1) else { return nil }
    let index = lineStarts[place.line - 1] + place.column - 1
    return scalars.indices.contains(index) ? index : nil
  }
}

// MARK: - Decoding

extension RulesText {
  private var end: RulesPlace {
    RulesPlace(line: lineStarts.count, column: scalars.count - (lineStarts.last ?? 0) + 1)
  }

  private mutating func decode(_ bytes: ArraySlice<UInt8>) {
    var rest = bytes.makeIterator()
    var codec = UTF8()
    while true {
      switch codec.decode(&rest) {
      case .scalarValue(let scalar): take(scalar)
      case .emptyInput: return
      case .error: return defects.append(RulesDefect(.notUTF8, at: end))
      }
    }
  }

  private mutating func take(_ scalar: Unicode.Scalar) {
    let endsReturn = followsReturn && scalar == "\n"
    followsReturn = scalar == "\r"
    if endsReturn { return }
    if RulesText.breaksLine(scalar) {
      scalars.append("\n")
      return lineStarts.append(scalars.count)
    }
    if !RulesText.isPrintable(scalar) {
      let digits = String(scalar.value, radix: 16, uppercase: true)
      let code = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
      defects.append(RulesDefect(.controlCharacter(code: code), at: end))
    }
    scalars.append(scalar)
  }

  private static func breaksLine(_ scalar: Unicode.Scalar) -> Bool {
    ["\n", "\r", "\u{85}", "\u{2028}", "\u{2029}"].contains(scalar)
  }

  /// The characters that YAML 1.1 §5.1 allows in a file, but no byte order mark inside it.
  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x20...0x7E, 0xA0...0xD7FF, 0xE000...0xFFFD: scalar != "\u{FEFF}"
    case 0x10000...0x10FFFF: true
    default: false
    }
  }
}
