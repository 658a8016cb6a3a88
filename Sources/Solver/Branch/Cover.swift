/// A cover row: so many options of a resource exceed its maximum that no more than `most` of these
/// can be taken together.
///
/// It holds whatever else the model says: of each choice the least units among the listed options
/// count, and the `most` + 1 least of these together pass the maximum. Fractional solutions often
/// break it, because they take parts of options that do not fit as a whole.
///
/// Source: E. Balas, *Facets of the knapsack polytope* (1975), extended covers; H. Crowder,
/// E. Johnson, M. Padberg, *Solving large-scale zero-one linear programming problems* (1983).
package struct Cover: Hashable, Sendable {
  /// The resource, a position.
  let resource: Int
  /// K: no more of the options than that.
  let most: Int
  /// Positions of options, ascending.
  let options: [Int]
}

/// Finds cover rows that a fractional solution breaks.
struct CoverSeparation {
  let model: Model
  /// For each resource its options and their units; empty for one that covers cannot help.
  private let users: [[User]]

  private struct User {
    let option: Int
    let units: Int
  }

  /// Looks at resources that can bind and whose options use different units; where all are equal the
  /// row itself is the cover.
  ///
  /// - Complexity: O(uses).
  init(_ model: Model) {
    self.model = model
    var users = [[User]](repeating: [], count: model.resources.count)
    for option in 0..<model.optionCount {
      for use in model.uses(ofOption: option) {
        users[use.resource].append(User(option: option, units: use.units))
      }
    }
    self.users = zip(users, model.resources).map { users, resource in
      let canBind = users.reduce(0) { $0 + $1.units } > resource.maximum
      return canBind && users.contains { $0.units != users[0].units } ? users : []
    }
  }

  /// Whether no resource could have a cover.
  var isIdle: Bool { users.allSatisfy(\.isEmpty) }

  /// The most broken cover of each resource, if any is broken.
  ///
  /// - Complexity: O(uses · log) and a search over the options that the solution takes in part, of which
  ///   a basic solution has few; it ends after some thousand steps.
  func broken(by share: (Int) -> Double) -> [Cover] {
    users.indices.compactMap { users[$0].isEmpty ? nil : broken($0, share) }
  }

  private func broken(_ resource: Int, _ share: (Int) -> Double) -> Cover? {
    let shared = users[resource].map { (user: $0, lack: 1 - share($0.option)) }
    let whole = shared.filter { $0.lack <= Self.tolerance }.map(\.user)
    let parts = shared.filter { $0.lack > Self.tolerance && $0.lack < 1 - Self.tolerance }
      .sorted { ($0.lack, $0.user.option) < ($1.lack, $1.user.option) }
    let missing = model.resources[resource].maximum + 1 - whole.reduce(0) { $0 + $1.units }
    var search = LeastLack(
      units: parts.map(\.user.units), lack: parts.map(\.lack), missing: missing)
    guard let chosen = search.items() else { return nil }
    return extended(minimal(whole + chosen.map { parts[$0].user }, resource), resource)
  }

  /// Leaves out what the cover does not need, the least units first.
  private func minimal(_ cover: [User], _ resource: Int) -> [User] {
    var excess = cover.reduce(0) { $0 + $1.units } - model.resources[resource].maximum - 1
    return cover.sorted { ($0.units, $0.option) < ($1.units, $1.option) }.filter { user in
      guard user.units <= excess else { return true }
      excess -= user.units
      return false
    }
  }

  /// Adds the options that need as much as the greatest member, or as the member of their own choice.
  private func extended(_ cover: [User], _ resource: Int) -> Cover {
    let greatest = cover.reduce(0) { max($0, $1.units) }
    var ofChoice: [Int: Int] = [:]
    for user in cover { ofChoice[model.choiceOfOption[user.option]] = user.units }
    let members = users[resource].filter { user in
      user.units >= min(greatest, ofChoice[model.choiceOfOption[user.option]] ?? greatest)
    }
    return Cover(resource: resource, most: cover.count - 1, options: members.map(\.option).sorted())
  }

  private static let tolerance = 1e-6
}

/// The subset of items whose units reach what is missing with the least lack, below 1.
private struct LeastLack {
  let units: [Int]
  /// What each item lacks of being taken, ascending.
  let lack: [Double]
  let missing: Int

  private var chosen: [Int] = []
  private var best: (items: [Int], lack: Double)?
  private var steps = 0

  init(units: [Int], lack: [Double], missing: Int) {
    (self.units, self.lack, self.missing) = (units, lack, missing)
  }

  mutating func items() -> [Int]? {
    extend(from: 0, missing: missing, lack: 0)
    return best?.items
  }

  private mutating func extend(from first: Int, missing: Int, lack sum: Double) {
    steps += 1
    guard sum < best?.lack ?? 0.999, steps < 2_000 else { return }
    guard missing > 0 else {
      best = (chosen, sum)
      return
    }
    for item in first..<units.count {
      chosen.append(item)
      extend(from: item + 1, missing: missing - units[item], lack: sum + lack[item])
      chosen.removeLast()
    }
  }
}
