import Dispatch
import Synchronization
import Workflow

/// Threads for pieces of work that do not wait for each other.
enum Threads {
  /// Does pieces on so many threads, each of which takes the next piece whenever it is free; `nil` for
  /// one thread, which needs no help.
  static func sharing(_ count: Int) -> KernelFiles.Pieces? {
    guard count > 1 else { return nil }
    return { pieces, piece in
      let next = Atomic(0)
      let last = Atomic(Int.max)
      DispatchQueue.concurrentPerform(iterations: min(count, pieces)) { _ in
        while true {
          let number = next.wrappingAdd(1, ordering: .relaxed).oldValue
          guard number < pieces else { return }
          let isWanted: @Sendable () -> Bool = { number <= last.load(ordering: .relaxed) }
          if isWanted(), !piece(number, isWanted) { last.min(number, ordering: .relaxed) }
        }
      }
    }
  }
}
