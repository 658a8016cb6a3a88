/// The steps of a proof: rows that were combined, lemmas that were learned, and what each rests on.
///
/// A lemma rests on the lemmas and combined rows that its conflict met. What has become certain without
/// any decision is part of every later step, so what it rests on is needed in any case.
struct ProofLog {
  enum Step {
    /// Multipliers whose rows, and the goal's, are added up.
    case combination(Multipliers)
    /// A clause.
    case lemma([Literal])
    /// Something that holds from here on.
    case certainty
  }

  private(set) var steps: [Step] = []
  private var grounds: [Int32] = []
  private var groundsEnd: [Int] = []
  /// Side rows on which any step rests.
  private(set) var usedRows: Set<Int> = []

  /// Adds a step; answers with its number.
  mutating func append(_ step: Step, from grounds: some Sequence<Int>) -> Int {
    steps.append(step)
    for ground in grounds { self.grounds.append(Int32(truncatingIfNeeded: ground)) }
    groundsEnd.append(self.grounds.count)
    return steps.count - 1
  }

  /// A side row took part in a conflict.
  mutating func note(row: Int) {
    usedRows.insert(row)
  }

  private func grounds(of step: Int) -> ArraySlice<Int32> {
    grounds[(step == 0 ? 0 : groundsEnd[step - 1])..<groundsEnd[step]]
  }

  /// For each step the last one that rests on it, itself if it is needed to no other; −1 for a step
  /// on which the last step does not rest.
  ///
  /// - Complexity: O(steps + grounds).
  var lastUses: [Int] {
    var last = Array(repeating: -1, count: steps.count)
    for step in steps.indices.reversed() {
      var isNeeded = last[step] >= 0 || step == steps.count - 1
      if case .certainty = steps[step] { isNeeded = true }
      guard isNeeded else { continue }
      last[step] = max(last[step], step)
      for ground in grounds(of: step) { last[Int(ground)] = max(last[Int(ground)], step) }
    }
    return last
  }
}

// MARK: - Forgetting

extension ProofLog {
  /// Forgets the steps on which nothing rests that is still in use: neither a step of `roots` nor a
  /// certainty. Answers with the new number of each step; −1 for one that is gone.
  ///
  /// - Complexity: O(steps + grounds).
  mutating func forget(allBut roots: some Sequence<Int>) -> [Int] {
    var isKept = Array(repeating: false, count: steps.count)
    for root in roots { isKept[root] = true }
    for step in steps.indices.reversed() {
      if case .certainty = steps[step] { isKept[step] = true }
      guard isKept[step] else { continue }
      for ground in grounds(of: step) { isKept[Int(ground)] = true }
    }
    var numbers = Array(repeating: -1, count: steps.count)
    var kept = ProofLog()
    kept.usedRows = usedRows
    for step in steps.indices where isKept[step] {
      numbers[step] = kept.append(steps[step], from: grounds(of: step).map { numbers[Int($0)] })
    }
    self = kept
    return numbers
  }
}
