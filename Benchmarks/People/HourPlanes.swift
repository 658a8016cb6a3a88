import Solver

/// Fit as the solver asks for it: mentors in blocks, and for each block a plane of bits an hour.
///
/// A block holds up to 64 mentors of one field, one set of languages and one gender, so that these are
/// settled once a block. Its plane of an hour has a bit for each mentor who is free then; planes of a
/// mentee's hours added up, all bits at once, count the common hours of 64 pairs.
struct HourPlanes: ImplicitScores {
  let blocks: [Range<Int>]
  /// The mentor at each column.
  let mentorOfColumn: [Int32]
  private let kinds: [MentorKind]
  private let mentees: [MenteeKind]
  private let hoursOfColumn: [UInt32]
  /// ``Person/hourCount`` planes a block.
  private let planes: [UInt64]
  private let preferences: [UInt8]

  var rowCount: Int { mentees.count }
  let mostScore = 6 * perHour + 6 * perLanguage + sameField + mostTaste + 59

  private static let perHour: Int32 = 40
  private static let perLanguage: Int32 = 60
  private static let sameField: Int32 = 250
  private static let mostTaste: Int32 = 299

  /// - Complexity: O(mentors · log mentors + people · hours).
  init(_ people: People) {
    let kindOfMentor = people.mentors.map { MentorKind($0) }
    let order = people.mentors.indices.sorted {
      (kindOfMentor[$0].order, $0) < (kindOfMentor[$1].order, $1)
    }
    let hours = order.map { people.mentors[$0].hours }
    blocks = HourPlanes.blocks(order.map { kindOfMentor[$0] })
    mentorOfColumn = order.map { Int32(truncatingIfNeeded: $0) }
    kinds = blocks.map { kindOfMentor[order[$0.lowerBound]] }
    hoursOfColumn = hours
    planes = blocks.flatMap { block in
      (0..<Person.hourCount).map { hour in
        block.reduce(0) { $0 | UInt64(hours[$1] >> hour & 1) << ($1 - block.lowerBound) }
      }
    }
    preferences = people.preferences
    mentees = people.mentees.indices.map { MenteeKind(people, $0) }
  }

  private static func blocks(_ kinds: [MentorKind]) -> [Range<Int>] {
    var blocks: [Range<Int>] = []
    for (column, kind) in kinds.enumerated() {
      if let last = blocks.last, last.count < 64, kinds[last.lowerBound].isLike(kind) {
        blocks[blocks.count - 1] = last.lowerBound..<column + 1
      } else {
        blocks.append(column..<column + 1)
      }
    }
    return blocks
  }
}

// MARK: - Bounds

extension HourPlanes {
  func writeBounds(row: Int, to bounds: UnsafeMutablePointer<Int32>) {
    let mentee = mentees[row]
    for block in kinds.indices { bounds[block] = bound(mentee, kinds[block]) }
  }

  func writeBounds(block: Int, to bounds: UnsafeMutablePointer<Int32>) {
    let kind = kinds[block]
    for row in mentees.indices { bounds[row] = bound(mentees[row], kind) }
  }

  private func bound(_ mentee: MenteeKind, _ kind: MentorKind) -> Int32 {
    let hours = min(6, mentee.hourCount, kind.hourCount)
    let mayBe =
      hours >= 2 && mentee.languages & kind.languages != 0 && mentee.genders >> kind.gender & 1 == 1
    let most = given(mentee, kind) + Self.mostTaste + mentee.mostPreference + hours * Self.perHour
    return mayBe ? most : -1
  }

  /// Points for languages and field, the same with every mentor of the block.
  private func given(_ mentee: MenteeKind, _ kind: MentorKind) -> Int32 {
    Int32((mentee.languages & kind.languages).nonzeroBitCount) * Self.perLanguage
      + (mentee.field == kind.field ? Self.sameField : 0)
  }
}

// MARK: - Scores

extension HourPlanes {
  func write(
    above floor: Int32, row: Int, block: Int, to found: UnsafeMutablePointer<Candidate>
  ) -> Int {
    let (mentee, kind) = (mentees[row], kinds[block])
    guard bound(mentee, kind) > max(-1, floor) else { return 0 }
    let given = given(mentee, kind)
    let lacking = floor - given - Self.mostTaste - mentee.mostPreference
    var mentors = mentors(of: block, free: mentee.hours, atLeast: lacking / Self.perHour + 1)
    var count = 0
    while mentors != 0 {
      let column = blocks[block].lowerBound + mentors.trailingZeroBitCount
      mentors &= mentors - 1
      let common = hoursOfColumn[column] & mentee.hours
      let hours = min(6, Int32(common.nonzeroBitCount))
      let known = given + hours * Self.perHour + taste(row, column)
      guard known + mentee.mostPreference > floor else { continue }
      let score = known + HourPlanes.best(of: common, row, preferences)
      guard score > floor else { continue }
      found[count] = Candidate(position: Int32(truncatingIfNeeded: column), score: score)
      count += 1
    }
    return count
  }

  /// A bit for each mentor of the block who shares that many of the hours, and two at least; six are
  /// as good as more.
  private func mentors(of block: Int, free hours: UInt32, atLeast least: Int32) -> UInt64 {
    // Binary digits of 64 counts; eights stay set once a count has passed seven.
    var (ones, twos, fours, eights) = (UInt64(0), UInt64(0), UInt64(0), UInt64(0))
    var rest = hours
    while rest != 0 {
      let plane = planes[block * Person.hourCount + rest.trailingZeroBitCount]
      rest &= rest - 1
      let carriedToTwos = ones & plane
      ones ^= plane
      let carriedToFours = twos & carriedToTwos
      twos ^= carriedToTwos
      eights |= fours & carriedToFours
      fours ^= carriedToFours
    }
    return switch least {
    case ...2: twos | fours | eights
    case 3: ones & twos | fours | eights
    case 4: fours | eights
    case 5: fours & (ones | twos) | eights
    default: fours & twos | eights
    }
  }

  private func taste(_ row: Int, _ column: Int) -> Int32 {
    var mixed = UInt32(truncatingIfNeeded: row) &* 0x9E37_79B1
    mixed ^= UInt32(truncatingIfNeeded: mentorOfColumn[column]) &* 0x85EB_CA77
    mixed = (mixed ^ (mixed >> 15)) &* 0x2C1B_3C6D
    mixed = (mixed ^ (mixed >> 12)) &* 0x297A_2D39
    mixed ^= mixed >> 15
    return Int32(truncatingIfNeeded: (UInt64(mixed) * 300) >> 32)
  }

  /// What the mentee gives the best of the hours.
  static func best(of hours: UInt32, _ row: Int, _ preferences: [UInt8]) -> Int32 {
    var (rest, best) = (hours, UInt8(0))
    while rest != 0 {
      best = max(best, preferences[row * Person.hourCount + rest.trailingZeroBitCount])
      rest &= rest - 1
    }
    return Int32(best)
  }

  /// The common hour that the mentee likes best, the first of equals; -1 without one.
  func hour(row: Int, column: Int) -> Int32 {
    var (rest, best, most) = (hoursOfColumn[column] & mentees[row].hours, Int32(-1), -1)
    while rest != 0 {
      let hour = rest.trailingZeroBitCount
      rest &= rest - 1
      let points = Int(preferences[row * Person.hourCount + hour])
      if points > most { (best, most) = (Int32(hour), points) }
    }
    return best
  }
}
