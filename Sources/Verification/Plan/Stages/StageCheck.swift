import Domain

/// One stage of a plan: its texts against the model that the round gives.
struct StageCheck: Sendable {
  /// What is wrong with the stage; empty where model and proof stand.
  let refusals: [PlanRefusal]
  /// What the answer takes for each mentee; `nil` where there is no readable answer.
  let taken: [PersonCode: DerivedModel.Option]?
  /// The answer's values, level by level.
  let values: [[Int128]]

  /// Checks the proofs of `stage`; `model` is `nil` where the round has no such stage.
  init(_ stage: Stage, _ model: DerivedModel?, among proofs: [StageProof]) {
    let own = proofs.filter { $0.stage == stage }
    guard let model else {
      self.init(stage, own.isEmpty ? [] : [.uncalledFor], taken: [:])
      return
    }
    guard let proof = own.first else {
      self.init(stage, [.missing], taken: nil)
      return
    }
    let answer = try? KernelAnswer(text: proof.answer)
    let takes = StageCheck.takes(of: answer, in: model, stage)
    self.init(
      refusals: (own.count > 1 ? [.proof(stage, .twice)] : [])
        + StageCheck.refusals(of: proof, model, answer?.status) + takes.refusals,
      taken: answer.map { _ in takes.options }, values: answer?.levels.map(\.value) ?? [])
  }

  private init(_ stage: Stage, _ faults: [ProofFault], taken: [PersonCode: DerivedModel.Option]?) {
    self.init(refusals: faults.map { .proof(stage, $0) }, taken: taken, values: [])
  }

  private init(
    refusals: [PlanRefusal], taken: [PersonCode: DerivedModel.Option]?, values: [[Int128]]
  ) {
    self.refusals = refusals
    self.taken = taken
    self.values = values
  }

  /// Differences of the model, then faults of answer and certificate under the model as written.
  private static func refusals(
    of proof: StageProof, _ model: DerivedModel, _ status: KernelStatus?
  ) -> [PlanRefusal] {
    let unproved = status.map { $0 == .optimal ? [] : [ProofFault.notOptimal($0)] } ?? []
    do throws(KernelRefusal) {
      let text = try KernelModel(text: proof.model)
      let kernel = KernelCheck(
        model: text, answer: proof.answer, certificate: proof.certificate)
      let faults = unproved + kernel.refusals().map { .kernel($0) }
      return ModelComparison(text, with: model).differences.map { .model(proof.stage, $0) }
        + faults.map { .proof(proof.stage, $0) }
    } catch {
      return (unproved + [.kernel(error)]).map { .proof(proof.stage, $0) }
    }
  }

  /// The options taken that the round gives, and a refusal for each that it does not.
  private static func takes(
    of answer: KernelAnswer?, in model: DerivedModel, _ stage: Stage
  ) -> (options: [PersonCode: DerivedModel.Option], refusals: [PlanRefusal]) {
    let choices = Dictionary(model.choices.map { ($0.mentee.text, $0) }) { first, _ in first }
    var options: [PersonCode: DerivedModel.Option] = [:]
    var refusals: [PlanRefusal] = []
    for take in answer?.takes ?? [] {
      if let choice = choices[take.choice],
        let option = choice.options.first(where: { $0.id == take.option })
      {
        options[choice.mentee] = option
      } else {
        refusals.append(.answer(.option(stage, choice: take.choice, option: take.option)))
      }
    }
    return (options, refusals)
  }
}
