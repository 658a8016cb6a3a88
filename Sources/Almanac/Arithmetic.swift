extension Int {
  /// The quotient rounded towards minus infinity, as calendars need it before year 0.
  func floorQuotient(by divisor: Int) -> Int {
    let quotient = self / divisor
    return self % divisor < 0 ? quotient - 1 : quotient
  }

  /// The remainder that is never negative for a positive divisor.
  func floorRemainder(by divisor: Int) -> Int {
    self - floorQuotient(by: divisor) * divisor
  }

  /// Decimal digits with leading zeros up to `width`.
  func padded(to width: Int) -> String {
    let digits = String(self)
    return String(repeating: "0", count: Swift.max(0, width - digits.count)) + digits
  }

  /// Reads ASCII digits alone: no sign, no blank; `nil` for anything else or an empty text.
  init?(digits: ArraySlice<UInt8>) {
    guard !digits.isEmpty, digits.count <= 9 else { return nil }
    var value = 0
    for digit in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
      value = value * 10 + Int(digit - UInt8(ascii: "0"))
    }
    self = value
  }
}
