/// What divides the cells of a table.
enum Delimiter {
  /// The one that stands most often in the first line that is not blank, outside quotations; a
  /// comma where two stand equally often.
  ///
  /// - Complexity: O(length of that line).
  static func of(_ bytes: [UInt8]) -> UInt8 {
    var counts = [0, 0, 0]
    var isQuoted = false
    var isBlank = true
    for byte in bytes {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
        if isBlank { continue }
        break
      }
      isBlank = false
      if let place = all.firstIndex(of: byte) { counts[place] += 1 }
    }
    let most = counts.max() ?? 0
    return all[counts.firstIndex(of: most) ?? 0]
  }

  private static let all = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
}
