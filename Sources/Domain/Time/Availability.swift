package import Almanac

/// Weekly time that a person offers, most wished for first.
package struct Availability: Hashable, Codable, Sendable {
  /// Windows in the person's order; they may overlap.
  package let windows: [AvailableWindow]

  /// These windows, most wished for first.
  package init(_ windows: [AvailableWindow]) {
    self.windows = windows
  }
}

/// A weekly window and how gladly it is offered.
package struct AvailableWindow: Hashable, Codable, Sendable {
  /// When.
  package let window: WeeklyWindow
  /// Good, or possible if need be.
  package let preference: Preference

  /// A window, good unless told otherwise.
  package init(_ window: WeeklyWindow, _ preference: Preference = .good) {
    self.window = window
    self.preference = preference
  }

  /// How gladly time is offered; ○ and △ of the usual poll.
  package enum Preference: String, CaseIterable, Comparable, Codable, Sendable {
    case good
    case possible

    package static func < (left: Preference, right: Preference) -> Bool {
      left == .good && right == .possible
    }
  }
}

/// One start on the grid, with its place in the order of the person who offers it.
package struct OfferedHour: Hashable, Sendable {
  /// The hour.
  package let hour: WeeklyHour
  /// How gladly.
  package let preference: AvailableWindow.Preference
  /// 0 for the most wished for.
  package let position: Int
}

extension Availability {
  /// Every start on the grid whose whole session fits into one window, in the person's order:
  /// good before possible, then the order of the windows, then the clock.
  ///
  /// - Complexity: O(h log h) for h starts.
  package func offered(on grid: HourGrid) -> [OfferedHour] {
    var best: [WeeklyHour: (AvailableWindow.Preference, Int)] = [:]
    for (place, offered) in windows.enumerated() {
      for hour in grid.hours(within: offered.window) {
        let rank = (offered.preference, place)
        if let known = best[hour], known <= rank { continue }
        best[hour] = rank
      }
    }
    let ordered = best.sorted {
      ($0.value.0, $0.value.1, $0.key) < ($1.value.0, $1.value.1, $1.key)
    }
    return ordered.enumerated().map { position, entry in
      OfferedHour(hour: entry.key, preference: entry.value.0, position: position)
    }
  }
}
