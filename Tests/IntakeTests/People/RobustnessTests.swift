import Domain
import Testing

@testable import Intake

/// A linear congruential generator; the same numbers on every machine.
struct IntakeDice {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed &* 2_862_933_555_777_941_757 &+ 3_037_000_493 }

  mutating func below(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % bound
  }
}

@Suite("Files made to do harm", .timeLimit(.minutes(2)))
struct RobustnessTests {
  static let files = ["mentees", "mentors"]

  private func form(_ name: String) throws -> (bytes: [UInt8], map: HeaderMap) {
    let yaml = try FixtureFile.example("partners60/\(name).map.yaml")
    let bytes = try FixtureFile.example("partners60/\(name)-form.csv")
    return (bytes, try HeaderMap(yaml: yaml, file: "map"))
  }

  /// Every row is somebody's, an earlier answer, or left out; and a row is left out if and only if
  /// something in it, or above it, is told.
  private func check<Person>(_ people: Import<Person>, _ seed: UInt64) {
    #expect(
      people.rows == people.people.count + people.superseded.count + people.leftOut.count,
      "seed \(seed)")
    let told = Set(people.defects.map(\.position.row))
    #expect(people.leftOut.isEmpty || !told.isEmpty, "seed \(seed)")
    #expect(people.people.allSatisfy { !told.contains($0.row) }, "seed \(seed)")
    for defect in people.defects {
      #expect(defect.position.row >= 1 && defect.position.column >= 0)
    }
  }

  private func check(_ bytes: [UInt8], _ map: HeaderMap, _ seed: UInt64) -> Int {
    let table = CSVTable(bytes, file: "f")
    switch PeopleImport(table, by: map) {
    case .mentees(let people): check(people, seed)
    case .mentors(let people): check(people, seed)
    }
    return table.rows.count
  }

  @Test("Any bytes overwritten, dropped or put in: no row is lost from the count", arguments: files)
  func survivesMutation(name: String) throws {
    let (bytes, map) = try form(name)
    // The first rows are enough of a file, and keep two thousand runs short.
    let start = Array(bytes.prefix(2500))
    for seed in 0..<UInt64(600) {
      var dice = IntakeDice(seed)
      var mutated = start
      for _ in 0...dice.below(8) {
        let place = dice.below(mutated.count)
        switch dice.below(4) {
        case 0: mutated.remove(at: place)
        case 1: mutated.insert(UInt8(dice.below(256)), at: place)
        case 2: mutated.removeSubrange(place..<min(mutated.count, place + dice.below(200)))
        default: mutated[place] = UInt8(dice.below(256))
        }
      }
      _ = check(mutated, map, seed)
    }
  }

  @Test("Damaged letters never change the number of rows", arguments: files)
  func keepsRowCount(name: String) throws {
    let (bytes, map) = try form(name)
    let start = Array(bytes.prefix(2500))
    let rows = check(start, map, 0)
    let structure = Set(",;\t\"\r\n \0".utf8)
    for seed in 0..<UInt64(400) {
      var dice = IntakeDice(seed + 10_000)
      var mutated = start
      for _ in 0...dice.below(6) {
        let place = 3 + dice.below(mutated.count - 3)
        let byte = UInt8(dice.below(256))
        if structure.contains(mutated[place]) || structure.contains(byte) { continue }
        mutated[place] = byte
      }
      #expect(check(mutated, map, seed) == rows, "seed \(seed)")
    }
  }

  @Test("Noise is read without a crash", arguments: UInt64(0)..<200)
  func survivesNoise(seed: UInt64) throws {
    var dice = IntakeDice(seed + 20_000)
    let alphabet =
      Array("\",;\t\r\n[]()ab1:-月日午後◯△×N2\u{0}\u{FEFF}（）〜ー名前".utf8) + [0xFF, 0xFE, 0x80, 0x83]
    let bytes = (0..<dice.below(400)).map { _ in alphabet[dice.below(alphabet.count)] }
    let table = CSVTable(bytes, file: "f")
    let proposed = HeaderMap.proposed(for: table.header)
    #expect(proposed.columns.count <= table.header.count)
    _ = check(bytes, proposed, seed)
    #expect(throws: Never.self) {
      if !proposed.columns.isEmpty { _ = try HeaderMap(yaml: Array(proposed.yaml.utf8), file: "m") }
    }
  }

  @Test("Cells full of noise are told or read, whatever their column", arguments: UInt64(0)..<24)
  func survivesNoisyCells(seed: UInt64) {
    var dice = IntakeDice(seed + 30_000)
    let alphabet = Array("月火水日午前後時半分夜(（)）:：-〜~/,、 12390aApmN2/@.=#×◯△nat:[]年".unicodeScalars)
    for table in PeopleTable.allCases {
      let fields = Field.allCases.filter {
        ($0.onlyTable ?? table) == table && $0 != .undecided && $0 != .language
      }
      let map = HeaderMap(
        table, fields.map { .init($0.rawValue, ColumnMeaning($0, $0.plainDetail)) })
      var text = fields.map(\.rawValue).joined(separator: "\t") + "\n"
      for _ in 0..<8 {
        let cells = fields.map { _ in
          String(
            String.UnicodeScalarView(
              (0..<dice.below(12)).map { _ in alphabet[dice.below(alphabet.count)] }))
        }
        text += cells.joined(separator: "\t") + "\n"
      }
      #expect(check(Array(text.utf8), map, seed) <= 8)
    }
  }

  @Test("Quotation marks without end are read in time that grows with the file")
  func isLinearInQuotationMarks() {
    let clock = ContinuousClock()
    for piece in ["\"\"\"\n", "\"a\n", "\"\",\"", "\"\"x\n", "(((((", "１２３"] {
      let bytes = Array("a,b\n".utf8) + Array(String(repeating: piece, count: 20_000).utf8)
      let time = clock.measure { _ = CSVTable(bytes, file: "f") }
      #expect(time < .seconds(10), "\(piece)")
    }
  }

  @Test("A cell that no answer needs is refused, and the longest that is read is read quickly")
  func limitsCells() throws {
    let windows = (0..<800).map { "\($0 / 60):\($0 % 60 / 10)\($0 % 10)-23:59" }.joined(
      separator: ";")
    let bytes = { (cell: String) in Array("code,languages,slots,block\nA,en:B1,Mon \(cell),\n".utf8)
    }
    let time = try ContinuousClock().measure {
      let people = try Read.mentees(bytes(String(windows.prefix(9000))))
      #expect(people.rows == 1)
    }
    #expect(time < .seconds(20))
    let defects = try Read.mentees(bytes(windows + windows)).defects
    #expect(defects.map(\.kind) == [.cell(.tooLong(most: 10_000))])
  }

  @Test("One cell of a hundred kilobytes is read in time that grows with it")
  func isLinearInCells() {
    let clock = ContinuousClock()
    for piece in ["月", "(", "Mon20 ", "en:B1 ", "1", "-", "，"] {
      let cell = String(repeating: piece, count: 20_000)
      let bytes = Array("code,languages,slots,block\nA,\(cell),\(cell),\(cell)\n".utf8)
      let time = clock.measure { _ = try? Read.mentees(bytes) }
      #expect(time < .seconds(20), "\(piece)")
    }
  }
}
