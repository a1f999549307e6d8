import Planning
import PlanningModel

extension VariationReport {
  /// Wards whose census is drawn.
  private static let drawn = 2

  /// The census of the wards that are most often overfull, and the table of all.
  var wardPieces: [String] {
    guard !wards.isEmpty else { return [] }
    let ordered = wards.enumerated().sorted { left, right in
      let (first, second) = (left.element.census.riskOfOverfull ?? -1, right.element.census.riskOfOverfull ?? -1)
      return (second, left.offset) < (first, right.offset)
    }.map(\.element)
    let lead = say(
      "Platser i snitt räcker inte i snitt: patienterna kommer oberoende av varandra, och ibland är de fler. Här är modellen "
        + "att alla får en plats och att antalet inneliggande varierar slumpmässigt (Poisson) runt månadens medeltal.",
      "Beds on average are not enough on average: patients come independently of each other, and sometimes they are more. "
        + "The model here is that everybody gets a bed and that the number present varies at random (Poisson) around the "
        + "month's mean.")
    return [Piece.heading(say("Variation i beläggningen (modell)", "Variation in occupancy (model)"))]
      + [Piece.paragraph(lead, "vt-lead")] + ordered.prefix(Self.drawn).map(censusFigure)
      + [Piece.shortened(wardTable(ordered), to: 20)]
  }

  private func censusFigure(_ ward: WardRisk) -> String {
    let title = say("Inneliggande samtidigt, ", "Present at once, ") + words.labels[ward.unit]
    let chart = CensusHistogram(
      heading: ChartHeading(
        id: "belaggning-\(ward.unit)-\(ward.capacity)", title: "\(title) \(words.words.view(ward.view))",
        language: language),
      shares: ward.census.shares, places: ward.beds.map { Int(($0 + 1e-6).rounded(.down)) },
      wanted: ward.census.bedsForRisk)
    return Piece.figure(chart, note: words.sentences(ward).joined(separator: " "), table: chart.dataTable())
  }

  func wardTable(_ wards: [WardRisk]) -> DataTable {
    let rows = wards.map { ward in
      DataTable.Row([
        .text(words.labels[ward.unit]), .number(ward.census.mean), .number(ward.beds), .percent(ward.occupancy),
        .percent(ward.census.riskOfOverfull), .number(ward.census.overcrowdingPerHundred),
        .number(Double(ward.census.bedsForRisk)), .number(Double(ward.uncertain.bedsForRisk)),
        .number(Double(ward.shorter.bedsForRisk)),
        ward.pooling.map { .text("\($0.bedsTogether) (\($0.bedsApart))") } ?? .text(""),
      ])
    }
    let risk = words.numbers.percent(words.options.risk)
    let shorter = words.numbers.percent(words.options.shorterStays)
    func number(_ key: String, _ header: String, decimals: Int = 0) -> DataTable.Column {
      .init(key: key, header: header, alignment: .number, decimals: decimals)
    }
    return DataTable(
      id: "belaggning",
      caption: say(
        "Vårdplatser, risken att de inte räcker och hur många som behövs (modell)",
        "Beds, the risk that they are too few and how many are needed (model)"),
      columns: [
        .init(key: "unit", header: say("Enhet", "Unit")),
        number("mean", say("Inne i snitt", "Present on average"), decimals: 1),
        number("beds", say("Platser", "Beds"), decimals: 1), number("occupancy", say("Beläggning", "Occupancy")),
        number("risk", say("Överbelagd tid", "Time overfull")),
        number("per100", say("Över per 100 platser", "Beyond per 100 beds"), decimals: 1),
        number("needed", say("För risk \(risk)", "For risk \(risk)")),
        number("uncertain", say("… osäker prognos", "… uncertain forecast")),
        number("shorter", say("… \(shorter) kortare vård", "… stays \(shorter) shorter")),
        number("pooled", say("Delat (var för sig)", "Shared (apart)")),
      ], rows: rows, language: language)
  }
}

extension VariationOptions {
  /// The number of replications in words.
  var replicationsText: String { String(replications) }
}
