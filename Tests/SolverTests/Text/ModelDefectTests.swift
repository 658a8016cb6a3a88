import Testing

@testable import Solver

/// A text that is no model, and all that is told about it.
struct Refused: Sendable, CustomTestStringConvertible {
  let text: String
  let line: Int
  let column: Int
  let fact: String
  let advice: String

  init(_ text: String, _ line: Int, _ column: Int, _ fact: String, _ advice: String) {
    self.text = text
    self.line = line
    self.column = column
    self.fact = fact
    self.advice = advice
  }

  /// A line behind a head of six: two levels, two resources, one choice.
  init(line: String, _ column: Int, _ fact: String, _ advice: String) {
    self.init(Self.head + line, 7, column, fact, advice)
  }

  /// The last of some lines behind that head and two options, `o` and `p`.
  init(last: String, _ column: Int, _ fact: String, _ advice: String) {
    let line = 9 + last.count { $0 == "\n" }
    self.init(Self.head + "option o 1 0\noption p 2 1\n" + last, line, column, fact, advice)
  }

  var testDescription: String { fact }

  static let head = """
    musubi-model 1
    level sum fit
    level classes joy 3
    resource room 0 4
    resource desk 0 1
    choice c optional

    """
}

@Suite("Model text, refused")
struct ModelDefectTests {
  @Test(
    "Each defect is told with its line, its column and what was expected",
    arguments: Refused.header + Refused.levels + Refused.resources + Refused.options
      + Refused.rows + Refused.sums)
  func tells(refused: Refused) throws {
    let defect = try #require(throws: ModelDefect.self) { try ModelReader.read(refused.text) }
    #expect(defect.place == ModelDefect.Place(line: refused.line, column: refused.column))
    #expect(
      defect.description == """
        Line \(refused.line), column \(refused.column): \(refused.fact).
        Maybe \(refused.advice).
        """)
  }

  @Test("Bytes that are not UTF-8 are told where they stand, also in a comment")
  func notUTF8() throws {
    let bytes = Array("musubi-model 1\nlevel sum fit # 結び ".utf8) + [0xE7, 0xB5, 0x0A]
    let defect = try #require(throws: ModelDefect.self) { try ModelReader.read(bytes: bytes) }
    #expect(defect == ModelDefect(ModelDefect.Place(line: 2, column: 20), .notUTF8))
    #expect(
      defect.description == """
        Line 2, column 20: the text is not UTF-8.
        Maybe save the file as UTF-8.
        """)
  }

  @Test("A byte that starts no character is no part of a name")
  func strayByteInName() throws {
    let bytes = Array("musubi-model 1\nlevel sum fi".utf8) + [0xFF]
    let defect = try #require(throws: ModelDefect.self) { try ModelReader.read(bytes: bytes) }
    #expect(defect.place == ModelDefect.Place(line: 2, column: 13))
    #expect(defect.kind == .identifier("fi\u{FFFD}", character: "\u{FFFD}"))
  }

  @Test(
    "A name that stands twice is told before anything that is wrong behind it",
    arguments: [0, 1, 254, 255, 256, 257, 1_000], ["option ä 1 1", "atmost x", "option twin 1", ""])
  func twinsComeFirst(between: Int, wrong: String) throws {
    let others = (0..<between).map { "option between\($0) 1 1" }
    let lines = ["option twin 1 1"] + others + ["  option twin 2 2"] + others.map { $0 + " #" }
    let text = Refused.head + (lines + [wrong]).joined(separator: "\n")
    let defect = try #require(throws: ModelDefect.self) { try ModelReader.read(text) }
    #expect(defect.place == ModelDefect.Place(line: 8 + between, column: 10))
    #expect(defect.kind == .repeated(.option, "twin", firstLine: 7))
  }
}
