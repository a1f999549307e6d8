/// Checks what a PC-Axis file says about its table besides its shape.
///
/// What the table cannot be understood without stops it; all else is told and passed over. Which is which follows the
/// statistics office's own example base, whose files with faults are sorted so.
struct PXChecks {
  /// Keywords that a table must have. `DESCRIPTION` is said to be mandatory too, but most real files lack it.
  private static let mandatory = ["MATRIX", "SUBJECT-CODE", "SUBJECT-AREA", "TITLE", "CONTENTS", "UNITS", "DECIMALS"]
  /// Keywords in which a fault of writing stops the table.
  private static let vital: Set<String> = Set(mandatory).union(["STUB", "HEADING", "VALUES", "CODES", "KEYS", "DATA"])
  /// Keywords whose first subkey is a variable.
  private static let aboutVariable: Set<String> = [
    "DOMAIN", "DOUBLECOLUMN", "ELIMINATION", "MAP", "NOTE", "NOTEX", "PRESTEXT", "TIMEVAL", "VALUENOTE", "VALUENOTEX",
    "PRECISION", "VARIABLECODE", "VARIABLE-TYPE", "HIERARCHIES", "PARTITIONED",
  ]
  /// Those whose second subkey is one of its values.
  private static let aboutValue: Set<String> = ["VALUENOTE", "VALUENOTEX", "PRECISION"]
  /// Keywords whose subkey is a value of the content variable.
  private static let aboutContent: Set<String> = [
    "LAST-UPDATED", "CONTACT", "STOCKFA", "CFPRICES", "DAYADJ", "SEASADJ", "BASEPERIOD", "REFPERIOD", "UNITS",
  ]
  private static let aboutCell: Set<String> = ["CELLNOTE", "CELLNOTEX", "DATANOTECELL"]
  private static let yesOrNo: Set<String> = ["AGGREGALLOWED", "AUTOPEN", "COPYRIGHT", "DESCRIPTIONDEFAULT"]

  let head: PXHead
  let file: String
  let log: ProblemLog
  private var values: [String: [String: Set<String>]] = [:]
  private var variables: [String: Set<String>] = [:]
  private var counts: [String: Int] = [:]

  init(_ head: PXHead, file: String, log: ProblemLog) {
    self.head = head
    self.file = file
    self.log = log
    for language in [""] + head.languages.filter({ $0 != head.mainLanguage }) {
      let names = head.variables(language: language)
      variables[language] = Set(names)
      counts[language] = names.count
      for name in names {
        let texts = head.texts("VALUES", name, language: language) + head.texts("CODES", name, language: language)
        values[language, default: [:]][name] = Set(texts)
      }
    }
  }

  /// Adds what stops the table and what is odd about it; without vital keywords nothing else is looked for.
  func run(faults: [PXSyntaxError]) {
    for fault in faults { report(fault) }
    guard !log.hasErrors, counts[""] != 0 else { return }
    let broken = Set(faults.map(\.keyword))
    for name in Self.mandatory where head.keyword(name) == nil && !broken.contains(name) {
      log.add(.unreadable, file: file, column: name, "Nyckelordet saknas. Exportera tabellen på nytt.")
    }
    for (keyword, first) in head.repeated {
      odd(keyword, "Nyckelordet står redan på rad \(first), som gäller.")
    }
    for keyword in head.keywords where keyword.language.isEmpty || variables[keyword.language] != nil {
      check(keyword)
    }
    checkDecimals()
    if head.texts("DESCRIPTIONDEFAULT").first == "YES", head.keyword("DESCRIPTION") == nil,
      let keyword = head.keyword("DESCRIPTIONDEFAULT"), !broken.contains("DESCRIPTION")
    {
      odd(keyword, "DESCRIPTION saknas fast DESCRIPTIONDEFAULT är YES.")
    }
  }

  private func odd(_ keyword: PXKeyword, _ message: String) {
    log.add(.oddMetadata, file: file, row: keyword.line, column: keyword.title, message)
  }

  private func report(_ fault: PXSyntaxError) {
    let name = String(fault.keyword.prefix { $0 != "(" && $0 != "[" })
    if name.isEmpty || Self.vital.contains(name) {
      log.add(
        .unreadable, file: file, row: fault.line, column: fault.keyword,
        "\(fault.message) Exportera tabellen på nytt.")
    } else {
      log.add(
        .oddMetadata, file: file, row: fault.line, column: fault.keyword, "\(fault.message) Nyckelordet hoppas över.")
    }
  }
}

// MARK: - One keyword

extension PXChecks {
  private func check(_ keyword: PXKeyword) {
    if Self.yesOrNo.contains(keyword.name), let text = keyword.texts.first, text != "YES", text != "NO" {
      odd(keyword, "Värdet ”\(text)” är varken YES eller NO.")
    }
    guard let subject = keyword.subkeys.first else { return }
    if Self.aboutVariable.contains(keyword.name) { checkVariable(keyword, subject) }
    if Self.aboutContent.contains(keyword.name) { checkContent(keyword, subject) }
    if Self.aboutCell.contains(keyword.name), keyword.subkeys.count != counts[keyword.language] {
      odd(
        keyword, "\(keyword.subkeys.count) variabler anges men tabellen har \(counts[keyword.language] ?? 0).")
    }
  }

  private func checkVariable(_ keyword: PXKeyword, _ variable: String) {
    // Some programs keep the main language's names in keywords of another language.
    let languages = [keyword.language, ""]
    guard let language = languages.first(where: { variables[$0]?.contains(variable) == true }) else {
      odd(keyword, "Variabeln ”\(variable)” finns inte.")
      return
    }
    if Self.aboutValue.contains(keyword.name), keyword.subkeys.count > 1,
      values[language]?[variable]?.contains(keyword.subkeys[1]) == false
    {
      odd(keyword, "Värdet ”\(keyword.subkeys[1])” finns inte i variabeln ”\(variable)”.")
    }
  }

  private func checkContent(_ keyword: PXKeyword, _ content: String) {
    guard let measure = head.texts("CONTVARIABLE").first, variables[""]?.contains(measure) == true else { return }
    let known = [keyword.language, ""].contains { language in
      head.texts("CONTVARIABLE", language: language).contains { values[language]?[$0]?.contains(content) == true }
    }
    guard !known else { return }
    guard keyword.name == "UNITS" else {
      odd(keyword, "”\(content)” är inget av tabellens innehåll.")
      return
    }
    log.add(
      .unreadable, file: file, row: keyword.line, column: keyword.title,
      "”\(content)” är inget av tabellens innehåll, så enheten är oklar. Exportera tabellen på nytt.")
  }

  private func checkDecimals() {
    let limits: [(name: String, range: ClosedRange<Int>)] = [("DECIMALS", 0...15), ("SHOWDECIMALS", 0...6)]
    for limit in limits {
      guard let keyword = head.keyword(limit.name), let text = keyword.texts.first else { continue }
      guard let decimals = Int(text), limit.range.contains(decimals) else {
        odd(keyword, "”\(text)” är inget antal decimaler mellan 0 och \(limit.range.upperBound).")
        continue
      }
      if limit.name == "SHOWDECIMALS", let stored = Int(head.texts("DECIMALS").first ?? ""), decimals > stored {
        odd(keyword, "Fler decimaler visas (\(decimals)) än som finns (\(stored)).")
      }
    }
  }
}
