/// A chart that is drawn on the server as SVG, without scripts, from plain numbers and labels.
///
/// Values are finite numbers; what is missing is `nil`, never not-a-number. Every chart also gives its numbers as a
/// table, because a drawing alone shuts out some readers (EN 301 549, WCAG 2.1).
public protocol Chart: Sendable {
  /// The name, language and width of the chart.
  var heading: ChartHeading { get }
  /// The same chart under another heading.
  func with(heading: ChartHeading) -> Self
  /// The drawing: one `<svg>` element with a title and a description.
  func svg() -> String
  /// The numbers behind the drawing, every one of them.
  func dataTable() -> DataTable
}
