// What an edit may not be.
extension EditedModel {
  /// - Throws: The first thing that is wrong with the edit.
  func check(_ edit: Edit) throws(EditRefusal) {
    switch edit {
    case .forbid(let options), .allow(let options):
      for option in options { try check(option: option) }
    case .lock(let choice, let options):
      try check(choice: choice)
      for option in options { try check(option: option, of: choice) }
    case .release(let choice): try check(choice: choice)
    case .add(let options):
      for option in options { try check(option) }
    case .bound(let resource, let minimum, let maximum):
      guard base.resources.indices.contains(resource) else { throw .resource(resource) }
      guard 0 <= minimum, minimum <= maximum else {
        throw .bounds(minimum: minimum, maximum: maximum)
      }
    case .limit(let limit, let most):
      guard base.limits.indices.contains(limit) else { throw .limit(limit) }
      guard most >= 0 else { throw .bounds(minimum: 0, maximum: most) }
    }
  }

  private func check(option: Int, of choice: Int? = nil) throws(EditRefusal) {
    guard (0..<optionCount).contains(option), choice == nil || self.choice(of: option) == choice
    else { throw .option(option) }
  }

  private func check(choice: Int) throws(EditRefusal) {
    guard base.choices.indices.contains(choice) else { throw .choice(choice) }
  }

  private func check(_ added: AddedOption) throws(EditRefusal) {
    try check(choice: added.choice)
    if let successor = added.successor { try check(option: successor, of: added.choice) }
    let levels = base.levels
    guard added.scores.count == levels.count,
      zip(levels, added.scores).allSatisfy({ $0.admits($1) })
    else { throw .scores(option: added.name) }
    var seen: Set<Int> = []
    for use in added.uses {
      guard base.resources.indices.contains(use.resource), use.units >= 1,
        seen.insert(use.resource).inserted
      else { throw .resource(use.resource) }
    }
  }
}

extension Model.Level {
  fileprivate func admits(_ score: Int) -> Bool {
    switch kind {
    case .sum: score.magnitude < SumBound.end
    case .classes(let count): (0..<count).contains(score)
    }
  }
}
