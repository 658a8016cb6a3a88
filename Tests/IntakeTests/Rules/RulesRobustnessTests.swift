import Domain
import Intake
import Testing

@Suite("Rules files made to do harm", .timeLimit(.minutes(1)))
struct RulesRobustnessTests {
  /// Texts that would make a parser recurse or multiply without end, each with its first defect.
  static let harmful: [RefusedRules] = [
    RefusedRules(String(repeating: "[", count: 100_000), "1:9 rules.too-deep"),
    RefusedRules(String(repeating: "{a: ", count: 60_000), "1:33 rules.too-deep"),
    RefusedRules(String(repeating: "- ", count: 100_000), "1:41 rules.too-deep"),
    RefusedRules(String(repeating: "? ", count: 100_000), "1:1 rules.special-mark"),
    RefusedRules(
      (0..<600).map { String(repeating: " ", count: $0) + "a:" }.joined(separator: "\n"),
      "41:41 rules.too-deep"),
    RefusedRules(
      "a: &a [x, x, x, x, x, x, x, x, x]\n"
        + (1..<40).map { "b\($0): &b\($0) [*a, *a, *a, *a, *a, *a, *a, *a, *a]\n" }.joined(),
      "1:4 rules.special-mark"),
    RefusedRules("{[&a [x, x], *a, *a]: 1, \"#\": *a}", "1:3 rules.special-mark"),
    RefusedRules("\"#\" : *a", "1:7 rules.special-mark"),
    RefusedRules("{'#':*a}", "1:6 rules.special-mark"),
    RefusedRules("{a:b,*c }", "1:3 rules.colon-without-blank"),
    RefusedRules("sessions: {<<: {minutes: 60}}\n", "1:12 rules.unknown-key"),
  ]

  @Test("Each is refused, and at once", arguments: harmful)
  func refusesHarm(text: RefusedRules) throws {
    let first = try #require(rulesRefusals(text.yaml).first)
    #expect(first == text.refusals.first)
  }

  @Test("As deep as may be is still read to its end")
  func deepestAllowed() {
    let flow = "aims: " + String(repeating: "[", count: 8) + String(repeating: "]", count: 8)
    #expect(rulesRefusals(flow) == ["1:8 rules.needs-text"])
    let block = (0..<40).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
    #expect(rulesRefusals(block) == ["1:1 rules.unknown-key"])
  }

  @Test(
    "A quarter of a megabyte of anything is refused or read in time",
    arguments: [
      "- a\n", "a: 1\n", "[],", "x,", "é", "\"a\" ", "'", "{a: 1}, ", "language: ja\n", "# \n",
      "\n",
      "a b ", ": ", "\u{3000}", "\\\"",
    ])
  func longTexts(unit: String) {
    let text = String(repeating: unit, count: 262_144 / unit.utf8.count)
    let isRead = rulesDefects(Array(text.utf8)).isEmpty
    #expect(isRead == ["# \n", "\n"].contains(unit))
  }

  static let samples = [
    ProgrammeTemplate.text(language: .japanese),
    ProgrammeTemplate.text(language: .english),
    """
    language: ja
    sessions: {minutes: 60, start-every: "60", skip-public-holidays: yes}
    closures: [{from: 12-29, to: 01-03, name: 'it''s "closed"'}]
    terms:
      "1": {first-day: 2022-05-09, weeks: 13}
    must:
      counts-as-one: [[fa, fa-AF], [sr, hr]]
      state ties: only where excluded
    points:
      field: 40
      language-depth: {B1: 0, B2: 5}
      common-hours: {each: 2, most: 6}
    aims:
      - coverage
      - fit
    """,
  ]

  /// 1 000 texts, each a sample after one to eight changes drawn with its own seed.
  @Test("A changed file is read or refused, never a crash", arguments: UInt64(1)...1_000)
  func mutations(seed: UInt64) {
    var dice = RulesDice(seed)
    let bytes = dice.changed(Self.samples[dice.roll(Self.samples.count)], most: 8)
    let lines = bytes.split(omittingEmptySubsequences: false) { $0 == 0x0A || $0 == 0x0D }
    for defect in rulesDefects(bytes) {
      #expect((1...lines.count + 1).contains(defect.line), "seed \(seed)")
      #expect((1...bytes.count + 1).contains(defect.column), "seed \(seed)")
      #expect(defect.phrase.key.hasPrefix("rules."), "seed \(seed)")
    }
  }

  @Test("Reading twice gives the same answer", arguments: UInt64(2_001)...2_100)
  func repeatable(seed: UInt64) {
    var dice = RulesDice(seed)
    let bytes = dice.changed(Self.samples[dice.roll(Self.samples.count)], most: 4)
    #expect(rulesDefects(bytes) == rulesDefects(bytes))
  }
}

/// SplitMix64, and changes of the kind that hands and disks make.
struct RulesDice {
  private var state: UInt64

  init(_ seed: UInt64) {
    state = seed
  }

  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// 0 ..< `sides`.
  mutating func roll(_ sides: Int) -> Int {
    Int(next() % UInt64(max(1, sides)))
  }

  private static let pieces = [
    "\"", "'", "[", "]", "{", "}", ": ", ":", ",", "- ", "#", " #", "\t", "\n", "\r\n", "&a ",
    "*a ",
    "!!int ", "|", ">", "? ", "---\n", "...\n", "%YAML", "\u{3000}", "：", "\u{2028}", "\u{0}",
    "<<: ",
    "~", "\\", "@", "    ", "aims: [coverage]\n", "coverage", "-1", "99999999999999999999",
    "\u{FEFF}",
  ]

  /// `text` after one to `most` changes; now and then a byte is changed at last.
  mutating func changed(_ text: String, most: Int) -> [UInt8] {
    var scalars = Array(text.unicodeScalars)
    for _ in 0...roll(most) { change(&scalars) }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    var bytes = Array(String(view).utf8)
    if roll(10) == 0, !bytes.isEmpty { bytes[roll(bytes.count)] = UInt8(roll(256)) }
    return bytes
  }

  /// A stretch left out, doubled or moved, a letter exchanged, or a piece of YAML put in.
  private mutating func change(_ scalars: inout [Unicode.Scalar]) {
    let start = roll(scalars.count + 1)
    let end = min(scalars.count, start + roll(24))
    switch roll(5) {
    case 0: if start > 0, start < scalars.count { scalars.swapAt(start, start - 1) }
    case 1: scalars.removeSubrange(start..<end)
    case 2: scalars.insert(contentsOf: scalars[start..<end], at: start)
    case 3:
      let stretch = scalars[start..<end]
      scalars.removeSubrange(start..<end)
      scalars.insert(contentsOf: stretch, at: roll(scalars.count + 1))
    default:
      scalars.insert(contentsOf: Self.pieces[roll(Self.pieces.count)].unicodeScalars, at: start)
    }
  }
}
