import Reporting

/// One chart of each kind with awkward names, in a given layout and language.
enum SampleCharts {
  static let awkward = "Avdelning <5> & \"Hjärta\" på Örnsköldsviks sjukhus"

  static func heading(_ id: String, _ layout: ChartLayout = .wide, _ language: ReportLanguage = .swedish)
    -> ChartHeading
  {
    ChartHeading(id: id, title: "Titel <&\"'>", language: language, layout: layout)
  }

  static func all(_ layout: ChartLayout, _ language: ReportLanguage) -> [any Chart] {
    func named(_ id: String) -> ChartHeading { heading(id, layout, language) }
    return [
      heatMap(named("heat")), bars(named("bars")), waterfall(named("fall")), queue(named("queue")),
      chain(named("chain")), timeUse(named("time")), forecast(named("forecast")), spread(named("spread")),
      census(named("census")), waits(named("waits")),
      wanted(named("wanted")), likelyQueue(named("likely")),
    ]
  }

  static func census(_ heading: ChartHeading) -> CensusHistogram {
    CensusHistogram(heading: heading, shares: (0..<140).map { $0 < 90 ? 0 : 0.02 }, places: 120)
  }

  static func waits(_ heading: ChartHeading) -> WaitBars {
    WaitBars(
      heading: heading,
      rows: [
        .init(label: awkward + ", " + awkward, mean: 1200, quantiles: [800, 2400, 3600]),
        .init(label: "förtur", mean: 0, quantiles: [0, 0, 0]),
      ], unit: "minuter", decimals: 1)
  }

  static func spread(_ heading: ChartHeading) -> SpreadStrip {
    SpreadStrip(
      heading: heading,
      rows: [
        .init(label: awkward + ", " + awkward, ratios: [0.5, 1, 1.1, 7], note: "motiverad"),
        .init(label: "Nybesök", ratios: [0.9, 1, 1.2]),
      ])
  }

  /// Two seasons with a hole and a value alone, then a season that is forecast.
  static func forecast(_ heading: ChartHeading) -> ForecastChart {
    func label(_ month: Int) -> String { "\(2025 + month / 12)-\(month % 12 < 9 ? "0" : "")\(month % 12 + 1)" }
    return ForecastChart(
      heading: heading,
      history: (0..<24).map { month in
        .init(label: label(month), value: [9, 11].contains(month) ? nil : 1200 + 40 * Double(month % 12))
      },
      steps: (24..<36).map { month in
        let mean = 1210 + 40 * Double(month % 12)
        let width = 20 + 3 * Double(month - 24)
        return .init(
          label: label(month), mean: mean, intervals: [1, 2, 3].map { mean - $0 * width...mean + $0 * width })
      })
  }

  static func heatMap(_ heading: ChartHeading, rows: Int = 6, columns: Int = 4) -> HeatMap {
    let shares: [Double?] = [-0.5, -0.15, -0.05, 0.01, 0.05, 0.15, 0.5, nil]
    return HeatMap(
      heading: heading, columns: (1...columns).map { "2027 kv \($0)" },
      rows: (0..<rows).map { row in
        let cells = (0..<columns).map { column in
          shares[(row * columns + column) % shares.count].map { HeatMap.Cell(gap: $0 * 12_340, shareOfNeed: $0) }
        }
        return HeatMap.Row(label: row == 0 ? awkward : "Enhet \(row)", depth: row % 4, cells: cells)
      })
  }

  static func bars(_ heading: ChartHeading) -> MirroredBars {
    MirroredBars(
      heading: heading,
      rows: [
        MirroredBars.Row(label: awkward, need: 18_400, available: 15_250, plannedEffect: 1200),
        MirroredBars.Row(label: "Röntgen", depth: 1, need: 9120, available: 10_400, plannedEffect: -640),
        MirroredBars.Row(label: "Balans", depth: 1, need: 100, available: 100),
        MirroredBars.Row(label: "Utan uppgift", depth: 1, need: 2650, available: nil),
      ])
  }

  static func waterfall(_ heading: ChartHeading, startsAtZero: Bool = true) -> WaterfallChart {
    WaterfallChart(
      heading: heading,
      steps: [
        WaterfallChart.Step("Utfall 2026", .start(38_200)), WaterfallChart.Step(awkward, .change(1240)),
        WaterfallChart.Step("Behov", .sum), WaterfallChart.Step("Flytt till nära vård", .change(-2150)),
        WaterfallChart.Step("Oförändrat", .change(0)), WaterfallChart.Step("Behov 2027", .sum),
      ], unit: "h", startsAtZero: startsAtZero)
  }

  /// The queue of vectors T11 and T12: 420 waiting, 50 join each week, 50 or 65 are planned.
  static func queue(_ heading: ChartHeading) -> QueueChart {
    func panel(_ title: String, goal: Double) -> QueueChart.Panel {
      let weeks = (0..<30).map { week in
        QueueChart.Week(
          label: "2027-V\(week + 10)", waiting: max(0, 420 - goal * Double(week)), inflow: 50, plan: 50 + goal,
          maximum: 300)
      }
      return QueueChart.Panel(title: title, weeks: weeks)
    }
    return QueueChart(
      heading: heading, panels: [panel("Utan mål", goal: 0), panel("Med mål", goal: 15)], unit: "patienter")
  }

  /// The same queue with the band of its possible courses, in one panel.
  static func likelyQueue(_ heading: ChartHeading) -> QueueChart {
    let weeks = queue(heading).panels[1].weeks.enumerated().map { week, plain in
      let waiting = plain.waiting ?? 0
      let width = 12 * Double(week + 1).squareRoot()
      return QueueChart.Week(
        label: plain.label, waiting: waiting, inflow: plain.inflow, plan: plain.plan, maximum: plain.maximum,
        likely: max(0, waiting - width)...(waiting + width))
    }
    return QueueChart(heading: heading, panels: [.init(title: awkward, weeks: weeks)], unit: "patienter")
  }

  /// A ward with most often six to nine present, and the beds for a chosen risk.
  static func wanted(_ heading: ChartHeading) -> CensusHistogram {
    CensusHistogram(
      heading: heading,
      shares: [0.001, 0.006, 0.02, 0.05, 0.09, 0.13, 0.15, 0.15, 0.13, 0.1, 0.07, 0.05, 0.03, 0.01, 0.007], places: 8,
      wanted: 12)
  }

  /// Round 2 of the inpatient example: R181 and vectors T2, T4 and T6.
  static func chain(_ heading: ChartHeading) -> InpatientChain {
    InpatientChain(
      heading: heading,
      levels: [
        InpatientChain.Level(label: "Regionen", episodes: 40_000),
        InpatientChain.Level(label: "Område medicin", episodes: 8000, previousEpisodes: 8000),
        InpatientChain.Level(
          label: awkward, episodes: 2400, previousEpisodes: 2000, note: "övriga avdelningar 5 600 (−400)"),
      ],
      conversion: InpatientChain.Conversion(
        meanLengthOfStay: 3.5, bedDays: 8400, days: 365, occupancy: 0.95, unroundedBeds: 24.2249, beds: 24,
        residualBedDays: -78, impliedOccupancy: 0.9589),
      staff: [
        InpatientChain.Staff(label: "sjuksköterskor", count: 24),
        InpatientChain.Staff(label: "undersköterskor", count: 30),
        InpatientChain.Staff(label: "övrig personal", count: 2),
      ], staffUnit: "anställda")
  }

  static func timeUse(_ heading: ChartHeading) -> TimeUseBars {
    TimeUseBars(
      heading: heading, categories: ["Patienttid", "Telefon", "Administration", "Möten"],
      rows: [
        TimeUseBars.Row(label: awkward, hours: [500, 250, 200, 50]),
        TimeUseBars.Row(label: "Läkare", hours: [600, nil, 400, 0]),
      ])
  }
}
