import Foundation
import Testing

/// A year that is played until a day, and one whose decisions lie ahead of every clock.
@Suite struct PlayedYearTests {
  /// A year that begins in the past and ends after any day that these tests are run.
  private static let ahead = """
    steps:
      - on: 2026-01-07
        by: adam
        reason: Start
        changeOrganization: { kind: opened, unit: REG, from: 2026-01-01, name: Region, level: strategic }
      - grantRole: { code: G0, person: adam, name: Adam Ek, role: ADM, unit: REG, from: 2026-01-07 }
      - grantRole: { code: G1, person: anna, name: Anna Lind, role: SCH, unit: REG, from: 2026-01-07 }
      - grantRole: { code: G2, person: sven, name: Sven Berg, role: SPL, unit: REG, from: 2026-01-07 }
      - on: 2099-01-20
        by: sven
        reason: Årshjulet
        openPlanYear: { year: 2100, region: REG, owner: anna }

    """

  @Test("A year is played until a day, says what was left out, and can be decided on from there")
  func until() throws {
    let folder = try Program.Folder()
    let script = "\(folder.path)/planar.yaml"
    let place = ["--workspace", "\(folder.path)/planar.vardtakt"]
    #expect(try Program.run("play", "--example", script).status == 0)
    let played = try Program.run(["play", script, "--until", "2026-04-09", "--quiet"] + place)
    #expect(
      played.output == """
        70 steg utförda (92 beslut), 0 nekade som väntat, 0 redan utförda.
        84 steg efter 2026-04-09 utelämnades.

        """, "\(played.errors)")
    let next = try Program.run(
      ["assignment", "move", "receive", "MED", "--actor", "vera", "--reason", "Omgång 2"] + place)
    #expect(next.status == 0 && next.output == "Beslut 93: Medicin: uppdraget tas emot.\n", "\(next.errors)")
  }

  @Test("The example is never written over a file that is there")
  func example() throws {
    let folder = try Program.Folder()
    try folder.write("mitt eget", to: "planar.yaml")
    let answer = try Program.run("play", "--example", "\(folder.path)/planar.yaml")
    #expect(answer.status == 1)
    #expect(
      answer.errors
        == "Filen \(folder.path)/planar.yaml finns redan och skrivs inte över. Ange ett annat namn, eller ta bort den "
        + "först.\n")
    #expect(try folder.read("planar.yaml") == "mitt eget")
  }

  @Test(
    "What is decided later than today is shown with the day of the last decision, and a day ahead is said to be one")
  func daysAhead() throws {
    let folder = try Program.Folder()
    try folder.write(Self.ahead, to: "framat.yaml")
    let place = ["--workspace", "\(folder.path)/framat.vardtakt"]
    let played = try Program.run(["play", "\(folder.path)/framat.yaml", "--quiet"] + place)
    #expect(played.status == 0, "\(played.errors)")
    let wheel = try Program.run(["round", "wheel"] + place)
    #expect(wheel.output.contains("läget den 2099-01-20"), "\(wheel.output)")
    let status = try Program.run(["round", "status"] + place)
    #expect(status.errors.hasPrefix("Obs: läget är det efter det senaste beslutet, 2099-01-20; datorns klocka visar "))
    let ahead = try Program.run(["round", "status", "--as-of", "2100-01-01"] + place)
    #expect(ahead.errors == "Obs: 2100-01-01 har inte varit än. Läget visas som om inget mer beslutas till dess.\n")
    #expect(try Program.run(["round", "status", "--as-of", "2099-01-20"] + place).errors.isEmpty)
  }

  @Test("Changes since a day later than the one they are told at are refused", arguments: ["compare", "document"])
  func since(command: String) throws {
    let folder = try Program.Folder()
    let script = "\(folder.path)/planar.yaml"
    let place = ["--workspace", "\(folder.path)/planar.vardtakt"]
    #expect(try Program.run("play", "--example", script).status == 0)
    #expect(try Program.run(["play", script, "--until", "2026-04-09", "--quiet"] + place).status == 0)
    let words =
      command == "compare"
      ? ["round", "compare"] : ["document", "assignment", "MED", "--output", "\(folder.path)/med.html"]
    let answer = try Program.run(words + ["--since", "2026-04-08", "--as-of", "2026-03-31"] + place)
    #expect(answer.status == 1)
    #expect(
      answer.errors
        == "--since 2026-04-08 är senare än --as-of 2026-03-31. Ange en tidigare dag eller ett tidigare beslut.\n")
    let ahead = try Program.run(words + ["--since", "2099-01-01"] + place)
    #expect(ahead.status == 1 && ahead.errors.hasPrefix("--since 2099-01-01 är senare än läget den "))
    #expect(try Program.run(words + ["--since", "2026-03-31", "--as-of", "2026-04-08"] + place).status == 0)
  }
}
