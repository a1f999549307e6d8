package import Planning
package import PlanningModel

/// The plan as one page that can be opened, sent and printed on its own: no scripts, no links out, no inline styles.
///
/// Every chart has a table with the same figures. On screen the tables are folded; on paper they are left out, since the
/// charts carry their figures and the tables would be hundreds of pages. Sections without figures are left out.
package struct PlanReport: Sendable {
  let plan: Plan
  let digest: PlanDigest
  let labels: UnitLabels
  let words: PlanWords
  let language: ReportLanguage
  /// The day the page is made, which ages are counted to.
  let generated: Day
  /// The imports there have been, for the judgement of data quality.
  let deliveries: [DataDelivery]
  /// The common pace of the care chains; `nil` where it was not worked out.
  let coPlan: CoPlanReport?
  /// Waiting lists and wards under variation; `nil` where nobody has followed them.
  let variation: VariationReport?

  /// Creates a report; `generated` is given from outside so that the same plan gives the same page.
  package init(
    _ plan: Plan, language: ReportLanguage = .swedish, generated: Day, deliveries: [DataDelivery] = [],
    coPlan: CoPlanReport? = nil, variation: PlanVariation? = nil
  ) {
    self.plan = plan
    self.coPlan = coPlan
    self.variation = variation.map { VariationReport(plan, $0, language: language) }
    self.deliveries = deliveries
    digest = PlanDigest(plan)
    labels = UnitLabels(plan.units)
    words = PlanWords(plan, language: language)
    self.language = language
    self.generated = generated
  }

  /// The whole page.
  package func html() -> String {
    let sections = [
      summary, imbalance, needAgainstCapacity, board, changes, queues, inpatients, resources, measures, chains,
      coPlan?.section, differences,
      forecasts, forecastErrors, rules, assumptions, dataQuality, sources, reading,
    ].compactMap { $0 }
    var facts = [say("Framställd \(generated)", "Made \(generated)")]
    if let source = digest.oldestSource, let extracted = source.extracted {
      facts.append(say("äldsta uppgift från \(extracted)", "oldest data from \(extracted)"))
    }
    facts.append(say("gap = tillgängligt − behov", "gap = available − need"))
    return ReportPage(
      language: language, title: "\(settings.regionName) – \(say("plan", "plan")) \(period)",
      kind: say("Produktions- och kapacitetsplan", "Production and capacity plan"),
      heading: (settings.regionName, period), facts: facts, sections: sections
    ).html()
  }
}

extension PlanReport {
  func say(_ swedish: String, _ english: String) -> String { words.say(swedish, english) }

  var numbers: NumberFormat { words.numbers }

  var settings: PlanSettings { plan.facts.settings }

  /// The first and last month of the plan.
  var period: String {
    let last = plan.timeline.periods[plan.timeline.periods.count - 1].lastDay
    return "\(settings.planStart)–\(Month(containing: last))"
  }

  func chartHeading(_ id: String, _ title: String) -> ChartHeading {
    ChartHeading(id: id, title: title, language: language)
  }
}

// MARK: - Columns

extension PlanReport {
  func word(_ key: String, _ swedish: String, _ english: String) -> DataTable.Column {
    .init(key: key, header: say(swedish, english))
  }

  func number(
    _ key: String, _ swedish: String, _ english: String, unit: String? = nil, decimals: Int = 0,
    sign: NumberFormat.Sign = .negativeOnly
  ) -> DataTable.Column {
    .init(
      key: key, header: say(swedish, english), unit: unit, alignment: .number, decimals: decimals, sign: sign)
  }

  func table(_ id: String, _ caption: String, _ columns: [DataTable.Column], _ rows: [DataTable.Row]) -> DataTable {
    DataTable(id: id, caption: caption, columns: columns, rows: rows, language: language)
  }

  /// The first rows in the open and, when there are more, all of them folded.
  func shortened(_ table: DataTable, to count: Int) -> String { Piece.shortened(table, to: count) }
}
