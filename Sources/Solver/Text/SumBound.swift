/// Keeps every sum that a solution can reach below 2⁶⁰, so that engines may add in `Int`.
///
/// Per level, the greatest magnitude that each choice can add; per resource, the units of all the
/// options that use it. Magnitudes are `UInt`, since that of the least `Int` is no `Int`.
struct SumBound {
  /// The first magnitude that is too large.
  static let end: UInt = 1 << 60

  private var closed: [UInt]
  private var open: [UInt]
  private var units: [UInt] = []

  init(levels: Int) {
    closed = [UInt](repeating: 0, count: levels)
    open = closed
  }

  /// A choice begins: what the one before can add at most is settled.
  mutating func closeChoice() {
    for level in open.indices {
      closed[level] += open[level]
      open[level] = 0
    }
  }

  mutating func addResource() {
    units.append(0)
  }

  /// Counts an option's score in; `false` where the level's sum could then pass the bound.
  mutating func admits(score: Int, level: Int) -> Bool {
    guard score.magnitude > open[level] else { return true }
    guard closed[level] + score.magnitude < Self.end else { return false }
    open[level] = score.magnitude
    return true
  }

  /// Counts an option's use in; `false` where the units of all options pass the bound.
  mutating func admits(units more: Int, ofResource resource: Int) -> Bool {
    units[resource] += more.magnitude
    return units[resource] < Self.end
  }
}
