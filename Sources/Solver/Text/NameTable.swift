/// Identifiers of one kind by their bytes, in order of declaration, without a `String` each.
///
/// Open addressing with linear probing over FNV-1a; at most half of the slots are taken. A slot
/// carries half of its hash, so that a probe seldom leaves the slots.
///
/// Source for the hash: G. Fowler, L. C. Noll, K.-P. Vo, D. Eastlake, draft-eastlake-fnv.
struct NameTable {
  private struct Slot {
    var hash: UInt32 = 0
    /// The position of the declaration plus 1; 0 is free.
    var entry: UInt32 = 0
  }

  private struct Entry {
    let hash: UInt64
    let word: Range<Int>
    let line: Int
  }

  private var entries: [Entry] = []
  private var slots = [Slot](repeating: Slot(), count: 64)

  /// The position at which the word was declared.
  func position(of word: Range<Int>, in bytes: [UInt8]) -> Int? {
    let found = slots[slot(of: word, hash: Self.hash(bytes[word]), in: bytes)].entry
    return found == 0 ? nil : Int(found) - 1
  }

  /// Declares the word, or returns the line of its earlier declaration.
  mutating func declare(_ word: Range<Int>, line: Int, in bytes: [UInt8]) -> Int? {
    let hash = Self.hash(bytes[word])
    let slot = slot(of: word, hash: hash, in: bytes)
    guard slots[slot].entry == 0 else { return entries[Int(slots[slot].entry) - 1].line }
    entries.append(Entry(hash: hash, word: word, line: line))
    slots[slot] = Slot(hash: Self.upperHalf(hash), entry: UInt32(entries.count))
    if entries.count * 2 > slots.count { grow() }
    return nil
  }

  /// The slot that holds the word, or the free one where it belongs.
  private func slot(of word: Range<Int>, hash: UInt64, in bytes: [UInt8]) -> Int {
    let half = Self.upperHalf(hash)
    var slot = firstSlot(hash)
    while slots[slot].entry != 0 {
      if slots[slot].hash == half, holds(slots[slot], word, in: bytes) { return slot }
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  private func holds(_ slot: Slot, _ word: Range<Int>, in bytes: [UInt8]) -> Bool {
    bytes[entries[Int(slot.entry) - 1].word].elementsEqual(bytes[word])
  }

  private func firstSlot(_ hash: UInt64) -> Int {
    Int(truncatingIfNeeded: hash) & (slots.count - 1)
  }

  private mutating func grow() {
    slots = [Slot](repeating: Slot(), count: slots.count * 2)
    for (position, entry) in entries.enumerated() {
      var slot = firstSlot(entry.hash)
      while slots[slot].entry != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Slot(hash: Self.upperHalf(entry.hash), entry: UInt32(position + 1))
    }
  }

  private static func upperHalf(_ hash: UInt64) -> UInt32 {
    UInt32(truncatingIfNeeded: hash >> 32)
  }

  private static func hash(_ word: ArraySlice<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in word { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return hash
  }
}
