import Almanac
import Domain

/// A cell that says when a person is free, below a header that says part of it.
enum HoursCell {
  /// Windows in the order in which they were written; adjacent ones are not joined yet.
  ///
  /// Empty for an empty cell, and for one that says no.
  ///
  /// - Throws: one of the faults of hours, or `mark`.
  static func read(
    _ text: String, below frame: HourFrame, words: WordList
  ) throws(CellProblem) -> [AvailableWindow] {
    let cell = words.replacement(for: text) ?? text
    if let mark = MarkWords.mark(cell) { return try windows(marked: mark, below: frame, cell) }
    if frame.span != nil, !frame.days.isEmpty {
      if cell.trimmed.isEmpty { return [] }
      throw CellProblem(.mark, cell.trimmed)
    }
    return try windows(written: cell, below: frame, words: words)
  }

  private static func windows(
    marked mark: MarkWords.Mark, below frame: HourFrame, _ cell: String
  ) throws(CellProblem) -> [AvailableWindow] {
    guard case .time(let marked) = mark else { return [] }
    guard let span = frame.span else { throw CellProblem(.hourMissing, cell.trimmed) }
    guard !frame.days.isEmpty else { throw CellProblem(.dayMissing, cell.trimmed) }
    let preference = max(marked, frame.preference)
    return frame.days.compactMap { span.window(on: $0) }.map { AvailableWindow($0, preference) }
  }

  private static func windows(
    written cell: String, below frame: HourFrame, words: WordList
  ) throws(CellProblem) -> [AvailableWindow] {
    var hours = HourWords(days: frame.days)
    for piece in Choices.split(cell) {
      let known = hours.spans.count
      do {
        try hours.read((words.replacement(for: piece) ?? piece).foldedSmall)
      } catch {
        throw CellProblem(error, piece)
      }
      if frame.span == nil, hours.spans[known...].contains(where: \.days.isEmpty) {
        throw CellProblem(.dayMissing, piece)
      }
    }
    return try windows(hours, below: frame, cell)
  }

  private static func windows(
    _ hours: HourWords, below frame: HourFrame, _ cell: String
  ) throws(CellProblem) -> [AvailableWindow] {
    var items = hours.spans
    if let span = frame.span {
      // The header names the hour: the cell lists days, and an hour of its own would be another
      // one.
      guard items.isEmpty else { throw CellProblem(.hours, cell.trimmed) }
      items = [HourWords.Item(days: hours.loneDays, span: span)]
    } else if frame.days.isEmpty, !hours.loneDays.isEmpty {
      throw CellProblem(.hourMissing, cell.trimmed)
    }
    return items.flatMap { item in
      let preference = item.isPossible ? .possible : frame.preference
      return item.days.compactMap { item.span.window(on: $0) }
        .map { AvailableWindow($0, preference) }
    }
  }
}
