/// The corners of a simplex search, in room that the search owns.
@usableFromInline
struct Simplex {
  @usableFromInline let dimension: Int
  @usableFromInline let points: UnsafeMutablePointer<Double>
  @usableFromInline let values: UnsafeMutablePointer<Double>
  @usableFromInline let lower: UnsafeBufferPointer<Double>
  @usableFromInline let upper: UnsafeBufferPointer<Double>
  @usableFromInline var best = 0
  @usableFromInline var worst = 0
  @usableFromInline var secondWorst = 0
  @usableFromInline var evaluations = 0

  @inlinable
  init(
    room: UnsafeMutableBufferPointer<Double>, dimension: Int, lower: UnsafeBufferPointer<Double>,
    upper: UnsafeBufferPointer<Double>
  ) {
    self.dimension = dimension
    // The room holds at least one number, so it has an address; the unsafe form only skips a check.
    points = room.baseAddress.unsafelyUnwrapped
    values = points + (dimension + 4) * dimension
    self.lower = lower
    self.upper = upper
  }

  @inlinable
  func point(_ corner: Int) -> UnsafeBufferPointer<Double> {
    UnsafeBufferPointer(start: points + corner * dimension, count: dimension)
  }

  @inlinable
  mutating func value(_ slot: Int, _ objective: (UnsafeBufferPointer<Double>) -> Double) -> Double {
    evaluations += 1
    let value = objective(point(slot))
    return value.isNaN ? .infinity : value
  }

  /// Sets the corners: the start, and one beside it along each axis, inward where a bound is near.
  @inlinable
  mutating func spread(
    around start: UnsafeBufferPointer<Double>, step: Double, _ objective: (UnsafeBufferPointer<Double>) -> Double
  ) {
    // The start may be a corner itself, so it is kept apart until all are set.
    let kept = points + (dimension + 1) * dimension
    for axis in 0..<dimension { kept[axis] = min(max(start[axis], lower[axis]), upper[axis]) }
    for corner in 0...dimension {
      let row = points + corner * dimension
      for axis in 0..<dimension { row[axis] = kept[axis] }
      if corner > 0 {
        let axis = corner - 1
        let reach = min(step, 0.5) * (upper[axis] - lower[axis])
        row[axis] += row[axis] + reach <= upper[axis] ? reach : -reach
      }
      values[corner] = value(corner, objective)
    }
    rank()
  }

  /// Whether the best corner lies on a bound that leaves room.
  @inlinable
  var isOnBound: Bool {
    for axis in 0..<dimension where lower[axis] < upper[axis] {
      let place = points[best * dimension + axis]
      if place == lower[axis] || place == upper[axis] { return true }
    }
    return false
  }

  /// Moves the corners downhill until they have come together.
  @inlinable
  mutating func contract(
    mostEvaluations: Int, valueTolerance: Double, sizeTolerance: Double,
    _ objective: (UnsafeBufferPointer<Double>) -> Double
  ) {
    let size = Double(max(dimension, 2))
    let expansion = 1 + 2 / size
    let contraction = 0.75 - 0.5 / size
    let centre = dimension + 1
    let first = dimension + 2
    let second = dimension + 3
    while evaluations < mostEvaluations, !isSmall(valueTolerance: valueTolerance, sizeTolerance: sizeTolerance) {
      setCentre(centre)
      move(first, from: centre, by: 1)
      let reflected = value(first, objective)
      if reflected < values[best] {
        move(second, from: centre, by: expansion)
        let expanded = value(second, objective)
        if expanded < reflected { replaceWorst(with: second, expanded) } else { replaceWorst(with: first, reflected) }
      } else if reflected < values[secondWorst] {
        replaceWorst(with: first, reflected)
      } else {
        move(second, from: centre, by: reflected < values[worst] ? contraction : -contraction)
        let contracted = value(second, objective)
        if contracted < min(reflected, values[worst]) {
          replaceWorst(with: second, contracted)
        } else {
          shrink(by: dimension > 1 ? 1 - 1 / size : 0.5, objective)
        }
      }
      rank()
    }
  }

  @inlinable
  mutating func rank() {
    best = 0
    worst = 0
    for corner in 1...dimension {
      if values[corner] < values[best] { best = corner }
      if values[corner] >= values[worst] { worst = corner }
    }
    secondWorst = best
    for corner in 0...dimension where corner != worst && values[corner] > values[secondWorst] { secondWorst = corner }
  }

  @inlinable
  func isSmall(valueTolerance: Double, sizeTolerance: Double) -> Bool {
    let least = values[best]
    guard values[worst] - least <= valueTolerance * max(1, abs(least)) else { return least == .infinity }
    for corner in 0...dimension where corner != best {
      for axis in 0..<dimension {
        let distance = abs(points[corner * dimension + axis] - points[best * dimension + axis])
        if distance > sizeTolerance * (upper[axis] - lower[axis]) { return false }
      }
    }
    return true
  }

  /// The mean of all corners but the worst.
  @inlinable
  func setCentre(_ slot: Int) {
    let centre = points + slot * dimension
    for axis in 0..<dimension {
      var sum = 0.0
      for corner in 0...dimension where corner != worst { sum += points[corner * dimension + axis] }
      centre[axis] = sum / Double(dimension)
    }
  }

  /// A trial point on the line from the worst corner through the centre.
  @inlinable
  func move(_ slot: Int, from centre: Int, by share: Double) {
    for axis in 0..<dimension {
      let middle = points[centre * dimension + axis]
      let place = middle + share * (middle - points[worst * dimension + axis])
      points[slot * dimension + axis] = min(max(place, lower[axis]), upper[axis])
    }
  }

  @inlinable
  func replaceWorst(with slot: Int, _ value: Double) {
    for axis in 0..<dimension { points[worst * dimension + axis] = points[slot * dimension + axis] }
    values[worst] = value
  }

  @inlinable
  mutating func shrink(by share: Double, _ objective: (UnsafeBufferPointer<Double>) -> Double) {
    for corner in 0...dimension where corner != best {
      for axis in 0..<dimension {
        let middle = points[best * dimension + axis]
        points[corner * dimension + axis] = middle + share * (points[corner * dimension + axis] - middle)
      }
      values[corner] = value(corner, objective)
    }
  }
}
