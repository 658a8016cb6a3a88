import Testing

@testable import Solver

@Suite("A log of clauses that was changed")
struct LogMutationTests {
  @Test("claims no other value", arguments: UInt64(0)..<100)
  func value(seed: UInt64) throws {
    let texts = try Self.texts(seed)
    for place in texts.places(of: "goal") {
      for step in [-1, 1] {
        var changed = texts
        var words = changed.lines[place].split(separator: " ").map(String.init)
        words[words.count - 1] = String((Int(words[words.count - 1]) ?? 0) + step)
        changed.lines[place] = words.joined(separator: " ")
        #expect(changed.refusals != [])
      }
    }
  }

  @Test("proves no better value than the best, whatever was changed", arguments: UInt64(0)..<150)
  func boast(seed: UInt64) throws {
    var dice = SeededDice(seed &* 77 &+ 1)
    let model = CrossingModel.make(seed: seed)
    let texts = try SolvedTexts(model, seed % 2 == 0 ? .clauses : .turns)
    var boast = texts
    guard let goal = texts.places(of: "goal").first, let value = texts.solution?.values[0][0] else {
      return
    }
    boast.lines[goal] = "goal a \(value - 1)"
    for _ in 0..<20 {
      var changed = boast
      changed.lines = Self.changed(changed.lines, &dice)
      guard changed.lines != texts.lines else { continue }
      #expect(changed.refusals != [])
    }
  }

  @Test("without its last lemma it proves nothing", arguments: UInt64(0)..<50)
  func end(seed: UInt64) throws {
    let texts = try Self.texts(seed)
    let logged = texts.places(of: "lemma").filter {
      texts.lines[$0].split(separator: " ").count == 2
    }
    #expect(!logged.isEmpty)
    for place in logged {
      var changed = texts
      changed.lines.remove(at: place)
      #expect(changed.refusals != [])
    }
  }

  private static func texts(_ seed: UInt64) throws -> SolvedTexts {
    try SolvedTexts(SpacedModel.make(events: 4, days: 4, distance: 2, seed: seed), .clauses)
  }

  /// With one line of the log left out, said twice, or one of its words changed.
  private static func changed(_ lines: [String], _ dice: inout SeededDice) -> [String] {
    var lines = lines
    let place = dice.roll(2...lines.count - 1)
    switch dice.roll(0...3) {
    case 0: lines.remove(at: place)
    case 1: lines.insert(lines[place], at: dice.roll(2...lines.count))
    default:
      var words = lines[place].split(separator: " ").map(String.init)
      let word = dice.roll(0...words.count - 1)
      words[word] = changed(word: words[word], &dice)
      lines[place] = words.joined(separator: " ")
    }
    return lines
  }

  /// Another side of a literal, another multiplier or number, or nothing.
  private static func changed(word: String, _ dice: inout SeededDice) -> String {
    if word.hasSuffix("=0") { return word.dropLast() + "1" }
    if word.hasSuffix("=1") { return dice.chance(1, in: 2) ? word.dropLast() + "0" : "" }
    let parts = word.split(separator: "*")
    guard parts.count == 2, let value = Int(parts[1]) else {
      return Int(word).map { String($0 + dice.roll(-2...2)) } ?? word
    }
    return "\(parts[0])*\([0, -value, value + 1, value - 1][dice.roll(0...3)])"
  }
}
