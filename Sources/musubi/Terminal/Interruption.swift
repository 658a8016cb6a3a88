import Dispatch
import Foundation
import Synchronization

/// An interruption from the keyboard, as a question that a long computation asks now and then.
///
/// The first one ends the computation with what it knows by then; the second ends the process.
final class Interruption: Sendable {
  private let isWanted = Atomic(false)
  /// Watches the keyboard for as long as the question can be asked.
  private let source: Mutex<(any DispatchSourceSignal)?> = Mutex(nil)

  /// Whether the computation should end; from now on the keyboard's interruption means that.
  static func watching() -> @Sendable () -> Bool {
    let interruption = Interruption()
    signal(SIGINT, SIG_IGN)
    interruption.source.withLock { source in
      let signals = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global())
      signals.setEventHandler { [weak interruption] in
        interruption?.isWanted.store(true, ordering: .relaxed)
        signal(SIGINT, SIG_DFL)
      }
      signals.resume()
      source = signals
    }
    return { interruption.isWanted.load(ordering: .relaxed) }
  }
}
