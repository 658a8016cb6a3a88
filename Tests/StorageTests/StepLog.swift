import Storage
import Synchronization

/// The steps that a publishing went through.
final class StepLog: Sendable {
  private let log = Mutex<[AtomicFolder.Step]>([])

  var steps: [AtomicFolder.Step] { log.withLock { $0 } }

  func append(_ step: AtomicFolder.Step) { log.withLock { $0.append(step) } }
}
