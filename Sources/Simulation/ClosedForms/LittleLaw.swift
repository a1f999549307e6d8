/// Little's law: the mean number present equals arrivals per time unit times the mean time each stays (Littles lag).
///
/// It holds for any queue in balance, whatever the order of service and the distributions. All times share a unit.
///
/// Source: Little, "A proof for the queuing formula L = λW" (1961), doi:10.1287/opre.9.3.383.
public enum LittleLaw {
  /// The mean number present; both are zero or more.
  ///
  /// Example: 30 arrivals a week who wait 13 weeks make a queue of 390.
  public static func meanNumber(arrivalRate: Double, meanTime: Double) throws(QueueError) -> Double {
    let rate = try Checked.notNegative(arrivalRate, "arrival rate")
    return rate * (try Checked.notNegative(meanTime, "mean time"))
  }

  /// The mean time that each stays; the rate is above zero.
  public static func meanTime(meanNumber: Double, arrivalRate: Double) throws(QueueError) -> Double {
    let number = try Checked.notNegative(meanNumber, "mean number")
    return number / (try Checked.positive(arrivalRate, "arrival rate"))
  }

  /// Arrivals, or departures, per time unit; the mean time is above zero.
  public static func arrivalRate(meanNumber: Double, meanTime: Double) throws(QueueError) -> Double {
    let number = try Checked.notNegative(meanNumber, "mean number")
    return number / (try Checked.positive(meanTime, "mean time"))
  }
}
