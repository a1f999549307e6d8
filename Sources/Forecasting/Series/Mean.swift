extension Collection where Element == Double {
  /// The mean, or nil of nothing.
  var mean: Double? { isEmpty ? nil : reduce(0, +) / Double(count) }
}
