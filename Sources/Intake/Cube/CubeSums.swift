/// Checks, while the cells of a cube pass by in order, that totals are the sums of the parts beside them.
///
/// Statistics Sweden adds a small random disturbance to each figure since the year 2025, so totals that disagree are
/// told and not refused. Keeps one running sum for each cell between neighbours of a dimension, at most `limit`; the
/// totals of dimensions with more, and of tables with gaps, are told but not checked.
struct CubeSums {
  /// The most running sums of a dimension.
  static let limit = 1 << 20

  /// One dimension with a total.
  private struct Check {
    var dimension: Int
    var total: Int
    var isPart: [Bool]
    var partCount: Int
    var outer = 0
    var sums: [Double]
    var totals: [Double]
    var seen: [Int32]
    var compared = 0
    var disagreeing = 0
    var largest = 0.0
  }

  private let shape: CubeShape
  private let tolerance: Double
  /// Whether the cells come without gaps in order, so that sums cost no more than the cells themselves.
  private let isDense: Bool
  private var checks: [Check] = []

  /// `decimals` is how exact the figures are; sums of rounded figures may differ by half of the last one for each part.
  init(_ dimensions: [CubeDimension], shape: CubeShape, decimals: Int, isDense: Bool) {
    self.shape = shape
    self.isDense = isDense
    tolerance = decimals == 0 ? 0 : 0.5 / (1...min(decimals, 15)).reduce(1.0) { scale, _ in scale * 10 }
    guard shape.count > 0 else { return }
    for (position, dimension) in dimensions.enumerated() {
      guard let total = TotalCategory.position(in: dimension) else { continue }
      let parts = TotalCategory.parts(of: total, in: dimension)
      guard !parts.isEmpty else { continue }
      var isPart = [Bool](repeating: false, count: dimension.codes.count)
      for part in parts { isPart[part] = true }
      let stride = isDense && shape.strides[position] <= Self.limit ? shape.strides[position] : 0
      checks.append(
        Check(
          dimension: position, total: total, isPart: isPart, partCount: parts.count,
          sums: [Double](repeating: 0, count: stride), totals: [Double](repeating: .nan, count: stride),
          seen: [Int32](repeating: 0, count: stride)))
    }
  }

  /// Takes the value of a cell; cells come in rising order, and those left out are missing.
  mutating func take(_ value: Double?, at cell: Int) {
    guard isDense, let value else { return }
    for index in checks.indices where !checks[index].sums.isEmpty {
      let stride = shape.strides[checks[index].dimension]
      let size = shape.sizes[checks[index].dimension]
      let block = cell / stride
      let outer = block / size
      let category = block - outer * size
      let inner = cell - block * stride
      if outer != checks[index].outer {
        compare(index)
        checks[index].outer = outer
      }
      if category == checks[index].total {
        checks[index].totals[inner] = value
      } else if checks[index].isPart[category] {
        checks[index].sums[inner] += value
        checks[index].seen[inner] += 1
      }
    }
  }

  /// Compares the totals of one block with the sums and clears them.
  private mutating func compare(_ index: Int) {
    let allowed = tolerance * Double(checks[index].partCount + 1)
    for inner in checks[index].sums.indices {
      let total = checks[index].totals[inner]
      if !total.isNaN, Int(checks[index].seen[inner]) == checks[index].partCount {
        let difference = abs(checks[index].sums[inner] - total)
        checks[index].compared += 1
        if difference > allowed + 1e-9 * max(1, abs(total)) {
          checks[index].disagreeing += 1
          checks[index].largest = max(checks[index].largest, difference)
        }
      }
      checks[index].sums[inner] = 0
      checks[index].totals[inner] = .nan
      checks[index].seen[inner] = 0
    }
  }

  /// Tells of each total beside its parts, and of how many do not agree with them.
  mutating func report(_ dimensions: [CubeDimension], file: String, log: ProblemLog) {
    for index in checks.indices {
      compare(index)
      let check = checks[index]
      let dimension = dimensions[check.dimension]
      let total = dimension.labels[check.total]
      log.add(
        .totalRow, file: file, column: dimension.label,
        "”\(total)” är en summa bredvid sina delar. Räkna inte båda.")
      guard check.disagreeing > 0 else { continue }
      log.add(
        .sumDisagrees, file: file, column: dimension.label,
        "I \(check.disagreeing) av \(check.compared) fall är delarnas summa inte lika med ”\(total)”; största skillnad "
          + "\(CSVWriter.number(check.largest)). Delarna kan vara avrundade, slumpstörda av SCB, ett urval eller "
          + "överlappa.")
    }
  }
}

extension CubeSums {
  /// Whether a unit is one whose figures do not add up, such as per cent.
  static func isShare(_ unit: String) -> Bool {
    let unit = unit.lowercased()
    return unit.contains("%") || ["procent", "per cent", "percent", "promille"].contains(where: unit.contains)
  }
}
