import PlanningModel
import Simulation
import Testing

@testable import Planning

@Suite("A ward under variation")
struct WardRiskTests {
  /// Wards with an even number of care episodes a day, 3.5 days each, and a stated number of beds.
  private func plan(
    _ wards: [(unit: String, episodesPerYear: Double, beds: Double)], change: (inout TinyRegion) -> Void = { _ in }
  ) throws -> Plan {
    var region = TinyRegion()
    let first = Month(year: 2024, month: 1)
    for ward in wards {
      func perDay(_ month: Int) -> Double {
        Double(first.advanced(by: month).dayCount) * ward.episodesPerYear / 365
      }
      region.volumes.append(TinyRegion.volume(ward.unit, "SLUTEN", bedDays: { perDay($0) * 3.5 }, perDay))
      region.bedStock.append(TinyRegion.beds(ward.unit, ward.beds))
    }
    change(&region)
    return try region.plan()
  }

  private func risks(_ plan: Plan, risk: Double? = nil) throws -> [WardRisk] {
    try PlanVariation.wards(plan, unit: nil, options: VariationOptions(plan.facts.settings, risk: risk))
  }

  private func ward(_ plan: Plan, risk: Double? = nil) throws -> WardRisk {
    guard let first = try risks(plan, risk: risk).first else { throw Missing(what: "ward") }
    return first
  }

  @Test(
    "A ward planned at 95 % is overfull more than every third day",
    arguments: [(2000.0, 20.0, 19.178, 0.368), (2400, 24, 23.014, 0.367)])
  func guideExample(episodes: Double, beds: Double, mean: Double, risk: Double) throws {
    // Vector T10: 7 000 bed-days in 20 beds and 8 400 in 24, Poisson.
    let ward = try self.ward(try self.plan([("AVD1", episodes, beds)]))
    #expect(abs(ward.census.mean - mean) < 0.001)
    #expect(abs((ward.census.riskOfOverfull ?? 0) - risk) < 0.0006)
    #expect(ward.beds == beds)
  }

  @Test("For a risk of 5 % the guide's ward needs 31 beds, an occupancy of 74 %")
  func bedsForRisk() throws {
    // Vector T10.
    let ward = try self.ward(try self.plan([("AVD1", 2400, 24)]))
    #expect(ward.census.bedsForRisk == 31)
    #expect(abs(ward.census.mean / 31 - 0.742) < 0.001)
    // A looser risk takes fewer beds.
    let looser = try self.ward(try self.plan([("AVD1", 2400, 24)]), risk: 0.2)
    #expect(looser.census.bedsForRisk < 31)
  }

  @Test("Shorter stays and pooling lower the risk, and sisters together need fewer beds than apart")
  func effects() throws {
    let wards = try risks(try plan([("AVD1", 2400, 24), ("AVD2", 2000, 20)]))
    #expect(wards.count == 2)
    for ward in wards {
      #expect((ward.shorter.riskOfOverfull ?? 1) < (ward.census.riskOfOverfull ?? 0))
      #expect(abs(ward.shorter.mean - ward.census.mean * 0.9) < 1e-9)
      let pooling = try #require(ward.pooling)
      #expect(pooling.units.count == 2)
      #expect(abs(pooling.census.mean - 42.192) < 0.001)
      #expect(pooling.bedsTogether < pooling.bedsApart)
      // With as many beds in all, sharing them never makes the shares overfull more often.
      #expect((pooling.census.riskOfOverfull ?? 1) < (ward.census.riskOfOverfull ?? 0))
    }
    let alone = try risks(try plan([("AVD1", 2400, 24)]))
    #expect(alone[0].pooling == nil)
  }

  @Test("Wards under different units, or of different kinds, are no sisters")
  func noSisters() throws {
    let plan = try plan([("AVD1", 2400, 24), ("AVD2", 2000, 20)]) { $0.units[3].kind = "intensivvård" }
    let wards = try risks(plan)
    #expect(wards.allSatisfy { $0.pooling == nil })
  }

  @Test("Overcrowding per hundred beds is the mean beyond the beds")
  func overcrowding() throws {
    let ward = try self.ward(try self.plan([("AVD1", 2000, 20)]))
    let census = try InfiniteServerCensus(mean: 7000.0 / 365)
    #expect(abs((ward.census.overcrowdingPerHundred ?? 0) - 100 * census.meanBeyond(places: 20) / 20) < 1e-3)
  }

  @Test("Beds that are closed in July make July overfull, not the year's census")
  func closedBeds() throws {
    let plan = try plan([("AVD1", 2000, 20)]) { region in
      // The plan's July has half of the beds stated.
      region.bedStock[0].availableBedDays += (0..<12).map { month in
        Double(Month(year: 2027, month: 1).advanced(by: month).dayCount) * (month == 6 ? 10 : 20)
      }
      region.bedStock[0].occupiedBedDays += [Double](repeating: .nan, count: 12)
    }
    let ward = try self.ward(plan)
    let even = try self.ward(try self.plan([("AVD1", 2000, 20)]))
    #expect((ward.census.riskOfOverfull ?? 0) > (even.census.riskOfOverfull ?? 1) + 0.04)
    #expect(ward.census.bedsForRisk == even.census.bedsForRisk)
  }

  private func variance(_ census: WardCensus) -> Double {
    census.shares.enumerated().reduce(0) { sum, one in
      sum + (Double(one.offset) - census.mean) * (Double(one.offset) - census.mean) * one.element
    }
  }

  @Test("An uneven history makes the census wider than the forecast alone")
  func uncertain() throws {
    let plan = try plan([("AVD1", 2400, 24)]) { region in
      for month in region.volumes[0].activities.indices {
        let factor = month.isMultiple(of: 5) ? 1.3 : month.isMultiple(of: 3) ? 0.7 : 1
        region.volumes[0].activities[month] *= factor
        region.volumes[0].bedDays[month] *= factor
      }
    }
    let ward = try self.ward(plan)
    #expect(variance(ward.uncertain) > variance(ward.census))
    #expect(ward.uncertain.bedsForRisk >= ward.census.bedsForRisk)
  }

  @Test(
    "Those ready to leave cost the share of the bed-days that the file counts, and the ward would do with fewer beds")
  func delayed() throws {
    let plan = try plan([("AVD1", 2400, 24)]) { region in
      region.volumes[0].delayedBedDays = region.volumes[0].bedDays.map { $0 / 8 }
    }
    let ward = try self.ward(plan)
    // Hand calculation: an eighth of 8 400 bed-days is 1 050, or 2.877 beds.
    let delayed = try #require(ward.delayed)
    #expect(abs(delayed.bedDays - 1050) < 0.01)
    #expect(abs(delayed.beds - 2.8767) < 0.001)
    #expect(delayed.without.bedsForRisk < ward.census.bedsForRisk)
    let unknown = try self.ward(try self.plan([("AVD1", 2400, 24)]))
    #expect(unknown.delayed == nil)
  }

  @Test("A ward without stated beds has a census and no risk")
  func noBeds() throws {
    let plan = try plan([("AVD1", 2400, 24)]) { $0.bedStock = [] }
    let ward = try self.ward(plan)
    #expect(ward.census.riskOfOverfull == nil)
    #expect(ward.census.overcrowdingPerHundred == nil)
    #expect(ward.census.bedsForRisk == 31)
  }
}
