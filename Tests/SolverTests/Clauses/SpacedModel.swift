@testable import Solver

/// Events on days, each worth something on a day; two events in conflict are some days apart, and some
/// events need a helper, who costs something.
///
/// Each conflict is stated day by day, two options at a time, so that prices of rows say little.
enum SpacedModel {
  static func make(events: Int, days: Int, distance: Int = 3, seed: UInt64) -> Model {
    var dice = SeededDice(seed &* 9_176 &+ 5)
    var model = Model(levels: [Model.Level("worth")])
    for event in 0..<events {
      model.addChoice("e\(event)")
      for day in 0..<days { model.addOption("e\(event).d\(day)", scores: [dice.roll(1...4)]) }
    }
    for event in 0..<events where dice.chance(2, in: 5) {
      model.addChoice("h\(event)")
      guard let helper = model.addOption("h\(event).on", scores: [-2]) else { continue }
      for day in 0..<days { model.addRequirement(event * days + day, needs: helper) }
    }
    for event in 0..<events {
      for other in 0..<event where dice.chance(7, in: 20) {
        for day in 0..<days {
          for near in max(0, day - distance + 1)..<min(days, day + distance) {
            model.addLimit(1, of: [event * days + day, other * days + near])
          }
        }
      }
    }
    return model
  }
}
