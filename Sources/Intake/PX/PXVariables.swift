/// Makes the dimensions of a PC-Axis file out of its keywords, and says which keywords stop it from being read.
struct PXVariables {
  /// The most variables of a file.
  static let limit = 64

  let head: PXHead
  let file: String
  let log: ProblemLog
  /// The names in the file's own language, in the order of the cube.
  let names: [String]
  /// The names in the language that is read.
  let labels: [String]

  init(_ head: PXHead, file: String, log: ProblemLog) {
    self.head = head
    self.file = file
    self.log = log
    names = head.variables()
    let translated = head.variables(language: head.language)
    labels = translated.count == names.count ? translated : names
  }

  /// The dimensions, of which the time has its periods too; nil after adding what is wrong.
  func dimensions() -> (all: [CubeDimension], time: Int?, periods: [String])? {
    guard !names.isEmpty else {
      refuse(nil, "STUB", "STUB och HEADING saknas, så tabellen har inga variabler. Exportera den på nytt.")
      return nil
    }
    guard names.count <= Self.limit else {
      refuse(head.keyword("STUB"), "STUB", "Tabellen har fler än \(Self.limit) variabler. Dela den.")
      return nil
    }
    for (position, name) in names.enumerated() where names[..<position].contains(name) {
      refuse(head.keyword("STUB"), "STUB", "Variabeln ”\(name)” står två gånger. Exportera tabellen på nytt.")
    }
    checkSubjects()
    let made = names.indices.map(dimension)
    guard !log.hasErrors else { return nil }
    var all = made.compactMap(\.self)
    // The names are different; codes that are not would leave two dimensions with one name.
    if Set(all.map(\.code)).count < all.count { for position in all.indices { all[position].code = names[position] } }
    guard let time = timePosition(all) else { return (all, nil, []) }
    all[time].role = .time
    return (all, time, periods(all[time], name: names[time]))
  }

  private func refuse(_ keyword: PXKeyword?, _ name: String, _ message: String) {
    log.add(.unreadable, file: file, row: keyword?.line, column: keyword?.title ?? name, message)
  }

  /// `VALUES` and `CODES` must be about a variable that exists.
  private func checkSubjects() {
    let known = Set(names)
    for keyword in head.keywords where ["VALUES", "CODES", "KEYS"].contains(keyword.name) && keyword.language.isEmpty {
      guard let name = keyword.subkeys.first, !known.contains(name) else { continue }
      refuse(keyword, keyword.name, "Variabeln ”\(name)” finns inte i STUB eller HEADING. Exportera tabellen på nytt.")
    }
    if let content = head.keyword("CONTVARIABLE"), let name = content.texts.first, !known.contains(name) {
      refuse(content, content.name, "Variabeln ”\(name)” finns inte i STUB eller HEADING. Exportera tabellen på nytt.")
    }
  }

  private func dimension(_ position: Int) -> CubeDimension? {
    let name = names[position]
    guard let values = head.keyword("VALUES", name), !values.texts.isEmpty else {
      refuse(nil, "VALUES(\(name))", "Värdena för ”\(name)” saknas. Exportera tabellen på nytt.")
      return nil
    }
    var codes = values.texts
    if let keyword = head.keyword("CODES", name) {
      guard keyword.texts.count == codes.count else {
        refuse(
          keyword, keyword.name,
          "Antalet koder är \(keyword.texts.count) men antalet värden \(codes.count). Exportera tabellen på nytt.")
        return nil
      }
      codes = keyword.texts
    }
    var seen: Set<String> = []
    if let twice = codes.first(where: { !seen.insert($0).inserted }) {
      let keyword = head.keyword("CODES", name) ?? values
      log.add(
        .duplicate, file: file, row: keyword.line, column: keyword.title,
        "”\(twice)” står två gånger. Exportera tabellen på nytt.")
      return nil
    }
    let translated = head.texts("VALUES", labels[position], language: head.language)
    let isMeasure = head.texts("CONTVARIABLE").first == name
    return CubeDimension(
      code: head.texts("VARIABLECODE", name).first ?? name, label: labels[position],
      role: isMeasure ? .measure : head.keyword("MAP", name) == nil ? .other : .place, codes: codes,
      labels: translated.count == codes.count ? translated : values.texts,
      totalCode: totalCode(name, values: values.texts, codes: codes))
  }

  /// The code of the value that `ELIMINATION` names; `YES` names none.
  private func totalCode(_ name: String, values: [String], codes: [String]) -> String? {
    guard case .text(let total) = head.keyword("ELIMINATION", name)?.values.first else { return nil }
    return values.firstIndex(of: total).map { codes[$0] } ?? codes.first { $0 == total }
  }
}

// MARK: - Time

extension PXVariables {
  private func timePosition(_ all: [CubeDimension]) -> Int? {
    let stated = names.indices.filter { head.keyword("TIMEVAL", names[$0]) != nil }
    if let first = stated.first { return first }
    return all.indices.first { PeriodText.looksLikeTime(name: names[$0], codes: all[$0].codes) }
  }

  private func periods(_ time: CubeDimension, name: String) -> [String] {
    let written = time.codes.map(PeriodText.canonical)
    guard let keyword = head.keyword("TIMEVAL", name) else { return written }
    let listed = PXTime.periods(keyword.values, limit: time.codes.count + 1)
    guard let listed, listed.count == time.codes.count else {
      log.add(
        .oddMetadata, file: file, row: keyword.line, column: keyword.title,
        listed.map { "Antalet perioder är \($0.count) men antalet värden \(time.codes.count). Värdena används." }
          ?? "Listan går inte att läsa. Värdena används.")
      return written
    }
    return listed
  }
}
