import Intake
import PlanningModel
import Testing

@Suite struct RegionReaderTests {
  @Test("Four files are enough to get facts to plan on")
  func fourFiles() throws {
    let result = ExampleFiles().read()
    #expect(result.lines == [])
    let facts = try #require(result.facts)
    #expect(facts.settings.regionName == "Region Exempel")
    #expect(facts.settings.planStart == Month(year: 2027, month: 1))
    #expect(facts.units.units.map(\.code.text) == ["REG", "ORT", "A1"])
    #expect(facts.volumes.map(\.unit.text) == ["A1", "ORT"])
    let clinic = facts.volumes[1]
    #expect(clinic.activities == [110, 120.5])
    #expect(clinic.bedDays == [])
    #expect(clinic.start == Int(Month(year: 2026, month: 1).index))
    #expect(clinic.rows == RowReference(kind: .volumes, firstRow: 2, lastRow: 3, count: 2))
    #expect(facts.volumes[0].bedDays == [200, 201])
    #expect(result.dataSets.map(\.kind) == [.settings, .units, .planningObjects, .volumes])
  }

  @Test("Stored data sets give the same facts as the files they came from, and store themselves again")
  func roundTrip() throws {
    let first = ExampleFiles().read()
    let second = RegionReader().read(dataSets: first.dataSets)
    #expect(second.dataSets == first.dataSets)
    #expect(
      try #require(second.facts).volumes.map(\.activities) == (try #require(first.facts)).volumes.map(\.activities))
  }
}
