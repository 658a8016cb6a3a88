import Almanac

/// A date, and a time if there is one, as numbers between marks.
///
/// Reads `2023-04-01`, `2023/4/1`, `2023年4月1日`, `4/1/2023` as America writes it, then `15:45`,
/// `15:45:12`, `15時45分`.
struct DateText {
  /// The date.
  let date: CivilDate
  /// Hour, minute, second as written; empty for a date alone.
  let clock: [Int]

  /// - Throws: `dayFirst`, `noSuchDate`, or `fault` for anything that is no date.
  init(_ text: some StringProtocol, or fault: CellFault) throws(CellFault) {
    guard let numbers = DateText.numbers(in: text), numbers.count >= 3 else { throw fault }
    let isYearFirst = numbers[0].digits == 4
    guard isYearFirst || numbers[2].digits == 4 else { throw fault }
    let (first, second, third) = (numbers[0].value, numbers[1].value, numbers[2].value)
    if !isYearFirst, first > 12, second <= 12 { throw .dayFirst }
    let date =
      isYearFirst
      ? CivilDate(year: first, month: second, day: third)
      : CivilDate(year: third, month: first, day: second)
    guard let date else { throw .noSuchDate }
    self.date = date
    self.clock = numbers[3...].map(\.value)
  }

  private typealias Number = (value: Int, digits: Int)

  /// The numbers, where nothing but marks of dates and clocks stands between them.
  private static func numbers(in text: some StringProtocol) -> [Number]? {
    var numbers: [Number] = []
    var digits = ""
    for character in text.unicodeScalars {
      if ("0"..."9").contains(character) {
        digits.unicodeScalars.append(character)
        continue
      }
      guard marks.contains(character) else { return nil }
      if let value = Int(digits) { numbers.append((value, digits.count)) }
      digits = ""
    }
    if let value = Int(digits) { numbers.append((value, digits.count)) }
    return numbers.allSatisfy { $0.digits <= 9 } ? numbers : nil
  }

  private static let marks = Set("/-.年月日時分秒: t,".unicodeScalars)
}
