/// Spreads planned arrivals over the days of the week so that the number present is as even as the random arrivals allow.
///
/// Objective: the least peak, over the seven days, of the mean number present at one hour of the day; among equal peaks
/// the least sum of squares. Up to two million ways are all tried, and the answer is exact; beyond that, arrivals are placed
/// one at a time where they raise the objective least and then moved between days as long as that lowers it.
public struct ScheduleLevelling: Sendable, Equatable {
  /// The planned arrivals on each day of the week.
  public let perDay: [Int]
  /// The mean number present on each day at the chosen hour, with them.
  public let meanCensus: [Double]
  /// Whether no other way can be better.
  public let isExact: Bool

  /// The greatest of the means.
  public var peak: Double { meanCensus.max() ?? 0 }

  /// Levels a week.
  ///
  /// - Parameters:
  ///   - total: How many are planned each week, zero or more.
  ///   - mostPerDay: The most on each of the seven days; 0 closes a day.
  ///   - stay: How long they stay, in hours.
  ///   - arrivalHour: The hour of the day at which they come, 0..<24.
  ///   - censusHour: The hour of the day at which those present are counted, 0..<24.
  ///   - others: The mean number of others present on each day at that hour, such as `ExpectedCensus.means`.
  public init(
    total: Int, mostPerDay: [Int], stay: Variate, arrivalHour: Double, censusHour: Double, others: [Double]
  ) throws(WardError) {
    guard mostPerDay.count == 7 else { throw .daysInWeek(given: mostPerDay.count) }
    guard others.count == 7 else { throw .daysInWeek(given: others.count) }
    for count in mostPerDay + [total] where count < 0 { throw .countBelowZero(count: count) }
    for hour in [arrivalHour, censusHour] where !(hour >= 0 && hour < 24) { throw .hourOutsideDay(hour: hour) }
    // A bound above the total never matters, and sums of great bounds would overflow.
    let most = mostPerDay.map { min($0, total) }
    let room = most.reduce(0, +)
    guard room >= total else { throw .scheduleTooSmall(total: total, room: room) }
    let search = LevellingSearch(
      most: most, effect: Self.effect(stay, arrivalHour: arrivalHour, censusHour: censusHour), others: others)
    isExact = search.ways(total) <= 2_000_000
    perDay = isExact ? search.all(total) : search.stepwise(total)
    meanCensus = search.census(perDay)
  }

  /// The mean number present, so many days after the day of arrival, of one who comes each week on the same day.
  private static func effect(_ stay: Variate, arrivalHour: Double, censusHour: Double) -> [Double] {
    (0..<7).map { days in
      var sum = 0.0
      for week in 0..<261 {
        let hours = Double(days * 24 + week * 168) + censusHour - arrivalHour
        guard hours >= 0 else { continue }
        let present = stay.survival(beyond: hours)
        sum += present
        if present < 1e-12 { break }
      }
      return sum
    }
  }
}

/// The ways to spread arrivals over a week.
private struct LevellingSearch {
  let most: [Int]
  let effect: [Double]
  let others: [Double]

  func census(_ perDay: [Int]) -> [Double] {
    var census = others
    for day in 0..<7 where perDay[day] > 0 {
      for later in 0..<7 { census[(day + later) % 7] += Double(perDay[day]) * effect[later] }
    }
    return census
  }

  private func score(_ perDay: [Int]) -> (peak: Double, squares: Double) {
    let census = census(perDay)
    return (census.max() ?? 0, census.reduce(0) { $0 + $1 * $1 })
  }

  private func isBetter(_ left: (peak: Double, squares: Double), _ right: (peak: Double, squares: Double)) -> Bool {
    // Peaks that differ by rounding are equal, so that the squares decide.
    if abs(left.peak - right.peak) > 1e-9 { return left.peak < right.peak }
    return left.squares < right.squares - 1e-9
  }

  /// How many ways there are, as far as that fits a number.
  func ways(_ total: Int) -> Double {
    guard total <= 10_000 else { return .infinity }
    var counts = [Double](repeating: 0, count: total + 1)
    counts[0] = 1
    for day in 0..<7 {
      var next = [Double](repeating: 0, count: total + 1)
      var window = 0.0
      for sum in 0...total {
        window += counts[sum]
        if sum > most[day] { window -= counts[sum - most[day] - 1] }
        next[sum] = window
      }
      counts = next
    }
    return counts[total]
  }

  func all(_ total: Int) -> [Int] {
    var best: [Int]?
    var bestScore = (peak: Double.infinity, squares: Double.infinity)
    var current = [Int](repeating: 0, count: 7)
    let roomAfter = (0..<7).map { day in most[(day + 1)...].reduce(0, +) }
    func place(_ day: Int, _ left: Int) {
      guard day < 7 else {
        let score = score(current)
        if best == nil || isBetter(score, bestScore) { (best, bestScore) = (current, score) }
        return
      }
      let least = max(0, left - roomAfter[day])
      guard least <= min(left, most[day]) else { return }
      for count in least...min(left, most[day]) {
        current[day] = count
        place(day + 1, left - count)
      }
    }
    place(0, total)
    return best ?? current
  }

  func stepwise(_ total: Int) -> [Int] {
    var current = [Int](repeating: 0, count: 7)
    func changed(_ day: Int, _ step: Int, _ other: Int? = nil) -> [Int] {
      var next = current
      next[day] += step
      if let other { next[other] -= step }
      return next
    }
    for _ in 0..<total {
      let open = (0..<7).filter { current[$0] < most[$0] }
      guard
        let day = open.min(by: { isBetter(score(changed($0, 1)), score(changed($1, 1))) })
      else { break }
      current[day] += 1
    }
    var improves = true
    while improves {
      improves = false
      for from in 0..<7 {
        for to in 0..<7 where from != to && current[from] > 0 && current[to] < most[to] {
          let moved = changed(to, 1, from)
          if isBetter(score(moved), score(current)) {
            current = moved
            improves = true
          }
        }
      }
    }
    return current
  }
}
