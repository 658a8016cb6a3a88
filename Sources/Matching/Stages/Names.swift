import Almanac
import Domain

/// Identifiers of MODEL.md.
enum Names {
  /// `Sat1400`.
  static func hour(_ hour: WeeklyHour) -> String {
    let clock = hour.start.description.filter { $0 != ":" }
    return hour.weekday.rawValue + clock
  }

  /// `M01.V02.Sat1400`.
  static func option(_ mentee: PersonCode, _ mentor: PersonCode, _ hour: WeeklyHour) -> String {
    "\(mentee).\(mentor).\(Names.hour(hour))"
  }

  /// `M01.V02`.
  static func option(_ mentee: PersonCode, _ mentor: PersonCode) -> String {
    "\(mentee).\(mentor)"
  }

  /// `mentor.V02`.
  static func places(_ mentor: PersonCode) -> String { "mentor.\(mentor)" }

  /// `hour.V02.Sat1400`.
  static func places(_ mentor: PersonCode, at hour: WeeklyHour) -> String {
    "hour.\(mentor).\(Names.hour(hour))"
  }
}
