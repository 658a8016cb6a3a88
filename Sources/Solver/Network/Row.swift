/// A set of options of unit use of which at least `minimum` and at most `maximum` are chosen.
///
/// Choices, resources and limits are all rows to the flow; the certificate knows the last two.
struct Row {
  /// What the model calls it.
  let origin: Origin
  /// Positions of options, ascending, each once.
  let options: [Int]
  /// 0 and more.
  let minimum: Int
  /// `minimum` and more.
  let maximum: Int

  enum Origin: Hashable {
    case choice(Int)
    case resource(Int)
    case limit(Int)
  }
}

extension Model {
  /// Choices first, then resources, then limits, each in the order of the model; `nil` where a
  /// resource is used in more than one unit, or where an option requires another.
  ///
  /// - Complexity: O(options + uses).
  var unitRows: [Row]? {
    guard requirements.isEmpty else { return nil }
    var users = [[Int]](repeating: [], count: resources.count)
    for option in 0..<optionCount {
      for use in uses(ofOption: option) {
        guard use.units == 1 else { return nil }
        users[use.resource].append(option)
      }
    }
    let fromChoices = choices.enumerated().map { position, choice in
      Row(
        origin: .choice(position), options: Array(choice.options),
        minimum: choice.isRequired ? 1 : 0, maximum: 1)
    }
    let fromResources = resources.enumerated().map { position, resource in
      Row(
        origin: .resource(position), options: users[position],
        minimum: resource.minimum, maximum: resource.maximum)
    }
    let fromLimits = limits.enumerated().map { position, limit in
      Row(
        origin: .limit(position), options: limit.options.sorted(), minimum: 0, maximum: limit.most)
    }
    return fromChoices + fromResources + fromLimits
  }
}
