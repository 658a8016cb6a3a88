package import Almanac
package import Domain

/// What a header says about the hours below it: `[土 14:00-15:00]`, `[Monday]`, `[14:00-15:00]`.
package struct HourFrame: Hashable, Sendable {
  /// The days; empty where the cells name them.
  package var days: [Weekday]
  /// The hour; `nil` where the cells name it.
  package var span: ClockSpan?
  /// How gladly the time is offered, unless a mark in the cell says otherwise.
  package var preference: AvailableWindow.Preference

  /// Days and hour as far as the header names them.
  package init(
    days: [Weekday] = [], span: ClockSpan? = nil,
    preference: AvailableWindow.Preference = .good
  ) {
    self.days = days
    self.span = span
    self.preference = preference
  }

  /// True where the header says nothing.
  var isEmpty: Bool { self == HourFrame() }

  /// Reads days, an hour or both, after the word `possible` where that is meant; `nil` for any
  /// other text.
  package init?(_ text: some StringProtocol) {
    var words = Substring(text.foldedSmall)
    var preference = AvailableWindow.Preference.good
    if words.hasPrefix("possible") {
      preference = .possible
      words = words.dropFirst("possible".count)
    }
    guard let hours = try? HourWords(words), hours.spans.count <= 1 else { return nil }
    self.init(
      days: hours.spans.first?.days ?? hours.loneDays, span: hours.spans.first?.span,
      preference: preference)
    if hours.spans.count == 1, !hours.loneDays.isEmpty { return nil }
  }
}

extension HourFrame: CustomStringConvertible {
  /// What ``init(_:)`` reads: `possible Sat 14:00-15:00`.
  package var description: String {
    let words = days.map(\.rawValue) + (span.map { ["\($0)"] } ?? [])
    return ((preference == .possible ? ["possible"] : []) + words).joined(separator: " ")
  }
}
