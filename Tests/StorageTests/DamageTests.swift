import Storage
import Testing

@Suite("A damaged file is never opened as if it were whole")
struct DamageTests {
  let sandbox: Sandbox
  let whole: [UInt8]

  init() throws {
    sandbox = try Sandbox()
    try Samples.filled(at: sandbox.archive).close()
    whole = try sandbox.bytes("musubi.sqlite")
  }

  private var pageSize: Int { 4096 }

  /// What may be said of a file that was ours once.
  private var verdicts: [ArchiveError] {
    [.damaged(path: sandbox.archive), .notADatabase(path: sandbox.archive)]
  }

  @Test("The sample has enough pages for these tests to mean something")
  func sampleIsLarge() {
    #expect(whole.count % pageSize == 0)
    #expect(whole.count / pageSize >= 20)
  }

  @Test("Cut off after any page, or inside of one, it is damaged")
  func truncated() throws {
    let pages = whole.count / pageSize
    let cuts = (1..<pages).map { $0 * pageSize } + [50, 100, 511, 512, 4095, whole.count - 1]
    for cut in cuts { try expectVerdict(on: Array(whole[..<cut]), "cut to \(cut)") }
  }

  @Test("Short of one byte that said nothing, it is damaged all the same")
  func shortOfNothing() throws {
    let other = try Sandbox()
    let archive = try Archive.create(at: other.archive)
    let body = "[\"\(String(repeating: "x", count: 16_450))\"]"
    _ = try archive.commit(NewRevision("lock", basis: 0, body: body))
    try archive.close()
    let bytes = try other.bytes("musubi.sqlite")
    try #require(bytes.last == 0)
    try expectVerdict(on: bytes.dropLast(), "one zero less")
  }

  @Test("With any one page overwritten, it is damaged", arguments: [UInt8(0), 0x55, 0xFF])
  func overwritten(byte: UInt8) throws {
    for page in 0..<whole.count / pageSize {
      var bytes = whole
      for place in page * pageSize..<(page + 1) * pageSize { bytes[place] = byte }
      try expectVerdict(on: bytes, "page \(page + 1) of \(byte)")
    }
  }

  @Test("With any two pages exchanged, it is damaged")
  func exchanged() throws {
    for page in 1..<whole.count / pageSize - 1 {
      var bytes = whole
      for place in page * pageSize..<(page + 1) * pageSize {
        bytes.swapAt(place, place + pageSize)
      }
      try expectVerdict(on: bytes, "pages \(page + 1) and \(page + 2)")
    }
  }

  private func expectVerdict(on bytes: [UInt8], _ what: String) throws {
    try sandbox.write(bytes, to: "musubi.sqlite")
    let error = #expect(throws: ArchiveError.self, "\(what)") {
      try Archive.open(at: sandbox.archive)
    }
    if let error { #expect(verdicts.contains(error), "\(what): \(error)") }
    #expect(try sandbox.bytes("musubi.sqlite") == bytes, "\(what): the evidence was changed")
  }
}
