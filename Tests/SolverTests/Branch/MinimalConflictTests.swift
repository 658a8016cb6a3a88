import Testing

@testable import Solver

@Suite("Minimal conflicts")
struct MinimalConflictTests {
  @Test(
    "A conflict cannot hold, any member left out it can, and its order is the model's",
    arguments: UInt64(0)..<600)
  func minimal(seed: UInt64) {
    let model = Model.random(seed: seed)
    guard !model.isFeasibleByTrial else { return }
    let members = MinimalConflict(of: model, among: Set(model.demands)) { $0.isFeasibleByTrial }
      .members
    model.expectMinimal(members)
    #expect(members == model.demands.filter(members.contains))
  }

  @Test("The search tells a minimal conflict, out of its proof alone", arguments: UInt64(0)..<600)
  func told(seed: UInt64) {
    let model = Model.random(seed: seed)
    guard case .infeasible(let members, _) = LexicographicSearch(model).run() else { return }
    model.expectMinimal(members)
  }

  @Test("One minimum that nothing can meet is the whole conflict")
  func alone() {
    var model = Model(levels: [Model.Level("a")])
    _ = model.addResource("r", minimum: 1, maximum: 2)
    let conflict = MinimalConflict(of: model, among: Set(model.demands)) { $0.isFeasibleByTrial }
    #expect(conflict.members == [.minimum(resource: "r")])
  }

  @Test("Of a model without demands no member is told")
  func empty() {
    let model = Model(levels: [Model.Level("a")])
    let conflict = MinimalConflict(of: model, among: []) { _ in true }
    #expect(conflict.members.isEmpty && model.demands.isEmpty)
  }

  @Test(
    "With all its demands a model keeps exactly what it kept; with none it keeps anything",
    arguments: UInt64(0)..<100)
  func keeping(seed: UInt64) {
    let model = Model.random(seed: seed)
    let (all, none) = (model.keeping(model.demands), model.keeping([]))
    for way in model.ways {
      let taken = way.map { $0 < 0 ? nil : $0 }
      #expect(Enumeration.allows(taken, in: all) == Enumeration.allows(taken, in: model))
      #expect(Enumeration.allows(taken, in: none))
    }
  }
}

extension Model {
  /// Expects that the members conflict, and that no one of them can be spared.
  fileprivate func expectMinimal(_ members: [AnswerWriter.Member]) {
    #expect(!members.isEmpty)
    #expect(!keeping(members).isFeasibleByTrial)
    for place in members.indices {
      var others = members
      others.remove(at: place)
      #expect(keeping(others).isFeasibleByTrial)
    }
  }
}
