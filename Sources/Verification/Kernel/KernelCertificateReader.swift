/// Reads a certificate's text. The format:
///
/// ```
/// musubi-certificate 1
/// cover ID RESOURCE K OPTION …  a row that follows from the resource: no more than K of these, since
///                           of each choice the least units count, and the K + 1 least of these
///                           pass the resource's maximum; before all goals
/// goal LEVEL VALUE          a sum level
/// goal LEVEL CLASS VALUE    one class of a classes level, worst class first; VALUE is the
///                           count, 0 or more
/// node ID [PARENT FIX]      FIX: OPTION=0|1, or RESOURCE<=N|>=N; the two siblings under a parent
///                           are complementary: o=0 and o=1, or r<=N and r>=N+1
/// bound ID D ROW*INT …      at a leaf; D is 1 or more; ROW: a resource's ID, atmost@LINE,
///                           requires@LINE, cover@ID, goal:LEVEL or goal:LEVEL:CLASS (earlier goals
///                           only)
/// infeasible                instead of goals: one tree with w = 0 whose leaves have a total
///                           below 0
/// row ID D ROW*INT …        instead of nodes and bounds, a log; D is 0 or more: D times the goal
///                           less the rows times their multipliers, as a row
/// lemma ID LITERAL …        a clause: one of OPTION=0|1, choice:CHOICE=0|1 (takes none, or one);
///                           its negation must lead all rows and the clauses so far, propagated
///                           choice by choice, to a conflict; the last one is empty
/// drop ID …                 these rows and clauses are not used from here on
/// part ID CHOICE …          what follows, up to the next part, is of these choices by themselves
/// ```
///
/// A statement a line, `#` starts a comment. ID is a whole number of 0 and more, once in its tree;
/// a parent stands before its children and the root first. Nodes and bounds belong to the goal
/// above them. Goals stand in the model's order of importance. Each leaf has one bound, in which no row
/// stands twice; VALUE, N, D and multipliers fit Int128. LINE is the model text's, 1-based. In a log
/// the goal itself is a row too, above VALUE; an id stands once in it, and the empty lemma at its end.
///
/// A model may be proved in parts. The goals before the first part then have no tree: each VALUE is the
/// sum of the parts' values. Each choice of the model is in one part. A part is proved like a model that
/// has its choices and, of all rows, those in which no option of another choice stands; it names nothing
/// else.
struct KernelCertificateReader {
  var lines: WordLines
  let whole: KernelModel
  /// What names stand for: the whole model, or the part that is read.
  var model: KernelModel
  /// What is proved of that model.
  var proof = KernelCertificate()
  var rowOfCover: [String: Int] = [:]
  var parts = KernelParts()

  init(_ text: String, model: KernelModel) {
    lines = WordLines(text)
    (whole, self.model) = (model, model)
  }

  /// - Throws: ``KernelRefusal/unreadable(_:line:_:)``.
  mutating func read() throws(KernelRefusal) -> KernelCertificate {
    guard lines.advance(), lines.line == "musubi-certificate 1" else { throw refuse(.header) }
    while lines.advance() { try readLine() }
    return parts.certificate(endingWith: proof)
  }

  private mutating func readLine() throws(KernelRefusal) {
    switch lines.text(lines.words[0]) {
    case "cover":
      try expect(proof.statements.isEmpty, .order)
      try addCover()
    case "goal": proof.statements.append(try goal())
    case "infeasible":
      try expect(lines.words.count == 1, .wordCount)
      proof.statements.append(KernelCertificate.Statement(goal: nil, value: 0))
    case "node":
      let node = try node()
      try expect(!proof.statements.isEmpty, .order)
      proof.statements[proof.statements.count - 1].nodes.append(node)
    case "bound":
      let bound = try bound()
      try expect(!proof.statements.isEmpty, .order)
      proof.statements[proof.statements.count - 1].bounds.append(bound)
    case "row", "lemma", "drop":
      let line = try logLine()
      try expect(!proof.statements.isEmpty, .order)
      proof.statements[proof.statements.count - 1].log.append(line)
    case "part": try beginPart()
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
    guard let option = model.openOption(named: name) else { throw refuse(unknown(name)) }
    try expect(value == 0 || value == 1, .range)
    return .option(option, isTaken: value == 1)
  }

  private func resource(_ word: Range<Int>) throws(KernelRefusal) -> Int {
    let name = lines.text(word)
    guard let row = model.rowNumbers[name], model.rows[row].isResource else {
      throw refuse(unknown(name))
    }
    return row
  }
}

// MARK: - Covers

extension KernelCertificateReader {
  private mutating func addCover() throws(KernelRefusal) {
    try expect(lines.words.count >= 4, .wordCount)
    let name = "cover@\(try id(at: 1))"
    let resource = try resource(lines.words[2])
    let most = try id(at: 3)
    var options: Set<Int> = []
    for word in lines.words[4...] {
      let name = lines.text(word)
      guard let option = model.optionNumbers[name] else { throw refuse(unknown(name)) }
      guard options.insert(option).inserted else { throw refuse(.declaredTwice(name)) }
    }
    let row = model.rows.count + proof.covers.count
    guard rowOfCover.updateValue(row, forKey: name) == nil else {
      throw refuse(.declaredTwice(name))
    }
    proof.covers.append(KernelCover(name: name, resource: resource, most: most, options: options))
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
    let number = model.rowNumbers[name] ?? rowOfCover[name]
    guard let row = number.map(KernelCertificate.RowKey.row) ?? goalRow(name) else {
      throw refuse(unknown(name))
    }
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
