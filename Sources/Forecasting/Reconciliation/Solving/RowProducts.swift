/// Products with a matrix of few columns, held row by row, and with its transpose.
///
/// The numbers of several steps stand side by side, in rows of `width` numbers.
enum RowProducts {
  /// Adds X Y to the rows of the target, where X has `rows` rows and as many columns as Y has rows.
  static func add(
    _ matrix: [Double], rows: Int, columns: Int, times right: [Double], width: Int, to target: inout [Double]
  ) {
    target.withUnsafeMutableBufferPointer { target in
      matrix.withUnsafeBufferPointer { matrix in
        right.withUnsafeBufferPointer { right in
          for row in 0..<rows {
            let start = row * columns
            if width == 1 {
              target[row] += dot(matrix, start, right, count: columns)
            } else {
              for column in 0..<columns {
                let factor = matrix[start + column]
                for step in 0..<width { target[row * width + step] += factor * right[column * width + step] }
              }
            }
          }
        }
      }
    }
  }

  /// X′ Y, where X and Y have `rows` rows.
  static func transposed(_ matrix: [Double], rows: Int, columns: Int, times right: [Double], width: Int) -> [Double] {
    var result = [Double](repeating: 0, count: columns * width)
    result.withUnsafeMutableBufferPointer { result in
      matrix.withUnsafeBufferPointer { matrix in
        right.withUnsafeBufferPointer { right in
          for row in 0..<rows {
            let start = row * columns
            if width == 1 {
              let factor = right[row]
              for column in 0..<columns { result[column] += factor * matrix[start + column] }
            } else {
              for column in 0..<columns {
                let factor = matrix[start + column]
                for step in 0..<width { result[column * width + step] += factor * right[row * width + step] }
              }
            }
          }
        }
      }
    }
    return result
  }

  /// A product of two rows; four sums at once, since each addition waits for the one before it.
  private static func dot(
    _ matrix: UnsafeBufferPointer<Double>, _ start: Int, _ right: UnsafeBufferPointer<Double>, count: Int
  ) -> Double {
    var sums = SIMD4<Double>()
    let even = count - count % 4
    for place in stride(from: 0, to: even, by: 4) {
      for lane in 0..<4 { sums[lane] += matrix[start + place + lane] * right[place + lane] }
    }
    var sum = sums.sum()
    for place in even..<count { sum += matrix[start + place] * right[place] }
    return sum
  }
}
