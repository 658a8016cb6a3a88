/// Demands that cannot hold together although all of them but any one could.
///
/// QuickXplain: a conflict is split in halves, and each half is searched with the other one held,
/// so that k members of n are found with O(k · log(n / k) + k) questions of feasibility.
///
/// Source: U. Junker, *QuickXplain: preferred explanations and relaxations for over-constrained
/// problems* (AAAI 2004).
struct MinimalConflict {
  private let model: Model
  private let isFeasible: (Model) -> Bool
  /// The members, in the model's order.
  private(set) var members: [AnswerWriter.Member] = []

  /// The conflict of a model that has no solution; `isFeasible` answers for parts of it.
  ///
  /// `suspects` are demands that conflict already, as a proof shows.
  init(
    of model: Model, among suspects: Set<AnswerWriter.Member>,
    isFeasible: @escaping (Model) -> Bool
  ) {
    self.model = model
    self.isFeasible = isFeasible
    let demands = model.demands.filter(suspects.contains)
    let needed = Set(conflict(in: demands[...], beside: [], isNew: false))
    members = demands.filter(needed.contains)
  }

  /// A minimal part of `demands` that conflicts with `held`; `isNew` when `held` has grown.
  private func conflict(
    in demands: ArraySlice<AnswerWriter.Member>, beside held: [AnswerWriter.Member], isNew: Bool
  ) -> [AnswerWriter.Member] {
    if isNew, !isFeasible(model.keeping(held)) { return [] }
    guard demands.count > 1 else { return Array(demands) }
    let middle = demands.startIndex + demands.count / 2
    let (first, second) = (demands[..<middle], demands[middle...])
    let ofSecond = conflict(in: second, beside: held + first, isNew: true)
    let ofFirst = conflict(in: first, beside: held + ofSecond, isNew: !ofSecond.isEmpty)
    return ofFirst + ofSecond
  }
}

extension Model {
  /// Everything that could take part in a conflict.
  var demands: [AnswerWriter.Member] {
    let required = choices.filter(\.isRequired).map {
      AnswerWriter.Member.required(choice: $0.name)
    }
    let minimums = resources.filter { $0.minimum > 0 }
      .map { AnswerWriter.Member.minimum(resource: $0.name) }
    let maximums = resources.map { AnswerWriter.Member.maximum(resource: $0.name) }
    return required + minimums + maximums + limits.map { .atmost(line: $0.line) }
      + requirements.map { .requires(line: $0.line) }
  }

  /// The model without worth, in which only the members are demanded.
  ///
  /// - Complexity: O(options + uses).
  func keeping(_ members: [AnswerWriter.Member]) -> Model {
    let members = Set(members)
    var kept = Model(levels: [Level("feasible")])
    var units = Array(repeating: 0, count: resources.count)
    for option in 0..<optionCount {
      for use in uses(ofOption: option) { units[use.resource] += use.units }
    }
    for (resource, units) in zip(resources, units) {
      let isLimited = members.contains(.maximum(resource: resource.name))
      _ = kept.addResource(
        resource.name,
        minimum: members.contains(.minimum(resource: resource.name)) ? resource.minimum : 0,
        maximum: isLimited ? resource.maximum : max(units, resource.maximum))
    }
    for choice in choices { kept.addKept(choice, of: self, members) }
    for limit in limits where members.contains(.atmost(line: limit.line)) {
      kept.addLimit(limit.most, of: limit.options, line: limit.line)
    }
    for requirement in requirements where members.contains(.requires(line: requirement.line)) {
      kept.addRequirement(requirement.option, needs: requirement.needed, line: requirement.line)
    }
    return kept
  }

  private mutating func addKept(
    _ choice: Choice, of model: Model, _ members: Set<AnswerWriter.Member>
  ) {
    let isDemanded = members.contains(.required(choice: choice.name))
    addChoice(choice.name, required: choice.isRequired && isDemanded)
    for option in choice.options {
      let uses = Array(model.uses(ofOption: option))
      addOption(model.optionNames[option], scores: [0], uses: uses)
    }
  }
}
