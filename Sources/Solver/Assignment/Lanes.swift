/// Sixteen scores at a time.
typealias Lanes = SIMD16<Int32>

extension UnsafePointer<Int32> {
  /// The sixteen values from `offset` on.
  func lanes(at offset: Int) -> Lanes {
    UnsafeRawPointer(self + offset).loadUnaligned(as: Lanes.self)
  }
}

/// Memory for whole lanes of 32-bit integers.
final class LaneBuffer {
  let start: UnsafeMutablePointer<Int32>
  let count: Int

  /// Memory for `count` values at least, rounded up to whole lanes, each of them `value`.
  init(_ count: Int, filledWith value: Int32 = 0) {
    self.count = max(16, (count + 15) / 16 * 16)
    start = .allocate(capacity: self.count)
    start.initialize(repeating: value, count: self.count)
  }

  deinit { start.deallocate() }

  /// One value.
  subscript(place: Int) -> Int32 {
    get { start[place] }
    set { start[place] = newValue }
  }

  /// The sixteen values from `offset` on.
  func lanes(at offset: Int) -> Lanes {
    UnsafeRawPointer(start + offset).loadUnaligned(as: Lanes.self)
  }

  /// Writes sixteen values from `offset` on.
  func store(_ lanes: Lanes, at offset: Int) {
    UnsafeMutableRawPointer(start + offset).storeBytes(of: lanes, as: Lanes.self)
  }

  /// Makes every value the same.
  func fill(with value: Int32) {
    start.update(repeating: value, count: count)
  }
}

/// Rows of a source, filled up with zeros to whole lanes.
struct PaddedRows<Scores: ScoreRows> {
  let scores: Scores
  private let scratch: LaneBuffer
  private let padded: LaneBuffer

  init(_ scores: Scores) {
    self.scores = scores
    scratch = LaneBuffer(scores.columnCount)
    padded = LaneBuffer(scores.columnCount)
  }

  /// Columns, rounded up to whole lanes.
  var width: Int { padded.count }

  /// The scores of a row; used up before the next call.
  func row(_ row: Int) -> UnsafePointer<Int32> {
    let values = scores.row(row, scratch: scratch.start)
    guard scores.columnCount < width else { return values }
    padded.start.update(from: values, count: scores.columnCount)
    return UnsafePointer(padded.start)
  }
}
