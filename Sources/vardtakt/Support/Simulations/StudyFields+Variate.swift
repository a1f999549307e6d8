import Intake
import Simulation

extension StudyFields {
  private static let distributions = [
    "constant", "empirical", "erlang", "exponential", "fitted", "gamma", "histogram", "log_normal", "triangular",
    "uniform", "weibull",
  ]

  /// A random time: a number that is always the same, or a distribution.
  ///
  ///     stay: 3.5
  ///     stay: { distribution: log_normal, mean: 3.5, deviation: 3 }
  ///
  /// `unit` turns what is written into what the engine counts in, such as days into hours.
  mutating func variate(_ key: String, unit: Double = 1) throws(CommandFailure) -> Variate? {
    guard let node = node(key) else { return nil }
    return try variate(of: node, key, unit: unit)
  }

  /// A random time that must be there.
  mutating func requiredVariate(_ key: String, unit: Double = 1) throws(CommandFailure) -> Variate {
    guard let value = try variate(key, unit: unit) else {
      throw missing(key, example: "{ distribution: exponential, mean: 1 }")
    }
    return value
  }

  /// The random time that a part describes.
  func variate(of node: DocumentNode, _ key: String, unit: Double) throws(CommandFailure) -> Variate {
    if case .text = node.content {
      let value = try number(node, key, .amount)
      return try made(key) { () throws(VariateError) in try .constant(value * unit) }
    }
    var part = try StudyFields(node, file: file, place: path(key))
    guard let kind = try part.choice("distribution", Self.distributions) else {
      throw part.missing("distribution", example: "exponential")
    }
    let result = try part.variate(kind, unit)
    try part.finish()
    return result
  }

  private mutating func variate(_ kind: String, _ unit: Double) throws(CommandFailure) -> Variate {
    switch kind {
    case "constant":
      let value = try required("value", .amount, example: "1") * unit
      return try made("value") { () throws(VariateError) in try .constant(value) }
    case "uniform", "triangular":
      let from = try required("from", .amount, example: "1") * unit
      let to = try required("to", .amount, example: "3") * unit
      guard kind == "triangular" else {
        return try made("to") { () throws(VariateError) in try .uniform(from: from, to: to) }
      }
      let likeliest = try required("likeliest", .amount, example: "2") * unit
      return try made("likeliest") { () throws(VariateError) in
        try .triangular(from: from, likeliest: likeliest, to: to)
      }
    case "weibull":
      let shape = try required("shape", .positive, example: "1.5")
      let scale = try required("scale", .positive, example: "2") * unit
      return try made("scale") { () throws(VariateError) in try .weibull(shape: shape, scale: scale) }
    case "empirical", "fitted": return try observed(kind, unit)
    case "histogram":
      guard let counts = try numbers("counts", .amount) else { throw missing("counts", example: "[3, 10, 5]") }
      let width = try (number("width", .positive) ?? 1) * unit
      return try made("counts") { () throws(VariateError) in try .histogram(counts: counts, width: width) }
    default: return try byMean(kind, unit)
    }
  }

  private mutating func byMean(_ kind: String, _ unit: Double) throws(CommandFailure) -> Variate {
    let mean = try required("mean", .positive, example: "1") * unit
    switch kind {
    case "exponential": return try made("mean") { () throws(VariateError) in try .exponential(mean: mean) }
    case "erlang":
      guard let stages = try whole("stages", 1...10_000) else { throw missing("stages", example: "3") }
      return try made("stages") { () throws(VariateError) in try .erlang(stages: stages, mean: mean) }
    default:
      let deviation = try required("deviation", .positive, example: "1") * unit
      return try made("deviation") { () throws(VariateError) in
        kind == "gamma"
          ? try .gamma(mean: mean, deviation: deviation) : try .logNormal(mean: mean, deviation: deviation)
      }
    }
  }

  private mutating func observed(_ kind: String, _ unit: Double) throws(CommandFailure) -> Variate {
    guard let values = try numbers("values", .amount)?.map({ $0 * unit }) else {
      throw missing("values", example: "[1, 2, 2, 5]")
    }
    guard kind == "empirical" else {
      return try made("values") { () throws(VariateError) in try VariateFit.best(to: values).variate }
    }
    let weights = try numbers("weights", .amount, count: values.count)
    return try made("values") { () throws(VariateError) in
      guard let weights else { return try .empirical(values) }
      return try .discrete(values: values, weights: weights)
    }
  }

  /// What the engine makes of the numbers, or its refusal in Swedish at the key.
  func made<Made>(_ key: String, _ body: () throws(VariateError) -> Made) throws(CommandFailure) -> Made {
    do {
      return try body()
    } catch {
      throw refusal(key, SimulationWords.text(error))
    }
  }

  /// The same for a part of a ward.
  func made<Made>(_ body: () throws(WardError) -> Made) throws(CommandFailure) -> Made {
    do {
      return try body()
    } catch {
      throw refusal(SimulationWords.text(error))
    }
  }

  /// The same for a part of a service system.
  func made<Made>(_ body: () throws(ServiceSystemError) -> Made) throws(CommandFailure) -> Made {
    do {
      return try body()
    } catch {
      throw refusal(SimulationWords.text(error))
    }
  }
}
