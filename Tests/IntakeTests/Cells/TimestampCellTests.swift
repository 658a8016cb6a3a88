import Almanac
import Domain
import Testing

@testable import Intake

@Suite("Times of answers and dates")
struct TimestampCellTests {
  private func instant(_ cell: String) -> String {
    do {
      return try TimestampCell.read(cell).description
    } catch {
      return "\(error.fault)"
    }
  }

  @Test(
    "Every way in which forms and spreadsheets write one moment",
    arguments: [
      "2023/04/01 3:45:12 午後 GMT+9", "2023/04/01 3:45:12 PM GMT+9", "2023/04/01 15:45:12",
      "2023/4/1 15:45:12",
      "2023-04-01 15:45:12", "2023-04-01T15:45:12+09:00", "2023-04-01T06:45:12Z",
      "2023-04-01T06:45:12.345Z",
      "4/1/2023 15:45:12", "4/1/2023 3:45:12 PM", "4/1/2023, 3:45:12 p.m.", "2023年4月1日 15時45分12秒",
      "２０２３/０４/０１　午後３：４５：１２", "2023/04/01 2:45:12 午前 GMT-4", "2023/04/01 12:15:12 午後 GMT+5:30",
      "2023/04/01 6:45:12 午前 UTC", "2023/04/01 15:45:12 JST",
    ])
  func readsOneMoment(cell: String) {
    #expect(instant(cell) == "2023-04-01T06:45:12Z")
  }

  @Test(
    "Noon, midnight, minutes and dates alone",
    arguments: [
      ("2023/04/01 12:30:00 午前", "2023-03-31T15:30:00Z"),
      ("2023/04/01 12:30:00 午後", "2023-04-01T03:30:00Z"),
      ("2023/04/01 0:30:00 午後", "2023-04-01T03:30:00Z"),
      ("2023/04/01 15:45", "2023-04-01T06:45:00Z"),
      ("2023/04/01", "2023-03-31T15:00:00Z"),
    ])
  func readsEdges(cell: String, expected: String) {
    #expect(instant(cell) == expected)
  }

  @Test(
    "What is no time of an answer is told",
    arguments: [
      ("yesterday", "timestamp"), ("きのう", "timestamp"), ("45017.656", "timestamp"),
      ("2023/04", "timestamp"),
      ("2023/02/30 10:00:00", "noSuchDate"), ("13/04/2023 15:45:12", "dayFirst"),
      ("2023/04/01 15:45:12 CEST", "timeZone"),
      ("2023/04/01 25:00:00", "timestamp"), ("2023/04/01 15", "timestamp"),
      ("2023/13/01", "noSuchDate"),
      ("2023/04/01 15:45:12 GMT+99", "timeZone"), ("99999999999999999999/1/1", "timestamp"),
    ])
  func tellsFaults(cell: String, expected: String) {
    #expect(instant(cell) == expected)
  }

  private func dates(_ cell: String) -> String {
    do {
      return try DatesCell.read(cell).sorted().map(\.description).joined(separator: " ")
    } catch {
      return "\(error.fault) \(error.piece)"
    }
  }

  @Test(
    "Dates to keep free",
    arguments: [
      ("2023-01-07 2023-01-19", "2023-01-07 2023-01-19"),
      ("2023年1月7日、2023/1/19（木）", "2023-01-07 2023-01-19"),
      ("1/7/2023, 1/19/2023", "2023-01-07 2023-01-19"), ("２０２３／１／７", "2023-01-07"),
      ("2022-12-30〜2023-01-02", "2022-12-30 2022-12-31 2023-01-01 2023-01-02"),
      ("2023-01-07 ~ 2023-01-08", "2023-01-07 2023-01-08"),
      ("2023-01-07から2023-01-08まで", "2023-01-07 2023-01-08"),
      ("", ""), ("なし", ""), ("2023-02-29", "noSuchDate 2023-02-29"), ("1月7日", "date 1月7日"),
      ("病院", "date 病院"),
      ("2023-01-08〜2023-01-07", "endBeforeStart 2023-01-08~2023-01-07"),
      ("7/13/2023 13/7/2023", "dayFirst 13/7/2023"),
      ("2020-01-01〜2023-01-01", "date 2020-01-01~2023-01-01"), ("2023-01-07 10:00", "date 10:00"),
    ])
  func readsDates(cell: String, expected: String) {
    #expect(dates(cell) == expected)
  }
}
