extension SmoothingWorkspace {
  /// Whether what the oldest values say fades away.
  ///
  /// The bounds of the weights see to it except with a season, where all roots of the characteristic equation must lie
  /// within the unit circle, which the recursion of Schur and Cohn tells without finding them.
  ///
  /// Source: Hyndman, Akram and Archibald, "The admissible parameter space for exponential smoothing models" (2008),
  /// doi:10.1007/s10463-006-0109-x.
  func isAdmissible(_ model: ExponentialSmoothingModel, _ row: UnsafePointer<Double>) -> Bool {
    guard model.season != nil else { return true }
    let weights = SmoothingWeights(row)
    let degree: Int
    if model.trend == .none {
      // The root at 1 that stands for the missing trend is divided out.
      degree = period
      polynomial[0] = weights.level + weights.season - 1
      for power in 1..<max(period, 1) { polynomial[power] = weights.level }
    } else {
      degree = period + 1
      let damping = weights.damping
      let rest = weights.level + weights.trend - weights.level * damping
      polynomial[0] = damping * (1 - weights.level - weights.season)
      polynomial[1] = rest + weights.season - 1
      for power in 2..<max(period, 2) { polynomial[power] = rest }
      polynomial[period] = weights.level + weights.trend - damping
    }
    polynomial[degree] = 1
    return isStable(degree: degree)
  }

  /// Whether the roots of the polynomial are no larger than 1, with a little room for rounding.
  private func isStable(degree: Int) -> Bool {
    var power = 1.0
    for index in 0...degree {
      polynomial[index] *= power
      power *= 1 + 1e-6
    }
    let other = polynomial + degree + 1
    var size = degree
    while size > 0 {
      let reflection = polynomial[0] / polynomial[size]
      guard abs(reflection) < 1 else { return false }
      for index in 0..<size { other[index] = polynomial[index + 1] - reflection * polynomial[size - 1 - index] }
      polynomial.update(from: other, count: size)
      size -= 1
    }
    return true
  }
}
