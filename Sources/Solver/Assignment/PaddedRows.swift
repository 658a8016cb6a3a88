/// Rows of a source, filled up with zeros to whole lanes.
final class PaddedRows {
  private let scores: any ScoreRows
  let (rowCount, columnCount): (Int, Int)
  /// Columns, rounded up to whole lanes.
  let width: Int
  private let memory: UnsafePointer<Int32>?
  private let scratch: LaneBuffer
  private let zeros: LaneBuffer

  init(_ scores: any ScoreRows) {
    self.scores = scores
    (rowCount, columnCount) = (scores.rowCount, scores.columnCount)
    width = LaneBuffer.width(of: columnCount)
    memory = scores.memory?.width == width ? scores.memory?.start : nil
    scratch = LaneBuffer(memory == nil ? columnCount : 0)
    zeros = LaneBuffer(columnCount)
  }

  /// The scores of a row, zeros for a row that the source does not have; used up before the next call.
  @inline(__always)
  func row(_ row: Int) -> UnsafePointer<Int32> {
    guard row < rowCount else { return UnsafePointer(zeros.start) }
    if let memory { return memory + row * width }
    return copied(row)
  }

  private func copied(_ row: Int) -> UnsafePointer<Int32> {
    let values = scores.row(row, scratch: scratch.start)
    if values != UnsafePointer(scratch.start) {
      scratch.start.update(from: values, count: columnCount)
    }
    return UnsafePointer(scratch.start)
  }
}
