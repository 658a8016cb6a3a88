import Almanac
import Testing

@Suite("Terms and fiscal years")
struct TermTests {
  @Test("A term of FY2022 runs thirteen weeks from its first Monday to its last Sunday")
  func fy2022Terms() throws {
    let rows = try Table("scenario/fy2022_terms.csv").rows
    #expect(rows.count == 3)
    for row in rows {
      let first = try civilDate(row["first_week"])
      let term = try #require(Term(firstDay: first))
      #expect(first.weekday == .monday)
      #expect(term.lastDay.description == row["last_day"])
      #expect(term.lastDay.weekday == .sunday)
      #expect(FiscalYear(containing: term.lastDay) == FiscalYear(2022))
    }
  }

  @Test("Lengths outside 1 ... 104 weeks are refused", arguments: [-1, 0, 105])
  func refusesLengths(weeks: Int) {
    #expect(Term(firstDay: CivilDate(dayNumber: 0), weeks: weeks) == nil)
  }

  @Test("A term holds its last day and neither neighbour", arguments: [1, 2, 13, 104])
  func holdsItsDays(weeks: Int) throws {
    let term = try #require(Term(firstDay: CivilDate(dayNumber: 19_121), weeks: weeks))
    let days = (-10...(7 * weeks + 10)).map { term.firstDay.adding(days: $0) }
    #expect(days.filter(term.contains).count == 7 * weeks)
    #expect(term.contains(term.lastDay))
    #expect(!term.contains(term.lastDay.adding(days: 1)))
  }

  @Test("Weekly dates are the days of that weekday in the term", arguments: Weekday.allCases)
  func weeklyDates(weekday: Weekday) throws {
    for start in 19_121..<19_128 {
      let term = try #require(Term(firstDay: CivilDate(dayNumber: start)))
      let days = (0..<(7 * 13)).map { term.firstDay.adding(days: $0) }
      let expected = days.filter { $0.weekday == weekday }
      #expect(term.dates(on: weekday) == expected)
      let fortnightly = expected.enumerated().filter { $0.offset.isMultiple(of: 2) }.map(\.element)
      #expect(term.dates(on: weekday, everyWeeks: 2) == fortnightly)
    }
  }

  @Test(
    "A fiscal year begins on 1 April",
    arguments: [
      ("2022-03-31", 2021), ("2022-04-01", 2022), ("2022-12-31", 2022), ("2023-01-01", 2022),
      ("2023-03-31", 2022), ("2023-04-01", 2023),
    ])
  func fiscalYears(text: String, year: Int) throws {
    let date = try civilDate(text)
    #expect(FiscalYear(containing: date).year == year)
    #expect(FiscalYear(year).contains(date))
    #expect(!FiscalYear(year - 1).contains(date))
  }

  @Test("Fiscal years print as FY and year, and sort by year")
  func printsFiscalYears() {
    #expect(FiscalYear(2022).description == "FY2022")
    #expect(FiscalYear(2022) < FiscalYear(2023))
  }
}
