import Almanac
import Domain

/// The weekly starts that one person offers, in that person's order.
///
/// Derived minute by minute from the windows themselves, so that no step is shared with the rooms
/// that plan: windows that are good come first, then those that are possible, each kind as listed.
struct OfferedStarts: Sendable {
  /// Every start once, most wished for first.
  let inOrder: [WeeklyHour]
  private let places: [WeeklyHour: Place]

  private struct Place {
    let position: Int
    let isOnlyPossible: Bool
  }

  /// The starts of the grid whose whole session lies inside one window.
  init(_ availability: Availability, on grid: HourGrid) {
    var inOrder: [WeeklyHour] = []
    var places: [WeeklyHour: Place] = [:]
    let good = availability.windows.filter { $0.preference == .good }
    let possible = availability.windows.filter { $0.preference == .possible }
    for offered in good + possible {
      for hour in OfferedStarts.starts(in: offered.window, grid) where places[hour] == nil {
        places[hour] = Place(
          position: inOrder.count, isOnlyPossible: offered.preference == .possible)
        inOrder.append(hour)
      }
    }
    (self.inOrder, self.places) = (inOrder, places)
  }

  private static func starts(in window: WeeklyWindow, _ grid: HourGrid) -> [WeeklyHour] {
    (window.start.minutes..<window.end.minutes).compactMap { minute in
      guard minute % grid.step == 0, minute + grid.session <= window.end.minutes else { return nil }
      return MinuteOfDay(minutes: minute).map { WeeklyHour(window.weekday, $0) }
    }
  }

  /// True where the person offers a session that starts then.
  func contains(_ hour: WeeklyHour) -> Bool { places[hour] != nil }

  /// 0 for the most wished for; `nil` where the hour is not offered.
  func position(of hour: WeeklyHour) -> Int? { places[hour]?.position }

  /// True where the hour is offered, and only if need be.
  func isOnlyPossible(_ hour: WeeklyHour) -> Bool { places[hour]?.isOnlyPossible ?? false }

  /// The starts that the other person offers too, in this person's order.
  func shared(with other: OfferedStarts) -> [WeeklyHour] {
    inOrder.filter(other.contains)
  }
}
