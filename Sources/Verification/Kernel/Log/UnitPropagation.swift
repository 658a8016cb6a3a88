/// What follows from exclusions at once: for each choice, each row and each clause alone, until nothing
/// new follows.
struct UnitPropagation {
  private(set) var open: OpenValues
  private(set) var rows: SumRows
  private(set) var clauses: WaitingClauses
  /// Whether everything so far cannot be kept.
  private(set) var isRefuted: Bool

  init(_ open: OpenValues, _ rows: SumRows) {
    self.open = open
    self.rows = rows
    clauses = WaitingClauses(open)
    isRefuted = open.hasEmptyChoice
  }

  /// Draws all consequences; `false` where there is a conflict.
  private mutating func propagate() -> Bool {
    while true {
      while let (value, left) = open.settleNext() {
        guard left > 0, rows.leave(value, open),
          clauses.visit(.init(value: value, isTaken: true), &open)
        else { return false }
        if left == 1, let last = open.last(of: open.choice(of: value)) {
          guard clauses.visit(.init(value: last, isTaken: false), &open) else { return false }
        }
      }
      guard rows.propagate(&open) else { return false }
      if !open.isUnsettled { return true }
    }
  }

  /// Whether the negation of a clause leads to a conflict.
  mutating func implies(_ literals: [WaitingClauses.Literal]) -> Bool {
    if isRefuted { return true }
    let (mark, moved) = (open.mark, rows.mark)
    for literal in literals { literal.fail(&open) }
    let isKept = propagate()
    open.reopen(since: mark)
    rows.restore(since: moved)
    return !isKept
  }

  /// Adds a clause for good; answers with its number.
  mutating func add(_ literals: [WaitingClauses.Literal]) -> Int {
    let (number, isKept) = clauses.add(literals, &open)
    settle(isKept)
    return number
  }

  /// Adds a row for good; answers with its number.
  mutating func add(
    _ entries: [Int: [SumRows.Entry]], needed: Int128, number: Int?
  ) throws(LagrangianBound.Overflow) -> Int {
    let row = try rows.add(entries, needed: needed, number: number, open)
    return row
  }

  /// Draws the consequences that stay.
  mutating func settle(_ isKept: Bool = true) {
    if !isRefuted { isRefuted = !isKept || !propagate() }
  }

  mutating func dropRow(_ number: Int) { rows.drop(number) }

  mutating func dropClause(_ number: Int) { clauses.drop(number) }
}
