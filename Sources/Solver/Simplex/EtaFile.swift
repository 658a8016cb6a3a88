/// A product of elementary matrices, each the identity but for one column.
///
/// An eta has a pivot, whose diagonal element is kept as its inverse, and entries off the diagonal.
/// Lower factors, upper factors and updates of a basis all are such products (Maros, *Computational
/// Techniques of the Simplex Method*, 2003, §5.3 and §8.1).
final class EtaFile {
  private let pivots = Numbers<Int32>(filledWith: 0)
  private let inverses = Numbers<Double>(filledWith: 1)
  private let entries = SparseColumns()

  /// The number of etas.
  var count: Int { pivots.count }
  /// The number of entries off the diagonal.
  var entryCount: Int { entries.entryCount }

  /// Begins an eta with that element on its diagonal; ``append(_:row:)`` adds the rest.
  func begin(pivot: Int, diagonal: Double) {
    pivots.append(Int32(pivot))
    inverses.append(1 / diagonal)
    entries.appendColumn()
  }

  /// Adds an entry to the eta begun last.
  func append(_ value: Double, row: Int) {
    entries.append(value, row: row)
  }

  /// Forgets every eta.
  func removeAll() {
    pivots.removeAll()
    inverses.removeAll()
    entries.removeAll()
  }

  /// Multiplies a vector by the etas' inverses, first eta first, or last first where `reversed`.
  ///
  /// - Complexity: O(etas + entries of those whose pivot is not 0).
  func spread(over vector: UnsafeMutablePointer<Double>, reversed: Bool = false) {
    let (pivots, inverses) = (self.pivots.start, self.inverses.start)
    let (rows, values) = (entries.rows, entries.values)
    let count = self.count
    for step in 0..<count {
      let eta = reversed ? count - 1 - step : step
      let pivot = Int(pivots[eta])
      guard vector[pivot] != 0 else { continue }
      let value = vector[pivot] * inverses[eta]
      vector[pivot] = value
      for entry in entries.entries(of: eta) { vector[Int(rows[entry])] -= values[entry] * value }
    }
  }

  /// Multiplies a vector by the transposed inverses, last eta first.
  ///
  /// - Complexity: O(etas + entries).
  func gather(from vector: UnsafeMutablePointer<Double>) {
    let (pivots, inverses) = (self.pivots.start, self.inverses.start)
    let (rows, values) = (entries.rows, entries.values)
    for eta in stride(from: count - 1, through: 0, by: -1) {
      let pivot = Int(pivots[eta])
      var value = vector[pivot]
      for entry in entries.entries(of: eta) { value -= values[entry] * vector[Int(rows[entry])] }
      vector[pivot] = value * inverses[eta]
    }
  }
}
