/// Columns by distance, nearest first; a column may stand in it more than once.
struct DistanceHeap {
  private var distance: [Int32] = []
  private var column: [Int32] = []

  mutating func removeAll() {
    distance.removeAll(keepingCapacity: true)
    column.removeAll(keepingCapacity: true)
  }

  mutating func push(_ column: Int32, at distance: Int32) {
    self.distance.append(distance)
    self.column.append(column)
    var place = self.distance.count - 1
    while place > 0, self.distance[(place - 1) / 2] > distance {
      let parent = (place - 1) / 2
      self.distance[place] = self.distance[parent]
      self.column[place] = self.column[parent]
      place = parent
    }
    (self.distance[place], self.column[place]) = (distance, column)
  }

  mutating func pop() -> (column: Int, distance: Int32)? {
    guard let first = distance.first, let lastDistance = distance.popLast(),
      let lastColumn = column.popLast()
    else { return nil }
    guard !distance.isEmpty else { return (Int(lastColumn), first) }
    let nearest = Int(column[0])
    sink(lastColumn, lastDistance)
    return (nearest, first)
  }

  private mutating func sink(_ last: Int32, _ far: Int32) {
    var place = 0
    while 2 * place + 1 < distance.count {
      var child = 2 * place + 1
      if child + 1 < distance.count, distance[child + 1] < distance[child] { child += 1 }
      guard distance[child] < far else { break }
      (distance[place], column[place]) = (distance[child], column[child])
      place = child
    }
    (distance[place], column[place]) = (far, last)
  }
}
