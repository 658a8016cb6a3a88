/// Names and their numbers, in order of arrival.
///
/// A closed hash table over the names' bytes. Names may wait to be filed until some hundreds are there;
/// the slots that they will ask for are then fetched together.
struct NameIndex: Sendable {
  /// All names, one behind the other.
  private var letters: [UInt8] = []
  private var ends: [Int] = []
  /// The upper half of a slot is the name's hash, the lower its number plus 1; 0 is free.
  private var slots: [UInt64]
  /// Hashes of the latest names, which are not filed yet.
  private var unfiled: [UInt32] = []

  /// An index with room for so many names.
  init(room: Int = 0) {
    var size = 128
    while size < 2 * room, size < 1 << 21 { size *= 2 }
    slots = Array(repeating: 0, count: size)
  }

  /// The number of names.
  var count: Int { ends.count }

  /// The number of a name; `nil` where it is unknown. All names must be filed.
  subscript(name: String) -> Int? {
    var name = name
    return name.withUTF8 { self[$0] }
  }

  /// The number of the name of these bytes.
  subscript(bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    let slot = slots[self.slot(of: bytes, hash: Self.hash(bytes))]
    return slot == 0 ? nil : Int(slot & 0xFFFF_FFFF) - 1
  }

  /// Files a name; false where it is there already.
  mutating func insert(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    append(bytes)
    return file() == nil
  }

  /// Gives the name the next number; true where it is time to file.
  @discardableResult
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    letters.append(contentsOf: bytes)
    ends.append(letters.count)
    unfiled.append(Self.hash(bytes))
    return unfiled.count >= 384
  }

  /// Files what is not filed, up to the first name that was there before, and answers with its number;
  /// that name and those behind it are gone then.
  mutating func file() -> Int? {
    while 5 * ends.count > 4 * slots.count { double() }
    let taken = unfiled.count { slots[Int($0) & (slots.count - 1)] != 0 }
    if 2 * taken > unfiled.count, slots.count < 2 * ends.count { double() }
    let first = ends.count - unfiled.count
    defer { unfiled.removeAll(keepingCapacity: true) }
    for (offset, hash) in unfiled.enumerated() {
      let number = first + offset
      let slot = letters.withUnsafeBufferPointer {
        self.slot(of: UnsafeBufferPointer(rebasing: $0[self.letters(of: number)]), hash: hash)
      }
      guard slots[slot] == 0 else {
        letters.removeSubrange(self.letters(of: number).lowerBound...)
        ends.removeSubrange(number...)
        return number
      }
      slots[slot] = UInt64(hash) << 32 | UInt64(number + 1)
    }
    return nil
  }
}

// MARK: - Words of lines, and strings

extension NameIndex {
  /// The number of the name that a word is.
  subscript(lines: WordLines, word: Range<Int>) -> Int? {
    lines.withBytes(of: word) { self[$0] }
  }

  /// Gives the word the next number; true where it is time to file.
  mutating func append(_ lines: WordLines, _ word: Range<Int>) -> Bool {
    lines.withBytes(of: word) { append($0) }
  }

  /// Files a name; false where it is there already.
  mutating func insert(_ name: String) -> Bool {
    var name = name
    return name.withUTF8 { insert($0) }
  }
}

// MARK: - Slots

extension NameIndex {
  private func letters(of number: Int) -> Range<Int> {
    (number == 0 ? 0 : ends[number - 1])..<ends[number]
  }

  /// Where the name is filed, or would be.
  private func slot(of bytes: UnsafeBufferPointer<UInt8>, hash: UInt32) -> Int {
    var place = Int(hash) & (slots.count - 1)
    while slots[place] != 0 {
      if slots[place] >> 32 == hash, holds(Int(slots[place] & 0xFFFF_FFFF) - 1, bytes) { break }
      place = (place + 1) & (slots.count - 1)
    }
    return place
  }

  private func holds(_ number: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let own = letters(of: number)
    return own.count == bytes.count && zip(own, bytes).allSatisfy { letters[$0] == $1 }
  }

  private mutating func double() {
    var larger = [UInt64](repeating: 0, count: 2 * slots.count)
    for slot in slots where slot != 0 {
      var place = Int(slot >> 32) & (larger.count - 1)
      while larger[place] != 0 { place = (place + 1) & (larger.count - 1) }
      larger[place] = slot
    }
    slots = larger
  }

  /// Words of eight bytes, each multiplied and turned.
  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
    var (hash, rest) = (UInt64(bytes.count) &* 0xFF51_AFD7_ED55_8CCD, bytes[...])
    while !rest.isEmpty {
      var word: UInt64 = 0
      for byte in rest.prefix(8) { word = word << 8 ^ UInt64(byte) }
      hash = (hash ^ word) &* 0xC4CE_B9FE_1A85_EC53
      hash = hash << 27 | hash >> 37
      rest = rest.dropFirst(8)
    }
    return UInt32(truncatingIfNeeded: hash ^ hash >> 31)
  }
}
