import PlanningModel

extension ContactProblems {
  /// Tells what was left out and why.
  func tell(_ findings: ContactFindings, unmapped: [[String]: ContactTally]) {
    for reason in ContactReason.allCases {
      let tally = findings.tallies[reason.rawValue]
      guard tally.count > 0, let text = text(reason) else { continue }
      log.add(
        reason == .outsideSpan ? .filtered : .unusableRows, file: file, row: tally.first.first.flatMap(row),
        column: column(reason).map(layout.name), "\(text(tally.count)).\(rows(tally))")
    }
    tellUnmapped(unmapped)
    let (comma, point) = (
      findings.tallies[ContactReason.decimalComma.rawValue], findings.tallies[ContactReason.decimalPoint.rawValue]
    )
    if comma.count > 0, point.count > 0, let commaRow = comma.first.first.flatMap(row),
      let pointRow = point.first.first.flatMap(row)
    {
      log.add(
        .mixedDecimalSigns, file: file, row: max(commaRow, pointRow), column: layout.minutes.map(layout.name),
        "Filen blandar decimalkomma (rad \(commaRow)) och decimalpunkt (rad \(pointRow)). Använd samma tecken i hela "
          + "filen, och inget tecken mellan tusental.")
    }
    let unusable = ContactReason.allCases.filter(\.isUnusableRow).reduce(0) {
      $0 + findings.tallies[$1.rawValue].count
    }
    if Double(unusable) > profile.unusableShare * Double(findings.rows) {
      log.add(
        .tooManyUnusableRows, file: file,
        "\(unusable) av \(findings.rows) rader går inte att använda, mer än "
          + "\(SwedishNumber.text(profile.unusableShare * 100)) %. Rätta profilen eller filen, eller höj unusable_share."
      )
    }
  }

  /// The places of a tally beyond the first, which the problem itself has.
  private func rows(_ tally: ContactTally) -> String {
    let rows = tally.first.dropFirst().compactMap(row).map(String.init)
    return rows.isEmpty ? "" : " Även rad \(rows.joined(separator: ", "))\(tally.count > rows.count + 1 ? " …" : "")."
  }

  private func tellUnmapped(_ unmapped: [[String]: ContactTally]) {
    let all = unmapped.sorted { ($1.value.count, $0.key.joined()) < ($0.value.count, $1.key.joined()) }
    guard !all.isEmpty else { return }
    let names = layout.dimensions.map(layout.name).joined(separator: ", ")
    for (values, tally) in all.prefix(20) {
      log.add(
        .unmapped, file: file, row: tally.first.first.flatMap(row), column: names,
        "\(Self.count(tally.count)) med \(values.map(Self.shown).joined(separator: ", ")) hör inte till något objekt. "
          + "Lägg till dem under when i profilen.\(suggestion(values))")
    }
    let rest = all.dropFirst(20)
    guard !rest.isEmpty else { return }
    log.add(
      .unmapped, file: file, column: names,
      "\(Self.count(rest.reduce(0) { $0 + $1.value.count })) i \(rest.count) andra kombinationer hör inte heller till "
        + "något objekt.")
  }

  /// What a value that no object has may have been meant to be, among those that stand in the profile.
  private func suggestion(_ values: [String]) -> String {
    for (dimension, value) in zip(profile.usedDimensions, values) {
      let known = Set(profile.objects.flatMap { $0.when[dimension] ?? [] })
      let isKnown = known.contains { $0.hasSuffix("*") ? value.hasPrefix($0.dropLast()) : $0 == value }
      guard !isKnown, PersonalDataScreen().finding(in: value) == .none else { continue }
      let exact = known.filter { !$0.hasSuffix("*") }.sorted()
      if let near = NearestWord.suggestion(for: value, among: exact) {
        return " Menade du \(near)? Skriv det i så fall under code_maps."
      }
    }
    return ""
  }

  /// Rows that no object has got, by their values, and rows that cannot be used, by what is wrong with them.
  func leftOut(_ findings: ContactFindings, unmapped: [[String]: ContactTally]) -> [LeftOutRows] {
    func rows(_ issue: LeftOutRows.Issue, _ values: String, _ count: Int) -> LeftOutRows {
      LeftOutRows(source: file, issue: issue, values: values, rows: count, allRows: findings.rows)
    }
    let all = unmapped.sorted { ($1.value.count, $0.key.joined()) < ($0.value.count, $1.key.joined()) }
    var result = all.prefix(Self.keptCombinations).map { values, tally in
      rows(
        .unmapped,
        values.map { PersonalDataScreen().finding(in: $0) == .none ? $0 : "(dolt värde)" }
          .joined(separator: " · "), tally.count)
    }
    let rest = all.dropFirst(Self.keptCombinations)
    if !rest.isEmpty {
      result.append(rows(.unmapped, "\(rest.count) andra kombinationer", rest.reduce(0) { $0 + $1.value.count }))
    }
    let reasons = ContactReason.allCases.filter(\.isUnusableRow)
    return result
      + reasons.compactMap { reason in
        let count = findings.tallies[reason.rawValue].count
        return count > 0 ? rows(.unusable, reason.shortText, count) : nil
      }
  }

  private static let keptCombinations = 200

  /// A value in quotation marks, unless it may be about a person.
  private static func shown(_ value: String) -> String {
    PersonalDataScreen().finding(in: value) == .none ? "”\(value)”" : "(dolt värde)"
  }

  static func count(_ count: Int) -> String { count == 1 ? "1 rad" : "\(count) rader" }

  private func column(_ reason: ContactReason) -> Int? {
    switch reason {
    case .dateMissing, .dateUnreadable, .dateFarAway, .outsideSpan: layout.date
    case .unitMissing: layout.unit
    case .minutesUnreadable, .minutesOutOfRange: layout.minutes
    case .stayUnreadable, .stayOutOfRange: layout.admission
    case .leadUnreadable, .leadOutOfRange: layout.referral
    case .tooManyCells, .noObject, .decimalComma, .decimalPoint: nil
    }
  }

  private func text(_ reason: ContactReason) -> ((Int) -> String)? {
    let rest: String
    switch reason {
    case .tooManyCells: rest = "har fler celler än rubrikraden och utelämnas"
    case .dateMissing: rest = "saknar datum och utelämnas"
    case .dateUnreadable: rest = "har ett datum som inte går att läsa och utelämnas; skriv till exempel 2026-03-01"
    case .dateFarAway: rest = "har ett datum före 1990 eller efter 2099 och utelämnas"
    case .outsideSpan: rest = "ligger utanför profilens from och through och utelämnas"
    case .unitMissing: rest = "saknar enhet och utelämnas"
    case .minutesUnreadable: rest = "har minuter som inte är ett tal; kontakten räknas men inte dess tid"
    case .minutesOutOfRange:
      rest = "har minuter under 0 eller över \(ContactLimits.minutes); kontakten räknas men inte dess tid"
    case .stayUnreadable:
      rest = "har en in- eller utskrivning som inte går att läsa; kontakten räknas men inte vårdtiden"
    case .stayOutOfRange:
      rest = "är utskrivna före inskrivningen eller efter mer än tio år; kontakten räknas men inte vårdtiden"
    case .leadUnreadable:
      rest = "har ett startdatum för väntan som inte går att läsa; kontakten räknas men inte väntetiden"
    case .leadOutOfRange:
      rest = "har väntat under 0 dagar eller mer än tio år; kontakten räknas men inte väntetiden"
    case .noObject, .decimalComma, .decimalPoint: return nil
    }
    return { "\(Self.count($0)) \(rest)" }
  }
}

extension ContactReason {
  /// What is wrong, in a few words.
  fileprivate var shortText: String {
    switch self {
    case .tooManyCells: "för många celler"
    case .dateMissing: "datum saknas"
    case .dateUnreadable: "datum går inte att läsa"
    case .dateFarAway: "datum före 1990 eller efter 2099"
    case .unitMissing: "enhet saknas"
    default: "går inte att läsa"
    }
  }

  /// Whether the whole row is lost by fault of the file.
  fileprivate var isUnusableRow: Bool {
    switch self {
    case .tooManyCells, .dateMissing, .dateUnreadable, .dateFarAway, .unitMissing: true
    default: false
    }
  }
}
