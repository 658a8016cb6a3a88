/// The physical lines of a calendar: CRLF at each end, at most 75 octets between, and a space at
/// the head of each line that goes on with the one before.
///
/// Source: RFC 5545 §3.1; `FEEDS.md` D5.
package enum ContentLines {
  private static let carriageReturn = UInt8(ascii: "\r")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let space = UInt8(ascii: " ")
  private static let limit = 75

  /// `bytes` with every continuation joined to its line; the ends of lines stay CRLF.
  ///
  /// - Complexity: O(n).
  package static func unfolded(_ bytes: [UInt8]) -> [UInt8] {
    var unfolded: [UInt8] = []
    unfolded.reserveCapacity(bytes.count)
    for byte in bytes {
      let continues = byte == space && endsLine(unfolded)
      if continues { unfolded.removeLast(2) } else { unfolded.append(byte) }
    }
    return unfolded
  }

  private static func endsLine(_ bytes: [UInt8]) -> Bool {
    bytes.last == lineFeed && bytes.count > 1 && bytes[bytes.count - 2] == carriageReturn
  }

  /// The calendar `text`, however it was folded, in our own folding.
  ///
  /// A fold lies between two characters as a reader sees them (grapheme clusters) where they fit
  /// into a line, and never behind a blank or a colon.
  ///
  /// - Throws: `foldingChangedText` where unfolding the result would not give the same text again.
  /// - Complexity: O(n).
  package static func refolded(_ text: String) throws(ICalendarError) -> [UInt8] {
    let unfolded = unfolded(Array(text.utf8))
    var folded: [UInt8] = []
    folded.reserveCapacity(unfolded.count + unfolded.count / 16)
    for line in unfolded.split(separator: lineFeed, omittingEmptySubsequences: true) {
      let content = line.last == carriageReturn ? line.dropLast() : line
      append(content, to: &folded)
    }
    guard self.unfolded(folded) == unfolded else { throw .foldingChangedText }
    return folded
  }

  private static func append(_ line: ArraySlice<UInt8>, to folded: inout [UInt8]) {
    if line.count <= limit {
      folded += line
    } else {
      appendInPieces(String(decoding: line, as: UTF8.self), to: &folded)
    }
    folded += [carriageReturn, lineFeed]
  }

  private static func appendInPieces(_ line: String, to folded: inout [UInt8]) {
    var room = limit
    for unit in Folding.units(of: line, fitting: limit - 1) {
      let octets = unit.utf8.count
      if octets > room {
        folded += [carriageReturn, lineFeed, space]
        room = limit - 1
      }
      folded += unit.utf8
      room -= octets
    }
  }
}

/// Where a line may be folded.
private enum Folding {
  /// The pieces of `line` between which it may be folded, each of at most `octets` where its
  /// characters allow it: characters; where one does not fit, its Unicode scalars.
  static func units(of line: String, fitting octets: Int) -> [Substring] {
    let characters = units(of: line[...], endingAt: Array(line.indices))
    return characters.flatMap { unit in
      unit.utf8.count <= octets
        ? [unit] : units(of: unit, endingAt: Array(unit.unicodeScalars.indices))
    }
  }

  /// Cuts `text` at `cuts` and at its end, but not behind a blank or a colon.
  private static func units(of text: Substring, endingAt cuts: [String.Index]) -> [Substring] {
    var units: [Substring] = []
    var start = text.startIndex
    for cut in cuts.dropFirst() where mayEndLine(text.unicodeScalars[start..<cut].last) {
      units.append(text[start..<cut])
      start = cut
    }
    return units + [text[start...]]
  }

  private static func mayEndLine(_ scalar: Unicode.Scalar?) -> Bool {
    guard let scalar else { return false }
    return scalar != ":" && !scalar.isBlank
  }
}
