import Foundation
import Testing

@Suite("The program at the command line")
struct CommandTests {
  @Test("The demo leaves files, workspace and report, and shows the overview")
  func demo() throws {
    let folder = try Program.Folder()
    let answer = try Program.run("demo", "--folder", "\(folder.path)/d", "--size", "small")
    #expect(answer.status == 0, "\(answer.errors)")
    for name in ["units.csv", "volumes.csv", "region.vardtakt", "rapport.html"] { #expect(folder.holds("d/\(name)")) }
    #expect(!folder.holds("d/region.vardtakt-wal"))
    #expect(answer.output.contains("Region Exempel"))
    #expect(answer.output.contains("\(folder.path)/d/rapport.html"))
    let html = try folder.read("d/rapport.html")
    #expect(html.contains("<!doctype html>") || html.contains("<!DOCTYPE html>"))
    #expect(!html.contains("<script"))
  }

  @Test("The same workspace and command give the same bytes on one thread and on two")
  func threads() throws {
    let folder = try Program.Folder()
    _ = try Program.run("demo", "--folder", folder.path, "--size", "small")
    let workspace = "\(folder.path)/region.vardtakt"
    let answers = try ["1", "2", "1"].map {
      try Program.run("plan", "--workspace", workspace, "--format", "json", "--threads", $0)
    }
    #expect(answers[0].status == 0, "\(answers[0].errors)")
    #expect(answers[0].output.utf8.count > 10_000)
    #expect(answers[0].output == answers[1].output)
    #expect(answers[0].output == answers[2].output)
    let reports = try ["1", "2"].map { threads in
      let path = "\(folder.path)/r\(threads).html"
      _ = try Program.run(
        "report", "--workspace", workspace, "--output", path, "--threads", threads, "--as-of", "2031-01-01")
      return try folder.read("r\(threads).html")
    }
    #expect(reports[0] == reports[1])
  }

  @Test("Importing the same folder twice changes nothing")
  func twice() throws {
    let folder = try Program.Folder()
    try SmallestRegion.write(to: folder)
    let workspace = "\(folder.path)/w.vardtakt"
    let words = ["import", "--workspace", workspace, "--folder", folder.path]
    let first = try Program.run(words)
    #expect(first.status == 0, "\(first.errors)")
    let before = try Data(contentsOf: URL(fileURLWithPath: workspace))
    let second = try Program.run(words)
    #expect(second.status == 0, "\(second.errors)")
    #expect(second.output.contains("Inget nytt"))
    #expect(try Data(contentsOf: URL(fileURLWithPath: workspace)) == before)
  }

  @Test("A smallest region of four files gives a plan and an explained figure")
  func smallest() throws {
    let folder = try Program.Folder()
    try SmallestRegion.write(to: folder)
    let workspace = "\(folder.path)/w.vardtakt"
    _ = try Program.run("import", "--workspace", workspace, "--folder", folder.path)
    let plan = try Program.run("plan", "--workspace", workspace)
    #expect(plan.status == 0, "\(plan.errors)")
    let explained = try Program.run("explain", "--workspace", workspace, "need.bed-days/A1/MED/2027")
    #expect(explained.status == 0, "\(explained.errors)")
    #expect(explained.output.contains("volumes.csv: 24 rader, 2–25"))
  }

  @Test("The plan as it was at the end of an earlier day is made of what was there then")
  func asOf() throws {
    let folder = try Program.Folder()
    try SmallestRegion.write(to: folder)
    let workspace = "\(folder.path)/w.vardtakt"
    _ = try Program.run("import", "--workspace", workspace, "--folder", folder.path)
    let early = try Program.run("plan", "--workspace", workspace, "--as-of", "2020-01-01")
    #expect(early.status == 1)
    #expect(early.errors.contains("har inga uppgifter den 2020-01-01"))
  }

  @Test("Tables are written as CSV, one file each, and as JSON")
  func tables() throws {
    let folder = try Program.Folder()
    try SmallestRegion.write(to: folder)
    let workspace = "\(folder.path)/w.vardtakt"
    _ = try Program.run("import", "--workspace", workspace, "--folder", folder.path)
    let csv = try Program.run("plan", "--workspace", workspace, "--format", "csv", "--output", "\(folder.path)/t")
    #expect(csv.status == 0, "\(csv.errors)")
    #expect(try folder.read("t/bed_days.csv").contains("unit;unitName;object;period;grain;step;bedDays;figure"))
    let json = try Program.run("plan", "--workspace", workspace, "--format", "json")
    let tables = try #require(
      try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    #expect((tables["beds"] as? [[String: Any]])?.isEmpty == false)
    #expect((tables["sources"] as? [[String: Any]])?.count == 4)
  }

  @Test(
    "The guide's ward is calculated to the printed figures",
    arguments: [
      ("2000", 7000.0, 20.187, 20), ("2400", 8400, 24.225, 24),
    ])
  func bedsNeeded(stays: String, bedDays: Double, beds: Double, rounded: Int) throws {
    // Socialstyrelsen, Strategisk nivå – prognos och balansering, v2.0 (2025): 7 000 vårddygn ger 20 vårdplatser.
    let answer = try Program.run(
      "calculate", "beds-needed", "--stays", stays, "--length-of-stay", "3.5", "--occupancy", "0.95", "--days", "365",
      "--format", "json")
    #expect(answer.status == 0, "\(answer.errors)")
    let values = try #require(try JSONSerialization.jsonObject(with: Data(answer.output.utf8)) as? [String: Any])
    #expect(values["bedDays"] as? Double == bedDays)
    #expect(abs((values["beds"] as? Double ?? 0) - beds) < 0.001)
    #expect(values["rounded"] as? Int == rounded)
    #expect(abs((values["impliedOccupancy"] as? Double ?? 0) - 0.9589) < 0.0001)
  }

  @Test("The list of formulas names every one with inputs, units and source")
  func list() throws {
    let answer = try Program.run("calculate", "--list", "--format", "json")
    let formulas = try #require(
      try JSONSerialization.jsonObject(with: Data(answer.output.utf8)) as? [[String: Any]])
    let names = formulas.compactMap { $0["name"] as? String }
    let required = [
      "beds-needed", "queue-projection", "maximum-queue", "gap", "redistribution-check", "assignment-check",
      "paced-flow", "largest-remainder", "net-hours",
    ]
    for name in required { #expect(names.contains(name)) }
    for formula in formulas {
      #expect((formula["inputs"] as? [[String: Any]])?.allSatisfy { $0["unit"] is String } == true)
      #expect(formula["source"] is [String: Any])
    }
  }

  @Test(
    "Wrong usage exits with 64 and refusals with 1 and a message on standard error",
    arguments: [
      (["plan"], 64), (["import", "--workspace", "x"], 64), (["nonsense"], 64),
      (["plan", "--workspace", "/nowhere/at/all.vardtakt"], 1), (["calculate", "bed-needed", "--stays", "1"], 1),
      (["calculate", "beds-needed", "--stays", "många"], 1),
      (["import", "--workspace", "/tmp/x.v", "--folder", "/nowhere"], 1),
    ] as [([String], Int32)])
  func status(words: [String], status: Int32) throws {
    let answer = try Program.run(words)
    #expect(answer.status == status)
    #expect(answer.output.isEmpty)
    #expect(!answer.errors.isEmpty)
  }

  @Test("Templates are written once and never over what is there")
  func templates() throws {
    let folder = try Program.Folder()
    let first = try Program.run("init", "\(folder.path)/ny")
    #expect(first.status == 0, "\(first.errors)")
    #expect(folder.holds("ny/volumes.csv") && folder.holds("ny/settings.yaml"))
    let second = try Program.run("init", "\(folder.path)/ny")
    #expect(second.status == 1)
    #expect(second.errors.contains("Inget har skrivits"))
  }
}
