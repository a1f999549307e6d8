import Foundation
import Testing

@Suite("The commands of the ledger")
struct LedgerCommandTests {
  /// A workspace with one limit decided.
  private func workspace(in folder: Program.Folder) throws -> String {
    try SmallestRegion.write(
      to: folder, changing: ["limits.csv": "kind;unit;object;value;reason\noccupancy;A1;*;0,9;Beslut 3\n"])
    let path = "\(folder.path)/w.vardtakt"
    let answer = try Program.run(
      "import", "--workspace", path, "--folder", folder.path, "--actor", "Maria", "--role", "SUP")
    #expect(answer.status == 0, "\(answer.errors)")
    return path
  }

  @Test("The decisions are listed and found to be as they were written, also against an end that was kept")
  func logAndVerify() throws {
    let folder = try Program.Folder()
    let path = try workspace(in: folder)
    let log = try Program.run("ledger", "log", "--workspace", path)
    #expect(log.output.hasPrefix("1  "))
    #expect(log.output.hasSuffix("  Maria (SUP)  limit limit/occupancy/A1//  arbetsmaterial  Inläsning\n"))
    let verified = try Program.run("ledger", "verify", "--workspace", path)
    #expect(verified.output.hasPrefix("Liggaren är hel: 1 beslut.\nSlutmärke att spara på annan plats: 1:"))
    let kept = try #require(verified.output.split(separator: " ").last).trimmingCharacters(in: .newlines)
    let again = try Program.run("ledger", "verify", "--workspace", path, "--kept", kept)
    #expect(again.output.contains("Den är densamma som när slutmärket sparades.\n"))
    let other = try Program.run(
      "ledger", "verify", "--workspace", path, "--kept", "1:" + String(repeating: "0", count: 64))
    #expect(other.status == 1)
    #expect(other.errors.hasPrefix("Beslut 1 har ett annat fingeravtryck än det som sparats på annan plats"))
    #expect(try Program.run("ledger", "verify", "--workspace", path, "--kept", "1:ab").status == 64)
    let short = try Program.run("ledger", "verify", "--workspace", path, "--kept", kept.prefix(10) + "…")
    #expect(short.output.contains("Den är densamma som när slutmärket sparades.\n"), "\(short.errors)")
    let turned = kept.dropFirst(2).prefix(8).map { $0 == "0" ? "1" : "0" }.joined()
    #expect(try Program.run("ledger", "verify", "--workspace", path, "--kept", "1:\(turned)").status == 1)
    #expect(try Program.run("ledger", "verify", "--workspace", path, "--kept", "1:01234zzz").status == 64)
    #expect(try Program.run("ledger", "log", "--workspace", path, "--as-of", "0").output.isEmpty)
    let json = try Program.run("ledger", "log", "--workspace", path, "--format", "json")
    let event = try #require(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    #expect(event["hash"] as? String == kept.dropFirst(2).description)
  }

  @Test("A unit or a scenario that has never been is said to be unknown, and one without decisions has none")
  func unknownNames() throws {
    let folder = try Program.Folder()
    let path = try workspace(in: folder)
    let unit = try Program.run("ledger", "log", "--workspace", path, "--unit", "ZZZ")
    #expect(unit.status == 1 && unit.output.isEmpty)
    #expect(unit.errors == "Enheten ZZZ finns inte och har inga beslut. Ange en enhets kod.\n", "\(unit.errors)")
    let scenario = try Program.run("ledger", "log", "--workspace", path, "--scenario", "nej")
    #expect(scenario.status == 1 && scenario.errors.contains("nej"), "\(scenario.errors)")
    let known = try Program.run("ledger", "log", "--workspace", path, "--unit", "R", "--scenario", "main")
    #expect(known.status == 0 && known.output.isEmpty, "\(known.errors)")
  }

  @Test("The decisions are listed as a table with all that is stored")
  func logAsTable() throws {
    let folder = try Program.Folder()
    let path = try workspace(in: folder)
    let answer = try Program.run("ledger", "log", "--workspace", path, "--format", "csv")
    let lines = answer.output.split(separator: "\r\n", omittingEmptySubsequences: false).map(String.init)
    #expect(
      lines.first
        == "sequence;at;actor;role;unit;kind;subject;status;branch;reason;id;schema_version;payload;hash")
    #expect(lines.count == 3 && lines[2].isEmpty)
    #expect(lines[1].hasPrefix("1;20"))
    #expect(lines[1].contains(";Maria;SUP;;limit;limit/occupancy/A1//;workingMaterial;main;Inläsning;"))
    #expect(lines[1].contains(##";1;"{""limit"":{""kind"":""occupancy"",""##))
    let empty = try Program.run("ledger", "log", "--workspace", path, "--format", "csv", "--as-of", "0")
    #expect(empty.output.split(separator: "\r\n").count == 1)
  }

  @Test("A plan and its files are shown as they were after a decision, and a point that is not there is refused")
  func asOfDecision() throws {
    let folder = try Program.Folder()
    let path = try workspace(in: folder)
    let place = ["--workspace", path, "--format", "json"]
    let before = try Program.run(["plan"] + place).output
    let deciding = [
      "--object", "MED", "--method", "theta", "--actor", "Maria", "--role", "SUP", "--reason", "Prov",
    ]
    #expect(try Program.run(["method"] + deciding + ["--workspace", path]).status == 0)
    let after = try Program.run(["plan"] + place).output
    #expect(before != after)
    #expect(try Program.run(["plan", "--as-of", "1"] + place).output == before)
    #expect(try Program.run(["plan", "--as-of", "2"] + place).output == after)
    for (words, message) in [
      (["plan", "--as-of", "3"], "Beslut 3 finns inte; det senaste är beslut 2. Ange ett nummer till och med 2."),
      (["plan", "--as-of", "0"], "har inga uppgifter vid beslut 0"),
      (["ledger", "log", "--as-of", "3"], "Beslut 3 finns inte"),
      (["ledger", "log", "--as-of", "2020-01-01"], "Den 2020-01-01 fanns inga beslut; det första är från "),
      (["round", "status", "--as-of", "3"], "Beslut 3 finns inte"),
      (["round", "status", "--as-of", "2020-01-01"], "Den 2020-01-01 fanns inga beslut"),
    ] {
      let answer = try Program.run(words + ["--workspace", path])
      #expect(answer.status == 1)
      #expect(answer.errors.contains(message), "\(words): \(answer.errors)")
    }
    #expect(try Program.run("plan", "--as-of", "-1", "--workspace", path).status == 64)
    #expect(try Program.run("plan", "--as-of", "i går", "--workspace", path).status == 64)
  }

  @Test("A ledger with a changed byte is refused by the name of the event")
  func changedByte() throws {
    let folder = try Program.Folder()
    let path = try workspace(in: folder)
    var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    // The reason stands twice: in the file that was imported and in the event.
    let event = try #require(bytes.firstRange(of: Data(#""reason":"Beslut 3""#.utf8)))
    bytes[event.upperBound - 2] = UInt8(ascii: "4")
    try bytes.write(to: URL(fileURLWithPath: path))
    let answer = try Program.run("ledger", "verify", "--workspace", path)
    #expect(answer.status == 1)
    #expect(answer.errors.contains("Beslut 1 ("))
    #expect(answer.errors.contains("har ändrats efter att det skrevs"))
  }

  @Test("A scenario is begun, decided in, compared and adopted, and the plan has its decision")
  func scenario() throws {
    let folder = try Program.Folder()
    let path = try workspace(in: folder)
    let deciding = ["--actor", "Maria", "--role", "planerare", "--reason", "Prövar"]
    let place = ["--workspace", path]
    let begun = try Program.run(["ledger", "branch", "--name", "sommar"] + place + deciding)
    #expect(begun.output == "Scenariot sommar bygger på planen till och med beslut 1.\n")
    let listed = try Program.run(["ledger", "branch"] + place)
    #expect(listed.output.hasPrefix("sommar  "))
    #expect(try Program.run(["ledger", "branch", "--name", "sommar"] + place + deciding).status == 1)
    #expect(try Program.run(["ledger", "branch", "--name", "vinter"] + place).status == 64)
    let choice = ["method", "--object", "MED", "--method", "theta"] + place + deciding
    #expect(try Program.run(choice + ["--scenario", "vinter"]).errors.hasPrefix("Scenariot vinter finns inte."))
    #expect(try Program.run(choice + ["--scenario", "sommar"]).status == 0)
    let compared = try Program.run(["ledger", "compare", "--scenario", "sommar"] + place)
    #expect(
      compared.output.contains("forecastMethod//MED\n  planen:    inget eget beslut\n  scenariot: beslut 3, Maria"))
    let plans = try ["main", "sommar"].map { try Program.run(["plan", "--format", "json", "--scenario", $0] + place) }
    #expect(plans.map(\.status) == [0, 0])
    #expect(plans[0].output != plans[1].output)
    let adopted = try Program.run(["ledger", "adopt", "--scenario", "sommar"] + place + deciding)
    #expect(adopted.output == "1 beslut ur scenariot sommar är nu planens: beslut 4–5.\n")
    let log = try Program.run(["ledger", "log", "--as-of", "5"] + place)
    #expect(log.output.split(separator: "\n").count == 5)
  }

  @Test("A workspace is copied whole, and never into one that has something")
  func copy() throws {
    let folder = try Program.Folder()
    let path = try workspace(in: folder)
    let copied = try Program.run("ledger", "copy", "--from", path, "--to", path + "2")
    #expect(copied.output.hasPrefix("Kopierat till \(path)2: 5 datamängder och 1 beslut. Slutmärke: 1:"))
    let plans = try [path, path + "2"].map { try Program.run("plan", "--format", "json", "--workspace", $0) }
    #expect(plans[0].output == plans[1].output)
    let again = try Program.run("ledger", "copy", "--from", path, "--to", path + "2")
    #expect(again.status == 1)
    #expect(again.errors.contains("har redan innehåll"))
  }

  @Test("A password in an address is never shown")
  func password() throws {
    for address in ["postgres://maria:hemligt@127.0.0.1:1/plan", "postgres://maria:hem@ligt@127.0.0.1:1/plan"] {
      let answer = try Program.run("plan", "--workspace", address)
      #expect(answer.status == 1)
      #expect(!(answer.errors + answer.output).contains("ligt"))
    }
  }
}
