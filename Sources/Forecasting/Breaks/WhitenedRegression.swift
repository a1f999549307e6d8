/// Least squares on level, slope and steps, after the share of each value that lives on in the next has been taken away.
///
/// The columns are made orthonormal one by one, which leaves what a further step could explain as plain sums.
struct WhitenedRegression {
  /// What is left of the whitened values.
  private(set) var residuals: [Double]
  /// Its sum of squares.
  private(set) var squaredError = 0.0
  /// The share of each value that lives on in the next.
  private let share: Double
  /// The orthonormal columns.
  private var columns: [[Double]] = []
  /// How each original column is made of them.
  private var mixture: [[Double]] = []
  /// What each orthonormal column explains.
  private var projections: [Double] = []

  /// Fits level, slope and a step at each position given.
  init(_ values: [Double], _ times: [Double], steps: [Int], persistence: Double) {
    share = persistence
    let share = persistence
    let first = (1 - share * share).squareRoot()
    func whitened(_ column: [Double]) -> [Double] {
      column.indices.map { $0 == 0 ? column[0] * first : column[$0] - share * column[$0 - 1] }
    }
    residuals = whitened(values)
    add(whitened([Double](repeating: 1, count: values.count)))
    add(whitened(times))
    for step in steps { add(whitened(values.indices.map { $0 < step ? 0 : 1 })) }
    squaredError = residuals.reduce(0) { $0 + $1 * $1 }
  }

  private mutating func add(_ column: [Double]) {
    var rest = column
    var parts: [Double] = []
    for known in columns {
      let part = Self.product(known, rest)
      parts.append(part)
      for index in rest.indices { rest[index] -= part * known[index] }
    }
    let length = Self.product(rest, rest).squareRoot()
    let scale = length > 0 ? 1 / length : 0
    for index in rest.indices { rest[index] *= scale }
    let projection = Self.product(rest, residuals)
    for index in rest.indices { residuals[index] -= projection * rest[index] }
    columns.append(rest)
    mixture.append(parts + [length])
    projections.append(projection)
  }

  private static func product(_ left: [Double], _ right: [Double]) -> Double {
    var sum = 0.0
    for index in left.indices { sum += left[index] * right[index] }
    return sum
  }
}

extension WhitenedRegression {
  /// How much of a residual lives on in the next, 0…0.95, corrected for the columns fitted to a short series.
  ///
  /// Meaningful for a fit whose own share was 0.
  var persistence: Double {
    guard squaredError > 0 else { return 0 }
    var product = 0.0
    for index in residuals.indices.dropFirst() { product += residuals[index] * residuals[index - 1] }
    let raw = product / squaredError
    let corrected = raw + (Double(columns.count) + 3 * raw) / Double(residuals.count)
    return min(max(corrected, 0), 0.95)
  }

  /// The position where a further step would lessen the squared error most, at least `distance` from the steps there are.
  func bestStep(in range: ClosedRange<Int>, apartFrom others: [Int], by distance: Int) -> (position: Int, gain: Double)?
  {
    let later = 1 - share
    var best: (position: Int, gain: Double)?
    var residualSum = 0.0
    var columnSums = [Double](repeating: 0, count: columns.count)
    for position in stride(from: residuals.count - 1, through: range.lowerBound, by: -1) {
      if position <= range.upperBound && others.allSatisfy({ abs($0 - position) >= distance }) {
        let product = residuals[position] + later * residualSum
        var length = 1 + later * later * Double(residuals.count - 1 - position)
        for index in columns.indices {
          let part = columns[index][position] + later * columnSums[index]
          length -= part * part
        }
        if length > 1e-6 {
          let gain = product * product / length
          if gain > best?.gain ?? 0 { best = (position, gain) }
        }
      }
      residualSum += residuals[position]
      for index in columns.indices { columnSums[index] += columns[index][position] }
    }
    return best
  }

  /// The coefficient of each original column, with its variance as a multiple of that of the noise.
  func coefficients() -> [(value: Double, variance: Double)] {
    let count = columns.count
    var inverse = [[Double]](repeating: [Double](repeating: 0, count: count), count: count)
    for column in 0..<count {
      for row in stride(from: column, through: 0, by: -1) {
        guard mixture[row][row] > 0 else { continue }
        var sum = row == column ? 1.0 : 0
        for between in row + 1..<max(column + 1, row + 1) { sum -= mixture[between][row] * inverse[between][column] }
        inverse[row][column] = sum / mixture[row][row]
      }
    }
    return inverse.map { row in
      var value = 0.0
      var variance = 0.0
      for column in 0..<count {
        value += row[column] * projections[column]
        variance += row[column] * row[column]
      }
      return (value, variance)
    }
  }
}
