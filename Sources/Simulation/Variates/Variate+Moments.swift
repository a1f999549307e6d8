#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension Variate {
  /// The mean.
  public var mean: Double {
    switch law {
    case .constant: first
    case .uniform: (first + second) / 2
    case .triangular: (first + second + third) / 3
    case .exponential: first
    case .gamma: first * second
    case .logNormal: exp(first + second * second / 2)
    case .weibull: second * tgamma(1 + 1 / first)
    case .table: tableSum { $0 } + (table?.width ?? 0) / 2
    }
  }

  /// The variance.
  public var variance: Double {
    switch law {
    case .constant: return 0
    case .uniform: return (second - first) * (second - first) / 12
    case .triangular:
      let squares = first * first + second * second + third * third
      return (squares - first * second - first * third - second * third) / 18
    case .exponential: return first * first
    case .gamma: return first * second * second
    case .logNormal: return expm1(second * second) * exp(2 * first + second * second)
    case .weibull: return second * second * tgamma(1 + 2 / first) - mean * mean
    case .table:
      let centre = tableSum { $0 }
      let width = table?.width ?? 0
      return tableSum { ($0 - centre) * ($0 - centre) } + width * width / 12
    }
  }

  /// The variance divided by the squared mean; 0 for the constant zero.
  public var squaredVariation: Double { mean > 0 ? variance / (mean * mean) : 0 }

  private func tableSum(_ value: (Double) -> Double) -> Double {
    guard let table else { return 0 }
    return zip(table.values, table.shares).reduce(0) { $0 + value($1.0) * $1.1 }
  }

  /// The probability of more than a value.
  public func survival(beyond value: Double) -> Double {
    guard value >= 0 else { return 1 }
    switch law {
    case .constant: return value < first ? 1 : 0
    case .uniform: return min(1, max(0, (second - value) / (second - first)))
    case .triangular: return survivalOfTriangular(value)
    case .exponential: return exp(-value / first)
    case .gamma: return IncompleteGamma.upper(shape: first, value / second)
    case .logNormal: return value == 0 ? 1 : 0.5 * erfc((log(value) - first) / (second * 2.0.squareRoot()))
    case .weibull: return exp(-pow(value / second, first))
    case .table: return survivalOfTable(value)
    }
  }

  private func survivalOfTriangular(_ value: Double) -> Double {
    if value <= first { return 1 }
    if value >= third { return 0 }
    return value < second
      ? 1 - (value - first) * (value - first) / ((third - first) * (second - first))
      : (third - value) * (third - value) / ((third - first) * (third - second))
  }

  private func survivalOfTable(_ value: Double) -> Double {
    guard let table else { return 0 }
    var sum = 0.0
    for place in table.values.indices.reversed() {
      let excess = table.values[place] + table.width - value
      if excess <= 0 { break }
      sum += table.shares[place] * (table.width > 0 ? min(1, excess / table.width) : 1)
    }
    return min(1, sum)
  }
}
