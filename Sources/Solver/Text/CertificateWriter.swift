/// Writes a certificate (SOLVER §2b).
///
/// ```
/// musubi-certificate 1
/// cover ID RESOURCE K OPTION …  no more than K of these: K + 1 pass the resource's maximum
/// goal LEVEL VALUE            a sum level
/// goal LEVEL CLASS VALUE      one class of a classes level; VALUE is the count
/// infeasible                  instead of goals
/// node ID [PARENT FIX]        FIX: OPTION=0|1, RESOURCE<=N or RESOURCE>=N
/// bound ID D ROW*INT …        ROW: resource, atmost@LINE, requires@LINE, cover@ID,
///                             goal:LEVEL[:CLASS]
/// row ID D ROW*INT …          instead of nodes and bounds, a log: a row that adds up others
/// lemma ID LITERAL …          a clause; LITERAL: OPTION=0|1 or choice:CHOICE=0|1; the last is empty
/// drop ID …                   rows and clauses that are not needed any more
/// part ID CHOICE …            what follows, up to the next part, is of these choices alone
/// ```
///
/// Where there are parts, the goals before the first part have no trees: each VALUE is the sum of the
/// parts' values.
package struct CertificateWriter {
  private let certificate: Certificate

  /// Writes this certificate.
  package init(_ certificate: Certificate) {
    self.certificate = certificate
  }

  /// The lines, each ended by a line feed.
  ///
  /// - Complexity: O(size of the certificate).
  package var text: String {
    var text = "musubi-certificate 1\n"
    write(certificate, to: &text)
    for (number, part) in certificate.parts.enumerated() {
      text += "part \(number + 1) \(part.choices.joined(separator: " "))\n"
      write(part.proof, to: &text)
    }
    return text
  }

  private func write(_ proof: Certificate, to text: inout String) {
    for cover in proof.covers { text += line(of: cover) }
    for statement in proof.statements {
      text += line(of: statement.claim)
      for node in statement.nodes { text += line(of: node) }
      for bound in statement.bounds { write(bound, to: &text) }
      for line in statement.log { write(line, to: &text) }
    }
  }

  private func line(of cover: ProvedCover) -> String {
    let options = cover.options.joined(separator: " ")
    return "cover \(cover.id) \(cover.resource) \(cover.most) \(options)\n"
  }

  private func line(of claim: ProvedGoal.Claim) -> String {
    switch claim {
    case .infeasible: "infeasible\n"
    case .goal(let level, nil, let value): "goal \(level) \(value)\n"
    case .goal(let level, let countedClass?, let value):
      "goal \(level) \(countedClass) \(value)\n"
    }
  }

  private func line(of node: ProvedGoal.Node) -> String {
    guard let branch = node.branch else { return "node \(node.id)\n" }
    return "node \(node.id) \(branch.parent) \(words(of: branch.fix))\n"
  }

  private func words(of fix: ProvedGoal.Fix) -> String {
    switch fix {
    case .option(let name, let isTaken): "\(name)=\(isTaken ? 1 : 0)"
    case .atMost(let resource, let units): "\(resource)<=\(units)"
    case .atLeast(let resource, let units): "\(resource)>=\(units)"
    }
  }

  private func write(_ bound: ProvedGoal.Bound, to text: inout String) {
    text += "bound \(bound.node) \(bound.scale)\(words(of: bound.multipliers))\n"
  }

  private func write(_ line: ProvedGoal.LogLine, to text: inout String) {
    switch line {
    case .row(let id, let scale, let multipliers):
      text += "row \(id) \(scale)\(words(of: multipliers))\n"
    case .lemma(let id, let literals):
      text += "lemma \(id)"
      for literal in literals { text += " \(word(of: literal))" }
      text += "\n"
    case .drop(let ids): text += "drop \(ids.map(String.init).joined(separator: " "))\n"
    }
  }

  private func word(of literal: ProvedGoal.Literal) -> String {
    switch literal {
    case .option(let name, let isTaken): "\(name)=\(isTaken ? 1 : 0)"
    case .choice(let name, let takesSome): "choice:\(name)=\(takesSome ? 1 : 0)"
    }
  }

  private func words(of multipliers: [ProvedGoal.Multiplier]) -> String {
    multipliers.map { " \(word(of: $0.row))*\($0.value)" }.joined()
  }

  private func word(of row: RowName) -> String {
    switch row {
    case .resource(let name): name
    case .atmost(let line): "atmost@\(line)"
    case .requires(let line): "requires@\(line)"
    case .cover(let id): "cover@\(id)"
    case .goal(let level, nil): "goal:\(level)"
    case .goal(let level, let countedClass?): "goal:\(level):\(countedClass)"
    }
  }
}
