/// How well running levels would have told the mean of the steps that came after them.
///
/// The error is that of the level against the mean of the next `window` values, squared. The plain one-step error would
/// favour zero, which is what happens most of the time.
///
/// Source: Kourentzes, "On intermittent demand model optimisation and selection" (2014),
/// doi:10.1016/j.ijpe.2014.06.007, for errors of rates in place of errors of values.
struct IntermittentTrial<Level: IntermittentLevel> {
  /// The level after the last value.
  let final: Level
  /// The mean squared error; 0 if the history is too short for one.
  let squaredError: Double

  /// Runs through values without gaps.
  init(_ level: Level, values: [Double], window: Int) {
    var level = level
    var ahead = 0.0
    var sum = 0.0
    var count = 0
    let last = values.count - window
    for value in values.prefix(window) { ahead += value }
    for (position, value) in values.enumerated() {
      if position >= window && position <= last {
        let error = level.level - ahead / Double(window)
        sum += error * error
        count += 1
      }
      if position < last { ahead += values[position + window] - value }
      level.add(value)
    }
    final = level
    squaredError = count > 0 ? sum / Double(count) : 0
  }

  /// The trial with the least error; of equals the first.
  static func best(_ levels: [Level], values: [Double], window: Int) -> IntermittentTrial? {
    var best: IntermittentTrial?
    for level in levels {
      let trial = IntermittentTrial(level, values: values, window: window)
      if trial.squaredError < best?.squaredError ?? .infinity { best = trial }
    }
    return best
  }
}
