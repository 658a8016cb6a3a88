@testable import Solver

/// Two or three towns side by side: choices of one town never share a row that can bind with another's.
///
/// The towns' choices take turns in the model. A resource that is never scarce is used in all of them, and
/// some choices of no town are in no row that can bind.
struct SideBySide {
  private(set) var model = Model(levels: [Model.Level("a"), Model.Level("b", .classes(count: 3))])
  /// For each choice its town, `nil` where it is of none.
  private(set) var town: [Int?] = []
  private var dice: SeededDice
  private var wells: [[Int]] = []
  private let plenty: Int

  static func make(seed: UInt64) -> Model { SideBySide(seed: seed).model }

  init(seed: UInt64) {
    dice = SeededDice(seed &* 48_611 &+ 5)
    plenty = model.addResource("plenty", maximum: 100)
    let towns = dice.roll(2...3)
    for town in 0..<towns {
      wells.append(
        (0..<2).map { number in
          let minimum = dice.chance(1, in: 6) ? 1 : 0
          return model.addResource(
            "w\(town).\(number)", minimum: minimum, maximum: minimum + dice.roll(0...1))
        })
    }
    for _ in 0..<2 { for town in 0..<towns { addChoice(town) } }
    if dice.chance(1, in: 2) { addChoice(nil) }
    for town in 0..<towns { addRows(town) }
  }

  private mutating func addChoice(_ own: Int?) {
    model.addChoice("c\(town.count)", required: dice.chance(1, in: 8))
    town.append(own)
    for _ in 0..<dice.roll(own == nil ? 0...2 : 1...3) {
      var uses = dice.chance(1, in: 2) ? [Model.Use(plenty)] : []
      for well in own.map({ wells[$0] }) ?? [] where dice.chance(2, in: 3) {
        uses.append(Model.Use(well, units: dice.roll(1...2)))
      }
      model.addOption(
        "o\(model.optionCount)", scores: [dice.roll(-1...4), dice.roll(0...2)], uses: uses)
    }
  }

  private mutating func addRows(_ own: Int) {
    let options = (0..<model.optionCount).filter { town[model.choiceOfOption[$0]] == own }
    if dice.chance(1, in: 3) {
      model.addLimit(
        dice.roll(0...1), of: options.filter { _ in dice.chance(1, in: 2) }, line: 70 + own)
    }
    guard options.count > 1, dice.chance(1, in: 3) else { return }
    let pair = options.shuffled(using: &dice).prefix(2)
    model.addRequirement(pair[0], needs: pair[1], line: 80 + own)
  }
}
