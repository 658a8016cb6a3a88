/// A cell with time a week, in minutes.
enum DurationCell {
  /// The most that a week of volunteering may hold: 40 hours.
  static let mostMinutes = 2400

  /// Reads `2時間`, `1時間30分`, `1.5 hours`, `90 min`; of numbers alone, up to 14 are hours.
  ///
  /// - Throws: `duration`.
  static func read(_ text: String) throws(CellProblem) -> Int {
    guard let minutes = minutes(text.foldedSmall.split(separator: " ").joined()),
      minutes <= mostMinutes
    else {
      throw CellProblem(.duration, text.trimmed)
    }
    return minutes
  }

  private static func minutes(_ text: String) -> Int? {
    if let number = Int(text), (0...10_000).contains(number) {
      return number <= 14 ? number * 60 : number
    }
    let pattern =
      #/
      (?: (\d{1,2}) (?: \. (\d) )? (?: 時間 | hours? | hrs? | h ) )?
      (?: (\d{1,4}) (?: 分 | minutes? | mins? | m ) )?
      (?: \/? (?: 週 | week ) )?
      /#
    // 1.5 without a unit can only be hours.
    guard let match = text.wholeMatch(of: pattern) ?? (text + "h").wholeMatch(of: pattern) else {
      return nil
    }
    guard match.1 != nil || match.3 != nil else { return nil }
    let hours = match.1.flatMap { Int($0) } ?? 0
    let tenths = match.2.flatMap { Int($0) } ?? 0
    return hours * 60 + tenths * 6 + (match.3.flatMap { Int($0) } ?? 0)
  }
}
