import Testing
import Verification

@testable import Solver

@Suite("Edits of a solved network")
struct EditTests {
  @Test(
    "After each edit answer and conflict are those of the edited model, solved from the start, and proved",
    arguments: UInt64(0)..<100)
  func warmIsCold(seed: UInt64) throws {
    var round = try EditedRound(Self.model(seed))
    var edits = RandomEdits(seed: seed)
    for _ in 0..<10 {
      let next = edits.next(for: round.solved.edited, taken: round.solved.solution.taken)
      guard try round.apply(next) == nil else { continue }
      #expect(round.warm == round.cold, "\(next)")
      #expect(round.refusals == [], "\(next)")
      #expect(round.refusalsOfText == [], "\(next)")
    }
  }

  @Test(
    "Edits laid over a model are those of the solved network, and leave it as it was before",
    arguments: UInt64(0)..<60)
  func appliedWithoutSolving(seed: UInt64) throws {
    let model = Self.model(seed)
    var solved = try SolvedNetwork.solving(model).get()
    var edits = RandomEdits(seed: seed &+ 2_000)
    var edited = EditedModel(model)
    for _ in 0..<5 {
      let next = edits.next(for: edited, taken: solved.solution.taken)
      guard (try? solved.apply(next)) != nil else { continue }
      let before = ModelWriter(edited.model).text
      let after = try edited.applying(next)
      #expect(ModelWriter(edited.model).text == before)
      #expect(ModelWriter(after.model).text == ModelWriter(solved.edited.model).text, "\(next)")
      edited = after
    }
  }

  @Test("After some edits the answer is what enumeration finds", arguments: UInt64(0)..<150)
  func warmIsBest(seed: UInt64) throws {
    var round = try EditedRound(RandomNetworkModel.make(seed: seed))
    var edits = RandomEdits(seed: seed &+ 1_000)
    for _ in 0..<4 {
      let next = edits.next(for: round.solved.edited, taken: round.solved.solution.taken)
      _ = try round.apply(next)
    }
    let model = round.solved.edited.model
    let best = Enumeration(model).best
    #expect(round.solved.isFeasible == (best != nil))
    guard round.solved.isFeasible else { return }
    let taken = round.solved.solution.taken.map { $0.map { round.solved.edited.optionName($0) } }
    #expect(taken == best?.map { $0.map { model.optionNames[$0] } })
  }

  @Test(
    "What is forbidden, locked or bounded and then given back leaves the old answer",
    arguments: UInt64(0)..<80)
  func thereAndBack(seed: UInt64) throws {
    var round = try EditedRound(Self.model(seed))
    let (before, edited) = (round.warm, round.solved.edited)
    var dice = SeededDice(seed)
    let options = (0..<edited.optionCount).filter { _ in dice.chance(1, in: 3) }
    #expect(try round.apply([.forbid(options)]) == nil)
    #expect(try round.apply([.allow(options)]) == nil)
    #expect(round.warm == before)
    for choice in edited.base.choices.indices {
      let among = edited.options(of: choice).filter { _ in dice.chance(1, in: 2) }
      #expect(try round.apply([.lock(choice: choice, among: among)]) == nil)
      #expect(try round.apply([.release(choice: choice)]) == nil)
      #expect(round.warm == before, "choice \(choice)")
    }
    for (position, resource) in edited.base.resources.enumerated() {
      let (minimum, maximum) = (resource.minimum, resource.maximum)
      let wider = Edit.bound(resource: position, minimum: 0, maximum: maximum + 1)
      guard try round.apply([wider]) == nil else { continue }
      let back = Edit.bound(resource: position, minimum: minimum, maximum: maximum)
      #expect(try round.apply([back]) == nil)
      #expect(round.warm == before, "resource \(position)")
    }
  }

  @Test(
    "An edit is refused as no network exactly where the edited model is none",
    arguments: UInt64(0)..<80)
  func refusedOnlyIfCrossing(seed: UInt64) throws {
    var round = try EditedRound(Self.model(seed))
    var edits = RandomEdits(seed: seed &+ 5_000)
    for _ in 0..<10 {
      let next = edits.next(for: round.solved.edited, taken: round.solved.solution.taken)
      var edited = round.solved.edited
      for edit in next { _ = try edited.apply(edit) }
      let before = round.warm
      let refusal = try round.apply(next)
      if case .failure(let obstacle) = SolvedNetwork.solving(edited.model) {
        guard case .crossing = obstacle.reason, case .notANetwork? = refusal else {
          Issue.record("\(next): \(obstacle.reason), \(String(describing: refusal))")
          return
        }
        #expect(round.warm == before)
      } else {
        #expect(refusal == nil, "\(next)")
      }
    }
  }

  @Test("One more option never lowers the first goal, and one less never raises it")
  func monotone() throws {
    for seed in UInt64(0)..<100 {
      var round = try EditedRound(RandomNetworkModel.matching(seed: seed))
      let first = round.solved.solution.values[0][0]
      guard let taken = round.solved.solution.taken.compactMap({ $0 }).first else { continue }
      _ = try round.apply([.forbid([taken])])
      #expect(round.solved.solution.values[0][0] <= first)
      let like = round.solved.model
      let twin = AddedOption(
        "twin", choice: like.choiceOfOption[taken], scores: [1, 5],
        uses: Array(like.uses(ofOption: taken)))
      _ = try round.apply([.add([twin])])
      #expect(round.solved.solution.values[0][0] == first)
    }
  }

  /// Small models of all kinds, and some of pairs and hours with many ties.
  private static func model(_ seed: UInt64) -> Model {
    switch seed % 4 {
    case 0: RandomNetworkModel.matching(seed: seed)
    case 1: RandomNetworkModel.counted(seed: seed)
    default: RandomNetworkModel.make(seed: seed)
    }
  }
}
