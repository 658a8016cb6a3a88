import Almanac

/// A cell with dates that a person keeps free.
enum DatesCell {
  /// The longest stretch of days that one answer can mean.
  static let mostDays = 93

  /// Dates, and stretches such as `2023-01-07〜2023-01-09` with both ends.
  ///
  /// - Throws: `date`, `noSuchDate`, `dayFirst` or `endBeforeStart`.
  static func read(_ text: String) throws(CellProblem) -> Set<CivilDate> {
    guard !Nothing.isMeant(by: text) else { return [] }
    var dates: Set<CivilDate> = []
    for piece in Choices.split(text).flatMap(pieces) {
      do {
        dates.formUnion(try self.dates(piece))
      } catch {
        throw CellProblem(error, piece)
      }
    }
    return dates
  }

  /// Dates hold no blanks, so blanks divide them.
  private static func pieces(_ choice: String) -> [String] {
    choice.foldedSmall.replacing(/\s*(?:〜|~|から|–)\s*/, with: "~").split(separator: " ").map(
      String.init)
  }

  private static func dates(_ piece: String) throws(CellFault) -> [CivilDate] {
    let ends = piece.replacing("まで", with: "").split(separator: "~").map(withoutWeekday)
    guard let first = ends.first, let last = ends.last, ends.count <= 2 else { throw .date }
    let start = try date(first)
    let end = try date(last)
    guard start <= end else { throw .endBeforeStart }
    guard start.days(until: end) < mostDays else { throw .date }
    return (0...start.days(until: end)).map { start.adding(days: $0) }
  }

  private static func date(_ text: String) throws(CellFault) -> CivilDate {
    let written = try DateText(text, or: .date)
    guard written.clock.isEmpty else { throw .date }
    return written.date
  }

  /// `2023/01/07(土)` without its brackets.
  private static func withoutWeekday(_ text: Substring) -> String {
    guard let open = text.firstIndex(of: "("), text.last == ")" else { return String(text) }
    return String(text[..<open])
  }
}
