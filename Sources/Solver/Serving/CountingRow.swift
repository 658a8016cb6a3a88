/// The one row that an open / serve model may have: how many of some options are chosen.
struct CountingRow: Sendable {
  /// `nil` where the model has no row.
  let origin: Rows.Origin?
  let minimum: Int
  let maximum: Int
  /// Whether each option stands in the row.
  let contains: [Bool]

  /// `nil` for a model with several rows, or with a resource used in more than one unit.
  init?(of model: Model) {
    guard model.resources.count + model.limits.count <= 1 else { return nil }
    var contains = [Bool](repeating: false, count: model.optionCount)
    for option in contains.indices {
      let uses = model.uses(ofOption: option)
      guard uses.allSatisfy({ $0.units == 1 }) else { return nil }
      contains[option] = !uses.isEmpty
    }
    for option in model.limits.flatMap(\.options) { contains[option] = true }
    self.contains = contains
    let resource = model.resources.indices.first.map { Rows.Origin.resource($0) }
    origin = resource ?? model.limits.indices.first.map { .limit($0) }
    minimum = model.resources.first?.minimum ?? 0
    maximum = model.resources.first?.maximum ?? model.limits.first?.most ?? Int.max
  }
}
