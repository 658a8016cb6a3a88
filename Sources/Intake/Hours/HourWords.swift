import Almanac
import Domain

/// What a person writes about weekly hours, piece by piece: `Wed20`, `土日 10:00〜12:00`, `午後8時`.
///
/// Days hold for every hour until other days are named after an hour. An hour without an end lasts
/// 60 minutes, as `Wed20` does in the scenario files.
struct HourWords {
  /// Days and a stretch of them; no day where none was named yet.
  struct Item {
    let days: [Weekday]
    let span: ClockSpan
    var isPossible = false
  }

  private(set) var spans: [Item] = []
  private var days: [Weekday]
  /// The days that the header names; the words may repeat them but name no others.
  private let fixedDays: [Weekday]
  private var daysAreUsed = false

  var lexemes: [HourLexer.Lexeme] = []
  var at = 0
  /// A part of the day whose hours stand in the brackets after it.
  var pendingPart: DayPart?
  private var followsSpan = false

  /// Nothing read yet, below a header that names these days.
  init(days: [Weekday] = []) {
    self.days = days
    self.fixedDays = days
  }

  /// Reads one piece.
  init(_ text: some StringProtocol) throws(CellFault) {
    self.init()
    try read(text)
  }

  /// Days that were named and got no hour.
  var loneDays: [Weekday] { daysAreUsed ? [] : days }

  /// Reads a piece, in small folded letters.
  ///
  /// - Throws: one of the faults of hours.
  mutating func read(_ text: some StringProtocol) throws(CellFault) {
    (lexemes, at) = (HourLexer(text).lexemes, 0)
    (pendingPart, followsSpan) = (nil, false)
    while let token = peek() { try read(token) }
  }
}

// MARK: - Tokens

extension HourWords {
  func peek(_ ahead: Int = 0) -> HourToken? {
    lexemes.indices.contains(at + ahead) ? lexemes[at + ahead].token : nil
  }

  private mutating func read(_ token: HourToken) throws(CellFault) {
    let followedSpan = followsSpan
    followsSpan = false
    switch token {
    case .days(let days): try readDays(days)
    case .part(let part): try readPart(part)
    case .number, .noon: try readSpan()
    case .open where followedSpan: skipRemark()
    case .open: at += 1
    case .close:
      pendingPart = nil
      at += 1
    case .date: throw .dateForWeekday
    case .onward: throw .endMissing
    default: throw .hours
    }
  }

  private mutating func readDays(_ named: [Weekday]) throws(CellFault) {
    at += 1
    guard let first = named.first, named.count == 1, peek() == .dash,
      case .days(let last)? = peek(1), last.count == 1, let end = last.first
    else { return try name(named) }
    at += 2
    let all = Weekday.allCases
    try name(
      first <= end
        ? all.filter { first <= $0 && $0 <= end } : all.filter { $0 >= first || $0 <= end })
  }

  private mutating func name(_ named: [Weekday]) throws(CellFault) {
    guard fixedDays.isEmpty else {
      if named.allSatisfy(fixedDays.contains) { return }
      throw .otherDay
    }
    if daysAreUsed { (days, daysAreUsed) = ([], false) }
    days += named.filter { !days.contains($0) }
  }

  /// A part of the day begins a clock time, names the brackets after it, or stands for itself.
  private mutating func readPart(_ part: DayPart) throws(CellFault) {
    switch peek(1) {
    case .number?, .noon?: return try readSpan()
    case .open? where bracketsHoldNumber:
      pendingPart = part
      at += 2
    default:
      at += 1
      if let span = part.span { emit(span) }
    }
  }

  private var bracketsHoldNumber: Bool {
    for lexeme in lexemes[(at + 2)...] {
      if case .number = lexeme.token { return true }
      if lexeme.token == .close { return false }
    }
    return false
  }

  mutating func emit(_ span: ClockSpan) {
    spans.append(Item(days: days, span: span))
    daysAreUsed = true
    followsSpan = true
  }

  /// Brackets behind an hour explain it; all that counts in them is a word like "possible".
  private mutating func skipRemark() {
    var depth = 0
    repeat {
      switch peek() {
      case .open: depth += 1
      case .close: depth -= 1
      case .possible: spans[spans.count - 1].isPossible = true
      default: break
      }
      at += 1
    } while depth > 0 && at < lexemes.count
  }
}
