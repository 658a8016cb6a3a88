import Almanac
import Domain
import Foundation

/// The instant of a publish: the one that was asked for, else the clock's. Nothing else in the product
/// reads a clock.
enum PublishingInstant {
  static func from(_ text: String?) throws -> Instant {
    guard let text else { return Instant(secondsSince1970: Int(Date().timeIntervalSince1970)) }
    guard let instant = Instant(iso: text) else {
      throw Refusal("publish.instant", ["text": .text(text)])
    }
    return instant
  }
}
