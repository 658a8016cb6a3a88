import Foundation

/// A source file as text.
struct SourceFile {
  let name: String
  let text: String

  /// Modules that it imports.
  var imports: Set<String> {
    Set(
      lines.compactMap { line in
        let words = line.split(separator: " ").filter { !$0.hasPrefix("@") }
        guard let place = words.firstIndex(of: "import"), place <= 1, words.count > place + 1 else {
          return nil
        }
        return words[place + 1].split(separator: ".").first.map(String.init)
      })
  }

  /// Declarations with `package` that have no documentation comment, a member of a protocol or an
  /// operator that says itself aside.
  var undocumented: [String] {
    var found: [String] = []
    for (number, line) in lines.enumerated() {
      let code = line.drop { $0 == " " }
      guard code.hasPrefix("package "), !code.hasPrefix("package import"),
        !code.contains("static func <"), !code.contains("static func =="),
        !["init(from decoder", "func encode(to encoder", "var codingKey", "init?(codingKey"]
          .contains(where: { code.contains($0) })
      else { continue }
      let above = lines[..<number].reversed().first { !$0.drop { $0 == " " }.hasPrefix("@") }
      if above?.drop(while: { $0 == " " }).hasPrefix("///") != true { found.append(String(code)) }
    }
    return found
  }

  private var lines: [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
  }
}

enum SourceFiles {
  private static var root: URL {
    URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized
  }

  static func rooms() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: root.appending(path: "Sources").path)
      .sorted()
  }

  static func swift(in folder: String) throws -> [SourceFile] {
    let base = root.appending(path: folder)
    let files = FileManager.default.enumerator(at: base, includingPropertiesForKeys: nil)
    let urls = (files?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "swift" }
    return try urls.sorted { $0.path < $1.path }.map {
      SourceFile(name: $0.lastPathComponent, text: try String(contentsOf: $0, encoding: .utf8))
    }
  }
}
