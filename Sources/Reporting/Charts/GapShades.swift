/// The limits, as fractions of need, at which a gap changes shade.
public struct GapShades: Sendable, Equatable {
  /// Up to here the gap counts as balance.
  public let balanced: Double
  /// Up to here the gap is small.
  public let small: Double
  /// Up to here the gap is of middle size; beyond it is large.
  public let middle: Double

  /// 2, 10 and 25 % of need: a proposal until the region has decided its own limits.
  public static let standard = GapShades(balanced: 0.02, small: 0.10, middle: 0.25)

  /// Creates limits that rise from `balanced` to `middle`.
  public init(balanced: Double, small: Double, middle: Double) {
    precondition(0 <= balanced && balanced < small && small < middle, "The limits of the shades rise.")
    self.balanced = balanced
    self.small = small
    self.middle = middle
  }
}

/// How a gap is shown: its colour, its pattern and its arrow.
enum GapTone: Equatable {
  case deficit(Int)
  case balanced
  case surplus(Int)
  case missing

  /// A gap without need to compare with is a surplus of the strongest kind, or a deficit if it is negative.
  init(gap: Double?, share: Double?, shades: GapShades) {
    guard let gap else {
      self = .missing
      return
    }
    let size = share?.magnitude ?? (gap == 0 ? 0 : .infinity)
    if size <= shades.balanced {
      self = .balanced
    } else {
      let step = size <= shades.small ? 1 : size <= shades.middle ? 2 : 3
      self = gap < 0 ? .deficit(step) : .surplus(step)
    }
  }

  var style: String {
    switch self {
    case .deficit(let step): "vt-deficit-\(step)"
    case .balanced: "vt-balanced"
    case .surplus(let step): "vt-surplus-\(step)"
    case .missing: "vt-missing"
    }
  }

  /// Only deficits are hatched; missing values are dotted.
  var hatch: Hatch? {
    switch self {
    case .deficit(1): .sparse
    case .deficit(2): .diagonal
    case .deficit: .dense
    case .missing: .dots
    case .balanced, .surplus: nil
    }
  }

  /// The sign that repeats the colour.
  var mark: String {
    switch self {
    case .deficit: "▼"
    case .balanced: "="
    case .surplus: "▲"
    case .missing: ""
    }
  }
}
