/// A chart drawn for both widths inside one HTML figure; the style sheet shows the one that fits.
///
/// The hidden drawing has `display: none`, so a screen reader meets the chart once. Paper always gets the wide one.
public struct ResponsiveFigure<Drawn: Chart>: Sendable {
  /// The chart; its layout does not matter here.
  public let chart: Drawn
  /// Whether the table twin follows, folded together under a heading.
  public let showsTable: Bool

  /// Creates a figure.
  public init(_ chart: Drawn, showsTable: Bool = true) {
    self.chart = chart
    self.showsTable = showsTable
  }

  /// The `<figure>` element, captioned with the title of the chart.
  public func html() -> String {
    let heading = chart.heading
    let caption = MarkupEscaping.escaped(heading.title)
    var lines = ["<figure class=\"vt-figure\" id=\"\(heading.id)\">", "<figcaption>\(caption)</figcaption>"]
    for layout in ChartLayout.allCases {
      var variant = heading.withID("\(heading.id)-\(layout.rawValue)")
      variant.layout = layout
      lines.append(chart.with(heading: variant).svg())
    }
    if showsTable {
      let fold = heading.language.pick("Visa som tabell", "Show as a table")
      lines.append("<details class=\"vt-twin\"><summary>\(fold)</summary>\(chart.dataTable().html())</details>")
    }
    lines.append("</figure>")
    return lines.joined(separator: "\n")
  }
}
