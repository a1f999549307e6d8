extension SmoothingWorkspace {
  /// Errors below this, as a sum of squares of scaled values, are those of rounding.
  static let leastSquares = 1e-24

  /// Solves the normal equations, their diagonal raised by a share, and writes the row one step on, kept within bounds.
  ///
  /// A weight that stands on a bound and would leave it stays there.
  ///
  /// - Returns: How much the sum of squares should fall; not a number where there is no step.
  func solve(_ row: [Double], lanes: [Int], damping: Double, into trial: inout [Double]) -> Double {
    let width = self.stride(of: lanes)
    let size = lanes.count
    let free = side + 4 * groups
    // The factor is kept in the upper half of the room, since the matrix may be needed again with more damping.
    let factor = matrix + 16 * groups * groups
    var count = 0
    return withUnsafeTemporaryAllocation(of: Int.self, capacity: size) { kept in
      for lane in lanes where !isHeld(row[lane], lane) {
        kept[count] = lane
        count += 1
      }
      for index in 0..<count {
        let lane = kept[index]
        for other in 0...index { factor[index * size + other] = matrix[lane * width + kept[other]] }
        let diagonal = matrix[lane * width + lane]
        factor[index * size + index] = diagonal * (1 + damping) + 1e-14
        free[index] = -side[lane]
      }
      guard Cholesky.solve(factor, stride: size, count: count, free) else { return .nan }
      trial.withUnsafeMutableBufferPointer { trial in
        for lane in row.indices { trial[lane] = row[lane] }
        for index in 0..<count { trial[kept[index]] = bounded(row[kept[index]] + free[index], kept[index]) }
      }
      var expected = 0.0
      for index in 0..<count {
        let lane = kept[index]
        expected += free[index] * (damping * matrix[lane * width + lane] * free[index] - side[lane])
      }
      return expected
    }
  }

  private func stride(of lanes: [Int]) -> Int {
    lanes.contains { $0 >= SmoothingLanes.firstSeason } ? 4 * groups : 4 * SmoothingLanes.groups(period: 1)
  }

  private func isHeld(_ value: Double, _ lane: Int) -> Bool {
    guard lane < SmoothingLanes.startLevel else { return false }
    let bounds = lane == SmoothingLanes.damping ? SmoothingLanes.dampingBounds : SmoothingLanes.weightBounds
    return value <= bounds.lowerBound && side[lane] >= 0 || value >= bounds.upperBound && side[lane] <= 0
  }

  private func bounded(_ value: Double, _ lane: Int) -> Double {
    guard lane < SmoothingLanes.startLevel else { return value }
    let bounds = lane == SmoothingLanes.damping ? SmoothingLanes.dampingBounds : SmoothingLanes.weightBounds
    return min(max(value, bounds.lowerBound), bounds.upperBound)
  }
}
