extension KernelModel {
  /// For each row the number of its options that may be taken.
  ///
  /// - Complexity: O(size of the model).
  var userCounts: [Int] {
    var counts = [Int](repeating: 0, count: rows.count)
    for choice in choices.indices {
      for option in openOptions(of: choice) {
        for place in columns.places(of: option) { counts[Int(columns.rows[place])] += 1 }
      }
    }
    return counts
  }

  /// Some of the choices as a model of their own: with the options that they may take, and with the
  /// rows in which no option of another choice stands.
  ///
  /// Every solution of the model, cut down to these choices, is a solution of that model: what it says
  /// of a row of theirs alone is what the whole says, and other rows are left out. `userCounts` are
  /// this model's.
  ///
  /// - Complexity: O(size of the part).
  func part(of chosen: [Int], userCounts: [Int]) -> KernelModel {
    var users: [Int: Int] = [:]
    for option in chosen.flatMap(openOptions) {
      for place in columns.places(of: option) { users[Int(columns.rows[place]), default: 0] += 1 }
    }
    let own = users.keys.filter { users[$0] == userCounts[$0] }.sorted()
    var part = KernelModel()
    part.levels = levels
    part.greatestScores = levels.map { _ in 0 }
    for row in own {
      part.rows.append(rows[row])
      _ = part.rowNumbers.insert(rows[row].name)
    }
    let place = Dictionary(uniqueKeysWithValues: zip(own, own.indices))
    for choice in chosen { part.add(choice, of: self, place) }
    return part
  }

  /// Adds a choice of another model; `place` has the numbers here of those of its rows that count.
  private mutating func add(_ choice: Int, of whole: KernelModel, _ place: [Int: Int]) {
    let first = optionNames.count
    for option in whole.openOptions(of: choice) {
      optionNames.append(whole.optionNames[option])
      _ = optionNumbers.insert(whole.optionNames[option])
      choiceOfOption.append(choices.count)
      for level in levels.indices {
        append(score: whole.score(of: option, level: level), level: level)
      }
      for coefficient in whole.columns[option] {
        if let row = place[coefficient.row] { columns.append(row: row, value: coefficient.value) }
      }
      columns.endOption()
    }
    var own = whole.choices[choice]
    own.options = first..<optionNames.count
    choices.append(own)
    _ = choiceNumbers.insert(own.name)
  }
}
