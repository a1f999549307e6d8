/// The key to colours, patterns and dashes, laid out in as many lines as the width needs.
struct Legend {
  /// What stands before an entry's words.
  enum Swatch {
    case surface(String, Hatch?)
    case line(String)
  }

  let entries: [(swatch: Swatch, label: String)]

  private static let swatchWidth = 22.0
  private static let lineHeight = 20.0

  /// Draws from `y` downwards and returns the height used.
  func draw(on canvas: inout SVGCanvas, x: Double, y: Double, width: Double) -> Double {
    var left = x
    var top = y
    for entry in entries {
      let needed = Self.swatchWidth + 6 + TextMeasure.width(entry.label, .small) + 14
      if left > x, left + needed > x + width {
        left = x
        top += Self.lineHeight
      }
      switch entry.swatch {
      case .surface(let style, let hatch):
        canvas.surface(Box(left, top + 2, Self.swatchWidth, 13), style, hatch: hatch)
        canvas.rect(Box(left, top + 2, Self.swatchWidth, 13), "vt-frame")
      case .line(let style):
        canvas.line(left, top + 9, left + Self.swatchWidth, top + 9, style)
      }
      canvas.text(entry.label, left + Self.swatchWidth + 6, top + 13, .small)
      left += needed
    }
    return top - y + Self.lineHeight
  }
}
