@testable import Solver

/// Pairs of mentees and mentors with a weekly hour each, in rooms: an option a pair and common hour.
///
/// Mentors take one mentee; the rooms hold so many pairs in each hour.
struct JointModel {
  private(set) var model: Model
  /// The same without rooms, which is a network.
  private(set) var roomless: Model
  private var dice: SeededDice
  private let hours = 28

  init(mentees: Int, mentors: Int, rooms: Int, seed: UInt64) {
    dice = SeededDice(seed)
    model = Model(levels: [Model.Level("fit")])
    roomless = model
    for mentor in 0..<mentors {
      _ = model.addResource("m\(mentor)", maximum: 1)
      _ = roomless.addResource("m\(mentor)", maximum: 1)
    }
    for hour in 0..<hours { _ = model.addResource("s\(hour)", maximum: rooms) }
    let free = (0..<mentors).map { _ in week() }
    for mentee in 0..<mentees { addChoice(mentee, free: free) }
  }

  /// Hours of one person: about nine.
  private mutating func week() -> Set<Int> {
    Set((0..<hours).shuffled(using: &dice).prefix(dice.roll(6...12)))
  }

  private mutating func addChoice(_ mentee: Int, free: [Set<Int>]) {
    model.addChoice("p\(mentee)")
    roomless.addChoice("p\(mentee)")
    let own = week()
    let liking = (0..<hours).map { _ in dice.roll(0...59) }
    for (mentor, hours) in free.enumerated() {
      let common = own.intersection(hours).sorted()
      guard common.count >= 2, dice.chance(2, in: 3) else { continue }
      let fit = common.count * 40 + dice.roll(0...3) * 60 + dice.roll(0...299)
      for hour in common {
        let (name, scores) = ("p\(mentee).m\(mentor).s\(hour)", [60_000 + fit + liking[hour]])
        let (person, room) = (Model.Use(mentor), Model.Use(free.count + hour))
        model.addOption(name, scores: scores, uses: [person, room])
        roomless.addOption(name, scores: scores, uses: [person])
      }
    }
  }
}
