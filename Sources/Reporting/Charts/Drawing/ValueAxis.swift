import PlanningModel

/// Grid lines and tick labels of a value axis.
struct ValueAxis {
  let ticks: NiceTicks
  let scale: LinearScale
  let numbers: NumberFormat

  /// Lines across a plot whose values rise upwards; labels end left of `left`.
  func drawHorizontalLines(on canvas: inout SVGCanvas, from left: Double, to right: Double) {
    for value in ticks.values {
      let y = scale(value)
      canvas.line(left, y, right, y, value == 0 ? "vt-axis" : "vt-grid")
      canvas.text(
        numbers.text(value, decimals: ticks.decimals), left - 5, y + 4, .small, anchor: .end, extra: "vt-soft")
    }
  }

  /// Lines down a plot whose values rise to the right; labels stand above `top`.
  func drawVerticalLines(on canvas: inout SVGCanvas, from top: Double, to bottom: Double) {
    for value in ticks.values {
      let x = scale(value)
      canvas.line(x, top, x, bottom, value == 0 ? "vt-axis" : "vt-grid")
      canvas.text(
        numbers.text(value, decimals: ticks.decimals), x, top - 5, .small, anchor: .middle, extra: "vt-soft")
    }
  }
}
