import Almanac
import Testing

@Suite("Closures")
struct ClosureTests {
  @Test("The turn of the year closes six days, 29 December to 3 January", arguments: 2020...2030)
  func yearEnd(year: Int) throws {
    let start = try #require(CivilDate(year: year, month: 7, day: 1))
    let closed = (0..<365).map { start.adding(days: $0) }.filter(YearlyClosure.yearEnd.contains)
    let expected =
      ["\(year)-12-29", "\(year)-12-30", "\(year)-12-31"]
      + (1...3).map { "\(year + 1)-01-0\($0)" }
    #expect(closed.map(\.description) == expected)
    #expect(YearlyClosure.yearEnd.name == "年末年始")
  }

  @Test("A closure inside the year holds its days and no others")
  func insideTheYear() throws {
    let obon = YearlyClosure(
      from: try #require(MonthDay(month: 8, day: 13)),
      to: try #require(MonthDay(month: 8, day: 16)),
      name: "お盆")
    let start = try civilDate("2024-01-01")
    let closed = (0..<366).map { start.adding(days: $0) }.filter(obon.contains)
    #expect(closed.map(\.description) == (13...16).map { "2024-08-\($0)" })
  }

  @Test("A closure of one day holds one day a year; on 29 February, only in leap years")
  func oneDay() throws {
    let leapDay = try #require(MonthDay(month: 2, day: 29))
    let closure = YearlyClosure(from: leapDay, to: leapDay, name: "閏日")
    let start = try civilDate("2021-01-01")
    let closed = (0..<1461).map { start.adding(days: $0) }.filter(closure.contains)
    #expect(closed.map(\.description) == ["2024-02-29"])
  }

  @Test(
    "Days that no year has are refused", arguments: [(2, 30), (4, 31), (0, 1), (13, 1), (1, 0)])
  func refusesDays(month: Int, day: Int) {
    #expect(MonthDay(month: month, day: day) == nil)
  }

  @Test("A dated closure holds both ends and comes once")
  func datedClosure() throws {
    let first = try civilDate("2022-08-13")
    let closure = try #require(Closure(first: first, last: first.adding(days: 3), name: "夏季休業"))
    let closed = (-400...400).filter { closure.contains(first.adding(days: $0)) }
    #expect(closed == [0, 1, 2, 3])
  }

  @Test("A closure that ends before it begins is refused")
  func refusesBackwards() throws {
    let day = try civilDate("2022-08-13")
    #expect(Closure(first: day, last: day.adding(days: -1), name: "") == nil)
    #expect(Closure(first: day, last: day, name: "") != nil)
  }
}
