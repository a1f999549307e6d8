/// What a heading says about its column, where its cells do not.
enum CSVHeadingWords {
  /// Headings of columns that say where a figure belongs even when their cells are digits.
  private static let dimensions: Set<String> = [
    "kod", "code", "nr", "nummer", "number", "no", "id", "konto", "account", "kst", "kostnadsställe", "ansvar",
    "projekt", "project", "enhet", "unit", "verksamhet", "ålder", "age", "åldersgrupp", "kön", "sex", "gender",
    "region", "län", "lan", "kommun", "typ", "type", "kategori", "category", "klass", "class", "grupp", "group", "prio",
    "prioritet", "priority", "kombika", "mvo", "aid", "drg", "postnummer", "ordning", "rad", "row", "index", "nivå",
    "level", "motpart", "objekt", "object",
  ]

  /// Endings of headings that are written together.
  private static let endings = ["kod", "konto", "nummer", "_nr"]

  /// First words of headings that count something, whatever follows.
  private static let amounts: Set<String> = [
    "antal", "number", "count", "summa", "sum", "andel", "total", "totalt", "genomsnitt", "medel", "average", "mean",
  ]

  /// Whether a normalised heading names what its figures belong to.
  static func isDimension(_ heading: String) -> Bool {
    let words = heading.split(separator: "_").map(String.init)
    guard let first = words.first, let last = words.last else { return false }
    if words.count > 1, amounts.contains(first) { return false }
    return dimensions.contains(last) || endings.contains(where: heading.hasSuffix)
  }

  /// Whether a normalised heading says that its column holds periods or parts of them; `visits_per_day` does not.
  static func isPeriod(_ heading: String) -> Bool {
    let words = heading.split(separator: "_").map(String.init)
    guard let first = words.first, let last = words.last else { return false }
    if words.count > 1, amounts.contains(first) || words.contains("per") { return false }
    return SeriesColumns.periodHeadings.contains(last) || ["datum", "date", "period"].contains(first)
  }

  /// Whether a text names a sum of what stands beside it, such as ”Summa” or ”All Specialties”.
  static func isTotal(_ text: String) -> Bool {
    let text = text.lowercased()
    return SheetReader.totals.contains(text) || beginnings.contains(where: text.hasPrefix)
  }

  private static let beginnings = ["summa ", "totalt ", "total ", "delsumma", "samtliga", "alla ", "all ", "hela "]
}
