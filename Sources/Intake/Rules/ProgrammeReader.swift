package import Domain

/// Reads `programme.yaml`.
///
/// The file is YAML 1.1 in UTF-8. Everything in it may be left out; what is left out keeps the
/// default of ``Programme``, and an empty file is a whole programme. In keys a blank may stand for
/// a hyphen. All keys, with their defaults:
///
/// ```yaml
/// language:                    # ja | en; absent: the computer's language
/// sessions:
///   minutes: 60                # 15 ... 240
///   start-every: 60            # minutes between two starts, a divisor of 1440
///   buffer: 0                  # 0 ... 240 minutes that a person needs between two sessions
///   every-weeks: 1             # 1 | 2
///   skip-public-holidays: yes  # yes | no, true | false, on | off
/// closures:                    # a list; [] for none; both ends are closed
///   - {from: 12-29, to: 01-03, name: 年末年始}            # every year
///   - {from: 2022-08-13, to: 2022-08-16, name: 夏休み}    # once (not a default)
/// terms:                       # by the name of their round (none is a default)
///   "1": {first-day: 2022-05-09, weeks: 13}             # weeks 1 ... 104, 13 if absent
/// must:
///   shared-language: B1        # A1 ... C2
///   counts-as-one: []          # [[fa, fa-AF], [sr, hr]]
///   same-nationality: unless asked     # unless asked | only where excluded
///   state-ties: unless asked           # unless asked | only where excluded
/// points:                      # where the section stands, a rule left out of it counts nothing
///   field: high                # high | medium | low | off, or 0 ... 10000 where the two agree
///   goals: high                # a word, a number, or {each: 2, most: 6}
///   language-depth: medium     # a word, or by level: {B1: 0, B2: 5, C1: 10, C2: 15}
///   common-hours: low          # a word, or {each: 2, most: 6}
///   district: off              # a word or a number
///   experience: low            # a word, or {each: 2, most: 6}
///   partner-spread: off        # a word or a number
/// aims: [coverage, satisfaction, fit, hours, changes]   # coverage first, none twice
/// ```
///
/// Anchors, aliases, tags, block texts (`|`, `>`), keys that are collections, quotations over
/// several lines and second documents are refused, as is anything over 256 kB: no rules file needs
/// them. ``ProgrammeTemplate`` is a file of this kind with comments.
package enum ProgrammeReader {
  /// The programme that the file describes.
  ///
  /// Where the text is not YAML only the defects of its marks are told, for the rest would be
  /// guesses; otherwise all defects are.
  ///
  /// - Complexity: O(bytes); a repeated key makes the text be parsed once more, 16 times at most.
  /// - Throws: ``RulesRefusal`` with every defect.
  package static func read(_ bytes: [UInt8]) throws(RulesRefusal) -> Programme {
    let text = try RulesText(bytes)
    let marks = RulesScanner.defects(of: text)
    guard marks.isEmpty else { throw RulesRefusal(marks) }
    let document = try RulesDocument(text)
    var reading = RulesReading(document.defects)
    let programme = reading.programme(document.root)
    guard reading.defects.isEmpty else { throw RulesRefusal(reading.defects) }
    return programme
  }
}

extension RulesReading {
  private static let topKeys = [
    "language", "sessions", "closures", "terms", "must", "points", "aims",
  ]

  fileprivate mutating func programme(_ root: RulesNode?) -> Programme {
    var programme = Programme()
    guard let root, !root.isNothing else { return programme }
    let top = section(root, named: Self.file, knows: Self.topKeys)
    programme.language = top["language"].flatMap { word($0) }
    if let entry = top["sessions"] { readSessions(entry, into: &programme) }
    if let entry = top["closures"] { programme.closures = closures(entry) }
    if let entry = top["terms"] { programme.terms = terms(entry) }
    if let entry = top["must"] { programme.must = mustPolicy(entry) }
    if let entry = top["points"] { programme.points = points(entry) }
    if let entry = top["aims"] { programme.aims = aims(entry) }
    return programme
  }
}
