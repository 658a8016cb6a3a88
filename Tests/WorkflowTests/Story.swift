/// Three mentees and four mentors, all of them invented, whose best plan is one alone.
///
/// M01 meets V01, M02 meets V02 and M03 meets V03, because they share a field, each at the first of
/// the mentee's hours. V04 shares no field and is free.
enum Story {
  static let rules = """
    language: en
    terms:
      "1": {first-day: 2022-05-09, weeks: 13}
      "2": {first-day: 2022-08-29, weeks: 13}
      "3": {first-day: 2022-12-12, weeks: 13}
    must:
      same-nationality: only where excluded
      state-ties: only where excluded
    points:
      field: 40

    """

  static let mentees = """
    code,term,name,languages,slots_in_preference_order,field,nat
    M01,1,Amalthea,en:B1,Sat10 Sun10 Wed20,it,IS
    M02,1,Berengar,en:C1,Sun10 Sat10 Wed20,law,PT
    M03,1,Chidinma,en:B2,Wed20 Sat10 Sun10,care,UY

    """

  static let mentors = """
    code,name,languages,slots,field,terms,capacity
    V01,大吉,en:C2,Sat10 Sun10 Wed20,it,,1
    V02,Eulalia,en:C2,Sat10 Sun10 Wed20,law,,1
    V03,Fumitaka,en:C2,Sat10 Sun10 Wed20,care,,1
    V04,Gwendolyn,en:C2,Sat10 Sun10 Wed20,,,1

    """

  /// The header and the first rows of a table, for instance of M01 alone.
  static func first(_ rows: Int, of table: String) -> String {
    table.split(separator: "\n").prefix(1 + rows).map { $0 + "\n" }.joined()
  }

  /// As many mentors as mentees.
  static let threeMentors = first(3, of: mentors)

  static let names = [
    "Amalthea", "Berengar", "Chidinma", "大吉", "Eulalia", "Fumitaka", "Gwendolyn",
  ]

  static let pairs = ["M01 V01 Sat 10:00", "M02 V02 Sun 10:00", "M03 V03 Wed 20:00"]
}
