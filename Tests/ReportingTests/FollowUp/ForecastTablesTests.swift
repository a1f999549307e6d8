import Planning
import PlanningModel
import Testing

@testable import Reporting

@Suite("Forecasts, choices and forecast error in tables, report and overview")
struct ForecastTablesTests {
  private static let january = Int(Month(year: 2027, month: 1).index)

  /// The sample region with a chosen method, a closed period and a forecast kept before 2027.
  ///
  /// Kept: 100 for January and 80 for February at the first ward; 90 and 100 came. Errors 10 and −20 over 190: the miss is
  /// 30 / 190 = 15.8 %, the bias −10 / 190 = −5.3 %. The intervals reach 15 to each side, so one outcome of two is inside.
  private func plan() throws -> Plan {
    let made = try #require(Day("2026-12-03"))
    return try SampleRegion.plan { facts, decisions in
      decisions.forecastMethods = [
        ForecastMethodChoice(
          unit: UnitCode("A1"), object: PlanningObjectCode("SLUTEN"), method: "seasonal_naive",
          reason: "Ny <avdelning>", decidedBy: "Maria Ek", decidedOn: made)
      ]
      facts.closedPeriods = [
        ClosedMonths(
          unit: nil, object: nil, from: Month(year: 2024, month: 2), through: Month(year: 2024, month: 3),
          treatment: .missing, reason: "översvämning", row: 2)
      ]
      facts.keptForecasts = [
        KeptForecast(
          file: "kept_forecasts-1.csv", madeOn: made, historyEnd: Self.january - 1, grain: .month,
          programVersion: "0.1.0",
          figures: [(0, 100.0), (1, 80)].map { month, mean in
            KeptForecast.Figure(
              unit: UnitCode("A1"), object: PlanningObjectCode("SLUTEN"), period: Self.january + month, mean: mean,
              lower: mean - 15, median: mean, upper: mean + 15, isInflow: false)
          })
      ]
      facts.outcome = [
        VolumeHistory(
          unit: UnitCode("A1"), object: PlanningObjectCode("SLUTEN"), grain: .month, start: Self.january,
          activities: [90, 100], bedDays: [], rows: RowReference(kind: .outcome, firstRow: 2, lastRow: 3, count: 2))
      ]
    }
  }

  private func rows(_ table: DataTable) throws -> [[String: DataTable.Cell]] {
    table.rows.map { row in
      Dictionary(uniqueKeysWithValues: zip(table.columns.map(\.key), row.cells))
    }
  }

  @Test("The follow-up of a kept forecast is that worked out by hand, in all and month by month")
  func followUp() throws {
    let rows = try rows(PlanTables(try plan()).forecastFollowUp)
    #expect(
      rows.map { $0["grouping"] }
        == ["all", "monthsAhead", "monthsAhead", "object", "unit", "series"].map { .text($0) })
    let all = try #require(rows.first)
    guard case .percent(let miss?) = all["absoluteMiss"], case .percent(let bias?) = all["bias"] else {
      Issue.record("Miss and bias are shares.")
      return
    }
    #expect(abs(miss - 30.0 / 190) < 1e-12)
    #expect(abs(bias + 10.0 / 190) < 1e-12)
    #expect(all["coverage80"] == .percent(0.5))
    #expect(all["outcomeSource"] == .text("outcome"))
    #expect(rows[1]["monthsAhead"] == .number(1))
  }

  @Test("The table of forecasts says who chose the method, when and why")
  func chosen() throws {
    let row = try #require(
      try rows(PlanTables(try plan()).forecasts).first { $0["unit"] == .text("A1") && $0["object"] == .text("SLUTEN") })
    #expect(row["methodName"] == .text("samma tid förra året"))
    #expect(row["chosenBy"] == .text("Maria Ek"))
    #expect(row["chosenOn"] == .text("2026-12-03"))
    #expect(row["reason"] == .text("Ny <avdelning>"))
  }

  @Test("Closed periods are listed with their reason")
  func closed() throws {
    let row = try #require(try rows(PlanTables(try plan()).closedPeriods).first)
    #expect(row["from"] == .text("2024-02") && row["reason"] == .text("översvämning"))
  }

  @Test("Sums are listed beside what their units came to")
  func totals() throws {
    let row = try #require(try rows(PlanTables(try plan()).forecastTotals).first)
    #expect(row["unit"] == .text("R") && row["object"] == .text("SLUTEN") && row["units"] == .number(2))
  }

  @Test("The report tells in words how forecasts have hit, what people have chosen and what is not learnt from")
  func report() throws {
    let html = PlanReport(try plan(), generated: try #require(Day("2027-03-05"))).html()
    #expect(html.contains("Prognosen har hittills i genomsnitt missat med 16\u{00A0}% i 2 jämförelser"))
    #expect(html.contains("Den har legat 5\u{00A0}% för lågt."))
    #expect(
      html.contains(
        "metod vald av Maria Ek den 2026-12-03: samma tid förra året, därför att ”Ny &lt;avdelning&gt;”."))
    #expect(html.contains("2024-02–2024-03, Region &lt;Prov&gt; &amp; Co: översvämning"))
    let english = PlanReport(try plan(), language: .english, generated: try #require(Day("2027-03-05"))).html()
    #expect(english.contains("Forecast error"))
    #expect(english.contains("method chosen by Maria Ek on 2026-12-03: same time last year"))
  }

  @Test("The overview has the miss in a sentence")
  func overview() throws {
    let text = Overview(try plan()).text()
    #expect(text.contains("Prognoserna har i genomsnitt missat med "))
    #expect(text.contains("Prognosen som sparades 2026-12-03 har hittills missat med 16\u{00A0}%."))
  }
}
