extension NumberFormat {
  /// The number with as few decimals as say it to the millionth: 1 400, 8,5 and −0,25.
  public func short(_ value: Double) -> String {
    var scale = 1.0
    for decimals in 0..<6 {
      if abs((value * scale).rounded() - value * scale) < 1e-6 * scale { return text(value, decimals: decimals) }
      scale *= 10
    }
    return text(value, decimals: 6)
  }
}
