import Foundation
import Testing

@Suite("Variation at the command line")
struct VariationCommandTests {
  private static let waiting: String = {
    var text = "unit;object;period;inflow;produced;removed;waiting_end;waiting_over_limit\n"
    for year in 2025...2026 {
      for month in 1...12 {
        let period = "\(year)-\(month < 10 ? "0" : "")\(month)"
        text += "A1;NYB;\(period);\(200 + month % 5);200;4;420;30\n"
      }
    }
    return text
  }()

  private static let objects = """
    code;name;service;caregiver;contact;priority_days;acuity;measure
    MED;Medicinsk slutenvård;medicin;team;slutenvård;;acute;episodes
    NYB;Nybesök;nybesök;läkare;mottagning;90;elective;activities

    """

  private func workspace(waiting: Bool = true) throws -> (folder: Program.Folder, path: String) {
    let folder = try Program.Folder()
    var changes = ["capacities.csv": "code;name;kind;limiting\nVPL;Vårdplats;bed;always\n"]
    if waiting {
      changes["planning_objects.csv"] = Self.objects
      changes["waiting.csv"] = Self.waiting
    }
    try SmallestRegion.write(to: folder, changing: changes)
    let path = "\(folder.path)/r.vardtakt"
    let imported = try Program.run("import", "--workspace", path, "--folder", folder.path)
    #expect(imported.status == 0, "\(imported.errors)")
    return (folder, path)
  }

  @Test("A queue is told in sentences, the same each time, and as JSON and CSV")
  func queue() throws {
    let (folder, path) = try workspace()
    let words = ["queue", "--workspace", path, "--object", "NYB", "--replications", "60"]
    let one = try Program.run(words + ["--threads", "1"])
    let two = try Program.run(words + ["--threads", "2"])
    #expect(one.status == 0, "\(one.errors)")
    #expect(one.output == two.output)
    #expect(one.output.contains("Nybesök, Avdelning 1"))
    #expect(one.output.contains("Dagens kö är fördelad efter filens 30 som väntat mer än 90 dagar."))
    let json = try Program.run(words + ["--format", "json"])
    #expect(json.output.contains("\"queue_variation_weeks\""))
    #expect(try Program.run(words + ["--format", "csv", "--output", "\(folder.path)/t"]).status == 0)
    #expect(try folder.read("t/queue_variation.csv").contains("unit;unitName;object;objectName;waiting"))
    let figure = try Program.run("explain", "--workspace", path, "queue.likely/A1/NYB/2027-W10")
    #expect(figure.output.contains("tänkbara förlopp"), "\(figure.errors)")
  }

  @Test("A ward is told in sentences and as a page")
  func ward() throws {
    let (folder, path) = try workspace()
    let answer = try Program.run("ward", "--workspace", path, "--risk", "0.1")
    #expect(answer.status == 0, "\(answer.errors)")
    #expect(answer.output.contains("platser räcker alla utom 10\u{A0}% av tiden"))
    #expect(
      try Program.run("ward", "--workspace", path, "--format", "html", "--output", "\(folder.path)/w.html").status == 0)
    #expect(try folder.read("w.html").contains("<svg"))
  }

  @Test("Questions that have no answer are refused with what to do")
  func refusals() throws {
    let (folder, path) = try workspace(waiting: false)
    defer { withExtendedLifetime(folder) {} }
    let none = try Program.run("queue", "--workspace", path)
    #expect(none.status == 1)
    #expect(none.errors.contains("Läs in waiting.csv"))
    let week = try Program.run("queue", "--workspace", path, "--by", "vecka 9")
    #expect(week.errors.contains("Skriv år och vecka, till exempel 2027-W26."))
    let unit = try Program.run("ward", "--workspace", path, "--unit", "NIX")
    #expect(unit.errors.contains("ingen enhet med koden ”NIX”"))
  }
}
