/// A level whose weights fade with age: a value `k` steps old weighs `discount^k`.
///
/// Before each step the level moves by `drift`, so that a known slope does not make it lag behind.
struct DiscountedLevel {
  /// The level after the last value.
  let level: Double
  /// The weight that the next value would get, 0…1.
  let weight: Double
  /// Value − level expected one step ahead, `Double.nan` where a value or every earlier one is missing.
  let errors: [Double]
  /// The sum of squared errors.
  let squaredError: Double

  /// Runs through the values, of which at least one is observed.
  init(_ values: [Double], discount: Double, drift: Double) {
    var level = 0.0
    var total = 0.0
    var isStarted = false
    var squaredError = 0.0
    var errors = [Double](repeating: .nan, count: values.count)
    for (position, value) in values.enumerated() {
      level += isStarted ? drift : 0
      total *= discount
      guard !value.isNaN else { continue }
      total += 1
      let error = value - level
      if isStarted {
        errors[position] = error
        squaredError += error * error
      }
      level += error / total
      isStarted = true
    }
    self.level = level
    weight = 1 / (total * discount + 1)
    self.errors = errors
    self.squaredError = squaredError
  }

  /// The run with the least squared error; of equals the first discount given.
  static func best(_ values: [Double], discounts: [Double], drift: Double) -> DiscountedLevel? {
    var best: DiscountedLevel?
    for discount in discounts {
      let run = DiscountedLevel(values, discount: discount, drift: drift)
      if run.squaredError < best?.squaredError ?? .infinity { best = run }
    }
    return best
  }
}
