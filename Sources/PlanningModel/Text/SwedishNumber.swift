extension NumberFormat {
  /// Swedish numbers: `−1 234,5`, `12,5 %` and `saknas`; the groups and the percent sign hang on a no-break space.
  ///
  /// Source: Språkrådet, Svenska skrivregler, chapters on numbers; the space is U+00A0 because the narrow U+202F is
  /// missing from many fonts in use on hospital computers.
  public static let swedish = NumberFormat(
    decimalMark: ",", groupMark: "\u{A0}", percentMark: "\u{A0}%", missing: "saknas")
}
