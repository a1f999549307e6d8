/// Collects the elements of one drawing and closes it into an accessible `<svg>`.
///
/// Colours and sizes come from classes alone; there are no `style` attributes, so a strict content security policy holds.
struct SVGCanvas {
  let heading: ChartHeading
  private var elements: [String] = []
  private var hatches: Set<Hatch> = []

  init(_ heading: ChartHeading) { self.heading = heading }

  /// Where a text is held at its position.
  enum Anchor: String {
    case start
    case middle
    case end
  }

  mutating func rect(_ box: Box, _ style: String, rounded: Double = 0) {
    let corner = rounded > 0 ? " rx=\"\(SVGNumber.text(rounded))\"" : ""
    elements.append("<rect class=\"\(style)\"\(corner) \(position(box))/>")
  }

  /// A surface in a colour with a pattern over it; the pattern repeats what the colour says.
  mutating func surface(_ box: Box, _ style: String, hatch: Hatch?) {
    guard box.width > 0, box.height > 0 else { return }
    rect(box, style)
    guard let hatch else { return }
    hatches.insert(hatch)
    elements.append("<rect fill=\"url(#\(hatch.identifier(prefix: heading.id)))\" \(position(box))/>")
  }

  mutating func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ style: String) {
    path("M\(SVGNumber.text(x1)),\(SVGNumber.text(y1))L\(SVGNumber.text(x2)),\(SVGNumber.text(y2))", style)
  }

  mutating func path(_ commands: String, _ style: String) {
    elements.append("<path class=\"\(style)\" d=\"\(commands)\"/>")
  }

  /// One line of text with its baseline at `y`; `extra` adds classes such as `vt-soft` or `vt-halo`.
  mutating func text(
    _ text: String, _ x: Double, _ y: Double, _ style: TextStyle = .label, anchor: Anchor = .start, extra: String = ""
  ) {
    let classes = extra.isEmpty ? style.rawValue : "\(style.rawValue) \(extra)"
    let held = anchor == .start ? "" : " text-anchor=\"\(anchor.rawValue)\""
    let place = "x=\"\(SVGNumber.text(x))\" y=\"\(SVGNumber.text(y))\""
    elements.append("<text class=\"\(classes)\" \(place)\(held)>\(MarkupEscaping.escaped(text))</text>")
  }

  mutating func texts(
    _ lines: [String], _ x: Double, _ y: Double, _ style: TextStyle = .label, anchor: Anchor = .start,
    extra: String = ""
  ) {
    for (index, line) in lines.enumerated() {
      text(line, x, y + Double(index) * style.lineHeight, style, anchor: anchor, extra: extra)
    }
  }

  /// The finished element; `summary` is used when the heading brings none.
  ///
  /// A drawing inside a line of text brings its own `width` and is not switched by the layout classes.
  func document(height: Double, summary: String, inlineWidth: Double? = nil) -> String {
    let id = heading.id
    let style = inlineWidth == nil ? "vt-chart vt-\(heading.layout.rawValue)" : "vt-inline"
    let view = "0 0 \(SVGNumber.text(inlineWidth ?? heading.layout.width)) \(SVGNumber.text(height))"
    var lines = [
      "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"\(style)\" role=\"img\""
        + " lang=\"\(heading.language.rawValue)\" aria-labelledby=\"\(id)-title \(id)-desc\" viewBox=\"\(view)\">",
      "<title id=\"\(id)-title\">\(MarkupEscaping.escaped(heading.title))</title>",
      "<desc id=\"\(id)-desc\">\(MarkupEscaping.escaped(heading.summary ?? summary))</desc>",
    ]
    if !hatches.isEmpty {
      lines.append("<defs>\(hatches.sorted().map { $0.definition(prefix: id) }.joined())</defs>")
    }
    return (lines + elements + ["</svg>"]).joined(separator: "\n")
  }

  private func position(_ box: Box) -> String {
    "x=\"\(SVGNumber.text(box.x))\" y=\"\(SVGNumber.text(box.y))\""
      + " width=\"\(SVGNumber.text(box.width))\" height=\"\(SVGNumber.text(box.height))\""
  }
}
