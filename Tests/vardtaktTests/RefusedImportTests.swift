import Foundation
import Testing

@Suite("Imports that are refused or interrupted")
struct RefusedImportTests {
  private func importing(changing changes: [String: String]) throws -> (Program.Answer, Program.Folder) {
    let folder = try Program.Folder()
    try SmallestRegion.write(to: folder, changing: changes)
    let answer = try Program.run("import", "--workspace", "\(folder.path)/w.vardtakt", "--folder", folder.path)
    return (answer, folder)
  }

  @Test("All problems in all files are told at once and nothing is stored")
  func allAtOnce() throws {
    let bad = SmallestRegion.volumes + "XX;MED;2027-01;5;\nA1;MED;2025-13;5;\nA1;MED;2025-01;-5;\n"
    let (answer, folder) = try importing(changing: ["volumes.csv": bad, "limits.csv": "kind;unit\noccupancy;A1\n"])
    #expect(answer.status == 1)
    #expect(answer.errors.contains("volumes.csv, rad 26"))
    #expect(answer.errors.contains("volumes.csv, rad 27"))
    #expect(answer.errors.contains("volumes.csv, rad 28"))
    #expect(answer.errors.contains("limits.csv"))
    #expect(answer.errors.contains("inget har lästs in"))
    #expect(!folder.holds("w.vardtakt"))
  }

  @Test("Ten thousand errors are counted and the first fifty are listed")
  func manyErrors() throws {
    let rows = (0..<10_000).map { "OKÄND\($0);MED;2026-01;5;\n" }.joined()
    let (answer, _) = try importing(changing: ["volumes.csv": SmallestRegion.volumes + rows])
    #expect(answer.status == 1)
    #expect(answer.errors.hasPrefix("10000 fel i "))
    #expect(answer.errors.contains("… och 9950 till av samma slag."))
    #expect(answer.errors.split(separator: "\n").count == 52)
  }

  @Test("A personal identity number in any cell refuses the file and is not echoed")
  func personalIdentityNumber() throws {
    // A published test number: personnummer/meta, list of valid numbers.
    let number = "20000405-9937"
    for (file, text) in [
      (
        "known_changes.csv",
        "code;name;unit;object;from;effect;value;status;reason\nK1;x;A1;MED;2027-02;add;1;decided;\(number)\n"
      ),
      ("volumes.csv", SmallestRegion.volumes + "\(number);MED;2026-01;5;\n"),
    ] {
      let (answer, folder) = try importing(changing: [file: text])
      #expect(answer.status == 1)
      #expect(answer.errors.contains(file))
      #expect(!answer.errors.contains(number) && !answer.output.contains(number))
      #expect(!answer.errors.contains("9937"))
      #expect(!folder.holds("w.vardtakt"))
    }
  }

  @Test("A program that is killed in the middle of an import leaves all of it or none")
  func killed() throws {
    let folder = try Program.Folder()
    try SmallestRegion.write(to: folder)
    let workspace = "\(folder.path)/w.vardtakt"
    let first = try Program.run("import", "--workspace", workspace, "--folder", folder.path)
    #expect(first.status == 0, "\(first.errors)")
    // A second, much larger version of the same files.
    var rows = "unit;object;period;activities;bed_days\n"
    var units = SmallestRegion.files[1].text
    for ward in 0..<400 {
      units += "W\(ward);Avdelning W\(ward);R;operational;avdelning;always\n"
      for month in 0..<60 {
        let period = "\(2022 + month / 12)-\(month % 12 < 9 ? "0" : "")\(month % 12 + 1)"
        rows += "W\(ward);MED;\(period);\(100 + month);\(400 + ward)\n"
      }
    }
    try folder.write(rows, to: "volumes.csv")
    try folder.write(units, to: "units.csv")
    var seen: Set<Bool> = []
    for milliseconds in stride(from: 5, through: 600, by: 35) {
      let (process, output, errors) = try Program.start(["import", "--workspace", workspace, "--folder", folder.path])
      Thread.sleep(forTimeInterval: Double(milliseconds) / 1000)
      if process.isRunning { kill(process.processIdentifier, SIGKILL) }
      process.waitUntilExit()
      for file in [output, errors] { try? FileManager.default.removeItem(at: file) }
      let json = try Program.run("plan", "--workspace", workspace, "--format", "json", "--output", folder.path)
      #expect(json.status == 0, "\(json.errors)")
      let tables = try #require(
        try JSONSerialization.jsonObject(with: Data(try folder.read("plan.json").utf8)) as? [String: Any])
      let sources = try #require(tables["sources"] as? [[String: Any]])
      func count(_ kind: String) -> Double? { sources.first { $0["kind"] as? String == kind }?["rows"] as? Double }
      let isNew = count("volumes") == 24_000
      #expect(isNew ? count("units") == 402 : count("units") == 2 && count("volumes") == 24)
      seen.insert(isNew)
      if isNew { break }
    }
    #expect(seen.contains(false))
  }
}
