import Domain
import Storage
import Testing

@Suite("Taking back the last revision")
struct TakeBackTests {
  let sandbox: Sandbox

  init() throws { sandbox = try Sandbox() }

  @Test("What the last revision brought is gone, and everything else is as it was")
  func takesBackWhole() throws {
    let archive = try Archive.create(at: sandbox.archive)
    let empty = try archive.contents()
    _ = try archive.commit(Samples.imported(by: archive))
    let imported = try archive.contents()
    _ = try archive.commit(Samples.published(by: archive))
    try archive.takeBack(revision: 2)
    #expect(try archive.contents() == imported)
    try archive.takeBack(revision: 1)
    #expect(try archive.contents() == empty)
  }

  @Test("Only the last revision can be taken back", arguments: [-1, 0, 1, 3])
  func refusesOthers(number: Int) throws {
    let archive = try Samples.filled(at: sandbox.archive)
    let before = try archive.contents()
    #expect(throws: ArchiveError.notTheLast(last: 2)) { try archive.takeBack(revision: number) }
    #expect(try archive.contents() == before)
  }

  @Test("Nothing can be taken back from an empty archive")
  func refusesEmpty() throws {
    let archive = try Archive.create(at: sandbox.archive)
    #expect(throws: ArchiveError.notTheLast(last: 0)) { try archive.takeBack(revision: 0) }
  }

  @Test("A number that was taken back is not given again, not even after the file was closed")
  func numberIsNotReused() throws {
    let archive = try Samples.filled(at: sandbox.archive)
    try archive.takeBack(revision: 2)
    try archive.close()
    let opened = try Archive.open(at: sandbox.archive)
    #expect(try opened.commit(Samples.published(by: opened)) == 3)
  }

  @Test("A name that was taken back stands in no byte of any file")
  func scrubsNames() throws {
    let archive = try Archive.create(at: sandbox.archive)
    _ = try archive.commit(Samples.imported(by: archive))
    #expect(try sandbox.holds("Baran"))
    try archive.takeBack(revision: 1)
    #expect(try !sandbox.holds("Baran"))
    #expect(try !sandbox.holds("北山"))
  }

  @Test("An import of three thousand people is taken back whole")
  func takesBackMany() throws {
    let archive = try Archive.create(at: sandbox.archive, seed: "many")
    var change = NewRevision("import", basis: 0)
    let codes = try (0..<3000).map { try Samples.code("R\($0)") }
    change.people = codes.enumerated().map {
      KnownPerson(
        ordinal: $0.offset, code: $0.element, orderKey: archive.orderKey(ofPerson: $0.offset))
    }
    change.sources = [
      SourceFile(
        number: 1, name: "a.csv", sha256: Fingerprint(of: []),
        rows: codes.indices.map { SourceRow(number: $0 + 1, cells: []) })
    ]
    change.answers = try codes.enumerated().map {
      Answer(.mentee(try Samples.fullMentee($0.element.text)), source: 1, row: $0.offset + 1)
    }
    _ = try archive.commit(change)
    #expect(try archive.contents().answers.count == 3000)
    try archive.takeBack(revision: 1)
    #expect(try archive.contents() == ArchiveContents())
  }
}
