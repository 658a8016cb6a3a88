import Almanac
package import Domain

extension Availability {
  /// The windows with those joined that touch on one day and are offered equally gladly, so that
  /// the half hours of a grid make whole hours.
  ///
  /// A window joins the one right before it where time goes on from there. Windows that touch but
  /// stand apart in the person's order keep their places, and their union follows the later one: it
  /// adds hours across the seam without making any hour more wished for than it was.
  ///
  /// - Complexity: O(windows²).
  package init(joining windows: [AvailableWindow]) {
    var joined: [AvailableWindow] = []
    for offered in windows where !joined.contains(offered) {
      if let last = joined.last, last.continues(into: offered) {
        joined[joined.count - 1] = last.union(offered)
      } else {
        joined.append(offered)
      }
      guard let newest = joined.last else { continue }
      let whole = newest.union(touching: joined)
      if !joined.contains(where: {
        $0.preference == whole.preference && $0.window.contains(whole.window)
      }) {
        joined.append(whole)
      }
    }
    self.init(joined)
  }
}

extension AvailableWindow {
  /// True where the other begins inside this one or at its end, and not before it.
  fileprivate func continues(into other: AvailableWindow) -> Bool {
    touches(other) && window.start <= other.window.start
  }

  private func touches(_ other: AvailableWindow) -> Bool {
    preference == other.preference && window.weekday == other.window.weekday
      && window.start <= other.window.end && other.window.start <= window.end
  }

  fileprivate func union(_ other: AvailableWindow) -> AvailableWindow {
    let start = min(window.start, other.window.start)
    let end = max(window.end, other.window.end)
    return WeeklyWindow(window.weekday, from: start, to: end)
      .map { AvailableWindow($0, preference) } ?? self
  }

  /// This window with all that touch it, one through another.
  fileprivate func union(touching others: [AvailableWindow]) -> AvailableWindow {
    var whole = self
    while let next = others.first(where: { whole.touches($0) && whole.union($0) != whole }) {
      whole = whole.union(next)
    }
    return whole
  }
}
