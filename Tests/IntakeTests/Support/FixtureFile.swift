import Domain
import Foundation

@testable import Intake

/// A file of the repository, found from this file's place.
enum FixtureFile {
  /// Bytes of `Tests/Fixtures/<path>`.
  static func fixture(_ path: String, from file: String = #filePath) throws -> [UInt8] {
    try bytes(above: 3, "Fixtures/\(path)", file)
  }

  /// Bytes of `examples/<path>`.
  static func example(_ path: String, from file: String = #filePath) throws -> [UInt8] {
    try bytes(above: 4, "examples/\(path)", file)
  }

  private static func bytes(above: Int, _ path: String, _ file: String) throws -> [UInt8] {
    var folder = URL(fileURLWithPath: file)
    for _ in 0..<above { folder.deleteLastPathComponent() }
    return Array(try Data(contentsOf: folder.appending(path: path)))
  }
}

/// Tables by their own headers, for tests.
enum Read {
  /// A table of our own headers as mentees; fails the test where it is something else.
  static func mentees(_ bytes: [UInt8], file: String = "mentees.csv") throws -> Import<Mentee> {
    let table = CSVTable(bytes, file: file)
    guard let map = HeaderMap.own(for: table.header), map.table == .mentees else {
      throw NotOurOwn(header: table.header)
    }
    return Import(table, by: map)
  }

  /// The same for mentors.
  static func mentors(_ bytes: [UInt8], file: String = "mentors.csv") throws -> Import<Mentor> {
    let table = CSVTable(bytes, file: file)
    guard let map = HeaderMap.own(for: table.header), map.table == .mentors else {
      throw NotOurOwn(header: table.header)
    }
    return Import(table, by: map)
  }

  struct NotOurOwn: Error {
    let header: [String]
  }
}

extension Import {
  /// The people under the codes of their code column, by code.
  var byCode: [String: Person] {
    let coded = people.compactMap { one in one.code.map { ($0.text, one.person(as: $0)) } }
    return Dictionary(coded) { first, _ in first }
  }
}
