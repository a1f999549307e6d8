import PlanningModel
import Testing

@testable import Planning

@Suite("Which sums are forecast")
struct CoherenceTreeTests {
  private func tree(_ units: String...) throws -> CoherenceTree? {
    let all = try UnitTree(TinyRegion().units)
    return CoherenceTree(
      forecastUnits: try units.map { try #require(all.position(of: UnitCode($0))) }.sorted(), units: all)
  }

  private func names(_ tree: CoherenceTree?) throws -> [String] {
    let all = try UnitTree(TinyRegion().units)
    return tree?.sums.map { "\(all.units[$0.unit].code) \($0.level): \($0.forecasts)" } ?? []
  }

  @Test("One unit is no sum")
  func single() throws { #expect(try tree("AVD1") == nil) }

  @Test("The hospital and the region are sums where there is care outside the hospital too")
  func levels() throws {
    #expect(try names(try tree("AVD1", "AVD2", "VC")) == ["R 2: [0, 1, 2]", "SJH 1: [0, 1]"])
  }

  @Test("A hospital that holds everything does not repeat the region")
  func repeated() throws {
    #expect(try names(try tree("AVD1", "AVD2")) == ["R 1: [0, 1]"])
  }

  @Test("A unit above with a forecast of its own is a part of its own sum")
  func ownPart() throws {
    #expect(try names(try tree("SJH", "AVD1", "VC")) == ["R 2: [0, 1, 2]", "SJH 1: [0, 1]"])
  }
}
