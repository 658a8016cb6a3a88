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
  init(_ defects: [Defect], _ mode: ImportMode = .allOrNothing) {
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

extension WorkspaceState {
  /// True where each file is, byte for byte and by the same map, the latest of its name, and its
  /// answers are those in force.
  fileprivate func holds(_ files: [PeopleFile]) -> Bool {
    let sources = contents.latestSources.filter { old in files.contains { $0.name == old.name } }
    guard areInForce(Set(sources.map(\.number))) else { return false }
    let latest = Dictionary(contents.latestSources.map { ($0.name, $0.sha256) }) { first, _ in first
    }
    return files.allSatisfy { file in
      latest[file.name] == Fingerprint(of: file.bytes) && map(of: file.name) == file.mapText
    }
  }

  private func areInForce(_ sources: Set<Int>) -> Bool {
    var latest: [PersonCode: Int] = [:]
    var people: Set<PersonCode> = []
    for answer in contents.answers {
      latest[answer.person] = answer.source
      if sources.contains(answer.source) { people.insert(answer.person) }
    }
    return people.allSatisfy { latest[$0].map(sources.contains) ?? false }
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
