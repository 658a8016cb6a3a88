extension HeaderMap {
  /// The map as a file that a lead can read and change.
  ///
  /// ```yaml
  /// table: mentees
  /// columns:
  ///   "タイムスタンプ": timestamp
  ///   "会える時間 [土 14:00-15:00]": availability Sat 14:00-15:00
  /// words:
  ///   fields:
  ///     "物流": logistics
  /// ```
  package var yaml: String {
    var lines = ["table: \(table.rawValue)", "columns:"]
    lines += columns.map { "  \(HeaderMap.quoted($0.header)): \($0.meaning)" }
    let lists = Field.allCases.compactMap { field in words[field].map { (field, $0) } }
    if !lists.isEmpty { lines.append("words:") }
    for (field, list) in lists {
      lines.append("  \(field.rawValue):")
      lines += list.entries.map {
        "    \(HeaderMap.quoted($0.word)): \(HeaderMap.quoted($0.meaning))"
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A text in the double quotes of YAML, whatever it holds.
  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\" + String(Character(scalar))
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
