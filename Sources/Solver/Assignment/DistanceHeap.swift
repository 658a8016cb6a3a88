/// Columns by distance, nearest first and of one distance the lowest column; a column may stand in it
/// more than once.
struct DistanceHeap {
  /// Distance times 2³² and column; each entry is no greater than those at twice its place and one or
  /// two further.
  private var entries: [Int64] = []

  mutating func removeAll() { entries.removeAll(keepingCapacity: true) }

  mutating func push(_ column: Int32, at distance: Int32) {
    let entry = Int64(distance) << 32 | Int64(column)
    entries.append(entry)
    entries.withUnsafeMutableBufferPointer { entries in
      var place = entries.count - 1
      while place > 0, entries[(place - 1) / 2] > entry {
        entries[place] = entries[(place - 1) / 2]
        place = (place - 1) / 2
      }
      entries[place] = entry
    }
  }

  mutating func pop() -> (column: Int, distance: Int32)? {
    guard let nearest = entries.first, let last = entries.popLast() else { return nil }
    if !entries.isEmpty { sink(last) }
    return (Int(nearest & 0xffff_ffff), Int32(truncatingIfNeeded: nearest >> 32))
  }

  private mutating func sink(_ entry: Int64) {
    entries.withUnsafeMutableBufferPointer { entries in
      var place = 0
      while 2 * place + 1 < entries.count {
        var child = 2 * place + 1
        if child + 1 < entries.count, entries[child + 1] < entries[child] { child += 1 }
        guard entries[child] < entry else { break }
        entries[place] = entries[child]
        place = child
      }
      entries[place] = entry
    }
  }
}
