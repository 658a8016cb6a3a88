/// Sixteen scores at a time.
typealias Lanes = SIMD16<Int32>

extension SIMD16<Int32> {
  /// Raises each lane to that of `other` where it is lower.
  @inline(__always)
  mutating func raise(to other: Lanes) { replace(with: other, where: other .> self) }

  /// Lowers each lane to that of `other` where it is higher.
  @inline(__always)
  mutating func lower(to other: Lanes) { replace(with: other, where: other .< self) }

  /// The highest lane.
  @inline(__always)
  var highest: Int32 {
    let eight = lowHalf.replacing(with: highHalf, where: highHalf .> lowHalf)
    let four = eight.lowHalf.replacing(
      with: eight.highHalf, where: eight.highHalf .> eight.lowHalf)
    return Swift.max(Swift.max(four[0], four[1]), Swift.max(four[2], four[3]))
  }

  /// The lowest lane.
  @inline(__always)
  var lowest: Int32 {
    let eight = lowHalf.replacing(with: highHalf, where: highHalf .< lowHalf)
    let four = eight.lowHalf.replacing(
      with: eight.highHalf, where: eight.highHalf .< eight.lowHalf)
    return Swift.min(Swift.min(four[0], four[1]), Swift.min(four[2], four[3]))
  }
}

extension SIMDMask<Lanes> {
  /// Whether any lane is set.
  @inline(__always)
  var isAny: Bool {
    let lanes = Lanes().replacing(with: Lanes(repeating: -1), where: self)
    let eight = lanes.lowHalf | lanes.highHalf
    let pairs = unsafeBitCast(eight.lowHalf | eight.highHalf, to: SIMD2<Int64>.self)
    return pairs[0] | pairs[1] != 0
  }
}

extension UnsafePointer<Int32> {
  /// The sixteen values from `offset` on.
  @inline(__always)
  func lanes(at offset: Int) -> Lanes {
    UnsafeRawPointer(self + offset).loadUnaligned(as: Lanes.self)
  }
}

extension UnsafeMutablePointer<Int32> {
  /// The sixteen values from `offset` on.
  @inline(__always)
  func lanes(at offset: Int) -> Lanes {
    UnsafeRawPointer(self + offset).loadUnaligned(as: Lanes.self)
  }

  /// Writes sixteen values from `offset` on.
  @inline(__always)
  func store(_ lanes: Lanes, at offset: Int) {
    UnsafeMutableRawPointer(self + offset).storeBytes(of: lanes, as: Lanes.self)
  }
}

/// Memory for whole lanes of 32-bit integers.
final class LaneBuffer {
  let start: UnsafeMutablePointer<Int32>
  let count: Int

  /// Memory for `count` values at least, rounded up to whole lanes, each of them `value`.
  init(_ count: Int, filledWith value: Int32 = 0) {
    self.count = LaneBuffer.width(of: count)
    start = .allocate(capacity: self.count)
    start.initialize(repeating: value, count: self.count)
  }

  deinit { start.deallocate() }

  /// Values rounded up to whole lanes, one of them at least.
  static func width(of count: Int) -> Int { max(16, (count + 15) / 16 * 16) }

  /// One value.
  subscript(place: Int) -> Int32 {
    get { start[place] }
    set { start[place] = newValue }
  }

  /// Makes every value the same.
  func fill(with value: Int32) {
    start.update(repeating: value, count: count)
  }
}

/// Memory for several runs of 32-bit integers, all 0 at first. Whoever holds it may use the runs'
/// addresses.
final class LaneSections {
  private let memory: LaneBuffer
  private let starts: [Int]

  init(_ counts: [Int]) {
    var (starts, end) = ([Int](), 0)
    for count in counts {
      starts.append(end)
      end += LaneBuffer.width(of: count)
    }
    self.starts = starts
    memory = LaneBuffer(end)
  }

  subscript(section: Int) -> UnsafeMutablePointer<Int32> { memory.start + starts[section] }

  /// Copies values to the beginning of a run, which must be long enough.
  func set(_ section: Int, to values: [Int32]) {
    values.withUnsafeBufferPointer { values in
      if let first = values.baseAddress { self[section].update(from: first, count: values.count) }
    }
  }

  /// The first values of a run.
  func values(_ section: Int, count: Int) -> [Int32] {
    Array(UnsafeBufferPointer(start: self[section], count: count))
  }
}
