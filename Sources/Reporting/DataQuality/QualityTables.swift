package import Planning
import PlanningModel

/// The tables of how data are registered: by unit, by unit and year, by import, and what belongs nowhere.
package struct QualityTables: Sendable {
  let quality: DataQuality
  let words: QualityWords

  package init(_ quality: DataQuality, plan: Plan, language: ReportLanguage = .swedish) {
    self.quality = quality
    words = QualityWords(plan, language: language)
  }

  /// All of them.
  package var all: [DataTable] { [units, years, deliveries, unmapped] }

  private var plan: Plan { words.plan }
  private var language: ReportLanguage { words.language }
  private func say(_ swedish: String, _ english: String) -> String { words.say(swedish, english) }

  private func word(_ key: String, _ swedish: String, _ english: String) -> DataTable.Column {
    .init(key: key, header: say(swedish, english))
  }

  private func number(_ key: String, _ swedish: String, _ english: String, unit: String? = nil) -> DataTable.Column {
    .init(key: key, header: say(swedish, english), unit: unit, alignment: .number)
  }

  private func share(_ key: String, _ swedish: String, _ english: String) -> DataTable.Column {
    .init(key: key, header: say(swedish, english), alignment: .number, decimals: 1)
  }

  private func unitCells(_ unit: UnitQuality) -> [DataTable.Cell] {
    let named = plan.units.units[unit.unit]
    return [.text(named.code.text), .text(named.name), .text(unit.kind.rawValue)]
  }

  private var unitColumns: [DataTable.Column] {
    [
      word("unit", "Enhet", "Unit"), word("unitName", "Enhetens namn", "Unit name"), word("source", "Källa", "Source"),
    ]
  }

  /// Every unit in every source, the heaviest remarks first.
  package var units: DataTable {
    DataTable(
      id: "dataQuality", caption: say("Datakvalitet per enhet och källa", "Data quality by unit and source"),
      columns: unitColumns + [
        number("expected", "Väntade perioder", "Expected periods"), number("present", "Lämnade", "Delivered"),
        share("completeness", "Fullständighet", "Completeness"), word("last", "Till och med", "Through"),
        number("periodsLate", "Perioder sen", "Periods late"), share("missingShare", "Tomma värden", "Empty values"),
        number("levelShifts", "Nivåskiften", "Level shifts"), number("oddValues", "Udda värden", "Odd values"),
        number("repeated", "Upprepade perioder", "Repeated periods"), word("remarks", "Att titta på", "To look at"),
      ],
      rows: quality.units.map { unit in
        DataTable.Row(
          unitCells(unit) + [
            .number(Double(unit.expected)), .number(Double(unit.present)), .percent(unit.completeness),
            .text(unit.last.description), .number(Double(unit.periodsLate)), .percent(unit.missingShare),
            .number(Double(unit.shifts.count)), .number(Double(unit.oddValues)), .number(Double(unit.repeated.count)),
            .text(words.remarks(unit).joined(separator: "; ")),
          ])
      }, language: language)
  }

  /// Every unit in every source by calendar year.
  package var years: DataTable {
    let rows = quality.units.flatMap { unit in
      unit.years.map { year in
        DataTable.Row(
          unitCells(unit) + [
            .text(String(year.year)), .number(Double(year.expected)), .number(Double(year.present)),
            .percent(year.completeness),
            .number(Double(unit.shifts.count { $0.period.firstDay.year == year.year })),
            .number(Double(unit.repeated.count { $0.firstDay.year == year.year })),
          ])
      }
    }
    return DataTable(
      id: "dataQualityYears", caption: say("Datakvalitet per år", "Data quality by year"),
      columns: unitColumns + [
        word("year", "År", "Year"), number("expected", "Väntade perioder", "Expected periods"),
        number("present", "Lämnade", "Delivered"), share("completeness", "Fullständighet", "Completeness"),
        number("levelShifts", "Nivåskiften", "Level shifts"),
        number("repeated", "Upprepade perioder", "Repeated periods"),
      ], rows: rows, language: language)
  }

  /// Every import, also of files that have been replaced.
  package var deliveries: DataTable {
    let days = say("dagar", "days")
    return DataTable(
      id: "dataDeliveries", caption: say("Leveranser och hur färska de var", "Deliveries and how fresh they were"),
      columns: [
        word("source", "Källa", "Source"), word("file", "Fil", "File"), word("imported", "Inläst", "Imported"),
        word("extracted", "Uttagen", "Extracted"), word("first", "Från", "From"), word("last", "Till", "Through"),
        number("rows", "Rader", "Rows"),
        number("lag", "Uttag efter periodens slut", "Extracted after the period", unit: days),
        number("age", "Ålder i dag", "Age today", unit: days), number("lateUnits", "Sena enheter", "Late units"),
        share("revisedShare", "Ändrat sedan förra", "Changed since the last"), word("state", "Gäller", "In force"),
      ],
      rows: quality.deliveries.map { judged in
        let delivery = judged.delivery
        return DataTable.Row([
          .text(delivery.kind.rawValue), .text(delivery.file), .text(delivery.imported.description),
          delivery.extracted.map { .text($0.description) } ?? .text(language.numbers.missing),
          judged.periods.map { .text($0.lowerBound.description) } ?? .empty,
          judged.periods.map { .text($0.upperBound.description) } ?? .empty, .number(Double(delivery.rows)),
          judged.lag.map { .number(Double($0)) } ?? .empty, .number(judged.age.map(Double.init)),
          judged.periods == nil ? .empty : .number(Double(judged.lateUnits)),
          judged.revisedShare.map { .percent($0) } ?? .empty,
          .text(delivery.isInForce ? say("ja", "yes") : say("ersatt", "replaced")),
        ])
      }, language: language)
  }

  /// Codes that belong to no planning object, and rows that could not be used.
  package var unmapped: DataTable {
    let gaps = quality.coverage.gaps.map { gap in
      DataTable.Row([
        .text(gap.source), .text(LeftOutRows.Issue.unmapped.rawValue), .text(gap.values),
        gap.rows > 0 ? .number(Double(gap.rows)) : .empty, .text(gap.message),
      ])
    }
    let unusable = quality.leftOut.filter { $0.issue == .unusable }.map { lost in
      DataTable.Row([
        .text(lost.source), .text(lost.issue.rawValue), .text(lost.values), .number(Double(lost.rows)),
        .text(say("Rätta i källan och läs in igen.", "Correct it at the source and import again.")),
      ])
    }
    return DataTable(
      id: "unmappedCodes", caption: say("Omappade och oanvändbara rader", "Unmapped and unusable rows"),
      columns: [
        word("source", "Fil", "File"), word("issue", "Slag", "Kind"), word("values", "Värden", "Values"),
        number("rows", "Rader", "Rows"), word("remedy", "Att göra", "What to do"),
      ], rows: gaps + unusable, language: language)
  }
}
