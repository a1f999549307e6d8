import PlanningModel

/// The queue week by week in simulations side by side, such as *utan mål* and *med mål* (R055–R059).
///
/// Those who wait are counted in hundreds and the weekly flows in tens, so one axis would flatten the flows and two axes on
/// one plot would invite false crossings. Each panel therefore has two plots above one another with common weeks: the
/// bars of those who wait with the maximum accepted queue above, inflow and plan below. Both panels share both scales, so
/// their heights can be compared. Lines differ by dash and carry their names; bars above the maximum are hatched. Where
/// possible courses have been followed, a band with edges shows where eight of ten lie.
public struct QueueChart: Chart {
  /// One week of a simulation.
  public struct Week: Sendable, Equatable {
    /// The name of the week, such as *2027-V05*.
    public let label: String
    /// The number waiting at its end.
    public let waiting: Double?
    /// The number that joined during it.
    public let inflow: Double?
    /// The number that is planned to be cared for during it.
    public let plan: Double?
    /// The highest accepted number waiting.
    public let maximum: Double?
    /// Where the number waiting at its end lies in eight of ten possible courses (P10–P90); nil where nobody has followed them.
    public let likely: ClosedRange<Double>?

    /// Creates a week; a value that is missing leaves a hole.
    public init(
      label: String, waiting: Double?, inflow: Double?, plan: Double?, maximum: Double?,
      likely: ClosedRange<Double>? = nil
    ) {
      self.label = label
      self.waiting = waiting
      self.inflow = inflow
      self.plan = plan
      self.maximum = maximum
      self.likely = likely
    }
  }

  /// One simulation.
  public struct Panel: Sendable, Equatable {
    /// What sets it apart from the other.
    public let title: String
    /// Its weeks in order.
    public let weeks: [Week]

    /// Creates a panel.
    public init(title: String, weeks: [Week]) {
      self.title = title
      self.weeks = weeks
    }
  }

  /// The name, language and width of the chart.
  public let heading: ChartHeading
  /// The simulations; two stand side by side when wide.
  public let panels: [Panel]
  /// What is counted, such as *patienter*.
  public let unit: String
  /// Decimals of the values that are written beside the lines.
  public let decimals: Int

  /// Creates a chart of at least one panel.
  public init(heading: ChartHeading, panels: [Panel], unit: String, decimals: Int = 0) {
    precondition(!panels.isEmpty, "A queue chart has at least one panel.")
    self.heading = heading
    self.panels = panels
    self.unit = unit
    self.decimals = decimals
  }

  /// The same chart under another heading.
  public func with(heading: ChartHeading) -> QueueChart {
    QueueChart(heading: heading, panels: panels, unit: unit, decimals: decimals)
  }

  /// The drawing as one `<svg>` element.
  public func svg() -> String { QueueChartDrawing(self).svg() }
}

extension QueueChart {
  /// The numbers behind the drawing.
  public func dataTable() -> DataTable {
    let language = heading.language
    func column(_ key: String, _ header: String) -> DataTable.Column {
      DataTable.Column(key: key, header: header, unit: unit, alignment: .number, decimals: decimals)
    }
    let hasBand = panels.contains { $0.weeks.contains { $0.likely != nil } }
    let band = hasBand ? [column("waiting_p10", "P10"), column("waiting_p90", "P90")] : []
    let columns =
      [
        DataTable.Column(key: "week", header: language.pick("Vecka", "Week")),
        DataTable.Column(key: "simulation", header: language.pick("Simulering", "Simulation")),
        column("waiting", language.pick("Väntande", "Waiting")), column("inflow", language.pick("Inflöde", "Inflow")),
        column("plan", "Plan"),
        column("maximum_queue", language.pick("Högsta accepterade kö", "Maximum accepted queue")),
      ] + band
    let lines = panels.flatMap { panel in
      panel.weeks.map { week in
        let likely: [DataTable.Cell] =
          hasBand ? [.number(week.likely?.lowerBound), .number(week.likely?.upperBound)] : []
        return DataTable.Row(
          [
            .text(week.label), .text(panel.title), .number(week.waiting), .number(week.inflow), .number(week.plan),
            .number(week.maximum),
          ] + likely)
      }
    }
    return DataTable(
      id: heading.id + "-table", caption: heading.title, columns: columns, rows: lines, language: language)
  }

  /// For each panel where the queue begins and ends, and when it first is within the maximum.
  var summary: String {
    let language = heading.language
    let numbers = language.numbers
    return panels.map { panel in
      let known = panel.weeks.filter { $0.waiting != nil }
      guard let first = known.first, let last = known.last else {
        return "\(panel.title): \(numbers.missing)."
      }
      let begin = numbers.text(first.waiting, decimals: decimals)
      let end = numbers.text(last.waiting, decimals: decimals)
      let course = language.pick(
        "\(panel.title): från \(begin) väntande \(first.label) till \(end) \(last.label)",
        "\(panel.title): from \(begin) waiting \(first.label) to \(end) \(last.label)")
      let within = known.first { week in week.maximum.map { (week.waiting ?? 0) <= $0 } ?? false }
      guard known.contains(where: { $0.maximum != nil }) else { return course + "." }
      guard let within else {
        return course + language.pick(", hela tiden över högsta kö.", ", above the maximum queue throughout.")
      }
      return course
        + language.pick(
          ", inom högsta kö först \(within.label).", ", within the maximum queue first in \(within.label).")
    }.joined(separator: " ")
  }
}
