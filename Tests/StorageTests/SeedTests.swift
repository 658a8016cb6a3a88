import Domain
import Storage
import Testing

@Suite("Keys of a workspace")
struct SeedTests {
  let sandbox: Sandbox

  init() throws { sandbox = try Sandbox() }

  /// Calculated outside Swift with Python's `hmac` and `hashlib`: root = HKDF-SHA256(seed,
  /// salt "musubi workspace"), value = HMAC-SHA256(root, purpose, U+001F, arguments).
  @Test("Seeded values are those that HKDF and HMAC give")
  func seededValues() throws {
    let archive = try Archive.create(at: sandbox.archive, seed: "fy2022")
    #expect(
      (0...2).map { archive.orderKey(ofPerson: $0).rawValue }
        == [3_851_173_378_320_827_943, 6_341_666_275_257_040_195, 7_381_074_557_693_241_746])
    let feed = archive.newFeed(of: try Samples.code("R01"), ordinal: 0)
    #expect(feed.id.text == "pdjvnjjynlkh")
    #expect(
      hexadecimal(feed.key.bytes)
        == "cceb491d3ae2ddcd9d5b6f80140150abcb4c7e1564548df3558528c941165882")
    let occurrence = archive.newOccurrence(
      of: try Samples.code("R01"), round: try Samples.round("1"), week: 3)
    #expect(occurrence.id.rawValue == 0x9e6d_16ae_41a5_784e)
    #expect(
      hexadecimal(archive.identityDigest(of: "amal@example.org").bytes)
        == "f28f8ce913064b808a8ee7a6d52c880fc0276ac6e4527779931ef8062279454d")
    #expect(archive.cellDigest("火曜").bits == 0xe6b5_ac6c_76b9_a4f3)
  }

  @Test("Two archives of one seed are the same file, byte for byte")
  func seededFilesAreEqual() throws {
    let other = try Sandbox()
    for place in [sandbox, other] { try Samples.filled(at: place.archive).close() }
    #expect(try sandbox.names() == ["musubi.sqlite"])
    #expect(try sandbox.bytes("musubi.sqlite") == other.bytes("musubi.sqlite"))
  }

  @Test("Without a seed two archives share no key")
  func unseededDiffer() throws {
    let archives = [
      try Archive.create(at: sandbox.path("one")), try Archive.create(at: sandbox.path("two")),
    ]
    let code = try Samples.code("R01")
    #expect(Set(archives.map { $0.orderKey(ofPerson: 0) }).count == 2)
    #expect(Set(archives.map { $0.newFeed(of: code, ordinal: 0).id }).count == 2)
    #expect(Set(archives.map { $0.newFeed(of: code, ordinal: 0).key }).count == 2)
    #expect(Set(archives.map { $0.identityDigest(of: "a@example.org") }).count == 2)
    #expect(Set(archives.map { $0.cellDigest("Tuesday") }).count == 2)
  }

  @Test("Without a seed every call gives a new random value")
  func unseededNeverRepeats() throws {
    let archive = try Archive.create(at: sandbox.archive)
    let code = try Samples.code("R01")
    #expect(Set((0..<100).map { _ in archive.orderKey(ofPerson: 0) }).count == 100)
    #expect(Set((0..<100).map { _ in archive.newFeed(of: code, ordinal: 0) }).count == 100)
  }

  @Test("Digests are the same after the archive was closed and opened", arguments: ["x", nil])
  func digestsLast(seed: String?) throws {
    let archive = try Archive.create(at: sandbox.archive, seed: seed)
    let (identity, cell) = (archive.identityDigest(of: "a"), archive.cellDigest("a"))
    try archive.close()
    let opened = try Archive.open(at: sandbox.archive)
    #expect(opened.identityDigest(of: "a") == identity)
    #expect(opened.cellDigest("a") == cell)
    #expect(cell.bits != identity.bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) })
  }

  @Test("A seeded archive goes on with its seed after it was opened again")
  func seedLasts() throws {
    let archive = try Archive.create(at: sandbox.archive, seed: "fy2022")
    let (first, second) = (archive.orderKey(ofPerson: 7), archive.orderKey(ofPerson: 8))
    try archive.close()
    #expect(try Archive.open(at: sandbox.archive).orderKey(ofPerson: 7) == first)
    #expect(first != second)
  }

  @Test("A feed's key does not print itself")
  func keyIsSilent() throws {
    let key = try #require(FeedKey(bytes: [UInt8](repeating: 171, count: 32)))
    var dumped = ""
    dump(key, to: &dumped)
    for text in ["\(key)", String(reflecting: key), dumped] { #expect(!text.contains("171")) }
  }

  @Test(
    "A feed id of another shape is refused",
    arguments: ["", "pdjvnjjynlk", "pdjvnjjynlkhh", "Pdjvnjjynlkh", "pdjvnjjynlk1", "pdjvnjjynl家"])
  func refusesFeedID(text: String) {
    #expect(FeedID(text) == nil)
  }

  private func hexadecimal(_ bytes: [UInt8]) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
