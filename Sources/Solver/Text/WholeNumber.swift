/// What a word says as a decimal integer: an optional minus and ASCII digits, within `Int`.
enum WholeNumber {
  case value(Int)
  case outsideInt64
  case noNumber

  /// Reads the whole word.
  init(_ word: ArraySlice<UInt8>) {
    let isNegative = word.first == UInt8(ascii: "-")
    let digits = isNegative ? word.dropFirst() : word
    guard !digits.isEmpty, digits.allSatisfy({ $0 &- UInt8(ascii: "0") < 10 }) else {
      self = .noNumber
      return
    }
    self = Self.value(of: digits, isNegative: isNegative).map(Self.value) ?? .outsideInt64
  }

  /// Negative numbers grow downwards, so that the least `Int` is read too.
  private static func value(of digits: ArraySlice<UInt8>, isNegative: Bool) -> Int? {
    var value = 0
    for digit in digits {
      let step = Int(digit &- UInt8(ascii: "0"))
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
