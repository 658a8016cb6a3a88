package import Domain

/// Where the present copy of a file first differs from the one that a plan was made from.
///
/// It tells the place alone, never what stands there: tables of people are compared by it as well.
package struct RulesDifference: Hashable, Sendable {
  /// The line or row, 1 and more.
  package let line: Int
  /// The column, 1 and more: Unicode scalars of a text, cells of a table.
  package let column: Int
  /// What became of that place.
  package let change: Change
  /// True where the column counts cells.
  package let countsCells: Bool

  /// What became of the place where two copies first differ.
  package enum Change: String, Sendable {
    /// Something else stands there now.
    case changed
    /// The copy of old has nothing there: the present one goes on.
    case added
    /// The present copy has nothing there: it ends before the copy of old does.
    case removed
  }

  /// Compares two texts byte for byte; `nil` where they are equal.
  ///
  /// Lines end with LF. Bytes that are not UTF-8 are compared as well; a column then counts the
  /// bytes that begin a character.
  ///
  /// - Complexity: O(bytes).
  package init?(frozen: [UInt8], present: [UInt8]) {
    let common = zip(frozen, present).prefix { $0 == $1 }.count
    guard common < max(frozen.count, present.count) else { return nil }
    let longer = frozen.count > common ? frozen : present
    var first = common
    while first > 0, Self.continues(longer[first]), longer[first - 1] != UInt8(ascii: "\n") {
      first -= 1
    }
    let before = longer[..<first]
    let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    line = 1 + before.count { $0 == UInt8(ascii: "\n") }
    column = 1 + before[start...].count { !Self.continues($0) }
    change = Change(frozen.count > common, present.count > common)
    countsCells = false
  }

  /// Compares two tables cell by cell, scalar for scalar; `nil` where they are equal.
  ///
  /// - Complexity: O(scalars of all cells).
  package init?(frozen: [[String]], present: [[String]]) {
    let rows = zip(frozen, present).prefix { Self.equal($0, $1) }.count
    guard rows < max(frozen.count, present.count) else { return nil }
    let (old, new) = (Self.row(rows, of: frozen), Self.row(rows, of: present))
    let cells = zip(old, new).prefix { Self.equal($0, $1) }.count
    line = rows + 1
    column = cells + 1
    change =
      old.count == new.count && cells == old.count
      ? Change(rows < frozen.count, rows < present.count)
      : Change(cells < old.count, cells < new.count)
    countsCells = true
  }

  /// The difference as a sentence before it has words: `line`, `column` and `file` are its facts.
  package func phrase(file: String) -> Phrase {
    let unit = countsCells ? "cell" : "text"
    let facts: [String: Fact] = [
      "file": .text(file), "line": .number(line), "column": .number(column),
    ]
    return Phrase("rules.difference.\(unit).\(change.rawValue)", facts)
  }
}

// MARK: - Comparing

extension RulesDifference.Change {
  fileprivate init(_ wasThere: Bool, _ isThere: Bool) {
    self = !wasThere ? .added : isThere ? .changed : .removed
  }
}

extension RulesDifference {
  /// True for the second and later bytes of a character in UTF-8.
  private static func continues(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

  // Two texts are equal to Swift where they look alike; a changed file is changed all the same.
  private static func equal(_ one: String, _ other: String) -> Bool {
    one.utf8.elementsEqual(other.utf8)
  }

  private static func equal(_ one: [String], _ other: [String]) -> Bool {
    one.count == other.count && zip(one, other).allSatisfy { equal($0, $1) }
  }

  private static func row(_ index: Int, of rows: [[String]]) -> [String] {
    rows.indices.contains(index) ? rows[index] : []
  }
}
