import Foundation
import Testing

@Suite("Forecast methods and kept forecasts at the command line")
struct ForecastDecisionsTests {
  private func workspace(_ folder: Program.Folder) throws -> String {
    try SmallestRegion.write(to: folder)
    let path = "\(folder.path)/w.vardtakt"
    let answer = try Program.run("import", "--workspace", path, "--folder", folder.path)
    #expect(answer.status == 0, "\(answer.errors)")
    return path
  }

  private func choose(
    _ workspace: String, object: String = "MED", unit: String = "A1", method: String = "seasonal_naive",
    reason: String = "Ny avdelning"
  ) throws -> Program.Answer {
    try Program.run(
      "method", "--workspace", workspace, "--object", object, "--unit", unit, "--method", method, "--reason", reason,
      "--actor", "Maria Ek", "--role", "planerare")
  }

  @Test("A chosen method is recorded, used and told, and can be taken back")
  func chosen() throws {
    let folder = try Program.Folder()
    let workspace = try workspace(folder)
    let answer = try choose(workspace)
    #expect(answer.status == 0, "\(answer.errors)")
    #expect(answer.output == "Inskrivet som beslut 1: MED, A1, samma tid förra året.\n")
    let explained = try Program.run("explain", "--workspace", workspace, "need.activities/A1/MED/2027")
    #expect(explained.output.contains("Metod vald av Maria Ek den "))
    #expect(explained.output.contains("samma tid förra året, därför att ”Ny avdelning”."))
    let report = "\(folder.path)/r.html"
    _ = try Program.run("report", "--workspace", workspace, "--output", report)
    #expect(try folder.read("r.html").contains("metod vald av Maria Ek"))
    #expect(try choose(workspace, method: "automatic", reason: "Provade klart").status == 0)
    let after = try Program.run("explain", "--workspace", workspace, "need.activities/A1/MED/2027")
    #expect(!after.output.contains("Metod vald av"))
  }

  @Test(
    "An unknown unit, object or method is refused with the nearest word, and nothing is recorded",
    arguments: [
      ("MEDD", "A1", "theta", "Planeringsobjektet ”MEDD” finns inte. Menade du MED?"),
      ("MED", "A11", "theta", "Enheten ”A11” finns inte. Menade du A1?"),
      ("MED", "A1", "thetta", "Metoden ”thetta” finns inte. Menade du theta?"),
    ])
  func refused(object: String, unit: String, method: String, message: String) throws {
    let folder = try Program.Folder()
    let workspace = try workspace(folder)
    let answer = try choose(workspace, object: object, unit: unit, method: method)
    #expect(answer.status == 1)
    #expect(answer.errors.hasPrefix(message), "\(answer.errors)")
    #expect(try choose(workspace).output.hasPrefix("Inskrivet som beslut 1:"))
  }

  @Test("A reason is required, and must say something")
  func reason() throws {
    let folder = try Program.Folder()
    let workspace = try workspace(folder)
    let blank = try choose(workspace, reason: " ")
    #expect(blank.status == 1)
    #expect(blank.errors.contains("saknar skäl"))
    let without = try Program.run(
      "method", "--workspace", workspace, "--object", "MED", "--method", "theta", "--actor", "M", "--role", "p")
    #expect(without.status == 64)
  }

  @Test("A kept forecast is compared with what comes, and only with that")
  func followUp() throws {
    let folder = try Program.Folder()
    let workspace = try workspace(folder)
    let none = try Program.run("follow-up", "--workspace", workspace)
    #expect(none.output.hasPrefix("Ingen prognos är sparad."))
    let kept = try Program.run("keep-forecast", "--workspace", workspace, "--actor", "Maria Ek")
    #expect(kept.status == 0, "\(kept.errors)")
    #expect(kept.output.hasPrefix("Prognosen är sparad: 12 värden, historik till 2026-12."))
    let early = try Program.run("follow-up", "--workspace", workspace)
    #expect(early.output == "Inget utfall är känt än för de prognoser som är sparade.\n")
    try folder.write(
      "unit;object;period;activities;bed_days\nA1;MED;2027-01;160;560\nA1;MED;2027-02;170;600\n", to: "outcome.csv")
    let imported = try Program.run("import", "--workspace", workspace, "--folder", folder.path)
    #expect(imported.status == 0, "\(imported.errors)")
    let json = try Program.run("follow-up", "--workspace", workspace, "--format", "json")
    let rows = try #require(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [[String: Any]])
    let all = try #require(rows.first { $0["grouping"] as? String == "all" })
    #expect(all["comparisons"] as? Int == 2)
    #expect(all["outcomeSource"] as? String == "outcome")
    #expect(all["historyEnd"] as? String == "2026-12")
    #expect(rows.filter { $0["grouping"] as? String == "monthsAhead" }.count == 2)
    let report = "\(folder.path)/r.html"
    _ = try Program.run("report", "--workspace", workspace, "--output", report)
    #expect(try folder.read("r.html").contains("Prognosfel"))
    let csv = try Program.run("plan", "--workspace", workspace, "--format", "csv", "--output", "\(folder.path)/t")
    #expect(csv.status == 0)
    #expect(try folder.read("t/forecast_follow_up.csv").contains("madeOn;historyEnd;grouping"))
  }
}
