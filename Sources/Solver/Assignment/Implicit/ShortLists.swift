/// Lists of the best candidates that were offered, each of the same length at most; of equal ones those
/// that were offered first.
struct ShortLists {
  private var entries: [Candidate]
  private var counts: [Int]
  private let most: Int
  /// Below every score.
  static let nothing: Int32 = -(1 << 29)

  init(_ lists: Int, most: Int) {
    self.most = most
    entries = Array(repeating: Candidate(position: -1, score: Self.nothing), count: lists * most)
    counts = Array(repeating: 0, count: lists)
  }

  /// The candidates of a list, best first.
  subscript(list: Int) -> ArraySlice<Candidate> {
    entries[list * most..<list * most + counts[list]]
  }

  /// Only scores above it change the list.
  func floor(of list: Int) -> Int32 { entries[(list + 1) * most - 1].score }

  func isFull(_ list: Int) -> Bool { counts[list] == most }

  /// Only scores above it change any list.
  var lowestFloor: Int32 {
    var lowest = Int32.max
    for list in counts.indices { lowest = min(lowest, floor(of: list)) }
    return lowest
  }

  mutating func offer(_ offered: Candidate, to list: Int) {
    let (first, last) = (list * most, (list + 1) * most - 1)
    guard offered.score > entries[last].score else { return }
    var place = last
    while place > first, entries[place - 1].score < offered.score {
      entries[place] = entries[place - 1]
      place -= 1
    }
    entries[place] = offered
    counts[list] = min(most, counts[list] + 1)
  }
}
