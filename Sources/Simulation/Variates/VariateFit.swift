#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A family that lengths of stay and service times are fitted with.
public enum VariateFamily: String, Sendable, CaseIterable {
  /// Exponential: one parameter.
  case exponential
  /// Gamma: two parameters.
  case gamma
  /// Log-normal: two parameters.
  case logNormal
  /// Weibull: two parameters.
  case weibull
}

/// A family fitted to values by maximum likelihood, with how well it fits.
///
/// Source: Johnson, Kotz and Balakrishnan, *Continuous Univariate Distributions*, vol. 1, 2nd ed. (1994), chapters 14,
/// 17 and 21.
public struct VariateFit: Sendable, Equatable {
  /// The family.
  public let family: VariateFamily
  /// The fitted variable.
  public let variate: Variate
  /// The logarithm of the likelihood of the values.
  public let logLikelihood: Double
  /// Twice the number of parameters less twice the log-likelihood (Akaike); less is better.
  public let criterion: Double
  /// The greatest distance between the fitted and the observed distribution (Kolmogorov–Smirnov), 0…1.
  public let greatestDistance: Double

  /// Fits one family to values above zero, at least two of which differ.
  public init(_ family: VariateFamily, to values: [Double]) throws(VariateError) {
    for value in values { _ = try Variate.positive(value, "value") }
    let sorted = values.sorted()
    guard let least = sorted.first, let greatest = sorted.last else { throw .nothingToDraw }
    guard least < greatest else { throw .noSpread }
    let sample = FitSample(sorted: sorted)
    self.family = family
    (variate, logLikelihood) = try sample.fit(family)
    criterion = 2 * (family == .exponential ? 1 : 2) - 2 * logLikelihood
    greatestDistance = sample.distance(to: variate)
  }

  /// The family with the least criterion.
  public static func best(of families: [VariateFamily] = VariateFamily.allCases, to values: [Double])
    throws(VariateError) -> VariateFit
  {
    var best: VariateFit?
    for family in families {
      let fit = try VariateFit(family, to: values)
      if fit.criterion < best?.criterion ?? .infinity { best = fit }
    }
    guard let best else { throw .nothingToDraw }
    return best
  }
}

/// Values in rising order and the means that the families need.
private struct FitSample {
  let sorted: [Double]
  let count: Double
  let mean: Double
  let logMean: Double
  let logVariance: Double

  init(sorted: [Double]) {
    self.sorted = sorted
    let count = Double(sorted.count)
    let logs = sorted.map { log($0) }
    let logMean = logs.reduce(0, +) / count
    self.count = count
    self.logMean = logMean
    mean = sorted.reduce(0, +) / count
    logVariance = logs.reduce(0) { $0 + ($1 - logMean) * ($1 - logMean) } / count
  }

  func fit(_ family: VariateFamily) throws(VariateError) -> (Variate, logLikelihood: Double) {
    switch family {
    case .exponential: return (try .exponential(mean: mean), -count * (log(mean) + 1))
    case .logNormal:
      let logLikelihood = -count * (logMean + 0.5 * log(2 * .pi * logVariance) + 0.5)
      return (try .logNormal(logMean: logMean, logDeviation: logVariance.squareRoot()), logLikelihood)
    case .gamma:
      let shape = gammaShape
      let scale = mean / shape
      let one = (shape - 1) * logMean - shape - IncompleteGamma.logGamma(shape) - shape * log(scale)
      return (try .gamma(shape: shape, scale: scale), count * one)
    case .weibull:
      let shape = weibullShape
      let power = sorted.reduce(0) { $0 + exp(shape * (log($1) - logMean)) } / count
      let logScale = logMean + log(power) / shape
      let one = log(shape) - shape * logScale + (shape - 1) * logMean - 1
      return (try .weibull(shape: shape, scale: exp(logScale)), count * one)
    }
  }

  /// Solves ln k − ψ(k) = ln(mean) − mean of logs.
  private var gammaShape: Double {
    let gap = log(mean) - logMean
    return root(from: 1e-4, to: max(10, 2 / gap)) { shape in gap - (log(shape) - IncompleteGamma.digamma(shape)) }
  }

  private var weibullShape: Double {
    // The equation falls from plus to minus, and the answer is near π/√6 ÷ the spread of the logarithms.
    let near = 1.2825498301618641 / logVariance.squareRoot()
    return root(from: near / 50, to: near * 50) { shape in
      var weights = 0.0
      var weighted = 0.0
      for value in sorted {
        let centred = log(value) - logMean
        let weight = exp(shape * centred)
        weights += weight
        weighted += weight * centred
      }
      return weighted / weights - 1 / shape
    }
  }

  /// Where a rising function is zero, by halving on the logarithmic scale.
  private func root(from low: Double, to high: Double, _ function: (Double) -> Double) -> Double {
    var low = low
    var high = high
    for _ in 0..<80 {
      let middle = (low * high).squareRoot()
      if function(middle) < 0 { low = middle } else { high = middle }
    }
    return (low * high).squareRoot()
  }

  func distance(to variate: Variate) -> Double {
    sorted.indices.reduce(0.0) { greatest, place in
      let below = 1 - variate.survival(beyond: sorted[place])
      return max(greatest, below - Double(place) / count, Double(place + 1) / count - below)
    }
  }
}
