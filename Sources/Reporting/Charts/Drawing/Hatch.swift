/// Patterns that tell surfaces apart without colour, on screen and on a black-and-white print.
enum Hatch: String, CaseIterable, Comparable {
  case sparse
  case diagonal
  case dense
  case back
  case dots
  case horizontal
  case vertical
  case cross
  case grid

  static func < (left: Hatch, right: Hatch) -> Bool { left.rawValue < right.rawValue }

  /// The id of the pattern in a drawing.
  func identifier(prefix: String) -> String { "\(prefix)-hatch-\(rawValue)" }

  /// The `<pattern>` element.
  func definition(prefix: String) -> String {
    let side = tile.side
    let number = SVGNumber.text(side)
    return "<pattern id=\"\(identifier(prefix: prefix))\" width=\"\(number)\" height=\"\(number)\""
      + " patternUnits=\"userSpaceOnUse\"><path class=\"vt-hatch\" d=\"\(tile.path)\"/></pattern>"
  }

  // Diagonals run over the corners of the tile as well, so that the lines meet without nicks.
  private var tile: (side: Double, path: String) {
    switch self {
    case .sparse: (10, "M-2,2L2,-2M0,10L10,0M8,12L12,8")
    case .diagonal: (6, "M-1,1L1,-1M0,6L6,0M5,7L7,5")
    case .dense: (3.5, "M-1,1L1,-1M0,3.5L3.5,0M2.5,4.5L4.5,2.5")
    case .back: (6, "M-1,5L1,7M0,0L6,6M5,-1L7,1")
    case .dots: (5, "M1.5,2.5h1.4")
    case .horizontal: (5, "M0,2.5H5")
    case .vertical: (5, "M2.5,0V5")
    case .cross: (7, "M0,7L7,0M0,0L7,7")
    case .grid: (6, "M0,3H6M3,0V6")
    }
  }
}
