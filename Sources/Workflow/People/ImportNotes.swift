import Domain
import Storage

/// What a lead should look at after an import that went well: nothing of it stops the import.
struct ImportNotes {
  /// People of an earlier file of the same name who are not in the new one; they still take part.
  let absent: [PersonCode]
  /// People whose name is another one than before.
  let renamed: [PersonCode]
  /// New people who have the name of somebody known under another code.
  let alike: [PersonCode]
  /// People whose answer of another file is replaced by one of these files.
  let replaced: [PersonCode]
  private let people: People

  init(_ contents: ArchiveContents, _ sources: [SourceFile], _ answers: [Answer]) {
    let (before, now) = (Self.names(contents.answers.map(\.value)), Self.names(answers))
    let older = Set(
      contents.latestSources.filter { old in sources.contains { $0.name == old.name } }
        .map(\.number))
    let earlier = contents.answers.map(\.value).filter { older.contains($0.source) }
    absent = Set(earlier.map(\.person)).subtracting(now.keys).sorted()
    renamed = now.filter { before[$0.key] != nil && before[$0.key] != $0.value }.keys.sorted()
    let known = Set(before.values)
    alike = now.filter { before[$0.key] == nil && known.contains($0.value) }.keys.sorted()
    let files = Set(sources.map(\.name))
    let others = Set(
      contents.sources.map(\.value).filter { !files.contains($0.name) }.map(\.number))
    let inForce = Dictionary(contents.answers.map { ($0.person, $0.source) }) { _, later in later }
    replaced = now.keys.filter { inForce[$0].map(others.contains) ?? false }.sorted()
    people = People(
      before.merging(now) { $1 }.map { ($0.key, $0.value) })
  }

  /// Everybody's name by the latest answer.
  private static func names(_ answers: [Answer]) -> [PersonCode: PersonName] {
    Dictionary(answers.map { ($0.person, $0.name) }) { _, later in later }
  }

  /// A sentence for each kind that there is.
  var lines: [Report.Line] {
    [("absent", absent), ("renamed", renamed), ("alike", alike), ("replaced", replaced)].filter {
      !$0.1.isEmpty
    }
    .map { kind, codes in
      .sentence(
        Phrase(
          "import.\(kind)",
          ["count": .number(codes.count), "people": people.list(codes, most: 6)]))
    }
  }

  /// Codes by kind.
  var document: JSONValue {
    [
      "absent": .list(absent.map { .text($0.text) }),
      "renamed": .list(renamed.map { .text($0.text) }),
      "alike": .list(alike.map { .text($0.text) }),
      "replaced": .list(replaced.map { .text($0.text) }),
    ]
  }
}
