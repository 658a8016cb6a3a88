import Storage
import Testing

@Suite("What the archive does not keep")
struct SecrecyTests {
  let sandbox: Sandbox

  init() throws { sandbox = try Sandbox() }

  private let secrets = ["@example.org", "r01@", "e-mail", "火曜"]

  @Test("No e-mail address and no cell's text stands in any file, open or closed")
  func keepsNoCells() throws {
    let archive = try Samples.filled(at: sandbox.archive)
    #expect(try sandbox.names() == ["musubi.sqlite", "musubi.sqlite-shm", "musubi.sqlite-wal"])
    for secret in secrets { #expect(try !sandbox.holds(secret), "open: \(secret)") }
    try archive.close()
    #expect(try sandbox.names() == ["musubi.sqlite"])
    for secret in secrets { #expect(try !sandbox.holds(secret), "closed: \(secret)") }
  }

  @Test("What an answer says is kept, so the search would find it")
  func searchFinds() throws {
    let archive = try Samples.filled(at: sandbox.archive)
    #expect(try sandbox.holds("Baran"))
    try archive.close()
    #expect(try sandbox.holds("Baran"))
  }

  @Test("Equal cells are known as equal and changed ones as changed")
  func changedCellIsFound() throws {
    let archive = try Samples.filled(at: sandbox.archive)
    let row = try #require(try archive.contents().sources.first?.rows[1])
    #expect(row.cells == ["R01", "r01@example.org"].map(archive.cellDigest))
    #expect(row.cells[1] != archive.cellDigest("R01@example.org"))
  }
}
