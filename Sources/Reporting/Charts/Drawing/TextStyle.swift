/// The few text sizes of a chart; none is below 11.5 units, which is about 8.5 points on A4.
enum TextStyle: String {
  case small = "vt-small"
  case label = "vt-label"
  case strong = "vt-strong"
  case large = "vt-large"

  /// Letter height in units; the style sheet says the same.
  var size: Double {
    switch self {
    case .small: 11.5
    case .label: 12.5
    case .strong: 12.5
    case .large: 16
    }
  }

  var isBold: Bool { self == .strong || self == .large }

  /// Distance between two lines.
  var lineHeight: Double { size * 1.25 }
}
