import Domain
import Foundation
import Intake

/// One file of answers, read by its map.
struct PeopleFile {
  let name: String
  let bytes: [UInt8]
  let table: CSVTable
  let people: PeopleImport
  /// The map as YAML, where the headers are not our own.
  let mapText: String?

  init(_ path: String, _ known: KnownMaps, besideWorkspace folder: URL) throws {
    name = URL(filePath: path).lastPathComponent
    bytes = try Files.bytes(path)
    table = CSVTable(bytes, file: name)
    if let own = HeaderMap.own(for: table.header) {
      people = PeopleImport(table, by: own)
      mapText = nil
    } else if let map = known.map(for: table.header) {
      people = PeopleImport(table, by: map)
      mapText = map.yaml
    } else if table.header.isEmpty {
      people = PeopleImport(table, by: HeaderMap.proposed(for: []))
      mapText = nil
    } else {
      throw try PeopleFile.proposal(for: table, path, folder)
    }
  }

  /// True where not even the columns fit, so that there is no good row.
  var isUnreadable: Bool {
    switch people {
    case .mentees(let people): people.people.isEmpty && !people.isSound
    case .mentors(let people): people.people.isEmpty && !people.isSound
    }
  }

  /// Writes the proposed map beside the workspace and asks the lead to look it over; a file without a
  /// single known header is no form of ours, and nothing of it is written anywhere.
  private static func proposal(
    for table: CSVTable, _ path: String, _ folder: URL
  ) throws -> Refusal {
    let damages = table.defects.filter { $0.position.row <= table.headerRow }
    guard damages.isEmpty else { return Refusal(damages) }
    let map = HeaderMap.proposed(for: table.header)
    guard map.columns.contains(where: { $0.meaning.field != .undecided }) else {
      return Refusal("import.not-answers", ["file": .text(table.file)])
    }
    let yaml = map.yaml
    let name = URL(filePath: path).deletingPathExtension().lastPathComponent + ".map.yaml"
    let place = folder.appending(path: name)
    if !FileManager.default.fileExists(atPath: place.path) {
      try Files.write(yaml, to: place.path)
    }
    return Refusal(
      "import.map.proposed",
      ["file": .text(table.file), "map": .text(place.relativePath), "yaml": .text(yaml)])
  }
}

/// Maps that may be used: those given now, and those that an earlier import confirmed.
struct KnownMaps {
  private let maps: [HeaderMap]

  init(given paths: [String], confirmed texts: [String]) throws {
    let given = try paths.map { path in
      let file = URL(filePath: path).lastPathComponent
      do {
        return try HeaderMap(yaml: try Files.bytes(path), file: file)
      } catch let refusal as MapRefusal {
        throw Refusal(refusal.defects)
      }
    }
    maps = given + texts.compactMap { try? HeaderMap(yaml: Array($0.utf8), file: "") }
  }

  /// The first map that knows every header; else the first of those given that knows most of them.
  func map(for header: [String]) -> HeaderMap? {
    let names = Set(header.filter { !$0.isEmpty })
    let scored = maps.map { map in (map, names.intersection(map.columns.map(\.header)).count) }
    let best = scored.max { $0.1 < $1.1 }
    guard let best, best.1 > 0, best.1 * 2 >= names.count else { return nil }
    return best.0
  }
}
