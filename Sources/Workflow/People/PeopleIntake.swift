import Almanac
import Domain
import Intake
import Storage

/// Turns applications into rows of the archive: who is who, codes, keys, digests.
struct PeopleIntake {
  private let archive: Archive
  private(set) var people: [KnownPerson] = []
  private(set) var identities: [KnownIdentity] = []
  private(set) var sources: [SourceFile] = []
  private(set) var answers: [Answer] = []
  private(set) var mentees = 0
  private(set) var mentors = 0
  private(set) var superseded = 0
  private(set) var leftOut: [String: [Int]] = [:]
  private var codes: Set<PersonCode>
  private var known: [Fingerprint: PersonCode]
  private var nextOrdinal: Int
  private var nextSource: Int
  /// The lead's word that equal names and readings are one person.
  private let joinsNames: Bool
  /// Rows whose person only the lead can tell, in words.
  private(set) var doubts: [Phrase] = []

  init(archive: Archive, _ contents: ArchiveContents, joinsNames: Bool) {
    self.archive = archive
    self.joinsNames = joinsNames
    codes = Set(contents.people.map(\.code))
    known = Dictionary(contents.identities.map { ($0.digest, $0.person) }) { first, _ in first }
    nextOrdinal = contents.nextPersonOrdinal
    nextSource = contents.nextSourceNumber
  }

  /// Takes the good rows of a file, earlier answers first, so that the latest stands last.
  mutating func take(_ file: PeopleFile) {
    switch file.people {
    case .mentees(let read):
      mentees += read.people.count
      take(read, of: file) { .mentee($0) }
    case .mentors(let read):
      mentors += read.people.count
      take(read, of: file) { .mentor($0) }
    }
  }

  private mutating func take<Person: ApplicantRole>(
    _ read: Import<Person>, of file: PeopleFile, _ body: (Person) -> Answer.Body
  ) {
    let source = nextSource
    nextSource += 1
    sources.append(digest(of: file, number: source))
    superseded += read.superseded.count
    if !read.leftOut.isEmpty { leftOut[file.name] = read.leftOut }
    for application in read.superseded.map(\.application) + read.people {
      let code = self.code(of: application, in: file.name)
      answers.append(
        Answer(
          body(application.person(as: code)), source: source, row: application.row,
          received: application.received))
    }
  }

  /// The file's fingerprint, and one of each cell, so that a change can be found later.
  private func digest(of file: PeopleFile, number: Int) -> SourceFile {
    let header = SourceRow(
      number: file.table.headerRow, cells: file.table.header.map(archive.cellDigest))
    let rows = file.table.rows.map { row in
      SourceRow(number: row.number, cells: row.cells.map(archive.cellDigest))
    }
    return SourceFile(
      number: number, name: file.name, sha256: Fingerprint(of: file.bytes), rows: [header] + rows)
  }
}

// MARK: - Who is who

extension PeopleIntake {
  /// The person's code: the one in the code column, else the one that this identity was given before,
  /// else a new one. A name and reading alone never join two answers without the lead's word.
  private mutating func code<Person: ApplicantRole>(
    of application: Application<Person>, in file: String
  ) -> PersonCode {
    switch application.key {
    case .code(let code):
      meet(code)
      return code
    case .email(let address): return identified(by: "email \(address)")
    case .nameAndReading(let text):
      let digest = archive.identityDigest(of: "name \(text)")
      if known[digest] != nil, !joinsNames {
        doubts.append(
          Phrase(
            "import.same-person.row", ["file": .text(file), "row": .number(application.row)]))
      }
      return identified(by: "name \(text)")
    }
  }

  private mutating func identified(by text: String) -> PersonCode {
    let digest = archive.identityDigest(of: text)
    if let code = known[digest] { return code }
    let code = newCode
    known[digest] = code
    identities.append(KnownIdentity(digest, of: code))
    meet(code)
    return code
  }

  private var newCode: PersonCode {
    var number = codes.count + 1
    while true {
      let digits = String(number)
      let padding = String(repeating: "0", count: max(0, 3 - digits.count))
      if let code = PersonCode("P" + padding + digits), !codes.contains(code) { return code }
      number += 1
    }
  }

  private mutating func meet(_ code: PersonCode) {
    guard codes.insert(code).inserted else { return }
    people.append(
      KnownPerson(
        ordinal: nextOrdinal, code: code, orderKey: archive.orderKey(ofPerson: nextOrdinal)))
    nextOrdinal += 1
  }
}

// MARK: - What was done

extension PeopleIntake {
  func report(isDryRun: Bool, defects: [Defect], _ notes: ImportNotes) -> Report {
    var report = Report(
      document: [
        "mentees": .number(mentees), "mentors": .number(mentors),
        "superseded": .number(superseded), "dryRun": .bool(isDryRun),
        "leftOut": .object(leftOut.mapValues { .list($0.map { .number($0) }) }),
        "defects": .list(defects.map(\.document)), "notes": notes.document,
      ])
    report.say(
      isDryRun ? "import.dry-run" : "import.done",
      ["mentees": .number(mentees), "mentors": .number(mentors)])
    if superseded > 0 { report.say("import.superseded", ["count": .number(superseded)]) }
    for (file, rows) in leftOut.sorted(by: { $0.key < $1.key }) {
      report.say(
        "import.left-out",
        [
          "count": .number(rows.count), "file": .text(file),
          "rows": .list(rows.map { .number($0) }),
        ])
    }
    report.lines += defects.map { .detail($0.phrase) } + notes.lines
    if !isDryRun { report.say("import.next") }
    return report
  }

  /// The report on files that hold nothing but what is known.
  static var nothingNew: Report {
    var report = Report(
      document: [
        "mentees": 0, "mentors": 0, "superseded": 0, "dryRun": false, "leftOut": [:],
        "defects": [], "notes": ["absent": [], "renamed": [], "alike": [], "replaced": []],
      ])
    report.say("import.nothing-new")
    return report
  }
}
