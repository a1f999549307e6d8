import PlanningModel
import Reporting
import Simulation

/// How a study is run.
struct StudyControl {
  /// The file the study stands in.
  let file: String
  /// The seed of all chance.
  let seed: UInt64
  /// At most so many replications.
  let replications: Int
  /// Stop when half the interval of each watched mean is at most this share of it; `nil` runs all.
  let precision: Double?
  /// At most so many threads.
  let threads: Int

  /// When replications stop.
  var replicationControl: ReplicationControl {
    let most = max(2, replications)
    guard let precision else { return .exactly(most) }
    return ReplicationControl(minimum: min(most, 20), maximum: most, relativePrecision: precision)
  }

  /// The facts that every answer begins with.
  func facts(replications: Int) -> [String] {
    ["\(NumberFormat.swedish.text(Double(replications))) slumpade förlopp", "frö \(seed)", file]
  }

  /// The keys that every answer begins with.
  func json(
    kind: String, name: String, replications: Int, reached: Bool?
  ) -> [(key: String, value: JSONText)] {
    [
      (key: "study", value: .string(kind)), (key: "name", value: .string(name)),
      (key: "file", value: .string(file)),
      (key: "seed", value: Int(exactly: seed).map(JSONText.whole) ?? .string("\(seed)")),
      (key: "replications", value: .whole(replications)),
      (key: "reached_precision", value: reached.map(JSONText.bool) ?? .null),
    ]
  }
}

/// What came of a study, for programs and for people.
struct StudyResult {
  /// Stable English keys.
  let json: JSONText
  /// Pages and tables in Swedish.
  let report: StudyReport
}

/// Figures as JSON.
enum StudyJSON {
  /// A number, or nothing where there is none.
  static func number(_ value: Double?) -> JSONText {
    value.flatMap { $0.isFinite ? .number($0) : nil } ?? .null
  }

  static func numbers(_ values: [Double]) -> JSONText { .array(values.map { number($0) }) }

  /// A mean over replications with its 95 percent interval.
  static func moments(_ moments: Moments) -> JSONText {
    let interval = moments.interval()
    return .object([
      (key: "mean", value: moments.count > 0 ? number(moments.mean) : .null),
      (key: "lower", value: number(interval.lower)), (key: "upper", value: number(interval.upper)),
    ])
  }

  /// Means by week with their 95 percent intervals and quantiles.
  static func weekly(_ values: WeeklyQuantiles, replications: Int) -> JSONText {
    let reach = StudentT.quantile(0.975, degreesOfFreedom: max(1, replications - 1))
    let bounds = zip(values.means, values.standardErrors)
    return .object([
      (key: "mean", value: numbers(values.means)),
      (key: "lower", value: numbers(bounds.map { $0 - reach * $1 })),
      (key: "upper", value: numbers(bounds.map { $0 + reach * $1 })),
      (
        key: "quantiles",
        value: .object(
          zip(values.probabilities, values.rows).map { (key: JSONText.number($0), value: numbers($1)) })
      ),
    ])
  }
}

/// Columns of the tables of studies.
enum StudyColumn {
  static func word(_ key: String, _ header: String) -> DataTable.Column { .init(key: key, header: header) }

  static func number(_ key: String, _ header: String, unit: String? = nil, decimals: Int = 0) -> DataTable.Column {
    .init(key: key, header: header, unit: unit, alignment: .number, decimals: decimals)
  }
}
