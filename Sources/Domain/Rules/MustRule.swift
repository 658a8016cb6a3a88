/// A rule that every pair keeps; a pair that breaks one does not exist (DESIGN §6).
///
/// The order is the order in which obstacles are told. The raw value is the rule's name in
/// `programme.yaml`, in plans and on the command line.
package enum MustRule: String, CaseIterable, Comparable, Codable, Sendable {
  /// Both take part in this round.
  case round
  /// A language that both speak at the programme's level or better.
  case sharedLanguage = "shared-language"
  /// At least one weekly hour that both offer.
  case commonHour = "common-hour"
  /// The mentor takes at least one mentee.
  case capacity
  /// The mentor has done the training.
  case training
  /// The mentor's week has room under the own cap.
  case weeklyCap = "weekly-cap"
  /// The two were not a pair before, unless the mentee asks for it.
  case newPair = "new-pair"
  /// Nothing that either of them asked to be spared. Never itemised.
  case personalConditions = "personal-conditions"
  /// Neither the lead's word nor a refusal stands against it.
  case decision

  /// True where a lead may set the rule aside for one pair, with a reason that every view shows.
  package var mayBeOverridden: Bool {
    switch self {
    case .sharedLanguage, .training, .capacity: true
    default: false
    }
  }

  package static func < (left: MustRule, right: MustRule) -> Bool {
    (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
  }
}
