/// A basis matrix B as a product of triangular factors, kept up to date as columns are exchanged.
///
/// Variables `0 ..< size` are logical, with the unit columns; the others are columns of a matrix.
/// The basis is ordered so that the variable at place r has its pivot in row r, so that one
/// numbering serves rows and places. An exchange appends one eta (product form of the inverse).
///
/// - Complexity: a factorisation of a basis that is triangular but for a bump of b columns is
///   O(entries + b²); a solve O(size + entries met).
///
/// Source: I. Maros, *Computational Techniques of the Simplex Method* (2003), ch. 8.
final class BasisFactor {
  /// Rows of the basis.
  let size: Int
  /// The variable at each place.
  private(set) var head: [Int]
  private let lower = EtaFile()
  private let upper = EtaFile()
  private let upperTransposed = EtaFile()
  private let updates = EtaFile()

  /// The basis of all logical variables.
  init(size: Int) {
    self.size = size
    head = Array(0..<size)
  }

  /// Exchanges since the last factorisation.
  var updateCount: Int { updates.count }
  /// True when a new factorisation would make solves cheaper.
  var isWorn: Bool { updates.count >= 100 || updates.entryCount > 3 * size + 20 * updates.count }

  /// Turns b into the solution x of B x = b.
  func solve(_ vector: UnsafeMutablePointer<Double>) {
    lower.spread(over: vector)
    upper.spread(over: vector, reversed: true)
    updates.spread(over: vector)
  }

  /// Turns c into the solution y of Bᵀ y = c.
  func solveTransposed(_ vector: UnsafeMutablePointer<Double>) {
    updates.gather(from: vector)
    upperTransposed.spread(over: vector)
    lower.gather(from: vector)
  }

  /// Exchanges the variable at `place` for one whose column, solved by this basis, is `column`.
  func exchange(place: Int, for variable: Int, column: UnsafeMutablePointer<Double>) {
    updates.begin(pivot: place, diagonal: column[place])
    for row in 0..<size where row != place && abs(column[row]) > 1e-14 {
      updates.append(column[row], row: row)
    }
    head[place] = variable
  }

  /// Factorises the basis anew; variables whose columns depend on the others give way to logicals.
  ///
  /// Answers with the variables that gave way.
  func refactor(_ columns: SparseColumns) -> [Int] {
    updates.removeAll()
    var elimination = Elimination(head, size: size, columns: columns)
    elimination.run()
    elimination.write(lower: lower, upper: upper, transposed: upperTransposed)
    head = elimination.head
    return elimination.dependent
  }
}
