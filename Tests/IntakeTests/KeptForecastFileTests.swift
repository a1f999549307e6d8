import PlanningModel
import Testing

@testable import Intake

@Suite struct KeptForecastFileTests {
  private func forecast(unit: String = "A1") throws -> KeptForecast {
    KeptForecast(
      file: "kept_forecasts-1.csv", madeOn: try #require(Day("2026-03-05")),
      historyEnd: Int(Month(year: 2026, month: 2).index), grain: .month, programVersion: "0.1.0",
      figures: [
        KeptForecast.Figure(
          unit: UnitCode(unit), object: PlanningObjectCode("SLV"), period: Int(Month(year: 2027, month: 1).index),
          mean: 41.25, lower: 33, median: 41, upper: 50.5, isInflow: false),
        KeptForecast.Figure(
          unit: UnitCode("ORT"), object: PlanningObjectCode("NYB"), period: Int(Month(year: 2027, month: 1).index),
          mean: 120, lower: 100, median: 119.5, upper: 140, isInflow: true),
      ])
  }

  private func read(_ forecast: KeptForecast) -> IntakeResult {
    let sets = ExampleFiles().read().dataSets + [KeptForecastFile.dataSet(forecast)]
    return RegionReader().read(dataSets: sets)
  }

  @Test("A kept forecast reads back as it was written")
  func readsBack() throws {
    let result = read(try forecast())
    #expect(result.errors.isEmpty)
    #expect(try #require(result.facts).keptForecasts == [try forecast()])
  }

  @Test("The file is this text")
  func text() throws {
    let set = KeptForecastFile.dataSet(try forecast())
    #expect(
      String(decoding: set.bytes, as: UTF8.self) == """
        #vardtakt;kept_forecasts;1
        unit;object;period;basis;mean;q10;q50;q90;history_end;made_on;program_version
        A1;SLV;2027-01;production;41.25;33;41;50.5;2026-02;2026-03-05;0.1.0
        ORT;NYB;2027-01;inflow;120;100;119.5;140;2026-02;2026-03-05;0.1.0

        """)
  }

  @Test("Figures of a unit that is gone are left aside with a warning, never refused")
  func goneUnit() throws {
    let result = read(try forecast(unit: "BORTA"))
    #expect(result.errors.isEmpty)
    #expect(try #require(result.facts).keptForecasts.first?.figures.count == 1)
    #expect(
      result.warnings.map(\.description) == [
        "kept_forecasts-1.csv: 1 rader gäller enheter eller planeringsobjekt som inte längre finns; de följs inte upp."
      ])
  }

  @Test("A kept forecast in a folder is not read: only the program writes them")
  func folder() throws {
    let text = String(decoding: KeptForecastFile.dataSet(try forecast()).bytes, as: UTF8.self)
    for name in ["kept_forecasts-1.csv", "annan.csv"] {
      let result = ExampleFiles([name: text]).read()
      #expect(try #require(result.facts).keptForecasts.isEmpty)
      #expect(
        result.lines == [
          "\(name): Filen läses inte: sparade prognoser skrivs av programmet och läggs aldrig in från en mapp."
        ])
    }
  }
}
