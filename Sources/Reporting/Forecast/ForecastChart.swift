import PlanningModel

/// What has been and what may come of one series: the outcome as a line, then the forecast as a fan with its mean.
///
/// The widest interval is the lightest. Outcome and mean differ by dash as well as colour, and a line marks where the
/// forecast begins.
public struct ForecastChart: Chart {
  /// One moment of the history.
  public struct Outcome: Sendable, Equatable {
    /// The name of the period.
    public let label: String
    /// What was observed; nil where missing.
    public let value: Double?

    /// Creates a moment.
    public init(label: String, value: Double?) {
      self.label = label
      self.value = value
    }
  }

  /// One step of the forecast.
  public struct Step: Sendable, Equatable {
    /// The name of the period.
    public let label: String
    /// What is expected.
    public let mean: Double
    /// The bounds of the 50, 80 and 95 percent intervals.
    public let intervals: [ClosedRange<Double>]

    /// Creates a step with three intervals, the narrowest first.
    public init(label: String, mean: Double, intervals: [ClosedRange<Double>]) {
      precondition(
        intervals.count == ForecastChart.coverages.count, "A step has a 50, an 80 and a 95 percent interval.")
      self.label = label
      self.mean = mean
      self.intervals = intervals
    }
  }

  /// A line across the chart, such as the longest accepted queue or the beds that there are.
  public struct Limit: Sendable, Equatable {
    /// What it is.
    public let name: String
    /// Where it stands.
    public let value: Double

    /// Creates a limit.
    public init(name: String, value: Double) {
      self.name = name
      self.value = value
    }
  }

  /// How many percent of the outcomes each interval should hold.
  public static let coverages = [50, 80, 95]

  /// The name, language and width of the chart.
  public let heading: ChartHeading
  /// The latest part of the history.
  public let history: [Outcome]
  /// The forecast, which follows the history.
  public let steps: [Step]
  /// Decimals of the values that are written out.
  public let decimals: Int
  /// What the mean is called when there is no history that it continues, such as *Väntande*.
  public let measure: String?
  /// What the fan is held against.
  public let limit: Limit?

  /// Creates a chart.
  public init(
    heading: ChartHeading, history: [Outcome], steps: [Step], decimals: Int = 0, measure: String? = nil,
    limit: Limit? = nil
  ) {
    precondition(measure == nil || history.isEmpty, "What has a name of its own continues no history.")
    self.heading = heading
    self.history = history
    self.steps = steps
    self.decimals = decimals
    self.measure = measure
    self.limit = limit
  }

  /// The same chart under another heading.
  public func with(heading: ChartHeading) -> ForecastChart {
    ForecastChart(
      heading: heading, history: history, steps: steps, decimals: decimals, measure: measure, limit: limit)
  }

  /// The drawing as one `<svg>` element.
  public func svg() -> String { ForecastChartDrawing(self).svg() }
}

extension ForecastChart {
  /// The numbers behind the drawing.
  public func dataTable() -> DataTable {
    let language = heading.language
    func column(_ key: String, _ header: String) -> DataTable.Column {
      DataTable.Column(key: key, header: header, alignment: .number, decimals: decimals)
    }
    let bounds = Self.coverages.flatMap { coverage in
      [
        column("lower_\(coverage)", language.pick("\(coverage) % från", "\(coverage)% from")),
        column("upper_\(coverage)", language.pick("till", "to")),
      ]
    }
    let columns =
      [
        DataTable.Column(key: "period", header: "Period")
      ] + (measure == nil ? [column("outcome", language.pick("Utfall", "Outcome"))] : [])
      + [column("mean", measure ?? language.pick("Prognos", "Forecast"))] + bounds
      + (limit.map { [column("limit", $0.name)] } ?? [])
    let held = limit.map { [DataTable.Cell.number($0.value)] } ?? []
    let past = history.map { outcome in
      DataTable.Row(
        [.text(outcome.label), .number(outcome.value), .empty]
          + [DataTable.Cell](repeating: .empty, count: bounds.count) + held)
    }
    let future = steps.map { step in
      DataTable.Row(
        [.text(step.label)] + (measure == nil ? [.empty] : []) + [.number(step.mean)]
          + step.intervals.flatMap { [DataTable.Cell.number($0.lowerBound), .number($0.upperBound)] } + held)
    }
    return DataTable(
      id: heading.id + "-table", caption: heading.title, columns: columns, rows: past + future, language: language)
  }

  /// From where to where the outcome has gone, and what is expected at the end.
  var summary: String {
    let language = heading.language
    func text(_ value: Double?) -> String { language.numbers.text(value, decimals: decimals) }
    let known = history.filter { $0.value != nil }
    var sentences: [String] = []
    if let first = known.first, let last = known.last {
      sentences.append(
        language.pick(
          "Utfall från \(text(first.value)) \(first.label) till \(text(last.value)) \(last.label).",
          "Outcome from \(text(first.value)) in \(first.label) to \(text(last.value)) in \(last.label)."))
    } else if measure == nil {
      sentences.append(language.pick("Utan känt utfall.", "No known outcome."))
    }
    if let last = steps.last {
      let range = "\(text(last.intervals[1].lowerBound))–\(text(last.intervals[1].upperBound))"
      let name = measure ?? language.pick("Prognos", "Forecast for")
      sentences.append(
        language.pick(
          "\(name) \(last.label): \(text(last.mean)), med 80 % sannolikhet \(range).",
          "\(name) \(last.label): \(text(last.mean)), with 80% probability \(range)."))
    }
    if let limit { sentences.append("\(limit.name): \(text(limit.value)).") }
    return sentences.joined(separator: " ")
  }
}
