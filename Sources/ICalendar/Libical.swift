import CLibical
import Synchronization

/// The one door to libical.
///
/// Its errno and its ring buffer belong to threads and its tables load without a lock, so one
/// caller is inside at a time, and nothing of C leaves (`FEEDS.md` c2, c17–c19). The door does not
/// open twice: `body` must not call `exclusively` again.
enum Libical {
  private static let gate = Mutex<Void>(())

  /// Runs `body` while nobody else is inside; libical reports errors and never aborts.
  static func exclusively<Outcome: Sendable, Failure: Error>(
    _ body: () throws(Failure) -> Outcome
  ) throws(Failure) -> Outcome {
    try gate.withLock { _ throws(Failure) -> Outcome in
      icalerror_set_errors_are_fatal(0)
      return try body()
    }
  }

  /// Copies a text that libical allocated for us, then frees it; `nil` stays `nil`.
  static func taken(_ text: UnsafeMutablePointer<CChar>?) -> String? {
    guard let text = unsafe text else { return nil }
    defer { unsafe icalmemory_free_buffer(text) }
    return unsafe String(cString: text)
  }
}
