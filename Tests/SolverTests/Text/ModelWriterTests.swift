import Testing

@testable import Solver

@Suite("Model text, written")
struct ModelWriterTests {
  @Test("The canonical text has one blank between words and no unit of 1")
  func canonicalText() throws {
    let model = try ModelReader.read(ModelReaderTests.table)
    #expect(
      ModelWriter(model).text == """
        musubi-model 1
        level sum paired
        level classes satisfaction 3
        resource table.1 0 2
        resource room_A 1 9223372036854775807
        choice Amal optional
        option Amal-1 1 0 : table.1 room_A*3
        option Amal-2 -1 2
        choice Jun required
        option Jun-1 0 1 : room_A
        atmost 1 Amal-1 Jun-1
        requires Jun-1 Amal-2

        """)
  }

  @Test("Rows over options are numbered by the lines they are written on")
  func numbersRows() {
    var model = Model(levels: [Model.Level("f")])
    model.addChoice("c")
    for name in ["o", "p"] { model.addOption(name, scores: [1]) }
    model.addRequirement(1, needs: 0)
    model.addLimit(1, of: [0, 1])
    let writer = ModelWriter(model)
    #expect(writer.numbered.limits.map(\.line) == [6])
    #expect(writer.numbered.requirements.map(\.line) == [7])
    let lines = writer.text.split(separator: "\n")
    #expect(lines[5] == "atmost 1 o p")
    #expect(lines[6] == "requires p o")
  }

  @Test("What is written is read back as the same model", arguments: UInt64(0)..<200)
  func readsBack(seed: UInt64) throws {
    var dice = TextDice(seed: seed)
    let writer = ModelWriter(Model.random(using: &dice))
    let back = try ModelReader.read(writer.text)
    #expect(back.parts == writer.numbered.parts, "\(writer.text)")
    #expect(ModelWriter(back).text == writer.text)
  }

  @Test("Lines between options do not change what is written")
  func readsAnyOrder() throws {
    let text = """
      musubi-model 1
      level sum f
      choice a optional
      option o 1
      atmost 1 o
      resource late 0 1
      option p 2 : late
      requires p o
      """
    let model = try ModelReader.read(text)
    #expect(model.limits.map(\.line) == [5])
    let back = try ModelReader.read(ModelWriter(model).text)
    #expect(back.limits.map(\.line) == [7])
    #expect(back.requirements == [Model.Requirement(option: 1, needed: 0, line: 8)])
    #expect(back.optionNames == ["o", "p"])
  }
}
