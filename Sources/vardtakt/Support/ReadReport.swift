import Intake

/// What is told to a person about a file that was read.
enum ReadReport {
  /// Most problems that are listed at once.
  private static let limit = 60

  /// How the file was read and what is odd about it.
  static func summary(_ file: ScreenedFile) -> String {
    let contents = file.contents
    var lines = [
      "\(file.name): \(contents.format.name), \(contents.rowCount) \(contents.rowCount == 1 ? "rad" : "rader")"
    ]
    if !contents.title.isEmpty { lines.append("  rubrik: \(contents.title)") }
    if !contents.dimensions.isEmpty {
      lines.append("  dimensioner: \(contents.dimensions.map(name).joined(separator: ", "))")
    }
    lines += contents.facts.map { "  \(words[$0.key] ?? $0.key): \($0.value)" }
    let problems = contents.problems
    if !problems.isEmpty {
      lines.append("Att titta på (\(problems.placeCount)):")
      lines += list(problems)
    }
    return lines.joined(separator: "\n")
  }

  /// Why the file is not shown.
  static func refusal(_ file: ScreenedFile) -> String {
    let errors = file.contents.problems.filter { $0.severity == .error }
    let warnings = file.contents.problems.filter { $0.severity == .warning }
    let count = errors.placeCount
    var lines = ["\(count == 1 ? "Ett fel" : "\(count) fel") i \(file.name); inga rader visas:"] + list(errors)
    if !warnings.isEmpty { lines += ["Att titta på (\(warnings.placeCount)):"] + list(warnings) }
    return lines.joined(separator: "\n")
  }

  private static func list(_ problems: [IntakeProblem]) -> [String] {
    let rest = problems.dropFirst(limit).placeCount
    return problems.prefix(limit).map { "  \($0)" } + (rest > 0 ? ["  … och \(rest) till"] : [])
  }

  private static func name(_ dimension: FileDimension) -> String {
    dimension.label == dimension.code ? dimension.code : "\(dimension.code) (\(dimension.label))"
  }

  /// The facts in Swedish; keys that are not here are shown as they are.
  private static let words = [
    "encoding": "teckenkodning", "separator": "skiljetecken", "sample": "provtext", "headerRow": "rubrikrad",
    "layout": "uppställning",
    "periodColumn": "periodkolumn", "measure": "mått", "decimalSign": "decimaltecken", "missing": "saknade värden",
    "symbols": "symboler", "type": "typ", "program": "program", "generated": "skapad",
    "organisationNumber": "organisationsnummer", "currency": "valuta", "balanceDay": "saldon till och med",
    "accounts": "konton", "vouchers": "verifikationer", "unbalancedVouchers": "verifikationer som inte går jämnt ut",
    "objectRows": "objektrader", "version": "version", "droppedSections": "avsnitt om personer som inte läses",
    "unit": "enhet", "sheet": "läst blad", "sheets": "alla blad", "hiddenSheets": "dolda blad", "range": "celler",
    "year 0": "räkenskapsår", "year -1": "föregående räkenskapsår", "updated": "uppdaterad", "source": "källa",
    "language": "språk", "languages": "alla språk", "decimals": "decimaler",
  ]
}
