/// What a PC-Axis file says about its table, for those who read it.
struct PXFacts {
  let all: [FileContents.Fact]

  /// Keywords by the key of their fact.
  private static let single: [(key: String, keyword: String)] = [
    ("matrix", "MATRIX"), ("table", "TABLEID"), ("subject", "SUBJECT-AREA"), ("contents", "CONTENTS"),
    ("unit", "UNITS"), ("decimals", "DECIMALS"), ("source", "SOURCE"), ("updated", "LAST-UPDATED"),
    ("created", "CREATION-DATE"), ("refperiod", "REFPERIOD"), ("stock", "STOCKFA"), ("aggregates", "AGGREGALLOWED"),
    ("measure", "CONTVARIABLE"),
  ]
  /// Keywords that say something about each content or variable.
  private static let each: [(key: String, keyword: String)] = [
    ("unit", "UNITS"), ("updated", "LAST-UPDATED"), ("stock", "STOCKFA"), ("elimination", "ELIMINATION"),
  ]
  private static let symbols: [(symbol: String, keyword: String)] =
    [
      (".", "DATASYMBOL1"), ("..", "DATASYMBOL2"), ("...", "DATASYMBOL3"), ("....", "DATASYMBOL4"),
      (".....", "DATASYMBOL5"), ("......", "DATASYMBOL6"), ("-", "DATASYMBOLNIL"), ("sum", "DATASYMBOLSUM"),
    ]

  init(_ head: PXHead, encoding: TextEncoding) {
    var facts = [FileContents.Fact("encoding", encoding.rawValue)]
    if !head.languages.isEmpty {
      facts.append(.init("language", head.language.isEmpty ? head.mainLanguage : head.language))
      if head.languages.count > 1 { facts.append(.init("languages", head.languages.joined(separator: " "))) }
    }
    for (key, keyword) in Self.single {
      if let text = head.text(keyword) { facts.append(.init(key, text)) }
    }
    for (key, name) in Self.each {
      for keyword in head.keywords where keyword.name == name && keyword.language == head.language {
        guard let about = keyword.subkeys.first, let text = keyword.texts.first else { continue }
        facts.append(.init("\(key) \(about)", text))
      }
    }
    for (symbol, keyword) in Self.symbols {
      if let text = head.text(keyword) { facts.append(.init("symbol \(symbol)", text)) }
    }
    all = facts
  }
}
