import Testing

@testable import Solver

@Suite("Obstacles and their repairs")
struct ObstacleTests {
  @Test(
    "A choice has an obstacle exactly when no plan adds it to those who take an option",
    arguments: UInt64(0)..<150)
  func obstaclesAreThoseOfEnumeration(seed: UInt64) throws {
    guard let asked = Explained(seed: seed) else { return }
    for (choice, taken) in asked.explanation.solution.taken.enumerated() {
      let obstacle = try asked.explanation.obstacle(to: choice)
      let isFree = taken != nil || asked.plans.hasRoom(for: asked.takers(and: choice))
      #expect((obstacle == nil) == isFree)
    }
  }

  @Test("The repairs are all single changes of a row that make room", arguments: UInt64(0)..<150)
  func repairsAreAll(seed: UInt64) throws {
    guard let asked = Explained(seed: seed) else { return }
    for choice in asked.model.choices.indices {
      guard let obstacle = try asked.explanation.obstacle(to: choice) else { continue }
      let all = asked.model.singleChanges(excusing: asked.takers(and: choice), but: choice)
      let working = all.filter { $0.makesRoom(for: asked.takers(and: choice), in: asked.model) }
      #expect(Set(obstacle.repairs) == Set(working))
      #expect(obstacle.repairs.count == working.count)
    }
  }

  @Test(
    "A conflict leaves no plan, and without any member there is one",
    arguments: UInt64(0)..<150)
  func conflictsAreMinimal(seed: UInt64) throws {
    guard let asked = Explained(seed: seed) else { return }
    for choice in asked.model.choices.indices {
      guard let obstacle = try asked.explanation.obstacle(to: choice) else { continue }
      let changes = asked.takers(and: choice).map { Change.require(choice: $0) }
      let held = asked.model.changed(by: changes)
      #expect(Plans(held.keeping(obstacle.members)).all.isEmpty)
      for leaving in obstacle.members {
        let rest = obstacle.members.filter { $0 != leaving }
        #expect(!Plans(held.keeping(rest)).all.isEmpty)
      }
    }
  }

  @Test(
    "The repairs of a model without a plan are all single changes that give it one",
    arguments: UInt64(0)..<150)
  func modelsAreRepaired(seed: UInt64) {
    var dice = TextDice(seed: seed)
    let model = Bool.random(using: &dice) ? Model.random(using: &dice) : .tight(using: &dice)
    guard case .infeasible(let conflict, _) = Kernel.solve(model) else { return }
    let required = Set(model.choices.indices.filter { model.choices[$0].isRequired })
    let working = model.singleChanges(excusing: required, but: nil)
      .filter { !Plans(model.changed(by: [$0])).all.isEmpty }
    #expect(Set(model.repairs(of: conflict)) == Set(working))
  }

  @Test("Each kind of repair is met")
  func everyKindIsMet() throws {
    var kinds: Set<Int> = []
    for asked in (UInt64(0)..<120).compactMap(Explained.init(seed:)) {
      for choice in asked.model.choices.indices {
        let repairs = try asked.explanation.obstacle(to: choice)?.repairs ?? []
        kinds.formUnion(repairs.map(\.kind))
      }
    }
    #expect(kinds == [1, 2, 3, 4, 5])
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
  fileprivate func singleChanges(excusing choices: Set<Int>, but asking: Int?) -> [Change] {
    resources.enumerated().map { .maximum(resource: $0, $1.maximum + 1) }
      + resources.indices.filter { resources[$0].minimum > 0 }.map { .waiveMinimum(resource: $0) }
      + limits.enumerated().map { .most(limit: $0, $1.most + 1) }
      + requirements.indices.map { .waive(requirement: $0) }
      + choices.filter { $0 != asking }.map { .excuse(choice: $0) }
  }
}

extension Change {
  fileprivate var kind: Int {
    switch self {
    case .forbid, .require: 0
    case .excuse: 1
    case .maximum: 2
    case .waiveMinimum: 3
    case .most: 4
    case .waive: 5
    }
  }

  /// By enumeration of the changed model.
  fileprivate func makesRoom(for choices: Set<Int>, in model: Model) -> Bool {
    var wanted = choices
    if case .excuse(let choice) = self { wanted.remove(choice) }
    return Plans(model.changed(by: [self])).hasRoom(for: wanted)
  }
}
