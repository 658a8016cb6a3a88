import Verification

/// Fit as the checker asks for it: each pair from the two records, by ``People``'s words alone.
///
/// It shares nothing with ``HourPlanes``. Mentors of one field who speak the same languages make a tile.
struct FitFromRecords: RawPairs {
  private let people: People
  let tiles: [[Int32]]
  /// The free hours of the mentees, one mentee after the other, and what they give them.
  private let free: [(hour: UInt32, points: Int32)]
  /// Where each mentee's free hours begin; one more at the end.
  private let firstFree: [Int]

  var rowCount: Int { people.mentees.count }
  var columnCount: Int { people.mentors.count }

  init(_ people: People) {
    self.people = people
    let alike = Dictionary(grouping: people.mentors.indices) { mentor in
      [people.mentors[mentor].field, people.mentors[mentor].languages]
    }
    tiles = alike.values.map { $0.map { Int32($0) } }.sorted { $0[0] < $1[0] }
    let freeOfMentee = people.mentees.enumerated().map { number, mentee in
      (0..<Person.hourCount).filter { mentee.hours & (1 << $0) != 0 }.map {
        (UInt32($0), Int32(people.preferences[number * Person.hourCount + $0]))
      }
    }
    free = freeOfMentee.flatMap(\.self)
    firstFree = freeOfMentee.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) }
  }

  /// Where the mentee's free hours stand.
  private func hours(_ row: Int) -> Range<Int> { firstFree[row]..<firstFree[row + 1] }

  /// Hours, taste and preference at their best, languages and field as they are.
  func bound(row: Int, tile: Int) -> Int32? {
    let mentor = people.mentors[Int(tiles[tile][0])]
    let hours = hours(row)
    guard hours.count >= 2, let meeting = meeting(people.mentees[row], mentor) else { return nil }
    let mostPoints = hours.reduce(0) { max($0, free[$1].points) }
    return 40 * Int32(min(hours.count, 6)) + meeting + 299 + mostPoints
  }

  func score(row: Int, column: Int) -> Int32? {
    let (mentee, mentor) = (people.mentees[row], people.mentors[column])
    if mentee.wantsOwnGender && mentee.gender != mentor.gender { return nil }
    var (common, best) = (Int32(0), Int32(0))
    for place in hours(row) {
      let isCommon = Int32(truncatingIfNeeded: mentor.hours >> free[place].hour & 1)
      common += isCommon
      best = max(best, isCommon * free[place].points)
    }
    guard common >= 2, let meeting = meeting(mentee, mentor) else { return nil }
    return (common > 6 ? 240 : 40 * common) + meeting + taste(UInt64(row), UInt64(column)) + best
  }

  /// The first of the common hours that the mentee likes best; -1 without one.
  func bestHour(row: Int, column: Int) -> Int32 {
    let common = free[hours(row)].filter { people.mentors[column].hours & (1 << $0.hour) != 0 }
    let most = common.map(\.points).max()
    return common.first { $0.points == most }.map { Int32($0.hour) } ?? -1
  }

  /// Points for common languages and the field; `nil` without a common language.
  private func meeting(_ mentee: Person, _ mentor: Person) -> Int32? {
    let languages = mentee.languages & mentor.languages
    guard languages > 0 else { return nil }
    return 60 * Int32(languages.nonzeroBitCount) + (mentee.field == mentor.field ? 250 : 0)
  }

  private func taste(_ mentee: UInt64, _ mentor: UInt64) -> Int32 {
    let low: UInt64 = 0xFFFF_FFFF
    var x = ((mentee * 0x9E37_79B1) & low) ^ ((mentor * 0x85EB_CA77) & low)
    x = ((x ^ (x >> 15)) * 0x2C1B_3C6D) & low
    x = ((x ^ (x >> 12)) * 0x297A_2D39) & low
    x ^= x >> 15
    return Int32((x * 300) >> 32)
  }
}
