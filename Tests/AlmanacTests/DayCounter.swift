/// A calendar that knows only how to go to the next day: the stupid witness for `CivilDate`.
struct DayCounter {
  private(set) var year: Int
  private(set) var month = 1
  private(set) var day = 1
  /// 0 for Monday ... 6 for Sunday.
  private(set) var weekday: Int

  /// 1 January of `year`, which falls on `weekday`.
  init(year: Int, weekday: Int) {
    self.year = year
    self.weekday = weekday
  }

  var isLeap: Bool {
    if year % 400 == 0 { return true }
    if year % 100 == 0 { return false }
    return year % 4 == 0
  }

  var monthLength: Int {
    [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }

  mutating func advance() {
    weekday = weekday == 6 ? 0 : weekday + 1
    day += 1
    guard day > monthLength else { return }
    day = 1
    month += 1
    guard month > 12 else { return }
    month = 1
    year += 1
  }
}
