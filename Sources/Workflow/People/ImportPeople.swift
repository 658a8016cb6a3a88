import Domain
import Foundation
import Intake
import Storage

extension Workspace {
  /// Reads files of answers, and keeps them all or none.
  ///
  /// A file whose headers are not our own needs a map: one that is given, one that was confirmed by an
  /// earlier import, or the one that is proposed and waits for the lead's word.
  ///
  /// `joinsNames` is the lead's word that answers with equal name and reading, without code and
  /// e-mail, come from one person.
  ///
  /// - Throws: ``Refusal`` with every bad cell, with the proposed map, or with the rows of which only the
  ///   lead can tell whose they are.
  package func importPeople(
    _ paths: [String], maps: [String], mode: ImportMode, joinsNames: Bool = false
  ) throws -> Report {
    let state = try state()
    let known = try KnownMaps(given: maps, confirmed: state.confirmedMaps)
    let files = try paths.map { try PeopleFile($0, known, besideWorkspace: folder) }
    let defects = files.flatMap(\.people.defects)
    if !defects.isEmpty, !mode.contains(.goodRows) || files.contains(where: \.isUnreadable) {
      throw Refusal(defects, mode)
    }
    if state.holds(files) { return PeopleIntake.nothingNew }
    var intake = PeopleIntake(archive: archive, state.contents, joinsNames: joinsNames)
    for file in files { intake.take(file) }
    guard intake.doubts.isEmpty else {
      throw Refusal("import.same-person", details: intake.doubts)
    }
    let event = WorkspaceEvent.imported(
      .init(
        files: files.map(\.name), mentees: intake.mentees, mentors: intake.mentors,
        leftOut: intake.leftOut,
        maps: Dictionary(files.compactMap { file in file.mapText.map { (file.name, $0) } }) {
          _, later in later
        }))
    if !mode.contains(.dryRun) {
      try commit(event, after: state) { revision in
        revision.people = intake.people
        revision.identities = intake.identities
        revision.sources = intake.sources
        revision.answers = intake.answers
      }
    }
    let notes = ImportNotes(state.contents, intake.sources, intake.answers)
    return intake.report(isDryRun: mode.contains(.dryRun), defects: defects, notes)
  }
}

extension Refusal {
  /// Bad cells, each with its sentence on the terminal and its position alone in the document.
  fileprivate init(_ defects: [Defect], _ mode: ImportMode = .allOrNothing) {
    let isWhole = !defects.allSatisfy(\.isOfRow)
    let key = isWhole ? "import.refused.file" : "import.refused"
    let hidden = defects.count - Refusal.mostDefects
    let more = Phrase("import.refused.more", ["count": .number(hidden)])
    self.init(
      mode.contains(.goodRows) && !isWhole ? "import.refused.no-row" : key,
      ["count": .number(defects.count)],
      details: defects.prefix(Refusal.mostDefects).map(\.phrase) + (hidden > 0 ? [more] : []),
      positions: defects.map(\.document))
  }

  /// As many as anybody reads; documents hold all.
  private static let mostDefects = 200
}

extension Defect {
  /// True where one row is bad, false where the file as a whole is.
  fileprivate var isOfRow: Bool {
    switch kind {
    case .cell: true
    case .table: position.row > 1
    case .text, .header, .map: false
    }
  }

  /// Where the defect is and of which kind; nothing of what stands there.
  var document: JSONValue {
    [
      "file": .text(file), "row": .number(position.row), "column": .number(position.column),
      "kind": .text(kind.key),
    ]
  }
}

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

extension WorkspaceState {
  /// True where each file is, byte for byte and by the same map, the latest of its name.
  fileprivate func holds(_ files: [PeopleFile]) -> Bool {
    let latest = Dictionary(contents.latestSources.map { ($0.name, $0.sha256) }) { first, _ in first
    }
    return files.allSatisfy { file in
      latest[file.name] == Fingerprint(of: file.bytes) && map(of: file.name) == file.mapText
    }
  }

  /// Maps that imports confirmed, the latest first.
  var confirmedMaps: [String] {
    events.reversed().flatMap { entry -> [String] in
      guard case .imported(let event) = entry.event else { return [] }
      return event.maps.sorted { $0.key < $1.key }.map(\.value)
    }
  }

  /// The map by which the latest file of that name was read; `nil` where it needed none.
  func map(of file: String) -> String? {
    events.reversed().lazy.compactMap { entry -> String?? in
      guard case .imported(let event) = entry.event, event.files.contains(file) else { return nil }
      return .some(event.maps[file])
    }.first ?? nil
  }
}
