import Foundation

/// The logarithm of a factorial, by a table for small numbers and Stirling's series with four terms above.
enum LogFactorial {
  private static let small: [Double] = (0..<16).map { number in
    Foundation.log((1...max(1, number)).reduce(1.0) { $0 * Double($1) })
  }

  /// ln k! of a whole number k from 0, to double precision.
  static func of(_ k: Double) -> Double {
    if k < 16 { return small[Int(k)] }
    let n = k + 1
    let square = 1 / (n * n)
    let series = (1.0 / 12 - (1.0 / 360 - (1.0 / 1260 - square / 1680) * square) * square) / n
    return (n - 0.5) * Foundation.log(n) - n + 0.918_938_533_204_672_742 + series
  }
}
