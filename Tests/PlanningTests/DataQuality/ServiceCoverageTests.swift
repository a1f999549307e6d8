import PlanningModel
import Testing

@testable import Planning

@Suite("Coverage of the planning objects (R079)")
struct ServiceCoverageTests {
  private func plan() throws -> Plan {
    var region = TinyRegion()
    region.volumes = [TinyRegion.volume("MOTT", "NY") { _ in 100 }]
    let objects = region.objects
    region.configure = { facts in
      let services = [
        CareService(code: CareServiceCode("AV1"), name: "Besök", object: PlanningObjectCode("NY")),
        CareService(code: CareServiceCode("AV2"), name: "Samtal", object: nil),
      ]
      if let catalogue = try? ServiceCatalogue(objects: objects, services: services) { facts.catalogue = catalogue }
      facts.leftOut = [
        LeftOutRows(source: "k.csv", issue: .unmapped, values: "AV9 · telefon", rows: 1_200, allRows: 34_000),
        LeftOutRows(source: "k.csv", issue: .unusable, values: "datum saknas", rows: 3, allRows: 34_000),
      ]
    }
    return try region.plan()
  }

  @Test("What belongs to no object is listed with counts and a remedy, and breaks a hard rule")
  func gaps() throws {
    let plan = try plan()
    let coverage = ServiceCoverage(plan.facts)
    #expect(!coverage.isComplete)
    #expect(coverage.services == (all: 2, grouped: 1))
    #expect(coverage.contacts == (all: 34_000, grouped: 32_800))
    let messages = plan.findings.filter { $0.rule == .everyServiceGrouped }.map(\.message)
    #expect(
      messages.sorted() == [
        "1\u{A0}200 kontakter av 34\u{A0}000 i k.csv med AV9 · telefon hör inte till något planeringsobjekt. Lägg till dem "
          + "under when, eller översätt koden under code_maps, i profilen och läs in igen.",
        "Vårdtjänsten AV2 Samtal ligger inte i något planeringsobjekt. Ange objektet i service_mapping.csv.",
      ])
    #expect(plan.findings.first?.rule == .everyServiceGrouped)
  }

  @Test("Without strays the coverage is complete")
  func complete() throws {
    #expect(ServiceCoverage(try TinyRegion().input().facts).isComplete)
  }
}
