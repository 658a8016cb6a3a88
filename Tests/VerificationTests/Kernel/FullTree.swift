/// Certificates by listing: the tree branches on every option, so that a leaf is one selection.
///
/// At a leaf each broken row is priced until it alone closes the leaf; a leaf that keeps every row
/// and reaches every earlier goal is closed exactly if it is no better than the claim.
struct FullTree {
  let model: TinyModel
  /// How each earlier goal is written, what an option adds to it, and where it has to stay.
  typealias GoalRow = (name: String, worth: (Int) -> Int, low: Int?, high: Int?)

  /// Larger than any sum of these tiny models times any excess.
  private static let price = 1_000

  func certificate(values: [[Int]]) -> String {
    var lines = ["musubi-certificate 1"]
    var earlier: [GoalRow] = []
    for (level, count) in model.levels.enumerated() {
      if let count {
        for number in (1..<count).reversed() {
          let value = values[level][count - 1 - number]
          lines.append("goal L\(level) \(number) \(value)")
          lines += tree(earlier)
          let counted = { model.options[$0].scores[level] == number ? 1 : 0 }
          earlier.append(("goal:L\(level):\(number)", counted, nil, value))
        }
      } else {
        lines.append("goal L\(level) \(values[level][0])")
        lines += tree(earlier)
        let worth = { model.options[$0].scores[level] }
        earlier.append(("goal:L\(level)", worth, values[level][0], nil))
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The same for "no solution".
  var infeasibility: String {
    (["musubi-certificate 1", "infeasible"] + tree([])).joined(separator: "\n") + "\n"
  }

  private func tree(_ earlier: [GoalRow]) -> [String] {
    var lines = ["node 0"]
    grow(node: 0, option: 0, taken: [], earlier, &lines)
    return lines
  }

  private func grow(
    node: Int, option: Int, taken: [Int], _ earlier: [GoalRow], _ lines: inout [String]
  ) {
    guard option < model.options.count else {
      lines.append("bound \(node) 1" + multipliers(taken, earlier))
      return
    }
    for isTaken in [0, 1] {
      let child = 2 * node + 1 + isTaken
      lines.append("node \(child) \(node) o\(option)=\(isTaken)")
      let now = isTaken == 1 ? taken + [option] : taken
      grow(node: child, option: option + 1, taken: now, earlier, &lines)
    }
  }

  private func multipliers(_ taken: [Int], _ earlier: [GoalRow]) -> String {
    var rows: [GoalRow] = model.resources.enumerated().map { number, resource in
      ("r\(number)", { model.options[$0].units[number] }, resource.minimum, resource.maximum)
    }
    var line = model.lineOfFirstLimit
    for limit in model.limits {
      rows.append(("atmost@\(line)", { limit.options.contains($0) ? 1 : 0 }, 0, limit.most))
      line += 1
    }
    for need in model.requirements {
      let side = { $0 == need.option ? 1 : $0 == need.needed ? -1 : 0 }
      rows.append(("requires@\(line)", side, -1, 0))
      line += 1
    }
    let broken = (rows + earlier).compactMap { row -> String? in
      let value = taken.reduce(0) { $0 + row.worth($1) }
      if let high = row.high, value > high { return " \(row.name)*\(Self.price)" }
      if let low = row.low, value < low { return " \(row.name)*-\(Self.price)" }
      return nil
    }
    return broken.first ?? ""
  }
}
