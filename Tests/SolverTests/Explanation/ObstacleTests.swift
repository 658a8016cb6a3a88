import Testing

@testable import Solver

@Suite("Obstacles and their repairs")
struct ObstacleTests {
  @Test(
    "A choice has an obstacle exactly when no plan adds it to those who take an option",
    arguments: UInt64(0)..<400)
  func obstaclesAreThoseOfEnumeration(seed: UInt64) throws {
    guard let case_ = Explained(seed: seed) else { return }
    for (choice, taken) in case_.explanation.solution.taken.enumerated() {
      let obstacle = try case_.explanation.obstacle(to: choice)
      let isFree = taken != nil || case_.plans.hasRoom(for: case_.takers(and: choice))
      #expect((obstacle == nil) == isFree)
    }
  }

  @Test("The repairs are all single changes of a row that make room", arguments: UInt64(0)..<400)
  func repairsAreAll(seed: UInt64) throws {
    guard let case_ = Explained(seed: seed) else { return }
    for choice in case_.model.choices.indices {
      guard let obstacle = try case_.explanation.obstacle(to: choice) else { continue }
      let all = case_.model.singleChanges(excusing: case_.takers(and: choice), but: choice)
      let working = all.filter { $0.makesRoom(for: case_.takers(and: choice), in: case_.model) }
      #expect(Set(obstacle.repairs) == Set(working))
      #expect(obstacle.repairs.count == working.count)
    }
  }

  @Test("A conflict leaves no plan, and without any member there is one", arguments: UInt64(0)..<400)
  func conflictsAreMinimal(seed: UInt64) throws {
    guard let case_ = Explained(seed: seed) else { return }
    for choice in case_.model.choices.indices {
      guard let obstacle = try case_.explanation.obstacle(to: choice) else { continue }
      let changes = case_.takers(and: choice).map { Change.require(choice: $0) }
      let held = case_.model.changed(by: changes)
      #expect(Plans(held.keeping(obstacle.members)).all.isEmpty)
      for leaving in obstacle.members {
        let rest = obstacle.members.filter { $0 != leaving }
        #expect(!Plans(held.keeping(rest)).all.isEmpty)
      }
    }
  }

  @Test("Whoever wants the only place may have it when there are two, or when its holder leaves")
  func theOnlyPlace() throws {
    var model = Model(levels: [.init("fit")])
    let place = model.addResource("place", maximum: 1)
    for (name, fit) in [("Ann", 2), ("Bob", 1)] {
      model.addChoice(name)
      model.addOption("\(name).place", scores: [fit], uses: [.init(place)])
    }
    let explanation = try #require(Explanation(of: model))
    let obstacle = try #require(try explanation.obstacle(to: 1))
    #expect(
      obstacle.members
        == [.required(choice: "Ann"), .required(choice: "Bob"), .maximum(resource: "place")])
    #expect(obstacle.repairs == [.excuse(choice: 0), .maximum(resource: place, 2)])
  }
}

extension Explained {
  fileprivate func takers(and choice: Int) -> Set<Int> {
    let taken = explanation.solution.taken
    return Set(taken.indices.filter { taken[$0] != nil || $0 == choice })
  }
}

extension Plans {
  fileprivate func hasRoom(for choices: Set<Int>) -> Bool {
    all.contains { plan in choices.allSatisfy { plan[$0] != nil } }
  }
}

extension Model {
  /// Every change of one row, and every one of these choices but one that takes nothing.
  fileprivate func singleChanges(excusing choices: Set<Int>, but asking: Int) -> [Change] {
    resources.enumerated().map { .maximum(resource: $0, $1.maximum + 1) }
      + resources.indices.filter { resources[$0].minimum > 0 }.map { .waiveMinimum(resource: $0) }
      + limits.enumerated().map { .most(limit: $0, $1.most + 1) }
      + requirements.indices.map { .waive(requirement: $0) }
      + choices.filter { $0 != asking }.map { .excuse(choice: $0) }
  }
}

extension Change {
  /// By enumeration of the changed model.
  fileprivate func makesRoom(for choices: Set<Int>, in model: Model) -> Bool {
    var wanted = choices
    if case .excuse(let choice) = self { wanted.remove(choice) }
    return Plans(model.changed(by: [self])).hasRoom(for: wanted)
  }
}
