/// A small symmetric matrix, held in full, row by row.
struct SymmetricMatrix: Sendable {
  let size: Int
  private(set) var values: [Double]

  /// Ones on the diagonal, zeros elsewhere.
  init(identity size: Int) {
    self.size = size
    values = [Double](repeating: 0, count: size * size)
    for place in 0..<size { values[place * size + place] = 1 }
  }

  subscript(row: Int, column: Int) -> Double { values[row * size + column] }

  /// Adds X′ X for a matrix X held row by row with as many columns as this one has.
  mutating func addGram(of matrix: [Double], rows: some Sequence<Int>, weight: (Int) -> Double = { _ in 1 }) {
    values.withUnsafeMutableBufferPointer { values in
      matrix.withUnsafeBufferPointer { matrix in
        for row in rows {
          let start = row * size
          let factor = weight(row)
          for first in 0..<size {
            let number = factor * matrix[start + first]
            guard number != 0 else { continue }
            for second in first..<size { values[first * size + second] += number * matrix[start + second] }
          }
        }
        for first in 0..<size {
          for second in 0..<first { values[first * size + second] = values[second * size + first] }
        }
      }
    }
  }

  /// X′ X for a matrix X held row by row.
  static func gram(of matrix: [Double], rows: Int, columns: Int) -> SymmetricMatrix {
    var result = SymmetricMatrix(identity: columns)
    for place in 0..<columns { result.values[place * columns + place] = 0 }
    result.addGram(of: matrix, rows: 0..<rows)
    return result
  }
}

/// The Cholesky factor of a small symmetric matrix with positive eigenvalues.
struct SymmetricFactor: Sendable {
  private let size: Int
  private var lower: [Double]

  init(_ matrix: SymmetricMatrix) {
    size = matrix.size
    lower = matrix.values
    for column in 0..<size {
      for row in column..<size {
        var number = lower[row * size + column]
        for place in 0..<column { number -= lower[row * size + place] * lower[column * size + place] }
        lower[row * size + column] =
          row == column ? number.squareRoot() : number / lower[column * size + column]
      }
    }
  }

  /// Replaces rows X by M⁻¹ X.
  func solve(_ numbers: inout [Double], width: Int) {
    for row in 0..<size {
      for place in 0..<row { subtract(lower[row * size + place], place, from: row, &numbers, width) }
      divide(row, &numbers, width)
    }
    for row in (0..<size).reversed() {
      for place in row + 1..<size { subtract(lower[place * size + row], place, from: row, &numbers, width) }
      divide(row, &numbers, width)
    }
  }

  private func subtract(_ factor: Double, _ source: Int, from row: Int, _ numbers: inout [Double], _ width: Int) {
    for step in 0..<width { numbers[row * width + step] -= factor * numbers[source * width + step] }
  }

  private func divide(_ row: Int, _ numbers: inout [Double], _ width: Int) {
    for step in 0..<width { numbers[row * width + step] /= lower[row * size + row] }
  }
}
