/// What a word says as a decimal integer: an optional minus and ASCII digits, within `Int`.
enum WholeNumber {
  case value(Int)
  case outsideInt64
  case noNumber

  /// Reads the whole word.
  init(_ word: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) {
    let isNegative = !word.isEmpty && bytes[word.lowerBound] == UInt8(ascii: "-")
    let digits = isNegative ? word.dropFirst() : word
    guard !digits.isEmpty, digits.allSatisfy({ bytes[$0] &- UInt8(ascii: "0") < 10 }) else {
      self = .noNumber
      return
    }
    self =
      Self.value(of: digits, in: bytes, isNegative: isNegative).map(Self.value) ?? .outsideInt64
  }

  /// Negative numbers grow downwards, so that the least `Int` is read too; up to 18 digits always fit.
  private static func value(
    of digits: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>, isNegative: Bool
  ) -> Int? {
    var value = 0
    if digits.count <= 18 {
      for place in digits { value = value &* 10 &+ Int(bytes[place] &- UInt8(ascii: "0")) }
      return isNegative ? 0 &- value : value
    }
    for place in digits {
      let step = Int(bytes[place] &- UInt8(ascii: "0"))
      let (tenfold, passed) = value.multipliedReportingOverflow(by: 10)
      let (next, passedAgain) =
        isNegative
        ? tenfold.subtractingReportingOverflow(step) : tenfold.addingReportingOverflow(step)
      guard !passed, !passedAgain else { return nil }
      value = next
    }
    return value
  }
}
