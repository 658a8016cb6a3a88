/// What the mentors of a block have in common; that of the first in it, who has the most hours.
struct MentorKind {
  let field: UInt8
  let languages: UInt8
  let gender: UInt8
  let hourCount: Int32

  init(_ mentor: Person) {
    (field, languages, gender) = (mentor.field, mentor.languages, mentor.gender)
    hourCount = Int32(mentor.hours.nonzeroBitCount)
  }

  /// Puts those who share a block beside each other, and who has more hours before.
  var order: Int {
    Int(field) << 24 | Int(languages) << 16 | Int(gender) << 8 | (255 - Int(hourCount))
  }

  func isLike(_ other: MentorKind) -> Bool {
    (field, languages, gender) == (other.field, other.languages, other.gender)
  }
}

/// What bounds ask of a mentee.
struct MenteeKind {
  let hours: UInt32
  let field: UInt8
  let languages: UInt8
  /// Genders of mentors that may be, a bit each.
  let genders: UInt8
  let hourCount: Int32
  /// What the mentee gives the hour that it likes best.
  let mostPreference: Int32

  init(_ people: People, _ row: Int) {
    let mentee = people.mentees[row]
    (hours, field, languages) = (mentee.hours, mentee.field, mentee.languages)
    genders = mentee.wantsOwnGender ? 1 << mentee.gender : 0b11
    hourCount = Int32(mentee.hours.nonzeroBitCount)
    mostPreference = HourPlanes.best(of: hours, row, people.preferences)
  }
}
