import Almanac
import Domain
import Testing

@testable import Intake

@Suite("Weekly hours as people write them")
struct HoursCellTests {
  private func windows(_ cell: String, _ frame: String = "") -> [String] {
    do {
      guard let frame = frame.isEmpty ? HourFrame() : HourFrame(frame) else { return ["no frame"] }
      return try HoursCell.read(cell, below: frame, words: WordList()).map(\.words)
    } catch {
      return ["\(error.fault) \(error.piece)"]
    }
  }

  @Test(
    "Days and hours in one cell",
    arguments: [
      ("Wed20", ["Wed 20:00-21:00"]),
      ("Mon20 Wed20 Sat10", ["Mon 20:00-21:00", "Wed 20:00-21:00", "Sat 10:00-11:00"]),
      ("Mon 19:00-21:00", ["Mon 19:00-21:00"]), ("Monday: 19-21", ["Mon 19:00-21:00"]),
      ("土曜日 10:00〜12:00", ["Sat 10:00-12:00"]), ("土曜日（10:00〜12:00）", ["Sat 10:00-12:00"]),
      ("Ｓａｔ　１０：００−１２：００", ["Sat 10:00-12:00"]), ("土 １０時〜１２時半", ["Sat 10:00-12:30"]),
      ("水曜日の午後8時", ["Wed 20:00-21:00"]), ("水 午後８時３０分から９時３０分まで", ["Wed 20:30-21:30"]),
      ("月・水 19:00-21:00", ["Mon 19:00-21:00", "Wed 19:00-21:00"]),
      ("月水金 夜", ["Mon 19:00-21:00", "Wed 19:00-21:00", "Fri 19:00-21:00"]),
      (
        "Mon, Wed 19:00-21:00; Sat 10:00-12:00",
        ["Mon 19:00-21:00", "Wed 19:00-21:00", "Sat 10:00-12:00"]
      ),
      ("平日 19:00-20:00", ["Mon", "Tue", "Wed", "Thu", "Fri"].map { "\($0) 19:00-20:00" }),
      ("月〜水 20時", ["Mon 20:00-21:00", "Tue 20:00-21:00", "Wed 20:00-21:00"]),
      ("Fri-Mon 10:00", ["Mon", "Fri", "Sat", "Sun"].map { "\($0) 10:00-11:00" }),
      ("土日 午前", ["Sat 09:00-12:00", "Sun 09:00-12:00"]),
      ("weekends, mornings", ["Sat 09:00-12:00", "Sun 09:00-12:00"]),
      ("Mon evening and Tue 7pm-9pm", ["Mon 19:00-21:00", "Tue 19:00-21:00"]),
      ("Tue 7-9 pm", ["Tue 19:00-21:00"]), ("Tue 11am-1pm", ["Tue 11:00-13:00"]),
      ("Tue 10-12 pm", ["Tue 10:00-12:00"]),
      ("Tue 9 a.m. to noon", ["Tue 09:00-12:00"]), ("Tue 12am-1am", ["Tue 00:00-01:00"]),
      ("火 午前10時〜午前12時", ["Tue 10:00-12:00"]), ("火 午後7時〜9時", ["Tue 19:00-21:00"]),
      ("火 夜8時〜12時", ["Tue 20:00-24:00"]),
      ("火 正午〜13時", ["Tue 12:00-13:00"]), ("火 19:00-24:00", ["Tue 19:00-24:00"]),
      ("火 23:00-0:00", ["Tue 23:00-24:00"]),
      ("Tue 0900-0930, 1000-1030", ["Tue 09:00-09:30", "Tue 10:00-10:30"]), ("mar", ["hours mar"]),
      ("Tue 19h30-21h", ["Tue 19:30-21:00"]), ("Tue 19.30-21.00", ["Tue 19:30-21:00"]),
      ("Tue 19:00:00", ["Tue 19:00-20:00"]),
      ("月19時20時", ["Mon 19:00-20:00", "Mon 20:00-21:00"]),
      ("月20火21", ["Mon 20:00-21:00", "Tue 21:00-22:00"]),
      ("土 午前 (9:00 - 12:00), 日 午後 (1:00-5:00)", ["Sat 09:00-12:00", "Sun 13:00-17:00"]),
      ("土 19:00-21:00（オンライン, なるべく）", ["Sat 19:00-21:00"]),
      ("土 19:00-21:00 (if need be)", ["Sat 19:00-21:00?"]),
      ("毎日 20時", Weekday.allCases.map { "\($0.rawValue) 20:00-21:00" }),
      ("", []), ("なし", []), ("×", []), ("none", []),
    ])
  func readsOneCell(cell: String, expected: [String]) {
    #expect(windows(cell) == expected)
  }

  @Test(
    "Hours below the header of a day",
    arguments: [
      ("19:00-20:00, 20:00-21:00", ["Mon 19:00-20:00", "Mon 20:00-21:00"]),
      ("19:00-20:00;20:00-21:00", ["Mon 19:00-20:00", "Mon 20:00-21:00"]),
      ("午前 (9:00 - 12:00), 夜", ["Mon 09:00-12:00", "Mon 19:00-21:00"]),
      ("Morning, Afternoon", ["Mon 09:00-12:00", "Mon 13:00-17:00"]),
      ("午後8時〜9時", ["Mon 20:00-21:00"]),
      ("月 20時", ["Mon 20:00-21:00"]), ("×", []), ("不可", []), ("", []),
      ("◯", ["hourMissing ◯"]), ("Tue 20:00", ["otherDay Tue 20:00"]),
    ])
  func readsDayColumn(cell: String, expected: [String]) {
    #expect(windows(cell, "Monday") == expected)
  }

  @Test(
    "Marks below the header of a day and an hour",
    arguments: [
      ("◯", ["Sat 14:00-15:00"]), ("○", ["Sat 14:00-15:00"]), ("〇", ["Sat 14:00-15:00"]),
      ("◎", ["Sat 14:00-15:00"]),
      ("△", ["Sat 14:00-15:00?"]), ("×", []), ("✕", []), ("", []), (" ", []),
      ("yes", ["Sat 14:00-15:00"]),
      ("Maybe", ["Sat 14:00-15:00?"]), ("NO", []), ("できればよい", ["Sat 14:00-15:00?"]), ("だめ", []),
      ("よい", ["Sat 14:00-15:00"]),
      ("1", ["Sat 14:00-15:00"]), ("0", []), ("FALSE", []), ("多分行けます", ["mark 多分行けます"]),
    ])
  func readsMarks(cell: String, expected: [String]) {
    #expect(windows(cell, "土 14:00-15:00") == expected)
  }

  @Test(
    "Days below the header of an hour",
    arguments: [
      ("月, 水", ["Mon 14:00-15:00", "Wed 14:00-15:00"]),
      ("Monday;Wednesday", ["Mon 14:00-15:00", "Wed 14:00-15:00"]),
      ("平日", ["Mon", "Tue", "Wed", "Thu", "Fri"].map { "\($0) 14:00-15:00" }), ("", []), ("×", []),
      ("◯", ["dayMissing ◯"]), ("月 20時", ["hours 月 20時"]),
    ])
  func readsHourColumn(cell: String, expected: [String]) {
    #expect(windows(cell, "14:00-15:00") == expected)
  }

  @Test(
    "Time that is only possible stays so, whatever the mark",
    arguments: [("◯", "Sun 10:00-11:00?"), ("△", "Sun 10:00-11:00?")])
  func keepsPossible(cell: String, expected: String) {
    #expect(windows(cell, "possible Sun 10:00-11:00") == [expected])
  }

  @Test(
    "What does not say when is told, with the part that does not",
    arguments: [
      ("Mon20, whenever", "hours whenever"), ("Mon", "hourMissing Mon"),
      ("20:00", "dayMissing 20:00"),
      ("Mon 21:00-20:00", "endBeforeStart Mon 21:00-20:00"),
      ("Mon 22:00-1:00", "endBeforeStart Mon 22:00-1:00"),
      ("Mon 25:00", "noSuchTime Mon 25:00"), ("Mon 19:70-21:00", "noSuchTime Mon 19:70-21:00"),
      ("Mon 23:30", "noSuchTime Mon 23:30"), ("Mon 19:00〜", "endMissing Mon 19:00〜"),
      ("Mon 19時以降", "endMissing Mon 19時以降"),
      ("4/23 夜 (19:00 - 21:00)", "dateForWeekday 4/23 夜 (19:00 - 21:00)"),
      ("10月12日", "dateForWeekday 10月12日"),
      ("Month 10", "hours Month 10"), ("祝日 10時", "hours 祝日 10時"), ("午前14時 月", "noSuchTime 午前14時 月"),
      ("Sat 123456", "hours Sat 123456"),
    ])
  func tellsFaults(cell: String, expected: String) {
    #expect(windows(cell) == [expected])
  }
}

@Suite("Windows that touch are joined")
struct JoinedAvailabilityTests {
  private func joined(_ windows: String...) -> [String] {
    let read = windows.flatMap {
      (try? HoursCell.read($0, below: HourFrame(), words: WordList())) ?? []
    }
    return Availability(joining: read).windows.map(\.words)
  }

  @Test("Half hours in a row become whole hours")
  func joinsHalfHours() {
    #expect(joined("Mon 19:00-19:30, 19:30-20:00, 20:00-20:30") == ["Mon 19:00-20:30"])
    #expect(
      joined("Mon 19:00-20:00 (if need be), Mon 20:00-21:00") == [
        "Mon 19:00-20:00?", "Mon 20:00-21:00",
      ])
    #expect(joined("Mon 19:00-20:00, Tue 20:00-21:00") == ["Mon 19:00-20:00", "Tue 20:00-21:00"])
  }

  @Test("A grid whose columns are half hours gives whole hours too")
  func joinsAcrossColumns() throws {
    let days = "月, 水"
    let halves = ["19:00-19:30", "19:30-20:00"]
    let read = try halves.flatMap { span in
      try HoursCell.read(days, below: try #require(HourFrame(span)), words: WordList())
    }
    let hours = Availability(joining: read).offered(on: .standard)
    #expect(hours.map(\.hour.description) == ["Mon 19:00", "Wed 19:00"])
  }

  @Test("An order that runs against the clock is kept, and the hour across the seam comes last")
  func keepsOrder() throws {
    #expect(joined("Sat11 Sat10") == ["Sat 11:00-12:00", "Sat 10:00-11:00", "Sat 10:00-12:00"])
    let grid = try #require(HourGrid(session: 60, step: 30))
    let windows = try HoursCell.read("Sat11 Mon20 Sat10", below: HourFrame(), words: WordList())
    let hours = Availability(joining: windows).offered(on: grid).map(\.hour.description)
    #expect(hours == ["Sat 11:00", "Mon 20:00", "Sat 10:00", "Sat 10:30"])
  }

  @Test("The same window twice stands once")
  func dropsRepetition() {
    #expect(joined("Mon20 Tue20 Mon20") == ["Mon 20:00-21:00", "Tue 20:00-21:00"])
  }

  @Test("Joining never loses a minute and never adds one")
  func keepsEveryMinute() {
    var state: UInt64 = 20_220_401
    func below(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    func minutes(_ windows: [AvailableWindow]) -> Set<[Int]> {
      Set(
        windows.flatMap { offered in
          (offered.window.start.minutes..<offered.window.end.minutes)
            .map {
              [offered.window.weekday.daysSinceMonday, offered.preference == .good ? 0 : 1, $0]
            }
        })
    }
    for _ in 0..<300 {
      let windows = (0..<below(9)).compactMap { _ -> AvailableWindow? in
        let start = 600 + 30 * below(6)
        guard let first = MinuteOfDay(minutes: start),
          let last = MinuteOfDay(minutes: start + 30 + 30 * below(2)),
          let window = WeeklyWindow(Weekday.allCases[below(2)], from: first, to: last)
        else { return nil }
        return AvailableWindow(window, below(3) == 0 ? .possible : .good)
      }
      #expect(minutes(Availability(joining: windows).windows) == minutes(windows))
    }
  }
}
