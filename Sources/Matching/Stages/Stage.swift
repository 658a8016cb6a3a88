import Domain
import Solver

/// A part of a round that is solved, and proved, by itself.
package enum Stage: String, CaseIterable, Sendable {
  /// Who with whom, and when.
  case pairs
  /// Second mentors for those who ask.
  case coMentors = "co-mentors"
  /// Who would step in.
  case reserves
}

/// A stage's model, its answer and the proof, as the texts of SOLVER §2.
package struct StageProof: Hashable, Sendable {
  /// The stage.
  package let stage: Stage
  /// `musubi-model 1`.
  package let model: String
  /// Status, levels, takes.
  package let answer: String
  /// `musubi-certificate 1`.
  package let certificate: String

  /// The texts of one stage.
  package init(stage: Stage, model: String, answer: String, certificate: String) {
    (self.stage, self.model) = (stage, model)
    (self.answer, self.certificate) = (answer, certificate)
  }
}

/// A stage's model with what its options mean.
struct StageModel<Meaning: Sendable>: Sendable {
  let stage: Stage
  var model: Model
  /// What each option stands for, in model order.
  var meanings: [Meaning] = []

  init(_ stage: Stage, levels: [Model.Level]) {
    self.stage = stage
    model = Model(levels: levels)
  }

  mutating func addOption(
    _ name: String, scores: [Int], uses: [Int], meaning: Meaning
  ) {
    model.addOption(name, scores: scores, uses: uses.map { Model.Use($0) })
    meanings.append(meaning)
  }
}

/// A stage that was solved and proved.
struct SolvedStage<Meaning: Sendable>: Sendable {
  let stage: StageModel<Meaning>
  let solution: Solution
  let certificate: Certificate
  /// The network that gave the answer; `nil` where the stage is none.
  private let network: SolvedNetwork?
  /// True where the network was of another stage, and edits led from there to this one.
  private let isFollowed: Bool

  /// What each choice takes; `nil` for none.
  var taken: [Meaning?] { solution.taken.map { $0.map { stage.meanings[$0] } } }

  var proof: StageProof {
    StageProof(
      stage: stage.stage, model: ModelWriter(stage.model).text, answer: answer,
      certificate: CertificateWriter(certificate).text)
  }

  /// The answer as text.
  var answer: String { AnswerWriter(optimal: solution, of: stage.model).text }

  /// What the kernel tells of the answer.
  func explained<Answer>(
    by ask: (Explanation) throws(NotKnown) -> Answer
  ) throws(StageObstacle) -> Answer {
    let explanation =
      isFollowed
      ? Explanation(of: stage.model)
      : Explanation(stage.model, .optimal(solution, certificate), network)
    guard let explanation else { throw .tooLarge }
    do throws(NotKnown) {
      return try ask(explanation)
    } catch {
      throw .tooLarge
    }
  }

  /// The answer of a stage like this one, by edits of this one's network.
  fileprivate func answer(to stage: StageModel<Meaning>) -> SolvedStage? {
    guard let followed = network?.following(stage.model) else { return nil }
    return SolvedStage(
      stage: stage, solution: followed.solution, certificate: followed.certificate,
      network: followed.network, isFollowed: true)
  }

  fileprivate init(
    stage: StageModel<Meaning>, solution: Solution, certificate: Certificate,
    network: SolvedNetwork?, isFollowed: Bool = false
  ) {
    (self.stage, self.solution, self.certificate) = (stage, solution, certificate)
    (self.network, self.isFollowed) = (network, isFollowed)
  }
}

/// Where the solve of a stage begins. The values that it reaches do not depend on it.
enum StageStart<Meaning: Sendable> {
  case nothing
  /// With the answer to a stage much like it, as text.
  case answer(String)
  /// With a stage much like it that is still in memory.
  case solved(SolvedStage<Meaning>)

  fileprivate var answer: String? {
    switch self {
    case .nothing: nil
    case .answer(let text): text
    case .solved(let earlier): earlier.answer
    }
  }
}

extension StageModel {
  /// Solves and proves the stage, or says why not.
  ///
  /// A network is solved as one, by edits where the start is one; any other model begins with the
  /// options of the start that it still has, and ends with the budget.
  func solved(
    from start: StageStart<Meaning> = .nothing, budget: Budget = Budget()
  ) throws(StageObstacle) -> SolvedStage<Meaning> {
    if case .solved(let earlier) = start, let answer = earlier.answer(to: self) { return answer }
    let network = try? SolvedNetwork.solving(model).get()
    let outcome =
      network?.outcome
      ?? Kernel.solve(model, previous: start.answer.map(model.taken), budget: budget)
    switch outcome {
    case .optimal(let solution, let certificate):
      return SolvedStage(
        stage: self, solution: solution, certificate: certificate, network: network)
    case .infeasible(let members, _): throw .conflict(members)
    case .feasible(let solution, let bounds, _): throw .stopped(stopped(at: solution, bounds))
    case .unknown(.workSpent): throw .stopped(stopped(at: nil, []))
    case .unknown(.proofTooLarge): throw .tooLarge
    }
  }

  /// What is known by the end of the budget; the first level of every stage counts who is served.
  private func stopped(at solution: Solution?, _ bounds: [LevelBound]) -> StoppedStage {
    let served = solution.flatMap { $0.values.first?.first }
    let bound = bounds.first { $0.level == 0 }?.bound.first
    return StoppedStage(
      stage: stage, served: served, most: bound ?? model.choices.count { !$0.options.isEmpty })
  }
}

/// What is known of a stage whose solve ended before the proof.
package struct StoppedStage: Hashable, Sendable {
  /// The stage.
  package let stage: Stage
  /// How many mentees the best plan so far serves; `nil` where none was found.
  package let served: Int?
  /// No plan serves more.
  package let most: Int
}

/// Why a stage has no proved answer.
enum StageObstacle: Error {
  /// What cannot hold together.
  case conflict([AnswerWriter.Member])
  /// The budget was spent, or somebody ended the solve.
  case stopped(StoppedStage)
  /// The numbers of a proof would be too large.
  case tooLarge
}
