import Foundation
import Testing

@Suite struct YearWheelCommandTests {
  private func workspace(_ folder: Program.Folder, until day: String = "2026-01-20") throws -> String {
    let script = "\(folder.path)/planar.yaml"
    let workspace = "\(folder.path)/planar.vardtakt"
    _ = try Program.run("play", "--example", script)
    let played = try Program.run("play", script, "--workspace", workspace, "--until", day, "--quiet")
    #expect(played.status == 0, "\(played.errors)")
    return workspace
  }

  @Test("The wheel is written, edited and read back, and status and wheel follow the region's own days")
  func own() throws {
    let folder = try Program.Folder()
    let workspace = try workspace(folder)
    let place = ["--workspace", workspace]
    let written = try Program.run(["round", "wheel", "export", "\(folder.path)/hjul.csv"] + place)
    #expect(written.output == "Årshjul: \(folder.path)/hjul.csv (13 steg)\n", "\(written.errors)")
    let file = try folder.read("hjul.csv")
    #expect(file.hasPrefix("code;name;level;year_offset;month;day;output;milestone\n"))
    let line = "round1;Omgång 1;tactical;-1;3;31;summering av omgång 1;round1Reported\n"
    #expect(file.contains(line))
    try folder.write(
      file.replacing(line, with: "round1;Första omgången;tactical;-1;2;15;summering;round1Reported\n"), to: "hjul.csv")
    let read = ["round", "wheel", "import", "\(folder.path)/hjul.csv"] + place
    let refused = try Program.run(read + ["--actor", "otto", "--reason", "Eget"])
    #expect(refused.status == 1)
    let decided = try Program.run(read + ["--actor", "sven", "--reason", "Beslut i ledningsgruppen"])
    #expect(decided.status == 0 && decided.output.contains("Årshjulet får 13 steg"), "\(decided.errors)")
    #expect(decided.output.hasSuffix("Ändrade steg: 1 (round1). Nya: 0. Borttagna: 0.\n"), "\(decided.output)")
    #expect(try Program.run(["round", "wheel"] + place).output.contains("Första omgången"))
    let status = try Program.run(["round", "status"] + place).output
    #expect(status.contains("Sent: Första omgången skulle vara klart 2026-02-15, "), "\(status)")
    let again = try Program.run(["round", "wheel", "export", "\(folder.path)/igen.csv"] + place)
    #expect(again.status == 0)
    #expect(try folder.read("igen.csv") == folder.read("hjul.csv"))
  }

  @Test("What is late and what comes next stands below the status, as of a day")
  func due() throws {
    let folder = try Program.Folder()
    let workspace = try workspace(folder, until: "2026-03-16")
    let status = try Program.run("round", "status", "--workspace", workspace, "--as-of", "2026-03-16").output
    #expect(status.contains("Sent: Övergripande behov och kapacitet skulle vara klart 2026-02-28, 16 dagar sent.\n"))
    #expect(
      status.hasSuffix("Härnäst: Omgång 1 senast 2026-03-31, om 15 dagar; väntar på Kirurgi, Medicin.\n"), "\(status)")
    let json = try Program.run(
      "round", "status", "--workspace", workspace, "--as-of", "2026-03-16", "--format", "json")
    #expect((try? JSONSerialization.jsonObject(with: Data(json.output.utf8))) != nil)
  }

  @Test("A bad file is refused with file, row, column and remedy, and nothing is decided")
  func bad() throws {
    let folder = try Program.Folder()
    let workspace = try workspace(folder)
    try folder.write(
      "code;name;level;year_offset;month;day;output;milestone\nopen;Öppna;strategic;-1;13;31;;\nopen;Igen;chef;-1;2;1;;\n",
      to: "fel.csv")
    let before = try Program.run("ledger", "log", "--workspace", workspace).output
    let deciding = ["--workspace", workspace, "--actor", "sven", "--reason", "Eget"]
    let answer = try Program.run(["round", "wheel", "import", "\(folder.path)/fel.csv"] + deciding)
    #expect(answer.status == 1)
    #expect(
      answer.errors == """
        2 fel i årshjulet fel.csv; inget har lästs in:
          fel.csv, rad 2, kolumn month: 13 ligger utanför 1–12. Rätta värdet.
          fel.csv, rad 3: Samma code står redan på rad 2. Ta bort den ena raden.

        """, "\(answer.errors)")
    try folder.write(
      "code;name;level;year_offset;month;day;output;milstolpe\nopen;Öppna;strategic;-1;1;31;;opened\n", to: "rubrik.csv"
    )
    let misspelt = try Program.run(["round", "wheel", "import", "\(folder.path)/rubrik.csv"] + deciding)
    #expect(misspelt.status == 1)
    #expect(misspelt.errors.contains("Kolumnen milestone (klart_när) saknas i rubrikraden"), "\(misspelt.errors)")
    let workbook = try Program.run("round", "wheel", "export", "\(folder.path)/hjul.xlsx", "--workspace", workspace)
    #expect(workbook.status == 64 && !folder.holds("hjul.xlsx"))
    let missing = try Program.run(["round", "wheel", "import", "\(folder.path)/saknas.csv"] + deciding)
    #expect(missing.errors == "Filen \(folder.path)/saknas.csv kan inte läsas. Kontrollera sökvägen.\n")
    #expect(try Program.run("ledger", "log", "--workspace", workspace).output == before)
    let done = try Program.run(["round", "wheel", "done", "lesson"] + deciding)
    #expect(done.errors == "Steget lesson finns inte i årshjulet. Menade du lessons? Se vardtakt round wheel.\n")
  }
}
