import PlanningModel

/// Need to the left and available capacity to the right of one centre line, unit by unit: the scales of the balance.
///
/// Both sides share one scale, so a longer bar is more hours. Planned measures that are not verified stand hollow and
/// dashed beside the bars and never inside them, because they are not yet counted (R133–R135): those that improve the gap
/// continue from the end of the available bar, those that worsen it hang below that end.
public struct MirroredBars: Chart {
  /// One unit.
  public struct Row: Sendable, Equatable {
    /// The name of the unit.
    public let label: String
    /// How deep it stands in the tree; 0 at the top.
    public let depth: Int
    /// The need; `nil` when missing.
    public let need: Double?
    /// The available capacity, verified measures included; `nil` when missing.
    public let available: Double?
    /// What planned measures would add to the gap: less need or more capacity is positive.
    public let plannedEffect: Double

    /// Creates a row; need and available capacity are not negative.
    public init(label: String, depth: Int = 0, need: Double?, available: Double?, plannedEffect: Double = 0) {
      precondition((need ?? 0) >= 0 && (available ?? 0) >= 0, "Need and available capacity are not negative.")
      self.label = label
      self.depth = depth
      self.need = need
      self.available = available
      self.plannedEffect = plannedEffect
    }

    /// Available minus need, without planned measures; `nil` when either is missing.
    public var gap: Double? {
      guard let need, let available else { return nil }
      return available - need
    }

    /// The gap as a fraction of need; `nil` without need.
    public var shareOfNeed: Double? {
      guard let gap, let need, need > 0 else { return nil }
      return gap / need
    }
  }

  /// The name, language and width of the chart.
  public let heading: ChartHeading
  /// The rows from the top.
  public let rows: [Row]
  /// The unit of all values.
  public let unit: String
  /// Decimals of all values.
  public let decimals: Int

  /// Creates a chart.
  public init(heading: ChartHeading, rows: [Row], unit: String = "h", decimals: Int = 0) {
    self.heading = heading
    self.rows = rows
    self.unit = unit
    self.decimals = decimals
  }

  /// The same chart under another heading.
  public func with(heading: ChartHeading) -> MirroredBars {
    MirroredBars(heading: heading, rows: rows, unit: unit, decimals: decimals)
  }

  /// The drawing as one `<svg>` element.
  public func svg() -> String { MirroredBarsDrawing(self).svg() }
}

extension MirroredBars {
  /// The numbers behind the drawing.
  public func dataTable() -> DataTable {
    let language = heading.language
    func column(_ key: String, _ header: String, _ sign: NumberFormat.Sign = .negativeOnly) -> DataTable.Column {
      DataTable.Column(key: key, header: header, unit: unit, alignment: .number, decimals: decimals, sign: sign)
    }
    let columns = [
      DataTable.Column(key: "unit", header: language.pick("Enhet", "Unit")),
      column("need", language.pick("Behov", "Need")),
      column("available", language.pick("Tillgängligt", "Available")),
      column("gap", "Gap", .always),
      DataTable.Column(
        key: "share_of_need", header: language.pick("Andel av behov", "Share of need"), alignment: .number,
        decimals: 1, sign: .always),
      column("planned_effect", language.pick("Planerat, ej verifierat", "Planned, not verified"), .always),
    ]
    let lines = rows.map { row in
      DataTable.Row(
        [
          .text(row.label), .number(row.need), .number(row.available), .number(row.gap), .percent(row.shareOfNeed),
          .number(row.plannedEffect),
        ], depth: row.depth)
    }
    return DataTable(
      id: heading.id + "-table", caption: heading.title, columns: columns, rows: lines, language: language)
  }

  /// How many units fall short, and the one that does so most.
  var summary: String {
    let language = heading.language
    let short = rows.filter { ($0.gap ?? 0) < 0 }
    let count = language.pick(
      "Behov mot tillgängligt för \(rows.count) enheter; underskott i \(short.count).",
      "Need against available for \(rows.count) units; deficit in \(short.count).")
    guard let worst = short.min(by: { ($0.gap ?? 0) < ($1.gap ?? 0) }) else { return count }
    let gap = language.numbers.quantity(worst.gap, unit: unit, decimals: decimals, sign: .always)
    return count + language.pick(" Störst: ", " Largest: ") + "\(worst.label), \(gap)."
  }
}
