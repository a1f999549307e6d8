extension SmoothingWorkspace {
  /// Adds the products of the rows' entries to `gram`, whose row `4 · group + lane` holds a vector for each group.
  func addRows(_ filled: Int, _ groups: Int) {
    let rows = self.rows
    for left in 0..<groups {
      for right in 0...left {
        var first = SIMD4<Double>.zero
        var second = SIMD4<Double>.zero
        var third = SIMD4<Double>.zero
        var fourth = SIMD4<Double>.zero
        var place = 0
        for _ in 0..<filled {
          let factor = rows[place + left]
          let vector = rows[place + right]
          first += vector * factor.x
          second += vector * factor.y
          third += vector * factor.z
          fourth += vector * factor.w
          place += groups
        }
        let target = gram + 4 * left * groups + right
        target[0] += first
        target[groups] += second
        target[2 * groups] += third
        target[3 * groups] += fourth
      }
    }
  }

  /// With relative errors `ε` each row is `ε · h − a`, where `a` is what `gram` was summed from and `h` the mean
  /// derivative of the logarithms.
  func combine(squares: Double, relative: Bool, _ groups: Int) {
    let width = 4 * groups
    let seasonalRows = groups > SmoothingLanes.groups(period: 1) ? period : 0
    let offset = (2 + seasonalRows) * width
    let room = offset + 2 * width
    tangents.withMemoryRebound(to: Double.self, capacity: room) { numbers in
      gram.withMemoryRebound(to: Double.self, capacity: width * width) { gram in
        let logarithms = numbers + offset
        let products = logarithms + width
        let share = relative ? 1 / Double(observed) : 0
        for lane in 0..<width {
          let own = logarithms[lane] * share
          side[lane] = squares * own - products[lane]
          for other in 0...lane {
            let others = logarithms[other] * share
            matrix[lane * width + other] =
              gram[lane * width + other] - products[lane] * others - own * products[other] + squares * own * others
          }
        }
      }
    }
  }
}
