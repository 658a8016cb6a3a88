import Solver
import Verification

extension Edit {
  /// The same for the checker, by names; `edited` is the model behind the edit.
  func named(in edited: EditedModel) -> [KernelEdit] {
    let base = edited.base
    switch self {
    case .forbid(let options): return [.forbid(options.map { edited.optionName($0) })]
    case .allow(let options): return [.allow(options.map { edited.optionName($0) })]
    case .lock(let choice, let options):
      return [
        .lock(choice: base.choices[choice].name, among: options.map { edited.optionName($0) })
      ]
    case .release(let choice): return [.release(choice: base.choices[choice].name)]
    case .add(let options): return options.map { $0.named(in: base) }
    case .bound(let resource, let minimum, let maximum):
      let name = base.resources[resource].name
      return [.bound(resource: name, minimum: minimum, maximum: maximum)]
    case .limit(let limit, let most): return [.limit(line: base.limits[limit].line, most: most)]
    }
  }
}

extension AddedOption {
  fileprivate func named(in base: Model) -> KernelEdit {
    .add(
      option: name, choice: base.choices[choice].name, scores: scores,
      uses: uses.map { .init(base.resources[$0.resource].name, units: $0.units) })
  }
}
