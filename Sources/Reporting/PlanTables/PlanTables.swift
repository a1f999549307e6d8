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

  /// All tables with the names of their files, in the order of the chain.
  package var all: [DataTable] {
    [
      balance, capacityNeed, production, productionNeed, bedDays, beds, occupancy, availableCapacity, timeUse, queues,
      queueWeeks,
      forecasts,
      activityTimes, careChains, measures, outcomes, findings, sources,
    ]
  }
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

  var figureColumn: DataTable.Column { .init(key: "figure", header: say("Adress", "Figure")) }
}
