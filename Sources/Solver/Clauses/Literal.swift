/// That a choice has a value, or that it has another one: 2 · value, and 1 more for the latter.
struct Literal: Hashable, BitwiseCopyable, Sendable {
  let code: Int32

  init(code: Int32) {
    self.code = code
  }

  /// That the value is taken, or that it is excluded.
  init(_ value: Int, isTaken: Bool) {
    code = Int32(truncatingIfNeeded: 2 &* value &+ (isTaken ? 0 : 1))
  }

  var value: Int { Int(code >> 1) }
  var isTaken: Bool { code & 1 == 0 }
  var negated: Literal { Literal(code: code ^ 1) }
}

/// Why a literal is true.
struct Reason: Equatable, BitwiseCopyable, Sendable {
  private let code: Int32

  /// Nothing: it was decided, or a lemma says it alone.
  static let none = Reason(code: -1)
  /// A choice has exactly one value.
  static let choice = Reason(code: -2)

  private init(code: Int32) {
    self.code = code
  }

  /// The clause that stands there.
  init(clause: Int) {
    code = Int32(truncatingIfNeeded: 2 &* clause)
  }

  /// The row of that number.
  init(row: Int) {
    code = Int32(truncatingIfNeeded: 2 &* row &+ 1)
  }

  /// Where the clause stands.
  var clause: Int? { code >= 0 && code & 1 == 0 ? Int(code >> 1) : nil }
  /// The number of the row.
  var row: Int? { code >= 0 && code & 1 == 1 ? Int(code >> 1) : nil }
}
