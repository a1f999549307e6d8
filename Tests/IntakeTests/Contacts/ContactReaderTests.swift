import Foundation
import PlanningModel
import Testing

@testable import Intake

@Suite struct ContactReaderTests {
  private static let capacities = """

    capacity: { code: TEAM, name: Vårdteam, kind: careTeam }
    beds: { code: VPL, name: Vårdplats, kind: bed }
    units: { "101": { code: ORT, name: Ortopedi, parent: SJH }, SJH: { name: Sjukhuset, level: tactical } }
    """

  private func read(_ text: String) throws -> ContactResult {
    let profile = try ContactProfile.load(ContactSample.yaml + Self.capacities)
    return ContactReader(profile).read([IntakeFile(name: "k.csv", bytes: Array((ContactSample.header + text).utf8))])
  }

  @Test("Contact rows become a region that can be planned on")
  func region() throws {
    let visit = "2026-01-05;101;AV1;mottagning;45;;;;\n"
    let result = try read(
      String(repeating: visit, count: 30) + "2026-03-05;101;AV1;mottagning;45;;;;\n"
        + "2026-02-05;101;X;slutenvård;;2026-02-01;;;\n")
    let facts = try #require(result.intake.facts)
    #expect(result.intake.errors.isEmpty)
    #expect(facts.settings.planStart == Month(year: 2026, month: 4))
    #expect(
      facts.units.units.map { "\($0.code) \($0.name) \($0.parent?.description ?? "")" } == [
        "REGION Region Exempel ", "SJH Sjukhuset REGION", "ORT Ortopedi SJH",
      ])
    // A month in which the unit has other rows is 0 for the object; nothing is known of other months.
    #expect(
      facts.volumes.map { "\($0.unit) \($0.object) \($0.activities) \($0.bedDays)" } == [
        "ORT BES [30.0, 0.0, 1.0] []", "ORT SLV [0.0, 1.0, 0.0] [0.0, 4.0, 0.0]",
      ])
    #expect(
      facts.activityTimes.map { "\($0.object) \($0.capacity) \($0.hours.map { String($0) } ?? "")" } == [
        "BES TEAM 0.75", "SLV VPL ",
      ])
    #expect(
      String(decoding: result.statistics.csv, as: UTF8.self) == """
        unit;object;contacts;timed_contacts;mean_minutes;sd_minutes;variation_minutes;stays;mean_stay_days;sd_stay_days;\
        same_day_stays;lead_times;mean_lead_days;sd_lead_days
        ORT;BES;31;31;45;0;0;0;;;0;0;;
        ORT;SLV;1;0;;;;1;4;;0;0;;

        """)
  }

  @Test("An object whose services take more than twice as long as each other is flagged")
  func differingServices() throws {
    func rows(_ service: String, _ minutes: Int, _ count: Int) -> String {
      String(repeating: "2026-01-05;101;\(service);mottagning;\(minutes);;;;\n", count: count)
    }
    // By hand: 30 times 20 and 30 times 41 minutes lie wholly between the services; 29 are too few to count.
    let flagged = try read(rows("AV1", 20, 30) + rows("AV2", 41, 30) + rows("AV3", 600, 29))
    #expect(
      flagged.intake.warnings.filter { $0.kind == .servicesDiffer }.map(\.description) == [
        "k.csv, kolumn minuter: I objektet BES tar ”AV2” i medeltal 41 minuter men ”AV1” 20; 100 % av "
          + "spridningen ligger mellan tjänsterna. Dela objektet om mixen kan ändras."
      ])
    let alike = try read(rows("AV1", 20, 30) + rows("AV2", 40, 30))
    #expect(alike.intake.warnings.allSatisfy { $0.kind != .servicesDiffer })
  }

  @Test("A mapped file gives the same as its bytes, and a missing one is told")
  func mapped() throws {
    let text = ContactSample.header + "2026-01-05;101;AV1;mottagning;45;;;;\n"
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("kontakter-\(UUID().uuidString).csv").path
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    let reader = ContactReader(try ContactSample.profile(), threads: 2)
    #expect(reader.read(paths: [path]).intake.facts?.volumes.first?.activities == [1])
    #expect(
      reader.read(paths: ["/finns/inte.csv"]).intake.errors.map(\.description) == [
        "inte.csv: Filen går inte att läsa. Kontrollera att den finns och att du har rätt att läsa den."
      ])
  }

  @Test(
    "A profile that cannot be used says why",
    arguments: [
      ("columns: {", "Profilen följer inte YAML. Rätta indrag, kolon och citattecken."),
      (
        ContactSample.yaml.replacing("BES", with: "SLV"),
        "Objektet SLV finns två gånger. Ge dem olika koder, eller slå ihop dem."
      ),
      (
        ContactSample.yaml.replacing("contact: [slutenvård]", with: "priority: [1]"),
        "Objektet SLV har villkor på priority, men ingen kolumn i columns anger det."
      ),
      (
        ContactSample.yaml.replacing("[namn]", with: "[enhet]"),
        "Kolumnen enhet både används och står under ignore. Ta bort det ena."
      ),
      (ContactSample.yaml.replacing("ignore", with: "ignor"), "Nyckeln ignor är okänd i en profil. Menade du ignore?"),
    ])
  func badProfiles(_ yaml: String, _ message: String) {
    #expect(throws: SourceProfileError(message: message)) { try ContactProfile.load(yaml) }
  }
}
