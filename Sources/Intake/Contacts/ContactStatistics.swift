import PlanningModel

/// Times, lengths of stay and lead times of a unit and an object, and how much they vary.
package struct ContactStatistics: Sendable, Equatable {
  /// One unit and planning object.
  package struct Row: Sendable, Equatable {
    package var unit: String
    package var object: String
    package var contacts: Int
    /// Minutes of a contact.
    package var minutes: Spread
    /// Days from admission to discharge.
    package var stays: Spread
    package var sameDayStays: Int
    /// Days of waiting.
    package var leads: Spread
  }

  /// How many values there are, their mean and their standard deviation; `nil` of too few.
  package struct Spread: Sendable, Equatable {
    package var count: Int
    package var mean: Double?
    package var standardDeviation: Double?

    /// The standard deviation as a share of the mean.
    package var variation: Double? {
      guard let mean, let standardDeviation, mean > 0 else { return nil }
      return standardDeviation / mean
    }

    /// A spread of values that were counted in parts of a unit, `scale` parts to each.
    init(_ moments: Moments, scale: Double = 1) {
      count = Int(moments.count)
      mean = moments.mean.map { $0 / scale }
      standardDeviation = moments.standardDeviation.map { $0 / scale }
    }
  }

  /// In order of unit and object.
  package var rows: [Row] = []
}

extension ContactStatistics {
  /// The rows as a CSV file with a header, decimal points and English keys.
  package var csv: [UInt8] {
    var writer = CSVWriter()
    writer.record([
      "unit", "object", "contacts", "timed_contacts", "mean_minutes", "sd_minutes", "variation_minutes", "stays",
      "mean_stay_days", "sd_stay_days", "same_day_stays", "lead_times", "mean_lead_days", "sd_lead_days",
    ])
    for row in rows {
      writer.record(
        [row.unit, row.object, String(row.contacts), String(row.minutes.count)]
          + [row.minutes.mean, row.minutes.standardDeviation, row.minutes.variation].map(Self.text)
          + [String(row.stays.count)] + [row.stays.mean, row.stays.standardDeviation].map(Self.text)
          + [String(row.sameDayStays), String(row.leads.count)]
          + [row.leads.mean, row.leads.standardDeviation].map(Self.text))
    }
    return writer.bytes
  }

  /// To the nearest thousandth.
  private static func text(_ value: Double?) -> String { CSVWriter.number(value.map { ($0 * 1000).rounded() / 1000 }) }
}

// MARK: - Services that differ

/// A planning object whose services take so different times that one mean says little (R078).
///
/// Looks at the services with at least 30 timed contacts in the object, and flags the object when the longest mean is more
/// than twice the shortest. Thirty make the standard error of a mean about a fifth of the spread, and twice is a
/// difference that moves the hours of a plan by a third when the mix goes from one to the other half.
struct DifferingServices: Equatable {
  static let fewestContacts = 30
  static let largestRatio = 2.0

  var object: String
  var shortest: (service: String, minutes: Double)
  var longest: (service: String, minutes: Double)
  /// The share of the variance of the times that lies between the services, 0–1.
  var varianceShare: Double

  static func == (left: Self, right: Self) -> Bool {
    left.object == right.object && left.shortest == right.shortest && left.longest == right.longest
      && left.varianceShare == right.varianceShare
  }

  /// The objects that are flagged, in order of code.
  static func find(_ sum: ContactSum) -> [DifferingServices] {
    let enough = sum.serviceMinutes.filter { $0.value.count >= fewestContacts }.sorted { $0.key < $1.key }
    return Dictionary(grouping: enough, by: \.key.unit).sorted { $0.key < $1.key }.compactMap { object, services in
      let means = services.map { (service: $0.key.item, minutes: ($0.value.mean ?? 0) / 100) }
      guard let shortest = means.min(by: { $0.minutes < $1.minutes }),
        let longest = means.max(by: { $0.minutes < $1.minutes }),
        longest.minutes > largestRatio * shortest.minutes
      else { return nil }
      var all = Moments()
      for (_, moments) in services { all.add(moments) }
      let within = services.reduce(0) { $0 + $1.value.squaredDistances }
      return DifferingServices(
        object: object, shortest: shortest, longest: longest,
        varianceShare: all.squaredDistances > 0 ? max(0, 1 - within / all.squaredDistances) : 0)
    }
  }
}
