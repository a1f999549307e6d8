/// The least-squares line through the values seen so far, which takes in one value at a time.
///
/// Before the second value the line is level.
struct RunningLine {
  private var count = 0.0
  private var meanTime = 0.0
  private var meanValue = 0.0
  private var timeSpread = 0.0
  private var product = 0.0

  /// Takes in the value at a time.
  mutating func add(_ value: Double, at time: Double) {
    count += 1
    let offset = time - meanTime
    meanTime += offset / count
    meanValue += (value - meanValue) / count
    timeSpread += offset * (time - meanTime)
    product += offset * (value - meanValue)
  }

  /// The rise for each unit of time.
  var slope: Double { timeSpread > 0 ? product / timeSpread : 0 }

  /// The height at time 0.
  var intercept: Double { meanValue - slope * meanTime }
}
