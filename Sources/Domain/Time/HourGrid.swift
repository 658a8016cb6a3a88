package import Almanac

/// The starts that weekly sessions may have, and how long a session lasts.
package struct HourGrid: Hashable, Sendable {
  /// Minutes of a session, 15 ... 240.
  package let session: Int
  /// Minutes between two starts of the grid, counted from midnight; a divisor of 1440.
  package let step: Int
  /// Minutes that a person needs between two sessions, 0 and more.
  package let buffer: Int

  /// `nil` outside the ranges named at the properties.
  package init?(session: Int = 60, step: Int = 60, buffer: Int = 0) {
    guard (15...240).contains(session), (1...1440).contains(step), 1440 % step == 0 else {
      return nil
    }
    guard (0...240).contains(buffer) else { return nil }
    self.session = session
    self.step = step
    self.buffer = buffer
  }

  private init() {
    (session, step, buffer) = (60, 60, 0)
  }

  /// Sixty minutes from the full hour, no buffer.
  package static let standard = HourGrid()

  /// True where two different starts of the grid can never overlap for one person.
  package var keepsSessionsApart: Bool { step >= session + buffer }

  /// The starts whose session fits into the window, earliest first.
  package func hours(within window: WeeklyWindow) -> [WeeklyHour] {
    let first = (window.start.minutes + step - 1) / step * step
    return stride(from: first, through: window.end.minutes - session, by: step).compactMap {
      MinuteOfDay(minutes: $0).map { WeeklyHour(window.weekday, $0) }
    }
  }
}
