/// The width a chart is drawn for, in units that are CSS pixels when the drawing is shown at its own size.
///
/// A drawing that is merely scaled from a desk to a telephone halves its letters, so each chart lays itself out twice:
/// labels beside the bars when wide, above them when compact, and panels beside or below each other.
public enum ChartLayout: String, Sendable, CaseIterable {
  /// 720 units: a desk, or a standing A4 page with its margins.
  case wide
  /// 360 units: a telephone that is 390 pixels wide, with its margins.
  case compact

  /// The width of the drawing.
  public var width: Double {
    switch self {
    case .wide: 720
    case .compact: 360
    }
  }
}
