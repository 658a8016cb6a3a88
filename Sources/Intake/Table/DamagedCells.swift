/// Where the damaged places of a text stand in its table.
struct DamagedCells {
  private struct Place: Hashable {
    let row: Int
    let cell: Int
  }

  private var offsets: [Place: Int] = [:]

  /// - Complexity: O(cells + damages).
  init(_ records: [CSVScanner.Record], _ damages: [DecodedText.Damage]) {
    guard !damages.isEmpty else { return }
    var rest = damages[...]
    for record in records {
      for (place, cell) in record.cells.enumerated() {
        while let next = rest.first, next.place < cell.range.upperBound {
          let here = Place(row: record.number, cell: place)
          if offsets[here] == nil { offsets[here] = next.offset }
          rest.removeFirst()
        }
      }
    }
  }

  /// What is wrong with the text of a cell; the first thing where there are several.
  func fault(
    of cell: CSVScanner.Cell, _ row: Int, _ place: Int, _ encoding: TextEncoding
  ) -> TextFault? {
    if let offset = offsets[Place(row: row, cell: place)] {
      return .undecodable(encoding, offset: offset)
    }
    for scalar in cell.text.unicodeScalars {
      if scalar == "\u{FFFD}" { return .lostCharacter }
      if scalar.isControl { return .controlCharacter(code: DamagedCells.code(scalar)) }
    }
    return nil
  }

  private static func code(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
