/// Leaves whose bounds are computed some at a time.
struct LeafQueue {
  private let model: KernelModel
  private let premises: Premises
  private var waiting: [LagrangianBound] = []
  private var names: [Int: KernelStatement] = [:]
  /// The first fault of each statement that has one.
  private var faults: [Int: KernelRefusal] = [:]

  init(_ model: KernelModel, _ premises: Premises) {
    (self.model, self.premises) = (model, premises)
  }

  /// The first fault of each statement, in the order of the statements.
  ///
  /// - Complexity: O(size of the model) for each eight leaves.
  mutating func refusals() -> [KernelRefusal] {
    settle()
    return faults.sorted { $0.key < $1.key }.map(\.value)
  }

  /// Adds the leaves of a statement, up to the first that is at fault; a log is checked at once.
  mutating func add(_ check: StatementCheck, number: Int) {
    names[number] = check.name
    do throws(KernelRefusal) {
      guard check.statement.log.isEmpty else { return try check.checkLog() }
      for (fixes, bound) in try check.tree().leaves where faults[number] == nil {
        guard let leaf = try check.prepared(fixes, bound, number: number) else { continue }
        waiting.append(leaf)
        if waiting.count == BoundSweep.Lanes.scalarCount { settle() }
      }
    } catch {
      settle()
      note(error, of: number)
    }
  }

  private mutating func note(_ refusal: KernelRefusal, of statement: Int) {
    if faults[statement] == nil { faults[statement] = refusal }
  }

  /// Computes the bounds that wait.
  private mutating func settle() {
    let small = waiting.indices.filter { BoundSweep.fits(waiting[$0], model) }
    let sums =
      small.isEmpty ? [] : BoundSweep(small.map { waiting[$0] }, model, premises).sumsOfBest()
    let sumOf = Dictionary(uniqueKeysWithValues: zip(small, sums))
    for (place, leaf) in waiting.enumerated() {
      do throws(LagrangianBound.Overflow) {
        if try !isClosed(leaf, sumOf[place]) { note(leaf, .open) }
      } catch {
        note(leaf, .overflow)
      }
    }
    waiting.removeAll(keepingCapacity: true)
  }

  /// `sum` is what the choices add at best, if that is known.
  private func isClosed(
    _ leaf: LagrangianBound, _ sum: Int128??
  ) throws(LagrangianBound.Overflow) -> Bool {
    if let sum { return try leaf.isClosed(sum) }
    return try leaf.isClosed(leaf.sumOfBest(model, premises))
  }

  private mutating func note(_ leaf: LagrangianBound, _ fault: KernelRefusal.LeafFault) {
    guard let name = names[leaf.statement] else { return }
    note(.leaf(name, node: leaf.node, fault), of: leaf.statement)
  }
}
