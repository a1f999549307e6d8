/// Why wards cannot be simulated or planned.
public enum WardError: Error, Equatable, Sendable {
  /// There are no wards or no streams.
  case empty
  /// Two things of a kind have the same name.
  case nameTwice(kind: String, name: String)
  /// A ward is named that does not exist.
  case unknownWard(name: String, at: String)
  /// A stream has no home.
  case noHome(stream: String)
  /// A ward has fewer places than none.
  case placesBelowZero(ward: String, places: Int)
  /// A share or probability lies outside 0…1.
  case notAShare(quantity: String, value: Double)
  /// The hours at which a stream leaves are not 24 weights with a sum above zero.
  case leavingHoursUnusable(stream: String)
  /// Known arrival times fall, are negative or not finite.
  case timesUnusable(stream: String)
  /// An hour lies outside the week.
  case hourOutsideWeek(hour: Double)
  /// An hour lies outside the day.
  case hourOutsideDay(hour: Double)
  /// A number of arrivals is negative.
  case countBelowZero(count: Int)
  /// Something that is given by day is not given for seven.
  case daysInWeek(given: Int)
  /// There is no time left to measure.
  case weeksUnusable(warmUp: Int, weeks: Int)
  /// More are to be planned than the days can take.
  case scheduleTooSmall(total: Int, room: Int)
  /// More are expected to be present than can be calculated.
  case censusTooGreat(mean: Double)
  /// Expected numbers need a pattern that repeats within ten years of whole weeks, which known times do not.
  case noPattern(stream: String)
}

extension WardError: CustomStringConvertible {
  /// What is wrong, where, and what to do about it.
  public var description: String {
    switch self {
    case .empty: "There is nothing to simulate. Give at least one ward and one stream of arrivals."
    case .nameTwice(let kind, let name): "Two of the \(kind) are named \"\(name)\". Give each a name of its own."
    case .unknownWard(let name, let at):
      "\"\(at)\" names the ward \"\(name)\", which does not exist. Add it, or correct the name."
    case .noHome(let stream): "Stream \"\(stream)\" has no ward. Name its home, then the wards it may overflow to."
    case .placesBelowZero(let ward, let places):
      "Ward \"\(ward)\" has \(places) places. Give zero or more, or leave it out for any number."
    case .notAShare(let quantity, let value): "The \(quantity) is \(value). Give a number from 0 to 1."
    case .leavingHoursUnusable(let stream):
      "Stream \"\(stream)\" needs 24 weights for the hours at which it leaves, zero or more and not all zero."
    case .timesUnusable(let stream):
      "Stream \"\(stream)\" has arrival times that fall or are negative. Give them in rising order."
    case .hourOutsideWeek(let hour):
      "Hour \(hour) is not in a week. Give 0 for the start of the week and less than 168."
    case .hourOutsideDay(let hour): "Hour \(hour) is not in a day. Give 0 or more and less than 24."
    case .countBelowZero(let count): "The number of arrivals is \(count). Give zero or more."
    case .daysInWeek(let given): "There are figures for \(given) days. Give seven, from the first day of the week."
    case .weeksUnusable(let warmUp, let weeks):
      "\(weeks) weeks after \(warmUp) to warm up cannot be measured. Give at least one week, and zero or more before."
    case .scheduleTooSmall(let total, let room):
      "\(total) are to be planned but the days take \(room). Open more days, or raise the most per day."
    case .censusTooGreat(let mean):
      "\(mean) are expected to be present. Check that rates are per hour and stays in hours."
    case .noPattern(let stream):
      "The arrivals of stream \"\(stream)\" and those before it do not repeat together within ten years of whole weeks. "
        + "Give rates by hours of a week or a weekly schedule, or simulate."
    }
  }
}
