/// The arcs of a core: for each vertex, rows first and then columns, the other ends and the scores.
struct CoreArcs {
  /// A row, a column and their score.
  struct Arc: Hashable, Sendable {
    var row: Int32
    var column: Int32
    var score: Int32

    init(_ row: Int, _ column: Int, _ score: Int32) {
      self.row = Int32(truncatingIfNeeded: row)
      self.column = Int32(truncatingIfNeeded: column)
      self.score = score
    }
  }

  private let rowCount: Int
  private var all: [Arc] = []
  /// Where each vertex's run begins; one more at the end.
  private var start: [Int]
  private(set) var other: [Int32] = []
  private(set) var score: [Int32] = []

  init(rows: Int, columns: Int) {
    rowCount = rows
    start = Array(repeating: 0, count: rows + columns + 1)
  }

  func arcs(of vertex: Int) -> Range<Int> { start[vertex]..<start[vertex + 1] }

  /// The two vertices of an arc.
  func ends(of arc: Arc) -> (row: Int, column: Int) { (Int(arc.row), rowCount + Int(arc.column)) }

  /// - Complexity: O(vertices + arcs).
  mutating func add(_ more: [Arc]) {
    all += more
    setStarts()
    other = Array(repeating: 0, count: 2 * all.count)
    score = other
    // From the last to the first, as runs are filled from their ends.
    for arc in all.reversed() {
      let (row, column) = ends(of: arc)
      put(column, arc.score, at: row)
      put(row, arc.score, at: column)
    }
  }

  /// Sets every start to the end of its run.
  private mutating func setStarts() {
    for vertex in start.indices { start[vertex] = 0 }
    for arc in all {
      let (row, column) = ends(of: arc)
      start[row] += 1
      start[column] += 1
    }
    var end = 0
    for vertex in start.indices {
      end += start[vertex]
      start[vertex] = end
    }
  }

  private mutating func put(_ end: Int, _ score: Int32, at vertex: Int) {
    start[vertex] -= 1
    other[start[vertex]] = Int32(truncatingIfNeeded: end)
    self.score[start[vertex]] = score
  }
}
