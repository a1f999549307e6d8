import Synchronization

/// How far the reading of a file has come.
package struct ContactProgress: Sendable {
  /// Rows counted, and bytes read of all bytes.
  package var rows: Int
  package var bytes: Int
  package var byteCount: Int
  package var seconds: Double

  package var rowsPerSecond: Double { seconds > 0 ? Double(rows) / seconds : 0 }

  /// The time that is left at the speed so far, in seconds.
  package var secondsLeft: Double { bytes > 0 ? seconds * Double(byteCount - bytes) / Double(bytes) : 0 }
}

/// Hands out the blocks of a file in order, to any number of threads.
final class ContactQueue: Sendable {
  private struct State: ~Copyable {
    var cutter: BlockCutter
    var isStopped = false
    var nextNumber = 0
    var cutError: (block: Int, error: ContactCutError)?
    var rows = 0
    var bytes = 0
    var lastReport = 0.0
  }

  private let state: Mutex<State>
  private let byteCount: Int
  private let start = ContinuousClock.now
  private let report: @Sendable (ContactProgress) -> Void

  init(_ cutter: sending BlockCutter, byteCount: Int, report: @escaping @Sendable (ContactProgress) -> Void) {
    self.byteCount = byteCount
    self.report = report
    state = Mutex(State(cutter: cutter))
  }
}

extension ContactQueue {
  /// The next block; `nil` when there is none, or when reading on is of no use.
  func next() -> ContactBlock? {
    state.withLock { state in
      guard !state.isStopped else { return nil }
      do throws(ContactCutError) {
        let block = try state.cutter.next()
        state.nextNumber += 1
        return block
      } catch {
        state.isStopped = true
        state.cutError = (state.nextNumber, error)
        return nil
      }
    }
  }

  /// Notes that a block has been counted; reports at most four times a second.
  func finish(rows: Int, bytes: Int, isFinal: Bool) {
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    let progress = state.withLock { state -> ContactProgress? in
      state.rows += rows
      state.bytes += bytes
      if isFinal { state.isStopped = true }
      guard seconds - state.lastReport >= 0.25 else { return nil }
      state.lastReport = seconds
      return ContactProgress(rows: state.rows, bytes: state.bytes, byteCount: byteCount, seconds: seconds)
    }
    if let progress { report(progress) }
  }

  /// Why the file could not be cut to its end, and the block that could not be.
  var cutError: (block: Int, error: ContactCutError)? { state.withLock { $0.cutError } }
}
