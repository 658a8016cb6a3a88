/// Conflicts between restarts: 1 1 2 1 1 2 4 1 1 2 1 1 2 4 8 … times a unit.
///
/// Within a logarithmic factor of the best sequence for any search whose length is not known.
///
/// Source: M. Luby, A. Sinclair, D. Zuckerman, *Optimal speedup of Las Vegas algorithms* (1993), in the
/// form of D. E. Knuth, *The Art of Computer Programming* 4A, 7.2.2.2.
struct RestartSequence {
  private var pair = (u: 1, v: 1)
  private let unit: Int

  init(unit: Int) {
    self.unit = unit
  }

  /// Conflicts until the next restart.
  mutating func next() -> Int {
    let length = pair.v * unit
    let (u, v) = pair
    pair = u & -u == v ? (u + 1, 1) : (u, 2 * v)
    return length
  }
}
