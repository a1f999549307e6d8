import Dispatch

/// Calls a function for every position and returns the results in order, spread over a number of threads.
///
/// Each result depends on its position alone, so the answer is the same whatever the number of threads.
public func parallelMap<Result: Sendable>(
  count: Int, threads: Int, _ transform: @Sendable (Int) -> Result
) -> [Result] {
  guard threads > 1, count > 1 else { return (0..<count).map(transform) }
  let blocks = min(count, threads * 8)
  var parts = [[Result]](repeating: [], count: blocks)
  parts.withUnsafeMutableBufferPointer { buffer in
    nonisolated(unsafe) let slots = buffer
    withoutActuallyEscaping(transform) { transform in
      DispatchQueue.concurrentPerform(iterations: blocks) { block in
        let range = (block * count / blocks)..<((block + 1) * count / blocks)
        slots[block] = range.map(transform)
      }
    }
  }
  return parts.flatMap { $0 }
}
