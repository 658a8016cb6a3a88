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
  let network: SolvedNetwork
  let solution: Solution
  let certificate: Certificate

  /// What each choice takes; `nil` for none.
  var taken: [Meaning?] { solution.taken.map { $0.map { stage.meanings[$0] } } }

  var proof: StageProof {
    StageProof(
      stage: stage.stage, model: ModelWriter(stage.model).text,
      answer: AnswerWriter(optimal: solution, of: stage.model).text,
      certificate: CertificateWriter(certificate).text)
  }
}

extension StageModel {
  /// Solves and proves the stage, or says what cannot hold together.
  func solved() throws(StageObstacle) -> SolvedStage<Meaning> {
    guard case .success(let network) = SolvedNetwork.solving(model) else { throw .notProved }
    switch network.outcome {
    case .optimal(let solution, let certificate):
      return SolvedStage(
        stage: self, network: network, solution: solution, certificate: certificate)
    case .infeasible(let members, _): throw .conflict(members)
    case .feasible, .unknown: throw .notProved
    }
  }
}

/// Why a stage has no proved answer.
enum StageObstacle: Error {
  case conflict([AnswerWriter.Member])
  case notProved
}
