import Testing

@testable import Solver

@Suite("Model text, read")
struct ModelReaderTests {
  static let table = """
    # two people, one table
    musubi-model 1
    level sum paired   # first
    level classes satisfaction 3
    resource table.1 0 2
    resource\troom_A 1 9223372036854775807
    choice Amal optional
    option Amal-1 1 0 : table.1 room_A*3
    option Amal-2 -1 2
    choice Jun required\r
    option Jun-1 0 1 : room_A

    atmost 1 Amal-1 Jun-1
    requires Jun-1 Amal-2#close
    """

  @Test("Every statement arrives in the model, with comments, tabs and carriage returns around")
  func readsEveryStatement() throws {
    let model = try ModelReader.read(Self.table)
    #expect(
      model.levels == [
        Model.Level("paired"), Model.Level("satisfaction", .classes(count: 3)),
      ])
    #expect(model.resources.map(\.name) == ["table.1", "room_A"])
    #expect(model.resources.map(\.minimum) == [0, 1])
    #expect(model.resources.map(\.maximum) == [2, .max])
    #expect(model.choices.map(\.name) == ["Amal", "Jun"])
    #expect(model.choices.map(\.isRequired) == [false, true])
    #expect(model.choices.map(\.options) == [0..<2, 2..<3])
    #expect(model.optionNames == ["Amal-1", "Amal-2", "Jun-1"])
    #expect((0..<3).map { model.score(ofOption: $0, level: 0) } == [1, -1, 0])
    #expect((0..<3).map { model.score(ofOption: $0, level: 1) } == [0, 2, 1])
    #expect(Array(model.uses(ofOption: 0)) == [Model.Use(0), Model.Use(1, units: 3)])
    #expect(model.uses(ofOption: 1).isEmpty)
    #expect(Array(model.uses(ofOption: 2)) == [Model.Use(1)])
  }

  @Test("Rows over options know the line they stand in")
  func rowsKnowTheirLine() throws {
    let model = try ModelReader.read(Self.table)
    #expect(model.limits == [Model.Limit(most: 1, options: [0, 2], line: 13)])
    #expect(model.requirements == [Model.Requirement(option: 2, needed: 1, line: 14)])
  }

  @Test(
    "A model without options, choices or resources is legal",
    arguments: [
      "musubi-model 1\nlevel sum fit", "musubi-model 1\nlevel sum fit\nchoice a required\n",
      "\n# note\n\nmusubi-model 1 # one\n\nlevel classes c 2\natmost 0\nresource r 0 0\n",
    ])
  func withoutOptions(text: String) throws {
    let model = try ModelReader.read(text)
    #expect(model.optionCount == 0)
    #expect(model.levels.count == 1)
  }

  @Test("A limit above the first option keeps its line")
  func limitBeforeOptions() throws {
    let text = "musubi-model 1\nlevel sum f\natmost 4\nchoice a optional\noption o 1\natmost 1 o\n"
    let model = try ModelReader.read(text)
    #expect(model.limits.map(\.most) == [4, 1])
    #expect(model.limits.map(\.line) == [3, 6])
  }

  @Test("One name may stand for a level, a resource, a choice and an option")
  func nameSpaces() throws {
    let text = """
      musubi-model 1
      level sum a
      resource a 0 1
      choice a optional
      option a 7 : a*1
      """
    let model = try ModelReader.read(text)
    #expect(model.optionNames == ["a"])
    #expect(Array(model.uses(ofOption: 0)) == [Model.Use(0)])
  }

  @Test("A thousand names are found again, and a table that grew tells twins")
  func manyNames() throws {
    let names = (0..<1_000).map { "option.\($0 * 7_919)" }
    let head = "musubi-model 1\nlevel sum f\nchoice c optional\n"
    let lines = names.map { "option \($0) 1" } + names.map { "atmost 1 \($0)" }
    let model = try ModelReader.read(head + lines.joined(separator: "\n"))
    #expect(model.limits.map(\.options) == (0..<1_000).map { [$0] })
    let twin = head + (lines[..<1_000] + [lines[500]]).joined(separator: "\n")
    #expect(throws: ModelDefect.self) { try ModelReader.read(twin) }
  }

  @Test("Sums just below 2^60 are read")
  func sumsBelowTheBound() throws {
    let text = """
      musubi-model 1
      level sum f
      resource r 0 1
      choice a optional
      option a1 -1152921504606846974 : r*1152921504606846974
      option a2 5
      choice b optional
      option b1 1 : r
      """
    #expect(try ModelReader.read(text).optionCount == 3)
  }
}
