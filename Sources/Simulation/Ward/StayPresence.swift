/// How likely someone who came is present later, hour by hour.
struct StayPresence {
  private let stay: Variate
  /// A delay's share, and its extra hours with probabilities.
  private let delay: (share: Double, extras: [(hours: Double, probability: Double)])?
  /// The share that leaves before the end of each hour of the day.
  private let leavingShares: [Double]?
  /// The mean presence at a whole number of hours after the start of the hour of arrival, if stays were not moved.
  private let cells: [Double]

  init(_ stream: WardSystem.ArrivalStream, leavingShares: [Double]?) {
    stay = stream.stay
    self.leavingShares = leavingShares
    if let own = stream.delay, own.share > 0 {
      delay = (own.share, Self.extras(own.extra))
    } else {
      delay = nil
    }
    var cells: [Double] = [1]
    // Five years: beyond that a stay is cut off.
    while cells.count < 43_824 {
      let cell = Self.cell(stay, delay, Double(cells.count))
      cells.append(cell)
      if cell < 1e-10 { break }
    }
    self.cells = cells
  }

  private static func extras(_ variate: Variate) -> [(hours: Double, probability: Double)] {
    if variate.law == .constant { return [(variate.first, 1)] }
    if let table = variate.table, table.width == 0 {
      return zip(table.values, table.shares).map { (hours: $0, probability: $1) }
    }
    var found: [(hours: Double, probability: Double)] = []
    var beyond = 1.0
    var hour = 0.0
    while beyond > 1e-9, hour < 8784 {
      let next = variate.survival(beyond: hour + 0.5)
      if beyond > next { found.append((hour + 0.25, beyond - next)) }
      beyond = next
      hour += 0.5
    }
    return found
  }

  /// The mean over an hour of arrival of the presence a whole number of hours after its start.
  private static func cell(
    _ stay: Variate, _ delay: (share: Double, extras: [(hours: Double, probability: Double)])?, _ hours: Double
  ) -> Double {
    let plain = stay.meanSurvival(from: hours - 1, to: hours)
    guard let delay else { return plain }
    let delayed = delay.extras.reduce(0.0) { sum, extra in
      sum + extra.probability * stay.meanSurvival(from: hours - 1 - extra.hours, to: hours - extra.hours)
    }
    return (1 - delay.share) * plain + delay.share * delayed
  }

  /// Adds the mean numbers present of random arrivals.
  func addRandom(_ profile: RateProfile, to means: inout [Double]) {
    let hours = means.count
    let rates = (0..<hours).map { profile.meanRate(from: Double($0), to: Double($0 + 1)) }
    // Beyond the last day that anyone is present on.
    let longest = leavingShares == nil ? cells.count - 1 : cells.count + 47
    for hour in 0..<hours {
      var sum = 0.0
      for ago in 1...max(1, longest) {
        let arrival = ((hour - ago) % hours + hours) % hours
        sum += rates[arrival] * presence(arrival: arrival, ago: ago) { cell($0) }
      }
      means[hour] += sum
    }
  }

  /// Adds the probabilities that each of the scheduled is present, by hour of the week.
  func addScheduled(_ schedule: WeeklySchedule, to probabilities: inout [[Double]]) {
    let weeks = cells.count / 168 + 2
    for slot in schedule.slots where slot.count > 0 && schedule.showProbability > 0 {
      for hour in 0..<168 {
        for week in 0...weeks {
          let ago = Double(hour + week * 168) - slot.hour
          guard ago >= 0 else { continue }
          let start = Int(slot.hour)
          let within = slot.hour - Double(start)
          let present = presence(arrival: start, ago: hour + week * 168 - start) { survival(Double($0) - within) }
          guard present > 1e-10 else { continue }
          probabilities[hour] += [Double](repeating: present * schedule.showProbability, count: slot.count)
        }
      }
    }
  }

  private func cell(_ hours: Int) -> Double { hours < cells.count ? cells[max(0, hours)] : 0 }

  private func survival(_ hours: Double) -> Double {
    let plain = stay.survival(beyond: hours)
    guard let delay else { return plain }
    let delayed = delay.extras.reduce(0.0) { $0 + $1.probability * stay.survival(beyond: hours - $1.hours) }
    return (1 - delay.share) * plain + delay.share * delayed
  }

  /// The presence so many hours after an hour of arrival, with stays moved to the hours at which the stream leaves.
  private func presence(arrival: Int, ago: Int, _ unmoved: (Int) -> Double) -> Double {
    guard let leavingShares else { return unmoved(ago) }
    let hourOfDay = arrival % 24
    let later = hourOfDay + ago
    guard later >= 24 else { return unmoved(ago) }
    // From the arrival to the start of the day in question, and to its end.
    let dayStart = later / 24 * 24 - hourOfDay
    let atStart = unmoved(dayStart)
    let atEnd = unmoved(dayStart + 24)
    let gone = later % 24 == 0 ? 0 : leavingShares[later % 24 - 1]
    return atEnd + (atStart - atEnd) * (1 - gone)
  }
}

extension Variate {
  /// The mean probability of more than a value, as the value runs over a range.
  func meanSurvival(from low: Double, to high: Double) -> Double {
    if high <= 0 { return 1 }
    if low < 0 { return (-low + high * meanSurvival(from: 0, to: high)) / (high - low) }
    switch law {
    case .constant: return max(0, min(high, first) - low) / (high - low)
    case .table where (table?.width ?? 0) == 0:
      guard let table else { return 0 }
      var sum = 0.0
      for place in table.values.indices.reversed() {
        if table.values[place] <= low { break }
        sum += table.shares[place] * (min(high, table.values[place]) - low)
      }
      return sum / (high - low)
    default:
      // Gauss and Legendre with four points: exact for the straight lines of a histogram whose cells are whole hours.
      let middle = (low + high) / 2
      let half = (high - low) / 2
      let points = [(0.3399810435848563, 0.6521451548625461), (0.8611363115940526, 0.3478548451374538)]
      return points.reduce(0) { sum, point in
        let (place, weight) = point
        return sum + weight / 2
          * (survival(beyond: middle - half * place) + survival(beyond: middle + half * place))
      }
    }
  }
}

extension RateProfile {
  /// The mean rate over a range of time.
  func meanRate(from low: Double, to high: Double) -> Double {
    var sum = 0.0
    var slot = Int(low / width)
    while Double(slot) * width < high {
      let overlap = min(high, Double(slot + 1) * width) - max(low, Double(slot) * width)
      sum += max(0, overlap) * rates[slot % rates.count]
      slot += 1
    }
    return sum / (high - low)
  }
}
