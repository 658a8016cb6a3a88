import Dispatch
import Foundation
import Synchronization

/// An interruption from the keyboard, as a question that a long computation asks now and then.
///
/// The first one ends the computation with what it knows by then; the second ends the process.
final class Interruption: Sendable {
  private let isWanted = Atomic(false)

  /// Whether the computation should end; from now on the keyboard's interruption means that.
  static func watching() -> @Sendable () -> Bool {
    let interruption = Interruption()
    signal(SIGINT, SIG_IGN)
    let source = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global())
    source.setEventHandler {
      interruption.isWanted.store(true, ordering: .relaxed)
      signal(SIGINT, SIG_DFL)
    }
    source.resume()
    return {
      withExtendedLifetime(source) { interruption.isWanted.load(ordering: .relaxed) }
    }
  }
}
