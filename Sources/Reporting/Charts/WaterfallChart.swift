import PlanningModel

/// How one number becomes another, step by step: totals stand on the axis, changes hang between them.
///
/// The steps run downwards, not sideways, because their names are sentences and their number varies. Every sum is added up
/// here from the start and the changes, so the drawing cannot show a step that does not add up. Totals are solid;
/// increases and decreases differ by sign, arrow, pattern and colour.
public struct WaterfallChart: Chart {
  /// What a step does to the sum.
  public enum Effect: Sendable, Equatable {
    /// The value everything begins with; only as the first step.
    case start(Double)
    /// An addition or, when negative, a subtraction.
    case change(Double)
    /// Shows the sum so far as a total.
    case sum
  }

  /// One step and its name.
  public struct Step: Sendable, Equatable {
    /// What the step stands for.
    public let label: String
    /// What it does.
    public let effect: Effect

    /// Creates a step.
    public init(_ label: String, _ effect: Effect) {
      self.label = label
      self.effect = effect
    }
  }

  /// The name, language and width of the chart.
  public let heading: ChartHeading
  /// The steps from the top.
  public let steps: [Step]
  /// The unit of all values.
  public let unit: String
  /// Decimals of all values.
  public let decimals: Int
  /// Whether the axis begins at zero; when not, a break on every total says so.
  public let startsAtZero: Bool

  /// Creates a waterfall; a start, if any, is the first step.
  public init(
    heading: ChartHeading, steps: [Step], unit: String, decimals: Int = 0, startsAtZero: Bool = true
  ) {
    let laterStart = steps.dropFirst().contains { step in
      if case .start = step.effect { true } else { false }
    }
    precondition(!laterStart, "Only the first step of a waterfall is a start.")
    self.heading = heading
    self.steps = steps
    self.unit = unit
    self.decimals = decimals
    self.startsAtZero = startsAtZero
  }

  /// The same chart under another heading.
  public func with(heading: ChartHeading) -> WaterfallChart {
    WaterfallChart(heading: heading, steps: steps, unit: unit, decimals: decimals, startsAtZero: startsAtZero)
  }

  /// The drawing as one `<svg>` element.
  public func svg() -> String { WaterfallDrawing(self).svg() }
}

extension WaterfallChart {
  /// The sum after each step.
  public var sums: [Double] {
    var sum = 0.0
    return steps.map { step in
      switch step.effect {
      case .start(let value): sum = value
      case .change(let value): sum += value
      case .sum: break
      }
      return sum
    }
  }

  /// The numbers behind the drawing.
  public func dataTable() -> DataTable {
    let language = heading.language
    let columns = [
      DataTable.Column(key: "step", header: language.pick("Steg", "Step")),
      DataTable.Column(
        key: "change", header: language.pick("Ändring", "Change"), unit: unit, alignment: .number, decimals: decimals,
        sign: .always),
      DataTable.Column(
        key: "sum", header: language.pick("Summa", "Sum"), unit: unit, alignment: .number, decimals: decimals),
    ]
    let lines = zip(steps, sums).map { step, sum in
      if case .change(let value) = step.effect {
        return DataTable.Row([.text(step.label), .number(value), .number(sum)])
      }
      return DataTable.Row([.text(step.label), .empty, .number(sum)], isSum: true)
    }
    return DataTable(
      id: heading.id + "-table", caption: heading.title, columns: columns, rows: lines, language: language)
  }

  /// The first and the last sum, and the change between them.
  var summary: String {
    let numbers = heading.language.numbers
    guard let first = sums.first, let last = sums.last else { return heading.language.pick("Inga steg.", "No steps.") }
    let begin = numbers.quantity(first, unit: unit, decimals: decimals)
    let end = numbers.quantity(last, unit: unit, decimals: decimals)
    let change = numbers.quantity(last - first, unit: unit, decimals: decimals, sign: .always)
    return heading.language.pick(
      "Från \(begin) till \(end) i \(steps.count) steg, ändring \(change).",
      "From \(begin) to \(end) in \(steps.count) steps, change \(change).")
  }
}
