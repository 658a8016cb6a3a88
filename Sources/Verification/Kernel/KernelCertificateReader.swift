/// Reads a certificate's text. The format:
///
/// ```
/// musubi-certificate 1
/// goal LEVEL VALUE          a sum level
/// goal LEVEL CLASS VALUE    one class of a classes level, worst class first; VALUE is the
///                           count, 0 or more
/// node ID [PARENT FIX]      FIX: OPTION=0|1, or RESOURCE<=N|>=N; the two siblings under a parent
///                           are complementary: o=0 and o=1, or r<=N and r>=N+1
/// bound ID D ROW*INT …      at a leaf; D is 1 or more; ROW: a resource's ID, atmost@LINE,
///                           requires@LINE, goal:LEVEL or goal:LEVEL:CLASS (earlier goals only)
/// infeasible                instead of goals: one tree with w = 0 whose leaves have a total
///                           below 0
/// row ID D ROW*INT …        instead of nodes and bounds, a log; D is 0 or more: D times the goal
///                           less the rows times their multipliers, as a row
/// lemma ID LITERAL …        a clause: one of OPTION=0|1, choice:CHOICE=0|1 (takes none, or one);
///                           its negation must lead all rows and the clauses so far, propagated
///                           choice by choice, to a conflict; the last one is empty
/// drop ID …                 these rows and clauses are not used from here on
/// ```
///
/// A statement a line, `#` starts a comment. ID is a whole number of 0 and more, once in its tree;
/// a parent stands before its children and the root first. Nodes and bounds belong to the goal
/// above them. Goals stand in the model's order of importance. Each leaf has one bound, in which no row
/// stands twice; VALUE, N, D and multipliers fit Int128. LINE is the model text's, 1-based. In a log
/// the goal itself is a row too, above VALUE; an id stands once in it, and the empty lemma at its end.
struct KernelCertificateReader {
  var lines: WordLines
  let model: KernelModel
  private var statements: [KernelCertificate.Statement] = []

  init(_ text: String, model: KernelModel) {
    lines = WordLines(text)
    self.model = model
  }

  /// - Throws: ``KernelRefusal/unreadable(_:line:_:)``.
  mutating func read() throws(KernelRefusal) -> KernelCertificate {
    guard lines.advance(), lines.line == "musubi-certificate 1" else { throw refuse(.header) }
    while lines.advance() { try readLine() }
    return KernelCertificate(statements: statements)
  }

  private mutating func readLine() throws(KernelRefusal) {
    switch lines.text(lines.words[0]) {
    case "goal": statements.append(try goal())
    case "infeasible":
      try expect(lines.words.count == 1, .wordCount)
      statements.append(KernelCertificate.Statement(goal: nil, value: 0))
    case "node":
      let node = try node()
      try expect(!statements.isEmpty, .order)
      statements[statements.count - 1].nodes.append(node)
    case "bound":
      let bound = try bound()
      try expect(!statements.isEmpty, .order)
      statements[statements.count - 1].bounds.append(bound)
    case "row", "lemma", "drop":
      let line = try logLine()
      try expect(!statements.isEmpty, .order)
      statements[statements.count - 1].log.append(line)
    default: throw refuse(.statement)
    }
  }

  func refuse(_ fault: KernelRefusal.Fault) -> KernelRefusal {
    .unreadable(.certificate, line: lines.number, fault)
  }

  func expect(
    _ condition: Bool, _ fault: KernelRefusal.Fault
  ) throws(KernelRefusal) {
    guard condition else { throw refuse(fault) }
  }

  private func wide(_ word: Range<Int>) throws(KernelRefusal) -> Int128 {
    guard let number = lines.wide(word) else { throw refuse(.number(lines.text(word))) }
    return number
  }

  func id(at position: Int) throws(KernelRefusal) -> Int {
    guard let id = lines.integer(lines.words[position]), id >= 0 else {
      throw refuse(.number(lines.text(lines.words[position])))
    }
    return id
  }
}

// MARK: - Goals and nodes

extension KernelCertificateReader {
  private func goal() throws(KernelRefusal) -> KernelCertificate.Statement {
    try expect((3...4).contains(lines.words.count), .wordCount)
    let level = lines.text(lines.words[1])
    let countedClass = lines.words.count == 4 ? lines.integer(lines.words[2]) : nil
    guard let goal = model.goal(level: level, countedClass: countedClass) else {
      throw refuse(.unknownName(lines.line))
    }
    try expect((goal.countedClass == nil) == (lines.words.count == 3), .wordCount)
    let value = try wide(lines.words[lines.words.count - 1])
    try expect(goal.countedClass == nil || value >= 0, .range)
    return KernelCertificate.Statement(goal: goal, value: value)
  }

  private func node() throws(KernelRefusal) -> KernelCertificate.Node {
    try expect(lines.words.count == 2 || lines.words.count == 4, .wordCount)
    let id = try id(at: 1)
    guard lines.words.count == 4 else { return KernelCertificate.Node(id: id, branch: nil) }
    let branch = KernelCertificate.Branch(parent: try self.id(at: 2), fix: try fix())
    return KernelCertificate.Node(id: id, branch: branch)
  }

  private func fix() throws(KernelRefusal) -> KernelCertificate.Fix {
    let word = lines.words[3]
    guard let sign = lines.first("=", in: word) else { throw refuse(.keyword) }
    let value = try wide(sign + 1..<word.upperBound)
    if let less = lines.first("<", in: word), less == sign - 1 {
      return .atMost(row: try resource(word.lowerBound..<less), value)
    }
    if let greater = lines.first(">", in: word), greater == sign - 1 {
      return .atLeast(row: try resource(word.lowerBound..<greater), value)
    }
    let name = lines.text(word.lowerBound..<sign)
    guard let option = model.openOption(named: name) else { throw refuse(.unknownName(name)) }
    try expect(value == 0 || value == 1, .range)
    return .option(option, isTaken: value == 1)
  }

  private func resource(_ word: Range<Int>) throws(KernelRefusal) -> Int {
    let name = lines.text(word)
    guard let row = model.rowNumbers[name], model.rows[row].isResource else {
      throw refuse(.unknownName(name))
    }
    return row
  }
}

// MARK: - Bounds

extension KernelCertificateReader {
  func bound() throws(KernelRefusal) -> KernelCertificate.Bound {
    try expect(lines.words.count >= 3, .wordCount)
    let multipliers = try lines.words[3...].map { word throws(KernelRefusal) in
      try multiplier(word)
    }
    return KernelCertificate.Bound(
      node: try id(at: 1), scale: try wide(lines.words[2]), multipliers: multipliers)
  }

  private func multiplier(
    _ word: Range<Int>
  ) throws(KernelRefusal) -> (row: KernelCertificate.RowKey, value: Int128) {
    guard let star = lines.last("*", in: word) else { throw refuse(.keyword) }
    let name = lines.text(word.lowerBound..<star)
    guard let row = model.rowNumbers[name].map(KernelCertificate.RowKey.row) ?? goalRow(name)
    else { throw refuse(.unknownName(name)) }
    return (row, try wide(star + 1..<word.upperBound))
  }

  /// `goal:LEVEL` or `goal:LEVEL:CLASS`.
  private func goalRow(_ name: String) -> KernelCertificate.RowKey? {
    let parts = name.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    guard parts.first == "goal", (2...3).contains(parts.count) else { return nil }
    let countedClass = parts.count == 3 ? Int(parts[2]) : nil
    let goal = model.goal(level: parts[1], countedClass: countedClass)
    guard let goal, (goal.countedClass == nil) == (parts.count == 2) else { return nil }
    return .goal(goal)
  }
}
