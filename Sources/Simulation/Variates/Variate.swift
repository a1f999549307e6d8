public import Numerics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A random variable that is zero or more: a service time, a length of stay, a time between arrivals.
///
/// ```swift
/// let stay = try Variate.logNormal(mean: 5, deviation: 4)
/// var random = PhiloxRandom(seed: 1)
/// let days = stay.draw(&random)
/// ```
public struct Variate: Sendable {
  /// The family.
  enum Law: UInt8, Sendable {
    case constant, uniform, triangular, exponential, gamma, logNormal, weibull, table
  }

  let law: Law
  /// The parameters, whose meaning depends on the family.
  let first: Double
  let second: Double
  let third: Double
  let table: AliasTable?

  init(_ law: Law, _ first: Double, _ second: Double = 0, _ third: Double = 0, table: AliasTable? = nil) {
    self.law = law
    self.first = first
    self.second = second
    self.third = third
    self.table = table
  }
}

extension Variate: Equatable {
  /// Whether both draw the same numbers from the same stream.
  public static func == (left: Variate, right: Variate) -> Bool {
    left.law == right.law && left.first == right.first && left.second == right.second && left.third == right.third
      && left.table?.values == right.table?.values && left.table?.shares == right.table?.shares
      && left.table?.width == right.table?.width
  }
}

extension Variate {
  /// Draws one value.
  public func draw(_ random: inout PhiloxRandom) -> Double { draw(from: &random) }

  func draw<Source: UnitSource>(from random: inout Source) -> Double {
    switch law {
    case .constant: first
    case .exponential: drawExponential(random.nextUnit())
    case .uniform: first + (second - first) * random.nextUnit()
    case .triangular: drawTriangular(random.nextUnit())
    case .gamma: second * Self.drawGamma(shape: first, &random)
    case .logNormal: exp(first + second * Self.drawNormal(&random))
    case .weibull: second * pow(-log(1 - random.nextUnit()), 1 / first)
    case .table: table?.draw(&random) ?? 0
    }
  }

  @inline(__always)
  func drawExponential(_ unit: Double) -> Double { -first * log(1 - unit) }

  private func drawTriangular(_ unit: Double) -> Double {
    let turn = (second - first) / (third - first)
    return unit < turn
      ? first + (unit * (third - first) * (second - first)).squareRoot()
      : third - ((1 - unit) * (third - first) * (third - second)).squareRoot()
  }

  /// One draw uses two numbers of the stream, always, so that later draws stay in step.
  static func drawNormal<Source: UnitSource>(_ random: inout Source) -> Double {
    let radius = (-2 * log(1 - random.nextUnit())).squareRoot()
    return radius * cos(2 * .pi * random.nextUnit())
  }

  /// Source: Marsaglia and Tsang, "A simple method for generating gamma variables" (2000), doi:10.1145/358407.358414.
  static func drawGamma<Source: UnitSource>(shape: Double, _ random: inout Source) -> Double {
    guard shape >= 1 else {
      let boost = pow(1 - random.nextUnit(), 1 / shape)
      return boost * drawGamma(shape: shape + 1, &random)
    }
    let centre = shape - 1.0 / 3
    let spread = 1 / (9 * centre).squareRoot()
    while true {
      let normal = drawNormal(&random)
      let root = 1 + spread * normal
      guard root > 0 else { continue }
      let cube = root * root * root
      if log(1 - random.nextUnit()) < 0.5 * normal * normal + centre * (1 - cube + log(cube)) { return centre * cube }
    }
  }
}
