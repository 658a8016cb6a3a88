import Testing

/// The bytes of a calendar, cut by rules of RFC 5545 §3.1 that are written here once more.
struct WrittenCalendar {
  /// What stands between two CRLF, without them.
  let physicalLines: [[UInt8]]
  /// The same, with continuations joined.
  let lines: [String]

  /// Fails the test where the last line does not end in CRLF or a line is not UTF-8 by itself.
  init(_ bytes: [UInt8]) throws {
    var physical: [[UInt8]] = [[]]
    var index = 0
    while index < bytes.count {
      if bytes[index] == 13, index + 1 < bytes.count, bytes[index + 1] == 10 {
        physical.append([])
        index += 2
      } else {
        physical[physical.count - 1].append(bytes[index])
        index += 1
      }
    }
    try #require(physical.removeLast().isEmpty, "the last line does not end in CRLF")
    var logical: [[UInt8]] = []
    for line in physical {
      if line.first == 32, !logical.isEmpty {
        logical[logical.count - 1] += line.dropFirst()
      } else {
        logical.append(line)
      }
    }
    physicalLines = physical
    lines = try logical.map { try #require(String(validating: $0, as: UTF8.self)) }
  }

  /// Lines of the calendar itself, outside all components in it.
  var ownLines: [String] {
    var depth = 0
    return lines.filter { line in
      if line.hasPrefix("BEGIN:") { depth += 1 }
      defer { if line.hasPrefix("END:") { depth -= 1 } }
      return depth == 1 && !line.hasPrefix("BEGIN:") && !line.hasPrefix("END:")
    }
  }

  /// The lines of each component of that kind, without BEGIN and END.
  func components(_ kind: String) -> [[String]] {
    var found: [[String]] = []
    var isInside = false
    for line in lines {
      if line == "END:\(kind)" { isInside = false }
      if isInside { found[found.count - 1].append(line) }
      if line == "BEGIN:\(kind)" {
        isInside = true
        found.append([])
      }
    }
    return found
  }

  /// What stands before `;` or `:` in each line.
  var names: [String] { lines.map { String($0.prefix { $0 != ";" && $0 != ":" }) } }
}

extension [String] {
  /// The value of the only line that begins with `name`; fails the test where there is another
  /// number of them.
  func value(_ name: String) throws -> String {
    let found = filter { $0.hasPrefix(name + ":") || $0.hasPrefix(name + ";") }
    try #require(found.count == 1, "\(name) stands \(found.count) times")
    return String(found[0].dropFirst(name.count + 1))
  }
}
