/// Finds the category of a dimension that is the sum of the others.
enum TotalCategory {
  private static let codes: Set<String> = ["tot", "total", "totalt", "1+2", "totsa", "samtliga"]
  private static let words: Set<String> = ["total", "totalt", "summa", "samtliga", "tot", "totalsumma", "riket"]

  /// The position of the sum, if the dimension has one beside at least one part.
  static func position(in dimension: CubeDimension) -> Int? {
    guard dimension.codes.count > 1, dimension.role != .time, dimension.role != .measure else { return nil }
    if let named = dimension.totalCode, let position = dimension.codes.firstIndex(of: named) { return position }
    return dimension.codes.indices.first { isTotal(code: dimension.codes[$0], label: dimension.labels[$0]) }
  }

  /// Whether a category is a sum by its code or by its label up to a comma; `total forest` is one of several sums.
  static func isTotal(code: String, label: String) -> Bool {
    if codes.contains(code.lowercased()) { return true }
    let name = plainLabel(label, code: code)
    // The whole country is 00 among regions; an age 00 has a label that starts with a digit.
    if code == "00" { return name.first?.isLetter == true }
    return words.contains(name.prefix { $0 != "," }.lowercased())
  }

  /// The positions whose sum the total is: the others, without those that are parts of another by their code.
  ///
  /// Where the country stands beside counties and municipalities, the counties (`05`) are its parts and their
  /// municipalities (`0581`) are not.
  static func parts(of total: Int, in dimension: CubeDimension) -> [Int] {
    let others = dimension.codes.indices.filter { $0 != total }
    guard dimension.codes[total] == "00" else { return others }
    let all = Set(others.map { dimension.codes[$0] })
    return others.filter { position in
      let code = dimension.codes[position]
      return !(code.count == 4 && all.contains(String(code.prefix(2))))
    }
  }

  /// The label without the code in front of it, as in `00 Riket`.
  static func plainLabel(_ label: String, code: String) -> Substring {
    label.hasPrefix(code + " ") ? label.dropFirst(code.count + 1) : label[...]
  }
}
