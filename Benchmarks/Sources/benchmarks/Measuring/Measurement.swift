/// What a case took over several runs, of which there is at least one.
struct Measurement: Equatable {
  let samples: [Sample]

  init(_ samples: [Sample]) {
    precondition(!samples.isEmpty, "A measurement needs at least one run.")
    self.samples = samples
  }
}

extension Measurement {
  /// The run in the middle; between the two in the middle where their number is even. In seconds.
  var median: Double { Self.median(samples.map(\.seconds)) }

  /// The fastest and the slowest run, in seconds.
  var range: ClosedRange<Double> {
    let seconds = samples.map(\.seconds)
    return (seconds.min() ?? median)...(seconds.max() ?? median)
  }

  /// The median of the processor seconds, if they are known.
  var processorSeconds: Double? {
    let known = samples.compactMap(\.processorSeconds)
    return known.isEmpty ? nil : Self.median(known)
  }

  /// The most memory that any run held, in bytes.
  var peakBytes: Int? { samples.compactMap(\.peakBytes).max() }

  private static func median(_ numbers: [Double]) -> Double {
    let sorted = numbers.sorted()
    let middle = sorted.count / 2
    return sorted.count.isMultiple(of: 2) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
  }
}
