/// Identifiers of one kind by their bytes, in order of declaration, without a `String` each.
///
/// Open addressing with linear probing; at most three quarters of the slots are taken. A slot carries
/// its hash, so that a probe seldom leaves the slots, and a table that grows is read from front to back.
///
/// Words may be put in by the hundred: their first slots are then looked at all together, so that
/// memory is waited for once and not once a word.
struct NameTable {
  private struct Slot {
    var hash: UInt32 = 0
    /// The position of the declaration plus 1; 0 is free.
    var entry: UInt32 = 0
  }

  private struct Entry {
    let start: Int
    let count: UInt32
    let line: UInt32
  }

  private var entries: [Entry] = []
  private var slots: [Slot]
  /// Hashes of the latest entries, which are not in the slots yet.
  private var waiting: [UInt32] = []
  private static let mostWaiting = 256

  /// An empty table with room for so many names.
  init(room: Int = 32) {
    var count = 64
    while 3 * count < 4 * room, count < 1 << 24 { count *= 2 }
    slots = Array(repeating: Slot(), count: count)
    entries.reserveCapacity(min(room, count))
  }

  /// The position at which the word was declared; no word may be waiting.
  func position(of word: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    let found = slots[slot(of: word, hash: Self.hash(word, bytes), in: bytes)].entry
    return found == 0 ? nil : Int(found) - 1
  }

  /// Declares the word, or returns its earlier declaration.
  mutating func declare(
    _ word: Range<Int>, line: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Repetition? {
    declareLater(word, line: line, in: bytes)
    return settle(in: bytes)
  }

  /// Declares the word; true where it is time to settle.
  @discardableResult
  mutating func declareLater(
    _ word: Range<Int>, line: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    waiting.append(Self.hash(word, bytes))
    entries.append(
      Entry(
        start: word.lowerBound, count: UInt32(truncatingIfNeeded: word.count),
        line: UInt32(truncatingIfNeeded: line)))
    return waiting.count == Self.mostWaiting
  }

  /// Puts the words that wait into the slots, in the order in which they were declared, up to the first
  /// that was declared before.
  mutating func settle(in bytes: UnsafeBufferPointer<UInt8>) -> Repetition? {
    let crowded = waiting.count { slots[Int($0) & (slots.count - 1)].entry != 0 }
    if 2 * entries.count > slots.count, 4 * crowded > 3 * waiting.count { grow() }
    while 4 * entries.count > 3 * slots.count { grow() }
    defer { waiting.removeAll(keepingCapacity: true) }
    let first = entries.count - waiting.count
    for (offset, hash) in waiting.enumerated() {
      let entry = entries[first + offset]
      let word = entry.start..<entry.start + Int(entry.count)
      let slot = slot(of: word, hash: hash, in: bytes)
      guard slots[slot].entry == 0 else {
        let earlier = entries[Int(slots[slot].entry) - 1].line
        return Repetition(word: word, line: Int(entry.line), firstLine: Int(earlier))
      }
      slots[slot] = Slot(hash: hash, entry: UInt32(truncatingIfNeeded: first + offset + 1))
    }
    return nil
  }

  /// A word that was declared before.
  struct Repetition {
    let word: Range<Int>
    let line: Int
    let firstLine: Int
  }

  /// The slot that holds the word, or the free one where it belongs.
  private func slot(
    of word: Range<Int>, hash: UInt32, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Int {
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot].entry != 0 {
      if slots[slot].hash == hash, holds(slots[slot], word, in: bytes) { return slot }
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  private func holds(
    _ slot: Slot, _ word: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let entry = entries[Int(slot.entry) - 1]
    guard entry.count == word.count else { return false }
    return (0..<word.count).allSatisfy { bytes[entry.start + $0] == bytes[word.lowerBound + $0] }
  }

  private mutating func grow() {
    var grown = [Slot](repeating: Slot(), count: slots.count * 2)
    for old in slots where old.entry != 0 {
      var slot = Int(old.hash) & (grown.count - 1)
      while grown[slot].entry != 0 { slot = (slot + 1) & (grown.count - 1) }
      grown[slot] = old
    }
    slots = grown
  }

  /// Eight bytes at a time, the last eight perhaps overlapping; the multiplier is 2⁶⁴ over the golden
  /// ratio, made odd.
  private static func hash(_ word: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
    var hash = UInt64(truncatingIfNeeded: word.count)
    let mix = { (eight: UInt64) in
      hash = (hash ^ eight) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 29
    }
    var next = word.lowerBound
    if word.count >= 8 {
      let raw = UnsafeRawBufferPointer(bytes)
      while next + 8 < word.upperBound {
        mix(raw.loadUnaligned(fromByteOffset: next, as: UInt64.self))
        next += 8
      }
      mix(raw.loadUnaligned(fromByteOffset: word.upperBound - 8, as: UInt64.self))
    } else {
      var few: UInt64 = 0
      for byte in bytes[word] { few = few << 8 | UInt64(byte) }
      mix(few)
    }
    return UInt32(truncatingIfNeeded: hash >> 32 ^ hash)
  }
}
