extension NumberFormat {
  /// English numbers: `−1,234.5`, `12.5%` and `missing`.
  public static let english = NumberFormat(
    decimalMark: ".", groupMark: ",", percentMark: "%", missing: "missing")
}
