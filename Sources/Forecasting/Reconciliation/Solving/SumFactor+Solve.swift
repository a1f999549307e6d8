extension SumFactor {
  /// Replaces X, whose rows stand in the order of elimination, by L⁻¹ X.
  func solveLower(_ numbers: inout [Double], width: Int) {
    withBuffers(&numbers) { target, starts, rows, values in
      for column in 0..<order.count {
        let range = Int(starts[column])..<Int(starts[column + 1])
        let own = target + column * width
        if width == 1 {
          let number = own[0] / diagonal[column]
          own[0] = number
          for place in range { target[Int(rows[place])] -= values[place] * number }
        } else {
          for step in 0..<width { own[step] /= diagonal[column] }
          for place in range {
            let other = target + Int(rows[place]) * width
            let factor = values[place]
            for step in 0..<width { other[step] -= factor * own[step] }
          }
        }
      }
    }
  }

  /// Replaces X, whose rows stand in the order of elimination, by L⁻ᵀ X.
  func solveUpper(_ numbers: inout [Double], width: Int) {
    withBuffers(&numbers) { target, starts, rows, values in
      for column in (0..<order.count).reversed() {
        let range = Int(starts[column])..<Int(starts[column + 1])
        let own = target + column * width
        if width == 1 {
          var number = own[0]
          for place in range { number -= values[place] * target[Int(rows[place])] }
          own[0] = number / diagonal[column]
        } else {
          for place in range {
            let other = target + Int(rows[place]) * width
            let factor = values[place]
            for step in 0..<width { own[step] -= factor * other[step] }
          }
          for step in 0..<width { own[step] /= diagonal[column] }
        }
      }
    }
  }

  private func withBuffers(
    _ numbers: inout [Double],
    _ body: (
      UnsafeMutablePointer<Double>, UnsafeBufferPointer<Int32>, UnsafeBufferPointer<Int32>, UnsafeBufferPointer<Double>
    ) -> Void
  ) {
    numbers.withUnsafeMutableBufferPointer { target in
      guard let target = target.baseAddress else { return }
      rows.starts.withUnsafeBufferPointer { starts in
        rows.values.withUnsafeBufferPointer { rows in
          values.withUnsafeBufferPointer { values in body(target, starts, rows, values) }
        }
      }
    }
  }
}
