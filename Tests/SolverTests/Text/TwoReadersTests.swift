import Testing
import Verification

@testable import Solver

/// The kernel's reader and the checker's share no code; they must agree on what a model is.
@Suite("Two readers of the model text")
struct TwoReadersTests {
  @Test("2 000 changed texts never crash a reader, and both agree on each", arguments: 0..<20)
  func agree(block: Int) {
    var accepted = 0
    for seed in UInt64(block * 100)..<UInt64(block * 100 + 100) {
      var dice = TextDice(seed: seed)
      var bytes = Array(ModelWriter(Model.random(using: &dice)).text.utf8)
      for _ in 0..<Int.random(in: 1...2, using: &dice) { Self.change(&bytes, &dice) }
      let text = String(decoding: bytes, as: UTF8.self)
      let verdict = Self.verdict(text)
      let other = (try? KernelModel(text: text)) != nil
      if verdict != .refusedForSize { #expect((verdict == .read) == other, "\(text)") }
      accepted += verdict == .read ? 1 : 0
    }
    #expect((5..<95).contains(accepted))
  }

  private enum Verdict { case read, refused, refusedForSize }

  /// The checker adds in Int128 and never lists classes, so it has no bound on sizes.
  private static func verdict(_ text: String) -> Verdict {
    do throws(ModelDefect) {
      _ = try ModelReader.read(text)
      return .read
    } catch {
      switch error.kind {
      case .sumTooLarge, .unitsTooLarge, .classCount: return .refusedForSize
      default: return .refused
      }
    }
  }

  private static let words = [
    "0", "-1", "9223372036854775807", "9223372036854775808", ":", "*", "#", "\n", "\r", "\t", " ",
    "o_0", "r-0", "c0", "L.0", "option", "atmost", "level", "sum", "結び", "\u{FEFF}", "\0",
  ]

  private static func change(_ bytes: inout [UInt8], _ dice: inout TextDice) {
    guard let place = bytes.indices.randomElement(using: &dice) else { return }
    switch Int.random(in: 0..<7, using: &dice) {
    case 0: bytes.remove(at: place)
    case 1: bytes[place] = UInt8.random(in: 0...255, using: &dice)
    case 2: bytes.insert(contentsOf: (words.randomElement(using: &dice) ?? "").utf8, at: place)
    case 3: bytes.removeSubrange(place..<min(place + 9, bytes.count))
    case 4: changeDigit(from: place, &bytes, &dice)
    default: changeLines(&bytes, &dice)
    }
  }

  private static func changeDigit(
    from place: Int, _ bytes: inout [UInt8], _ dice: inout TextDice
  ) {
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    guard let digit = bytes[place...].firstIndex(where: digits.contains) else { return }
    bytes[digit] = UInt8.random(in: digits, using: &dice)
  }

  /// Leaves one out, doubles it, or moves it to the end.
  private static func changeLines(_ bytes: inout [UInt8], _ dice: inout TextDice) {
    var lines = bytes.split(separator: UInt8(ascii: "\n"))
    guard let chosen = lines.indices.randomElement(using: &dice) else { return }
    let line = lines[chosen]
    if Bool.random(using: &dice) { lines.remove(at: chosen) }
    if Bool.random(using: &dice) { lines.append(line) }
    bytes = Array(lines.joined(separator: [UInt8(ascii: "\n")]))
  }
}
