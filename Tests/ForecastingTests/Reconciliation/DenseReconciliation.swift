import Forecasting

/// Reconciliation as the papers write it, with full matrices and the projection S (S′W⁻¹S)⁻¹ S′W⁻¹: slow, short, and
/// another formula than the one tested.
struct DenseReconciliation {
  let summing: [[Double]]
  let weights: [[Double]]

  init(_ structure: SummingStructure, covariance: [[Double]]) {
    let bottom = (0..<structure.bottomCount).map { row in (0..<structure.bottomCount).map { $0 == row ? 1.0 : 0 } }
    let sums = (0..<structure.sumCount).map { sum in
      let parts = Set(structure.parts(ofSum: sum))
      return (0..<structure.bottomCount).map { parts.contains($0) ? 1.0 : 0 }
    }
    summing = bottom + sums
    weights = Self.inverse(covariance)
  }

  /// The bottom values nearest to the forecasts.
  func bottom(_ base: [Double]) -> [Double] {
    let left = Self.product(Self.transpose(summing), Self.product(weights, summing))
    let right = Self.product(Self.transpose(summing), Self.product(weights, base.map { [$0] }))
    return Self.product(Self.inverse(left), right).map { $0[0] }
  }

  /// The slope of the weighted sum of squares at some bottom values.
  func gradient(atBottom bottom: [Double], base: [Double]) -> [Double] {
    let values = Self.product(summing, bottom.map { [$0] })
    let missed = base.indices.map { [values[$0][0] - base[$0]] }
    return Self.product(Self.transpose(summing), Self.product(weights, missed)).map { $0[0] }
  }

  /// Variances and shrunk correlations, pair by pair as Schäfer and Strimmer (2005) define them, a missing product as 0.
  static func shrunkCovariance(_ residuals: [[Double]]) -> [[Double]] {
    let count = residuals[0].count
    let variances = residuals.map { row in
      let known = row.filter { !$0.isNaN }
      return known.reduce(0) { $0 + $1 * $1 } / Double(known.count)
    }
    let scaled = residuals.map { row in
      let known = row.filter { !$0.isNaN }
      let root = (known.reduce(0) { $0 + $1 * $1 } / Double(count)).squareRoot()
      return row.map { $0.isNaN ? 0 : $0 / root }
    }
    var correlations = residuals.map { _ in [Double](repeating: 1, count: residuals.count) }
    var variance = 0.0
    var squares = 0.0
    for first in scaled.indices {
      for second in scaled.indices where first != second {
        let products = zip(scaled[first], scaled[second]).map { $0 * $1 }
        let mean = products.reduce(0, +) / Double(count)
        variance += products.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(count * (count - 1))
        squares += mean * mean
        correlations[first][second] = mean
      }
    }
    let kept = 1 - min(1, max(0, variance / squares))
    return correlations.indices.map { first in
      correlations.indices.map { second in
        let scale = (variances[first] * variances[second]).squareRoot()
        return scale * (first == second ? 1 : kept * correlations[first][second])
      }
    }
  }

  private static func transpose(_ matrix: [[Double]]) -> [[Double]] {
    matrix[0].indices.map { column in matrix.map { $0[column] } }
  }

  private static func product(_ left: [[Double]], _ right: [[Double]]) -> [[Double]] {
    left.map { row in
      right[0].indices.map { column in row.indices.reduce(0) { $0 + row[$1] * right[$1][column] } }
    }
  }

  /// By Gauss and Jordan with the largest pivot of each column.
  private static func inverse(_ matrix: [[Double]]) -> [[Double]] {
    let size = matrix.count
    var rows = matrix.indices.map { row in matrix[row] + matrix.indices.map { $0 == row ? 1 : 0 } }
    for column in 0..<size {
      let largest = (column..<size).max { abs(rows[$0][column]) < abs(rows[$1][column]) } ?? column
      rows.swapAt(column, largest)
      let pivot = rows[column][column]
      rows[column] = rows[column].map { $0 / pivot }
      for row in 0..<size where row != column {
        let factor = rows[row][column]
        rows[row] = rows[row].indices.map { rows[row][$0] - factor * rows[column][$0] }
      }
    }
    return rows.map { Array($0[size...]) }
  }
}
