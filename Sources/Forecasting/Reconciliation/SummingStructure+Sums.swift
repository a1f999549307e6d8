extension SummingStructure {
  /// The table of bottom series with the sums added below, each exactly the sum of its parts.
  ///
  /// Bottom values are first rounded to a common multiple of a power of two, about 2⁻⁵¹ of the sum of all values, so that
  /// no addition rounds: a sum is the same to the last bit in whatever order its parts are added, over the series or over
  /// the steps, by way of other sums or not. Whole numbers stay as they are.
  ///
  /// - Parameter bottom: Finite numbers, one row for each bottom series.
  public func summed(_ bottom: SeriesTable) -> SeriesTable {
    precondition(bottom.seriesCount == bottomCount, "Give one row for each bottom series.")
    var values = bottom.values
    values.reserveCapacity(seriesCount * bottom.steps)
    ExactGrid.round(&values)
    let sums = sums(ofRows: values, width: bottom.steps)
    return SeriesTable(seriesCount: seriesCount, steps: bottom.steps, values: values + sums)
  }

  /// By how much each sum of a table differs from its parts, sum − parts, as one row for each sum.
  public func incoherence(of table: SeriesTable) -> SeriesTable {
    precondition(table.seriesCount == seriesCount, "Give one row for each bottom series and each sum.")
    let parts = sums(ofRows: table.values, width: table.steps)
    let offset = bottomCount * table.steps
    return SeriesTable(
      seriesCount: sumCount, steps: table.steps, values: parts.indices.map { table.values[offset + $0] - parts[$0] })
  }

  /// The sums of rows of bottom values, added in the order of the series.
  func sums(ofRows bottom: [Double], width: Int) -> [Double] {
    var sums = [Double](repeating: 0, count: sumCount * width)
    bottom.withUnsafeBufferPointer { bottom in
      sums.withUnsafeMutableBufferPointer { sums in
        guard let source = bottom.baseAddress, let target = sums.baseAddress else { return }
        parts.addRows(of: source, to: target, width: width)
      }
    }
    return sums
  }

  /// For each bottom series the numbers of the sums it is in, added up.
  func spread(_ sums: [Double], width: Int) -> [Double] {
    var bottom = [Double](repeating: 0, count: bottomCount * width)
    sums.withUnsafeBufferPointer { sums in
      bottom.withUnsafeMutableBufferPointer { bottom in
        guard let source = sums.baseAddress, let target = bottom.baseAddress else { return }
        memberships.addRows(of: source, to: target, width: width)
      }
    }
    return bottom
  }
}

/// Numbers rounded so that adding any of them is exact.
enum ExactGrid {
  /// Rounds to multiples of a power of two so large that the sum of all sizes fits in the 53 bits of a number.
  static func round(_ values: inout [Double]) {
    let magnitude = values.reduce(0) { $0 + abs($1) }
    guard magnitude > 0x1p-900 else { return }
    let unit = Double(sign: .plus, exponent: magnitude.exponent - 51, significand: 1)
    for place in values.indices { values[place] = (values[place] / unit).rounded() * unit }
  }
}
