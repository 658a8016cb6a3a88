/// Clauses of the model and clauses that were learned, each waiting at two of its literals.
///
/// A clause is looked at only when one of the two becomes false: then it waits at another literal that
/// is not, makes the other one true, or is the conflict. All clauses stand in one array; those that wait
/// at a literal are linked through it.
///
/// Sources: M. Moskewicz et al., *Chaff: engineering an efficient SAT solver* (DAC 2001); N. Eén,
/// N. Sörensson, *An extensible SAT-solver* (SAT 2003).
final class ClauseSet {
  private let trail: Trail
  /// Heads and literals, clause by clause.
  private(set) var words = Numbers<Int32>(filledWith: 0)
  /// The first clause that waits at each literal; −1 for none.
  private let waiting: Numbers<Int32>
  private(set) var clauses: [Int] = []
  /// Clauses of the model, which stand first and stay.
  private var modelCount = 0
  /// Clauses that were looked at.
  var work = 0

  /// Words before a clause's literals: their number, the number of levels among them when it was
  /// learned, the step of the proof, and the next clauses behind its first two literals.
  private enum Head {
    static let count = 0
    static let levels = 1
    static let step = 2
    static let next = 3
    static let size = 5
  }

  init(_ trail: Trail) {
    self.trail = trail
    waiting = Numbers(2 * trail.table.count, filledWith: -1)
  }

  /// The literals of a clause: their places.
  func places(of clause: Int) -> Range<Int> {
    clause + Head.size..<clause + Head.size + Int(words.start[clause + Head.count])
  }

  func literal(at place: Int) -> Literal {
    Literal(code: words.start[place])
  }

  /// Where a clause comes from.
  enum Origin {
    /// A side row.
    case row(Int)
    /// A step of the proof.
    case step(Int)
  }

  /// Where the clause comes from.
  func origin(of clause: Int) -> Origin {
    let word = Int(words.start[clause + Head.step])
    return word < 0 ? .row(-1 - word) : .step(word)
  }

  /// The number of clauses that were learned.
  var learnedCount: Int { clauses.count - modelCount }

  /// Adds a clause of the model, which says what a side row says.
  func add(_ literals: [Literal], row: Int) {
    _ = add(literals, levels: 0, step: -1 - row)
    modelCount += 1
  }

  /// Adds a clause of two literals and more, which waits at the first two.
  func add(_ literals: [Literal], levels: Int, step: Int) -> Int {
    let clause = words.count
    words.append(Int32(literals.count))
    words.append(Int32(truncatingIfNeeded: levels))
    words.append(Int32(truncatingIfNeeded: step))
    for _ in 0..<2 { words.append(-1) }
    for literal in literals { words.append(literal.code) }
    clauses.append(clause)
    for slot in 0..<2 { link(clause, slot: slot) }
    return clause
  }

  private func link(_ clause: Int, slot: Int) {
    let code = Int(words.start[clause + Head.size + slot])
    words.start[clause + Head.next + slot] = waiting.start[code]
    waiting.start[code] = Int32(truncatingIfNeeded: clause)
  }

  /// Looks at the clauses that wait at a literal that has become false; answers with one that cannot
  /// be kept.
  func visit(_ literal: Literal) -> Int? {
    let words = words.start
    let code = literal.code
    var link = waiting.start + Int(code)
    while link.pointee >= 0 {
      let clause = Int(link.pointee)
      work &+= 1
      let slot = words[clause + Head.size] == code ? 0 : 1
      let next = words + (clause + Head.next + slot)
      let other = Literal(code: words[clause + Head.size + 1 - slot])
      if trail.isTrue(other) {
        link = next
      } else if let place = openPlace(in: clause) {
        link.pointee = next.pointee
        words[clause + Head.size + slot] = words[place]
        words[place] = code
        self.link(clause, slot: slot)
      } else if trail.isFalse(other) {
        return clause
      } else {
        trail.assign(other, Reason(clause: clause))
        link = next
      }
    }
    return nil
  }

  /// The place of a literal behind the first two that is not false.
  private func openPlace(in clause: Int) -> Int? {
    let places = places(of: clause)
    var place = places.lowerBound + 2
    while place < places.upperBound {
      if !trail.isFalse(Literal(code: words.start[place])) { return place }
      place += 1
    }
    return nil
  }
}

// MARK: - Forgetting

extension ClauseSet {
  /// Forgets half of the clauses, those whose literals came from the most levels, the oldest of them
  /// first; clauses of two levels stay. No decision stands.
  ///
  /// Source: G. Audemard, L. Simon, *Predicting learnt clauses quality in modern SAT solvers*
  /// (IJCAI 2009).
  func forgetHalf() {
    let levels = clauses.map { Int(words[$0 + Head.levels]) }
    let learned = modelCount..<clauses.count
    let ranked = learned.sorted { (levels[$0], $1) < (levels[$1], $0) }
    var isKept = clauses.indices.map { $0 < modelCount || levels[$0] <= 2 }
    for position in ranked.prefix(learned.count / 2) { isKept[position] = true }
    for position in learned where isSatisfied(clauses[position]) { isKept[position] = false }
    keep { isKept[$0] }
  }

  /// The steps of the proof that state the clauses that are left.
  var steps: [Int] {
    clauses[modelCount...].map { step(of: $0) }
  }

  /// Gives the steps of the proof their new numbers.
  func renumber(_ numbers: [Int]) {
    for clause in clauses[modelCount...] {
      words[clause + Head.step] = Int32(truncatingIfNeeded: numbers[step(of: clause)])
    }
  }

  private func step(of clause: Int) -> Int { Int(words[clause + Head.step]) }

  private func isSatisfied(_ clause: Int) -> Bool {
    places(of: clause).contains { trail.isTrue(literal(at: $0)) }
  }

  private func keep(where isKept: (_ position: Int) -> Bool) {
    let old = words
    let kept = clauses.indices.filter(isKept).map { clauses[$0] }
    words = Numbers(filledWith: 0)
    clauses = []
    waiting.fill(with: -1)
    for clause in kept {
      let size = Head.size + Int(old[clause + Head.count])
      clauses.append(words.count)
      for place in clause..<clause + size { words.append(old[place]) }
      for slot in 0..<2 { link(words.count - size, slot: slot) }
    }
  }
}
