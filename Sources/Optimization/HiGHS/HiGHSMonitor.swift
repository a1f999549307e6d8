internal import Synchronization

/// What HiGHS calls while it solves: passes progress on and says when to stop.
///
/// HiGHS calls it on the thread that solves, and with several threads on others; the lock keeps the state whole.
final class HiGHSMonitor: Sendable {
  private struct State {
    var watch = SolveWatch.none
    var functions: HiGHSFunctions?
    var start = ContinuousClock.now
    var lastTold: ContinuousClock.Instant?
  }

  private let state = Mutex(State())

  /// Progress is told at most this often.
  private static let pause = Duration.milliseconds(100)
  /// Kinds of callback in which HiGHS asks whether to stop: simplex, interior point, branch and bound.
  static let interruptKinds: [CInteger] = [1, 2, 6]

  /// Our own pointer, as HiGHS hands it back. The session that owns the monitor outlives every solve.
  var pointer: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }

  static let callback: HiGHSCallback = { _, _, output, input, pointer in
    guard let pointer else { return }
    let monitor = Unmanaged<HiGHSMonitor>.fromOpaque(pointer).takeUnretainedValue()
    // `user_interrupt` is the first field of the input; HiGHS keeps it from one solve to the next, so no is said too.
    input?.storeBytes(of: monitor.shouldStop(output) ? 1 : 0, as: CInt.self)
  }

  func begin(_ watch: SolveWatch, _ functions: HiGHSFunctions) {
    state.withLock { $0 = State(watch: watch, functions: functions, start: .now, lastTold: nil) }
  }

  func end() { state.withLock { $0.watch = .none } }

  private func shouldStop(_ output: UnsafeRawPointer?) -> Bool {
    let watch = state.withLock(\.watch)
    if let progress = watch.progress, let output, let report = report(output) { progress(report) }
    return watch.isStopped
  }

  /// How far the solve has come, when it is time to tell.
  private func report(_ output: UnsafeRawPointer) -> SolveProgress? {
    let due: (HiGHSFunctions, Double)? = state.withLock { state in
      let now = ContinuousClock.now
      guard let functions = state.functions, state.lastTold.map({ now - $0 >= Self.pause }) ?? true else { return nil }
      state.lastTold = now
      let elapsed = (now - state.start).components
      return (functions, Double(elapsed.seconds) + Double(elapsed.attoseconds) * 1e-18)
    }
    guard let (functions, seconds) = due else { return nil }
    func item<Value>(_ name: String, _ type: Value.Type) -> Value? {
      functions.callbackItem(output, name)?.load(as: Value.self)
    }
    func finite(_ name: String) -> Double? {
      item(name, Double.self).flatMap { $0.isFinite && $0.magnitude < 1e20 ? $0 : nil }
    }
    let nodes = max(0, Int(item("mip_node_count", Int64.self) ?? 0))
    let simplex = max(0, Int(item("simplex_iteration_count", CInteger.self) ?? 0))
    let interiorPoint = max(0, Int(item("ipm_iteration_count", CInteger.self) ?? 0))
    return SolveProgress(
      seconds: seconds, iterations: simplex + interiorPoint, nodes: nodes,
      objective: finite("objective_function_value"), bound: finite("mip_dual_bound"))
  }
}
