/// What is left of a model when nothing is asked but whether it has a solution: without worth, without
/// options that an `atmost 0` forbids, without rows that can never bind, and with one option of those
/// in a choice that use the same.
///
/// It has a solution just where the model has one, and every solution of it is one of the model.
/// Models with other rows over options are left as they are.
struct Skeleton {
  private(set) var model: Model
  /// For each option of the skeleton its position in the model.
  private(set) var options: [Int]

  /// - Complexity: O(options + uses), and sorting the uses of each option.
  init(of whole: Model) {
    guard whole.requirements.isEmpty, whole.limits.allSatisfy({ $0.most == 0 }) else {
      (model, options) = (whole, Array(0..<whole.optionCount))
      return
    }
    (model, options) = (Model(levels: [Model.Level("feasible")]), [])
    for resource in whole.resources {
      _ = model.addResource(
        resource.name, minimum: resource.minimum, maximum: resource.maximum)
    }
    let isForbidden = whole.forbiddenOptions
    let binds = whole.bindingResources { isForbidden[$0] }
    for choice in whole.choices {
      model.addChoice(choice.name, required: choice.isRequired)
      var known: Set<[Model.Use]> = []
      for option in choice.options where !isForbidden[option] {
        let uses = whole.uses(ofOption: option).filter { binds[$0.resource] }
          .sorted { $0.resource < $1.resource }
        guard known.insert(uses).inserted else { continue }
        model.addOption(whole.optionNames[option], scores: [0], uses: uses)
        options.append(option)
      }
    }
  }
}

extension Model {
  /// For each option whether a row "none of these" holds it.
  fileprivate var forbiddenOptions: [Bool] {
    var isForbidden = Array(repeating: false, count: optionCount)
    for limit in limits { for option in limit.options { isForbidden[option] = true } }
    return isForbidden
  }
}
