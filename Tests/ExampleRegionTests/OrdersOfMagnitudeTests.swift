import ExampleRegion
import Testing

@Suite("Orders of magnitude of the standard region")
struct OrdersOfMagnitudeTests {
  private static let tables = RegionTables.standard

  private static func inhabitants(_ year: String) throws -> Double {
    try tables.rows("population", where: ["year": year]).reduce(0) { try $0 + $1.number("persons") }
  }

  /// The last twelve months by kind of production: stays, operations, doctors' visits, other visits, examinations.
  private static func lastYear() throws -> [String: Double] {
    let objects = Dictionary(
      uniqueKeysWithValues: try tables.rows("planning_objects").map { ($0.text("code"), $0) })
    var totals: [String: Double] = [:]
    for row in try tables.rows("volumes") where row.text("period") >= "2025-11" {
      let object = try #require(objects[row.text("object")])
      let kind =
        switch (object.text("measure"), object.text("caregiver"), object.text("contact")) {
        case ("episodes", _, _): "stays"
        case (_, "operationslag", _): "operations"
        case (_, "läkare", _): "doctors"
        case (_, _, "undersökning"): "examinations"
        default: "others"
        }
      totals[kind, default: 0] += try row.number("activities")
      if row.text("unit").hasPrefix("P-") { totals["primaryCare", default: 0] += try row.number("activities") }
      if kind == "stays" { totals["bedDays", default: 0] += try row.number("bed_days") }
    }
    return totals
  }

  @Test("about 460 000 people live there, and a few more each year")
  func population() throws {
    #expect(abs(try Self.inhabitants("2025") / 460_000 - 1) < 0.01)
    #expect(try Self.inhabitants("2030") > Self.inhabitants("2026"))
    #expect(try Self.tables.rows("population").count == 10 * 2 * 101)
    // In Sweden one in five was 65 or older and 50 % were women at the end of 2023 (SCB, Sveriges befolkning).
    let rows = try Self.tables.rows("population", where: ["year": "2023"])
    let all = try rows.reduce(0) { try $0 + $1.number("persons") }
    let old = try rows.filter { try $0.integer("age") >= 65 }.reduce(0) { try $0 + $1.number("persons") }
    let women = try rows.filter { $0.text("sex") == "women" }.reduce(0) { try $0 + $1.number("persons") }
    #expect((0.18...0.23).contains(old / all))
    #expect((0.49...0.51).contains(women / all))
  }

  // The rates are those that the region was ordered with, close to those of a Swedish region.
  @Test(
    "production per 1 000 inhabitants and year",
    arguments: [("stays", 130.0), ("operations", 60), ("doctors", 2_400), ("others", 4_000)])
  func production(_ kind: String, _ perThousand: Double) throws {
    let produced = try #require(try Self.lastYear()[kind])
    #expect(abs(produced / (try Self.inhabitants("2025")) * 1000 / perThousand - 1) < 0.05)
  }

  @Test("a stay lasts four to five days, and most visits are in primary care")
  func staysAndVisits() throws {
    let totals = try Self.lastYear()
    let stays = try #require(totals["stays"])
    let visits = try #require(totals["doctors"]) + #require(totals["others"])
    #expect((4.0...5.0).contains(try #require(totals["bedDays"]) / stays))
    #expect(try #require(totals["primaryCare"]) > visits / 2)
  }

  @Test("there are about 1.9 beds per 1 000 inhabitants")
  func beds() throws {
    let beds = try Self.tables.rows("premises", where: ["premises": "vplats", "valid_through": ""])
      .reduce(0) { try $0 + $1.number("count") }
    #expect(abs(beds / (try Self.inhabitants("2025")) * 1000 / 1.9 - 1) < 0.05)
  }

  @Test("it has the shape of a region: units, objects, series and months")
  func shape() throws {
    let volumes = try Self.tables.rows("volumes")
    let series = Dictionary(grouping: volumes) { [$0.text("unit"), $0.text("object")] }
    #expect((120...145).contains(try Self.tables.rows("units").count))
    #expect((230...270).contains(try Self.tables.rows("planning_objects").count))
    #expect((1_400...2_500).contains(series.count))
    #expect(Set(volumes.map { $0.text("period") }).count == 60)
    #expect((550...800).contains(try Self.tables.rows("service_mapping").count))
  }

  @Test("planned operations fell by a quarter in the first quarter of 2022")
  func structuralBreak() throws {
    let rows = try Self.tables.rows("volumes", where: ["object": "ORT-OP-EL"])
    func total(_ months: Set<String>) throws -> Double {
      try rows.filter { months.contains($0.text("period")) }.reduce(0) { try $0 + $1.number("activities") }
    }
    let ratio = try total(["2022-01", "2022-02", "2022-03"]) / total(["2023-01", "2023-02", "2023-03"])
    #expect((0.65...0.85).contains(ratio))
  }

  @Test("return visits are those that the rules give of the first visits, over two years")
  func returnVisits() throws {
    let rules = try Self.tables.rows("return_visits", where: ["following": "KIR-L-AB"])
    #expect(Set(rules.map { $0.text("lag_months") }) == ["1", "2", "3", "4", "5", "6"])
    func total(_ object: String, from: String, through: String) throws -> Double {
      try Self.tables.rows("volumes", where: ["object": object])
        .filter { (from...through).contains($0.text("period")) }.reduce(0) { try $0 + $1.number("activities") }
    }
    let firsts =
      try total("KIR-L-NY", from: "2024-07", through: "2026-06")
      + total("KIR-L-NS", from: "2024-07", through: "2026-06")
    let ratio = try rules.filter { $0.text("first") == "KIR-L-NY" }.reduce(0) { try $0 + $1.number("ratio") }
    let following = try total("KIR-L-AB", from: "2024-11", through: "2026-10")
    #expect(abs(following / (firsts * ratio) - 1) < 0.06)
  }
}
