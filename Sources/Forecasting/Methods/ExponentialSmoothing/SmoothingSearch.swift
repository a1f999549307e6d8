/// Finds the weights and starting states under which the values are most likely.
///
/// Levenberg's and Marquardt's damped least squares on the derivatives of the recursion, within bounds: the starting
/// states, of which a season has many, cost hardly more than the weights that way.
///
/// Source: Madsen, Nielsen and Tingleff, "Methods for Non-Linear Least Squares Problems" (2004), chapter 3.2.
struct SmoothingSearch {
  let workspace: SmoothingWorkspace
  let model: ExponentialSmoothingModel
  let lanes: [Int]

  init(_ workspace: SmoothingWorkspace, _ model: ExponentialSmoothingModel) {
    self.workspace = workspace
    self.model = model
    lanes = model.learnedLanes(period: workspace.period)
  }

  /// How well a row suits the values: the squared errors of additive errors with the same likelihood; infinite where the
  /// model has no meaning or would blow up.
  func equivalentSquares(_ row: UnsafePointer<Double>) -> Double {
    guard workspace.isAdmissible(model, row) else { return .infinity }
    return workspace.score(model, row).equivalentSquares(observed: workspace.observed)
  }

  /// Improves a row until a step gains less than `tolerance` in the logarithm of the likelihood.
  ///
  /// - Returns: The squares of the improved row.
  func improve(_ row: inout [Double], tolerance: Double, mostSteps: Int = 40) -> Double {
    var trial = row
    var squares = row.withUnsafeBufferPointer { equivalentSquares($0.baseAddress.unsafelyUnwrapped) }
    guard squares < .infinity else { return squares }
    var damping = 1e-3
    let half = Double(workspace.observed) / 2
    steps: for _ in 0..<mostSteps {
      guard squares > SmoothingWorkspace.leastSquares else { break }
      let sum = row.withUnsafeBufferPointer { workspace.linearize(model, $0.baseAddress.unsafelyUnwrapped) }
      var before = squares
      while true {
        let expected = workspace.solve(row, lanes: lanes, damping: damping, into: &trial)
        guard expected.isFinite, half * expected / sum > tolerance / 4 else { break steps }
        let changed = trial.withUnsafeBufferPointer { equivalentSquares($0.baseAddress.unsafelyUnwrapped) }
        if changed < squares {
          let ratio = (squares - changed) / squares / (expected / sum)
          let sharpness = 2 * ratio - 1
          damping *= max(0.1, 1 - sharpness * sharpness * sharpness)
          before = squares
          squares = changed
          swap(&row, &trial)
          break
        }
        damping = max(damping * 6, 1e-6)
        if damping > 1e6 { break steps }
      }
      if half * (before - squares) / squares < tolerance { break }
    }
    return squares
  }
}
