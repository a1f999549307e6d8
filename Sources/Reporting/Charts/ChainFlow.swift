import PlanningModel

/// A network of care chains drawn from left to right: a box for each step, a band for each order, as wide as what is
/// ordered, and the steps that set the pace marked (R194–R197).
public struct ChainFlow: Chart {
  /// A planning object at a unit.
  public struct Step: Sendable, Equatable {
    /// What it is called.
    public let label: String
    /// The unit that does it.
    public let place: String
    /// Activities that are assigned to it, per week.
    public let assigned: Double
    /// Activities that are wanted of it, per week.
    public let wanted: Double
    /// Whether it holds the pace of the chain down.
    public let isBottleneck: Bool

    /// Creates a step.
    public init(label: String, place: String, assigned: Double, wanted: Double, isBottleneck: Bool) {
      self.label = label
      self.place = place
      self.assigned = assigned
      self.wanted = wanted
      self.isBottleneck = isBottleneck
    }
  }

  /// What one step orders of another.
  public struct Order: Sendable, Equatable {
    /// The position of the step that orders.
    public let from: Int
    /// The position of the step that supplies.
    public let to: Int
    /// Supplied activities per week.
    public let amount: Double

    /// Creates an order.
    public init(from: Int, to: Int, amount: Double) {
      self.from = from
      self.to = to
      self.amount = amount
    }
  }

  /// The name, language and width of the chart.
  public let heading: ChartHeading
  /// The steps; a supplier may stand before or after those that order of it.
  public let steps: [Step]
  /// The orders; they go in no circle.
  public let orders: [Order]

  /// Creates a chart.
  public init(heading: ChartHeading, steps: [Step], orders: [Order]) {
    precondition(
      orders.allSatisfy { steps.indices.contains($0.from) && steps.indices.contains($0.to) && $0.from != $0.to },
      "An order goes from one step to another.")
    self.heading = heading
    self.steps = steps
    self.orders = orders
  }

  /// The same chart under another heading.
  public func with(heading: ChartHeading) -> ChainFlow {
    ChainFlow(heading: heading, steps: steps, orders: orders)
  }

  /// The drawing as one `<svg>` element.
  public func svg() -> String { ChainFlowDrawing(self).svg() }

  /// How many orders lie between a step and the farthest start above it.
  var depths: [Int] {
    var depths = [Int](repeating: 0, count: steps.count)
    // Each round settles at least one more step of a network without circles.
    for _ in steps {
      for order in orders { depths[order.to] = max(depths[order.to], depths[order.from] + 1) }
    }
    return depths
  }

  /// The numbers behind the drawing.
  public func dataTable() -> DataTable {
    let language = heading.language
    func number(_ key: String, _ header: String) -> DataTable.Column {
      DataTable.Column(
        key: key, header: header, unit: language.pick("per vecka", "a week"), alignment: .number, decimals: 1)
    }
    let rows = steps.map { step in
      DataTable.Row([
        .text("\(step.label), \(step.place)"), .number(step.wanted), .number(step.assigned),
        .text(step.isBottleneck ? language.pick("håller nere takten", "holds the pace down") : ""),
      ])
    }
    return DataTable(
      id: heading.id + "-table", caption: heading.title,
      columns: [
        .init(key: "step", header: language.pick("Led", "Step")),
        number("wanted", language.pick("Efterfrågat", "Wanted")),
        number("assigned", language.pick("Taktat uppdrag", "Paced assignment")),
        .init(key: "bottleneck", header: language.pick("Flaskhals", "Bottleneck")),
      ], rows: rows, language: language)
  }

  /// What is wanted and held at the start of the chains, and where the pace is set.
  var summary: String {
    let language = heading.language
    func week(_ value: Double) -> String { language.numbers.text(value, decimals: 1) }
    let starts = zip(steps, depths).filter { $1 == 0 }.map(\.0).map { step in
      language.pick(
        "\(step.label): \(week(step.assigned)) av \(week(step.wanted)) i veckan",
        "\(step.label): \(week(step.assigned)) of \(week(step.wanted)) a week")
    }
    let narrow = steps.filter(\.isBottleneck).map { "\($0.label), \($0.place)" }
    let pace =
      narrow.isEmpty
      ? language.pick("Inget led håller nere takten.", "No step holds the pace down.")
      : language.pick("Takten sätts av ", "The pace is set by ") + narrow.joined(separator: "; ") + "."
    return starts.joined(separator: "; ") + ". " + pace
  }
}
