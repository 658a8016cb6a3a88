/// Makes a clause from a conflict: what is to blame for it, as few literals as can be found.
///
/// The conflict is taken back, literal by literal along the trail, until one literal of its level is
/// left, the first unique implication point; then literals that follow from others are left out.
///
/// - Complexity: O(literals met), each explained once, and for minimisation twice at most.
///
/// Sources: J. Marques-Silva, K. Sakallah, *GRASP: a search algorithm for propositional
/// satisfiability* (1999); N. Sörensson, A. Biere, *Minimizing learned clauses* (SAT 2009); explained
/// lazily as O. Ohrimenko, P. Stuckey, M. Codish, *Propagation via lazy clause generation* (2009).
final class ConflictAnalysis {
  private let trail: Trail
  private let rows: RowSet
  private let clauses: ClauseSet
  /// For each value what is known about it in this conflict.
  private let mark: Numbers<Mark>
  private var marked: [Int] = []
  private let premises = Numbers<Literal>(filledWith: Literal(code: 0))
  /// Rows and clauses that this conflict has met.
  private(set) var metRows: [Int] = []
  private(set) var metClauses: [Int] = []
  /// Values that this conflict has met.
  var metValues: [Int] { marked }

  private enum Mark: UInt8 {
    case unknown, met, redundant, needed
  }

  /// What cannot be kept.
  enum Conflict {
    case clause(Int)
    case row(Int)
    /// A choice without any value left.
    case nothing(choice: Int)
    /// A choice with two values.
    case both(Int, Int)
  }

  /// A clause that every solution keeps.
  struct Lemma {
    /// All false in the conflict; the first is the last to become so, the second comes from the
    /// highest level among the others.
    var literals: [Literal]
    /// The level of the second; 0 where there is none.
    var level: Int
    /// The number of levels of all.
    var levels: Int
  }

  init(_ trail: Trail, _ rows: RowSet, _ clauses: ClauseSet) {
    (self.trail, self.rows, self.clauses) = (trail, rows, clauses)
    mark = Numbers(trail.table.count, filledWith: .unknown)
  }

  /// The clause; `nil` where the conflict holds without any decision.
  func lemma(_ conflict: Conflict) -> Lemma? {
    for value in marked { mark.start[value] = .unknown }
    for list in [\ConflictAnalysis.marked, \.metRows, \.metClauses] {
      self[keyPath: list].removeAll(keepingCapacity: true)
    }
    premises.removeAll()
    explain(conflict)
    let level = (0..<premises.count).reduce(0) { max($0, self.level(premises.start[$1])) }
    guard level > 0 else { return nil }
    var causes = implicationPoint(level)
    causes = causes.prefix(1) + causes.dropFirst().filter { !isRedundant($0, depth: 0) }
    return lemma(from: causes)
  }

  private func level(_ literal: Literal) -> Int {
    Int(trail.level.start[literal.value])
  }

  /// Takes premises back until one of that level is left; that one comes first.
  private func implicationPoint(_ level: Int) -> [Literal] {
    var causes = [Literal(code: 0)]
    var open = meet(from: 0, level, &causes)
    var place = trail.literals.count
    while true {
      repeat {
        place -= 1
      } while mark.start[trail.literals.start[place].value] == .unknown
        || self.level(trail.literals.start[place]) < level
      let literal = trail.literals.start[place]
      open -= 1
      guard open > 0 else {
        causes[0] = literal
        return causes
      }
      let first = premises.count
      explain(literal)
      open += meet(from: first, level, &causes)
    }
  }

  /// Marks the premises from that one on; answers with how many new ones are of the level.
  private func meet(from first: Int, _ level: Int, _ causes: inout [Literal]) -> Int {
    var count = 0
    for place in first..<premises.count {
      let literal = premises.start[place]
      guard self.level(literal) > 0, mark.start[literal.value] == .unknown else { continue }
      mark.start[literal.value] = .met
      marked.append(literal.value)
      if self.level(literal) == level { count += 1 } else { causes.append(literal) }
    }
    premises.keep(first)
    return count
  }

  private func lemma(from causes: [Literal]) -> Lemma {
    var lemma = Lemma(literals: causes.map(\.negated), level: 0, levels: 0)
    let levels = causes.map { level($0) }
    lemma.levels = Set(levels).count
    if let second = levels.indices.dropFirst().max(by: { levels[$0] < levels[$1] }) {
      lemma.literals.swapAt(1, second)
      lemma.level = levels[second]
    }
    return lemma
  }
}

// MARK: - Minimisation

extension ConflictAnalysis {
  /// Whether a literal follows from others of the clause.
  private func isRedundant(_ literal: Literal, depth: Int) -> Bool {
    guard trail.reason.start[literal.value] != .none, depth < Self.greatestDepth else {
      return false
    }
    let first = premises.count
    explain(literal)
    let end = premises.count
    var isRedundant = true
    for place in first..<end where isRedundant {
      isRedundant = isCovered(premises.start[place], depth: depth + 1)
    }
    premises.keep(first)
    return isRedundant
  }

  private func isCovered(_ literal: Literal, depth: Int) -> Bool {
    let value = literal.value
    guard level(literal) > 0 else { return true }
    switch mark.start[value] {
    case .met, .redundant: return true
    case .needed: return false
    case .unknown:
      let isRedundant = isRedundant(literal, depth: depth)
      mark.start[value] = isRedundant ? .redundant : .needed
      marked.append(value)
      return isRedundant
    }
  }

  private static let greatestDepth = 20
}

// MARK: - Explanations

extension ConflictAnalysis {
  private func explain(_ conflict: Conflict) {
    switch conflict {
    case .clause(let clause):
      metClauses.append(clause)
      for place in clauses.places(of: clause) {
        premises.append(clauses.literal(at: place).negated)
      }
    case .row(let row):
      metRows.append(row)
      rows.explain(row, excluding: nil, before: trail.literals.count, into: premises)
    case .nothing(let choice):
      for value in trail.table.values(ofChoice: choice) {
        premises.append(Literal(value, isTaken: false))
      }
    case .both(let one, let other):
      for value in [one, other] { premises.append(Literal(value, isTaken: true)) }
    }
  }

  /// Adds the premises of a literal that was not decided.
  private func explain(_ literal: Literal) {
    let reason = trail.reason.start[literal.value]
    if let clause = reason.clause {
      metClauses.append(clause)
      for place in clauses.places(of: clause) where clauses.literal(at: place) != literal {
        premises.append(clauses.literal(at: place).negated)
      }
    } else if let row = reason.row {
      metRows.append(row)
      let place = Int(trail.place.start[literal.value])
      rows.explain(row, excluding: literal.value, before: place, into: premises)
    } else {
      explainByChoice(literal)
    }
  }

  private func explainByChoice(_ literal: Literal) {
    let choice = Int(trail.table.choice.start[literal.value])
    if literal.isTaken {
      for value in trail.table.values(ofChoice: choice) where value != literal.value {
        premises.append(Literal(value, isTaken: false))
      }
    } else {
      premises.append(Literal(Int(trail.taken.start[choice]), isTaken: true))
    }
  }
}
