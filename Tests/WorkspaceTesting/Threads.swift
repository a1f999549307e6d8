internal import Dispatch
internal import Synchronization

/// Runs a piece of work on several threads at once, waits for all of them and throws the first failure.
func runOnThreads(_ count: Int, _ work: @Sendable (Int) throws -> Void) throws {
  let failure = Mutex<(any Error)?>(nil)
  DispatchQueue.concurrentPerform(iterations: count) { thread in
    do {
      try work(thread)
    } catch {
      failure.withLock { $0 = $0 ?? error }
    }
  }
  if let error = failure.withLock({ $0 }) { throw error }
}
