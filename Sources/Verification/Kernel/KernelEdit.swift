/// One change of a model that was read; everything is named as in the model's text.
package enum KernelEdit: Hashable, Sendable {
  /// These options may not be taken.
  case forbid([String])
  /// These options may be taken again; where a choice is locked, only once it is released.
  case allow([String])
  /// The choice must take one of these options; an earlier lock is forgotten.
  case lock(choice: String, among: [String])
  /// The choice is as free as the text has it.
  case release(choice: String)
  /// A further option with one integer a level, and what it uses.
  case add(option: String, choice: String, scores: [Int], uses: [Use])
  /// The ends of a resource.
  case bound(resource: String, minimum: Int, maximum: Int)
  /// The K of the `atmost` row of that line.
  case limit(line: Int, most: Int)

  /// Units of a resource.
  package struct Use: Hashable, Sendable {
    /// The resource's name.
    package let resource: String
    /// 1 and more.
    package let units: Int

    /// That many units of that resource.
    package init(_ resource: String, units: Int = 1) {
      self.resource = resource
      self.units = units
    }
  }
}

/// Why an edit is not made; the model stays as it was.
package enum KernelEditRefusal: Error, Hashable, Sendable {
  /// Not in the model, or an option of another choice.
  case unknownName(String)
  /// An option of that name is there, or a resource is used twice.
  case declaredTwice(String)
  /// Not one integer a level.
  case scoreCount(Int)
  /// A number outside its range.
  case range(Int)
}

/// What was changed since a model was read.
struct KernelChanges: Sendable {
  /// Options that are forbidden.
  var forbidden: Set<Int> = []
  /// What locked choices may take, and whether they had to take one before.
  var locks: [Int: (options: Set<Int>, wasRequired: Bool)] = [:]
  /// Options added to each choice, in order.
  var added: [Int: [Int]] = [:]
  /// For each option whether it may be taken; empty as long as all may.
  var isClosed: [Bool] = []
}

// MARK: - Reading

extension KernelModel {
  /// True where the option may be taken.
  func isOpen(_ option: Int) -> Bool {
    changes.isClosed.isEmpty || !changes.isClosed[option]
  }

  /// The options that a choice may take.
  func openOptions(of choice: Int) -> [Int] {
    let all = Array(choices[choice].options) + (changes.added[choice] ?? [])
    return changes.isClosed.isEmpty ? all : all.filter { !changes.isClosed[$0] }
  }

  /// The number of an option that may be taken; others have none, as if the text did not name them.
  func openOption(named name: String) -> Int? {
    optionNumbers[name].flatMap { isOpen($0) ? $0 : nil }
  }
}

// MARK: - Edits

extension KernelModel {
  /// Makes the edit.
  ///
  /// - Complexity: O(size of the edit + options of the choice that it names), the first time O(options).
  /// - Throws: What is wrong with the edit; then nothing is changed.
  package mutating func apply(_ edit: KernelEdit) throws(KernelEditRefusal) {
    switch edit {
    case .forbid(let names):
      let options = try numbers(names, in: optionNumbers)
      changes.forbidden.formUnion(options)
      close(options)
    case .allow(let names):
      let options = try numbers(names, in: optionNumbers)
      changes.forbidden.subtract(options)
      close(options)
    case .lock(let name, let names): try lock(name, among: names)
    case .release(let name): try release(name)
    case .add(let name, let choice, let scores, let uses):
      try add(name, to: choice, scores, uses)
    case .bound(let name, let minimum, let maximum):
      guard let row = rowNumbers[name], rows[row].isResource else { throw .unknownName(name) }
      guard 0 <= minimum, minimum <= maximum else { throw .range(minimum) }
      rows[row].ends = Ends(low: Int128(minimum), high: Int128(maximum))
    case .limit(let line, let most):
      guard let row = rowNumbers["atmost@\(line)"] else { throw .unknownName("atmost@\(line)") }
      guard most >= 0 else { throw .range(most) }
      rows[row].ends.high = Int128(most)
    }
  }

  private func numbers(
    _ names: [String], in index: NameIndex
  ) throws(KernelEditRefusal) -> [Int] {
    try names.map { name throws(KernelEditRefusal) in
      guard let number = index[name] else { throw .unknownName(name) }
      return number
    }
  }

  private mutating func lock(
    _ name: String, among names: [String]
  ) throws(KernelEditRefusal) {
    let choice = try numbers([name], in: choiceNumbers)[0]
    let options = try numbers(names, in: optionNumbers)
    for (option, name) in zip(options, names) where choiceOfOption[option] != choice {
      throw .unknownName(name)
    }
    let wasRequired = changes.locks[choice]?.wasRequired ?? choices[choice].isRequired
    changes.locks[choice] = (Set(options), wasRequired)
    choices[choice].isRequired = true
    close(choices[choice].options + (changes.added[choice] ?? []))
  }

  private mutating func release(_ name: String) throws(KernelEditRefusal) {
    let choice = try numbers([name], in: choiceNumbers)[0]
    guard let lock = changes.locks.removeValue(forKey: choice) else { return }
    choices[choice].isRequired = lock.wasRequired
    close(choices[choice].options + (changes.added[choice] ?? []))
  }

  /// Closes those of the options that are forbidden or shut out by a lock, and opens the others.
  private mutating func close(_ options: [Int]) {
    if changes.isClosed.isEmpty {
      changes.isClosed = Array(repeating: false, count: optionNames.count)
    }
    for option in options {
      let isShutOut = changes.locks[choiceOfOption[option]].map { !$0.options.contains(option) }
      changes.isClosed[option] = changes.forbidden.contains(option) || isShutOut ?? false
    }
  }

  private mutating func add(
    _ name: String, to choiceName: String, _ scores: [Int], _ uses: [KernelEdit.Use]
  ) throws(KernelEditRefusal) {
    let choice = try numbers([choiceName], in: choiceNumbers)[0]
    let usedRows = try numbers(uses.map(\.resource), in: rowNumbers)
    for (use, row) in zip(uses, usedRows) {
      guard rows[row].isResource else { throw .unknownName(use.resource) }
      guard use.units >= 1 else { throw .range(use.units) }
      guard usedRows.count(where: { $0 == row }) == 1 else { throw .declaredTwice(use.resource) }
    }
    guard scores.count == levels.count else { throw .scoreCount(scores.count) }
    for (level, score) in zip(levels, scores) {
      if let count = level.classCount, !(0..<count).contains(score) { throw .range(score) }
    }
    let option = optionNames.count
    guard optionNumbers.insert(name) else { throw .declaredTwice(name) }
    optionNames.append(name)
    choiceOfOption.append(choice)
    for (level, score) in scores.enumerated() { append(score: score, level: level) }
    for (use, row) in zip(uses, usedRows) { columns.append(row: row, value: use.units) }
    columns.endOption()
    changes.added[choice, default: []].append(option)
    if !changes.isClosed.isEmpty { changes.isClosed.append(false) }
    if changes.locks[choice] != nil { close([option]) }
  }
}
