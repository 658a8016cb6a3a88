import Foundation

/// A table of the fixtures folder: rows of cells by column name, quotes removed.
struct Table {
  let rows: [[String: String]]

  /// Reads `Tests/Fixtures/<path>`.
  init(_ path: String, from file: String = #filePath) throws {
    let tests = URL(fileURLWithPath: file).deletingLastPathComponent().deletingLastPathComponent()
    let text = try String(contentsOf: tests.appending(path: "Fixtures/\(path)"), encoding: .utf8)
    let lines = text.split(whereSeparator: \.isNewline).map { Table.cells(of: $0) }
    let names = lines.first ?? []
    self.rows = lines.dropFirst().map { cells in
      Dictionary(uniqueKeysWithValues: zip(names, cells))
    }
  }

  /// No fixture has a quote inside a quoted cell, so every second stretch between quotes is quoted.
  private static func cells(of line: Substring) -> [String] {
    var cells = [""]
    var quoted = false
    for character in line {
      switch character {
      case "\"": quoted.toggle()
      case "," where !quoted: cells.append("")
      default: cells[cells.count - 1].append(character)
      }
    }
    return cells
  }
}
