import PlanningModel

/// A bar the size of a word beside a gap in a table: to the left for deficit, to the right for surplus.
public struct GapBar: Sendable, Equatable {
  /// The prefix of the ids inside the drawing.
  public let id: String
  /// Available minus need; `nil` when missing.
  public let gap: Double?
  /// The gap that fills half the bar; larger gaps end in an arrow head.
  public let scale: Double
  /// The unit of the gap.
  public let unit: String
  /// Decimals of the gap when it is read out.
  public let decimals: Int
  /// The language it is read out in.
  public let language: ReportLanguage

  /// Creates a bar; the scale must be above zero.
  public init(id: String, gap: Double?, scale: Double, unit: String, decimals: Int = 0, language: ReportLanguage) {
    precondition(scale > 0, "The scale of a gap bar is above zero.")
    self.id = id
    self.gap = gap
    self.scale = scale
    self.unit = unit
    self.decimals = decimals
    self.language = language
  }

  /// The drawing, 80 × 14 units, as tall as the line of text it stands in.
  public func svg() -> String {
    let words = language.numbers.quantity(gap, unit: unit, decimals: decimals, sign: .always)
    let title = "Gap \(words)"
    var canvas = SVGCanvas(ChartHeading(id: id, title: title, language: language, layout: .wide))
    let centre = 40.0
    if let gap, gap.isFinite {
      let share = max(-1, min(1, gap / scale))
      let box = Box(from: centre, to: centre + share * 34, y: 2, height: 10)
      canvas.surface(box, gap < 0 ? "vt-deficit" : "vt-surplus", hatch: gap < 0 ? .diagonal : nil)
      if (gap / scale).magnitude > 1 {
        let tip = gap < 0 ? 1.0 : 79.0
        let base = gap < 0 ? 6.0 : 74.0
        canvas.path(
          "M\(SVGNumber.text(tip)),7L\(SVGNumber.text(base)),1V13Z", gap < 0 ? "vt-deficit" : "vt-surplus")
      }
    } else {
      canvas.surface(Box(6, 2, 68, 10), "vt-missing", hatch: .dots)
    }
    canvas.line(centre, 0, centre, 14, "vt-axis")
    let key = language.pick("Stapel åt vänster är underskott.", "A bar to the left is a deficit.")
    return canvas.document(height: 14, summary: key, inlineWidth: 80)
  }
}
