import PlanningModel
import Yams

/// Reads `settings.yaml`, and says of each setting that cannot be used what is wrong with it.
struct SettingsReader {
  let file: String
  let log: ProblemLog

  /// The settings; `nil` when the text is no YAML or a required setting is missing, which is reported.
  func read(_ bytes: [UInt8]) -> PlanSettings? {
    let node: Node?
    do {
      node = try Yams.compose(yaml: String(decoding: bytes, as: UTF8.self))
    } catch {
      let row = (error as? YamlError).flatMap(Self.row)
      if case .duplicatedKeysInMapping(let keys, let context)? = error as? YamlError {
        log.add(
          .invalidSetting, file: file, row: context.mark.line,
          "Inställningen \(keys.sorted().joined(separator: ", ")) står flera gånger. Behåll en av dem.")
        return nil
      }
      log.add(
        .invalidSetting, file: file, row: row,
        "Filen följer inte YAML. Skriv en inställning per rad som ”region: Region Exempel”.")
      return nil
    }
    guard let mapping = node?.mapping else {
      log.add(.invalidSetting, file: file, "Filen saknar inställningar. Skriv minst region och plan_start.")
      return nil
    }
    let known = SettingDefinition.all.map(\.key)
    for (key, _) in mapping where !known.contains(key.string ?? "") {
      let word = key.string ?? ""
      log.add(
        .unknownSetting, file: file, row: key.mark?.line,
        "Inställningen \(word) är okänd och används inte.\(NearestWord.question(for: word, among: known))")
    }
    for definition in SettingDefinition.all where definition.isRequired && mapping[definition.key] == nil {
      log.add(
        .invalidSetting, file: file,
        "Inställningen \(definition.key) saknas. Skriv till exempel ”\(definition.key): \(definition.example)”.")
    }
    let region = mapping["region"]?.string
    let start = mapping["plan_start"].flatMap(month)
    var settings = PlanSettings(regionName: region ?? "", planStart: start ?? Month(year: 2000, month: 1))
    if let years = integer(mapping, "horizon_years", 1...4) { settings.horizonYears = years }
    if let paths = integer(mapping, "paths", 1...100_000) { settings.paths = paths }
    if let seed = integer(mapping, "seed", 0...Int.max) { settings.seed = UInt64(seed) }
    if let occupancy = number(mapping, "occupancy", .shareAboveZero) { settings.occupancy = occupancy }
    if let hours = number(mapping, "minimum_stay_hours", .hoursOfDay) { settings.minimumStayHours = hours }
    if let limit = number(mapping, "limiting_utilisation", .share) { settings.limitingUtilisation = limit }
    if let certainty = number(mapping, "goal_certainty", .shareAboveZero) { settings.goalCertainty = certainty }
    if let risk = number(mapping, "overcrowding_risk", .shareAboveZero) { settings.overcrowdingRisk = risk }
    if let leave = mapping["leave_by_month"].flatMap(leaveShares) { settings.leaveByMonth = leave }
    if let calendar = mapping["calendar"].map(calendar) { settings.calendar = calendar }
    if let coherence = mapping["forecast"].flatMap(coherence) { settings.coherence = coherence }
    return region == nil || start == nil ? nil : settings
  }

  private static func row(_ error: YamlError) -> Int? {
    switch error {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): mark.line
    default: nil
    }
  }

  private func refuse(_ node: Node, _ key: String, _ message: String) {
    log.add(.invalidSetting, file: file, row: node.mark?.line, column: key, message)
  }
}

// MARK: - Values

extension SettingsReader {
  private func month(_ node: Node) -> Month? {
    do throws(PeriodParseError) {
      if case .month(let month) = try PeriodParser.parse(node.string ?? "") { return month }
      refuse(node, "plan_start", "Planen börjar en månad. Skriv till exempel 2027-01.")
    } catch {
      refuse(node, "plan_start", error.message)
    }
    return nil
  }

  private func integer(_ mapping: Node.Mapping, _ key: String, _ range: ClosedRange<Int>) -> Int? {
    guard let node = mapping[key] else { return nil }
    if let value = node.string.flatMap({ Int($0) }), range.contains(value) { return value }
    let most = range.upperBound == .max ? "eller mer" : "till \(range.upperBound)"
    refuse(node, key, "Värdet ska vara ett heltal, \(range.lowerBound) \(most).")
    return nil
  }

  private func number(_ mapping: Node.Mapping, _ key: String, _ range: NumberRange) -> Double? {
    guard let node = mapping[key] else { return nil }
    guard let value = number(node) else {
      refuse(node, key, "Värdet är inget tal. Skriv till exempel 0.95.")
      return nil
    }
    guard range.contains(value) else {
      refuse(node, key, range.message(value))
      return nil
    }
    return value
  }

  private func number(_ node: Node) -> Double? {
    let reading = Array((node.string ?? "").utf8).withUnsafeBufferPointer(NumberParsing.read)
    return reading.outcome == .value ? reading.value : nil
  }

  private func leaveShares(_ node: Node) -> [Double]? {
    let shares = node.sequence?.compactMap(number) ?? []
    let sum = shares.reduce(0, +)
    guard shares.count == 12, shares.allSatisfy({ $0 >= 0 }), abs(sum - 100) < 0.5 || abs(sum - 1) < 0.005 else {
      refuse(node, "leave_by_month", "Semestern behöver tolv andelar, januari först, som blir 100 tillsammans.")
      return nil
    }
    return shares.map { $0 / sum }
  }

  private func coherence(_ node: Node) -> ForecastCoherence? {
    let known = ["coherence"]
    guard let mapping = node.mapping else {
      refuse(node, "forecast", "Skriv inställningen som ”forecast: { coherence: automatic }”.")
      return nil
    }
    for (key, _) in mapping where !known.contains(key.string ?? "") {
      let word = key.string ?? ""
      log.add(
        .unknownSetting, file: file, row: key.mark?.line, column: "forecast",
        "Inställningen \(word) är okänd och används inte.\(NearestWord.question(for: word, among: known))")
    }
    guard let value = mapping["coherence"] else { return nil }
    let words = ForecastCoherence.allCases.map(\.rawValue)
    let word = value.string ?? ""
    guard let coherence = ForecastCoherence(rawValue: word) else {
      refuse(
        value, "forecast",
        "”\(word)” är inget sätt att stämma av. Skriv ett av \(words.joined(separator: ", "))."
          + NearestWord.question(for: word, among: words))
      return nil
    }
    return coherence
  }

  private func calendar(_ node: Node) -> SwedishCalendar {
    let eves = node["free_eves"]?.sequence.map { nodes in
      nodes.compactMap { node -> Holiday? in
        let eve = Holiday.allCases.first {
          $0.kind == .eve && Self.isName(node.string ?? "", $0.swedishName, $0.rawValue)
        }
        if eve == nil { refuse(node, "free_eves", "Lediga aftnar kan vara midsommarafton, julafton och nyarsafton.") }
        return eve
      }
    }
    let short = node["short_days"]?.mapping.map { days in
      days.compactMap { key, value -> ShortDay? in
        let names = ShortDay.Occasion.allCases
        let occasion = names.first { Self.isName(key.string ?? "", $0.swedishName, $0.rawValue) }
        guard let occasion, let share = number(value), (0...1).contains(share) else {
          refuse(
            key, "short_days",
            "En kort dag skrivs som skartorsdag: 0.5. Dagarna är "
              + "\(names.map { Self.folded($0.swedishName) }.joined(separator: ", ")).")
          return nil
        }
        return ShortDay(occasion, share: share)
      }
    }
    let weeks = node["closed_weeks"]?.sequence.map { nodes in
      nodes.compactMap { node -> ISOWeek? in
        if case .week(let week) = try? PeriodParser.parse(node.string ?? "") { return week }
        refuse(node, "closed_weeks", "En stängd vecka skrivs som 2027-W29.")
        return nil
      }
    }
    let standard = SwedishCalendar()
    return SwedishCalendar(
      freeEves: eves ?? standard.freeEves, shortDays: short ?? standard.shortDays,
      closedWeeks: weeks ?? standard.closedWeeks)
  }

  private static func isName(_ text: String, _ swedish: String, _ key: String) -> Bool {
    let (word, name) = (folded(text), folded(swedish))
    return word == name || word + "en" == name || text == key
  }

  /// The name in lower case, without dots and rings over letters, with underscores for spaces.
  private static func folded(_ text: String) -> String {
    String(
      text.lowercased().map { letter in
        switch letter {
        case "å", "ä": "a"
        case "ö": "o"
        case " ": "_"
        default: letter
        }
      })
  }
}
