package import Planning
import PlanningModel

/// Every table of a plan, one model each for terminal, HTML, CSV and JSON.
package struct PlanTables: Sendable {
  /// The plan.
  package let plan: Plan
  /// The language of captions, headers and numbers; keys and codes are the same in all.
  package let language: ReportLanguage

  /// Creates the tables of a plan.
  package init(_ plan: Plan, language: ReportLanguage = .swedish) {
    self.plan = plan
    self.language = language
  }

  /// Works out one table at a time, in the order of the chain, since a large region's do not fit in memory together.
  package func forEach(_ body: (DataTable) throws -> Void) rethrows {
    for table in Self.makers { try body(table(self)) }
  }

  private static let makers: [@Sendable (PlanTables) -> DataTable] = [
    { $0.balance }, { $0.capacityNeed }, { $0.production }, { $0.productionNeed }, { $0.bedDays }, { $0.beds },
    { $0.occupancy }, { $0.availableCapacity }, { $0.timeUse }, { $0.queues }, { $0.queueWeeks }, { $0.forecasts },
    { $0.forecastTotals }, { $0.forecastFollowUp }, { $0.closedPeriods }, { $0.activityTimes }, { $0.careChains },
    { $0.measures }, { $0.outcomes }, { $0.differences }, { $0.findings }, { $0.assumptions },
    { $0.sources },
  ]
}

extension PlanTables {
  /// A text in the language of the tables.
  func say(_ swedish: String, _ english: String) -> String { language.pick(swedish, english) }

  func code(_ unit: Int) -> DataTable.Cell { .text(plan.units.units[unit].code.text) }

  func name(_ unit: Int) -> DataTable.Cell { .text(plan.units.units[unit].name) }

  func capacityCode(_ capacity: Int) -> DataTable.Cell { .text(plan.facts.capacities[capacity].code.text) }

  func objectCode(_ object: Int) -> DataTable.Cell { .text(plan.facts.catalogue.objects[object].code.text) }

  func objectName(_ object: Int) -> DataTable.Cell { .text(plan.facts.catalogue.objects[object].name) }

  func address(_ kind: FigureAddress.Kind, unit: Int, subject: String, view: String) -> DataTable.Cell {
    .text(FigureAddress(kind, unit: plan.units.units[unit].code.text, subject: subject, view: view).description)
  }

  /// Columns that several tables begin with.
  var unitColumns: [DataTable.Column] {
    [
      .init(key: "unit", header: say("Enhet", "Unit")),
      .init(key: "unitName", header: say("Enhetens namn", "Unit name")),
    ]
  }

  func hours(_ key: String, _ swedish: String, _ english: String) -> DataTable.Column {
    .init(key: key, header: say(swedish, english), unit: say("tim", "h"), alignment: .number)
  }

  func number(
    _ key: String, _ swedish: String, _ english: String, unit: String? = nil, decimals: Int = 0
  ) -> DataTable.Column {
    .init(key: key, header: say(swedish, english), unit: unit, alignment: .number, decimals: decimals)
  }

  func word(_ key: String, _ swedish: String, _ english: String) -> DataTable.Column {
    .init(key: key, header: say(swedish, english))
  }

  var figureColumn: DataTable.Column { .init(key: "figure", header: say("Siffrans adress", "Figure")) }
}
