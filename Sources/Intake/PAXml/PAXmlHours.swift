/// Hours summed for each unit, code and day, without a trace of whose they are.
struct PAXmlHours {
  /// Where hours belong.
  struct Key: Hashable {
    /// `schedule` or `time`.
    var kind: String
    /// The time code of a time transaction; empty for a schedule.
    var code: String
    /// The result units by dimension, sorted.
    var units: [Unit]
    /// As `2026-05-04`.
    var day: String
  }

  /// A result unit (*resultatenhet*) of a dimension.
  struct Unit: Hashable {
    var dimension: String
    var code: String
  }

  private struct Sum {
    var hours = 0.0
    /// The last source that was counted; sources come one after another.
    var lastSource = -1
    var sources = 0
  }

  static let mostKeys = 1_000_000

  private var sums: [Key: Sum] = [:]
  private(set) var isFull = false

  /// Adds hours from one schedule or transaction, which has a number and nothing else.
  mutating func add(_ hours: Double, at key: Key, source: Int) {
    if sums[key] == nil, sums.count >= Self.mostKeys {
      isFull = true
      return
    }
    sums[key, default: Sum()].hours += hours
    if sums[key]?.lastSource != source {
      sums[key]?.lastSource = source
      sums[key]?.sources += 1
    }
  }

  /// The places with their hours, by day, unit and code.
  var sorted: [(key: Key, hours: Double)] {
    sums.map { ($0.key, $0.value.hours) }.sorted { Self.order($0.key) < Self.order($1.key) }
  }

  /// How many places have hours of one schedule or transaction only, behind which one person stands.
  var singleCount: Int { sums.values.count { $0.sources == 1 } }

  private static func order(_ key: Key) -> (String, String, String, String) {
    (key.kind, key.day, key.units.map { "\($0.dimension)=\($0.code)" }.joined(separator: ";"), key.code)
  }
}
