/// Solves linear equations with a symmetric, positive definite matrix.
enum Cholesky {
  /// Replaces the right side with the solution and the lower half of the matrix with its factor; false where the matrix
  /// is not positive definite.
  static func solve(
    _ matrix: UnsafeMutablePointer<Double>, stride: Int, count: Int, _ side: UnsafeMutablePointer<Double>
  ) -> Bool {
    for row in 0..<count {
      let own = matrix + row * stride
      for column in 0..<row {
        let other = matrix + column * stride
        var sum = own[column]
        for index in 0..<column { sum -= own[index] * other[index] }
        // The diagonal holds the inverse of the factor's.
        own[column] = sum * other[column]
      }
      var rest = own[row]
      for index in 0..<row { rest -= own[index] * own[index] }
      guard rest > 0, rest.isFinite else { return false }
      own[row] = 1 / rest.squareRoot()
      var value = side[row]
      for index in 0..<row { value -= own[index] * side[index] }
      side[row] = value * own[row]
    }
    for row in (0..<count).reversed() {
      var value = side[row]
      for index in row + 1..<max(count, row + 1) { value -= matrix[index * stride + row] * side[index] }
      side[row] = value * matrix[row * stride + row]
    }
    return true
  }
}
