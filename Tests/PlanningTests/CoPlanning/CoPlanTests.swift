import Optimization
import PlanningModel
import Testing

@testable import Planning

@Suite("Care chains of a plan, week by week")
struct CoPlanTests {
  /// Ward 1 does 10 visits a day, each of which takes one after-care at ward 2. Ward 2 has one bed, 24 hours a day; an
  /// after-care takes 2 hours of it, and 3 visits a day of another kind take 4 hours each.
  private func region(beds: Double? = 1, aftercare: Double = 10) -> TinyRegion {
    let first = Month(year: 2024, month: 1)
    func daily(_ unit: String, _ object: String, _ count: Double) -> VolumeHistory {
      TinyRegion.volume(unit, object) { Double(first.advanced(by: $0).dayCount) * count }
    }
    var region = TinyRegion()
    region.volumes = [daily("AVD1", "NY", 10), daily("AVD2", "ATER", aftercare), daily("AVD2", "NY", 3)]
    region.bedStock = beds.map { [TinyRegion.beds("AVD2", $0)] } ?? []
    region.configure = { facts in
      facts.activityTimes = [TinyRegion.time("AVD2", "ATER", "PLATS", 2), TinyRegion.time("AVD2", "NY", "PLATS", 4)]
      facts.careChains = [Self.link("AVD1", "NY", "AVD2", "ATER")]
    }
    return region
  }

  private static func link(_ unit: String, _ object: String, _ supplier: String, _ supplied: String) -> CareChainLink {
    CareChainLink(
      chain: "Kedja", orderingUnit: UnitCode(unit), orderingObject: PlanningObjectCode(object),
      supplyingUnit: UnitCode(supplier), supplyingObject: PlanningObjectCode(supplied), perActivity: 1)
  }

  private func coPlan(_ region: TinyRegion) throws -> CoPlan {
    let plan = try region.plan()
    return try #require(try CoPlan(plan, year: try plan.view("2027")))
  }

  @Test(
    "A supplier that is too small for all gives the chain its share: 168 hours, 20 of 32 needed, 52.5 after-cares a week"
  )
  func hoursShared() throws {
    let chains = try coPlan(region())
    #expect(chains.weeks.count == 52)
    let beds = try #require(
      chains.network.capacities.first { $0.name == "Enhet AVD2, Vårdplats" })
    #expect(beds.takenPerActivity == [1: 2])
    #expect(beds.available.allSatisfy { abs($0 - 105) < 0.01 })
    // Ward 1 has stated nothing, so it holds what it plans itself.
    let own = try #require(chains.network.capacities.first { $0.name == "Enhet AVD1, Objekt NY" })
    #expect(own.available.allSatisfy { abs($0 - 70) < 0.01 })
  }

  @Test("A supplier with room for all has for the chain what its other care leaves: 336 − 84 hours")
  func hoursLeft() throws {
    let chains = try coPlan(region(beds: 2))
    let beds = try #require(chains.network.capacities.first { $0.name == "Enhet AVD2, Vårdplats" })
    #expect(beds.available.allSatisfy { abs($0 - 252) < 0.01 })
  }

  @Test("All the supplier does is ordered, so patients stand in line at the first step alone")
  func orderedNeed() throws {
    let chains = try coPlan(region())
    #expect(chains.network.steps[0].need.allSatisfy { abs($0 - 70) < 0.01 })
    #expect(chains.network.steps[1].need.allSatisfy { $0 == 0 })
  }

  @Test("What the supplier does beside the chain is need of its own")
  func ownNeed() throws {
    let chains = try coPlan(region(aftercare: 12))
    #expect(chains.network.steps[1].need.allSatisfy { abs($0 - 14) < 0.01 })
  }

  @Test("The chain runs at 52.5 a week and a bed hour is worth half a visit", .enabled(if: (try? HiGHSSolver()) != nil))
  func pace() throws {
    let paced = try coPlan(region()).paced(by: try HiGHSSolver())
    let served = paced.served[0].reduce(0, +)
    #expect(abs(served - 2730) < 0.5)
    let beds = try #require(paced.network.capacities.firstIndex { $0.name == "Enhet AVD2, Vårdplats" })
    #expect(paced.bottlenecks(in: 10) == [beds])
    #expect(abs(paced.values[beds][10].activities - 0.5) < 1e-6)
  }

  @Test("Chains in a circle are refused by name, and no chains are no plan")
  func circleAndNone() throws {
    var circle = region()
    let configure = circle.configure
    circle.configure = { facts in
      configure(&facts)
      facts.careChains.append(Self.link("AVD2", "ATER", "AVD1", "NY"))
    }
    let plan = try circle.plan()
    let year = try plan.view("2027")
    let error = #expect(throws: ChainNetworkError.self) { try CoPlan(plan, year: year) }
    #expect(error?.message.contains("Enhet AVD1, Objekt NY → Enhet AVD2, Objekt ATER → Enhet AVD1, Objekt NY") == true)
    #expect(try CoPlan(try TinyRegion().plan(), year: year) == nil)
  }
}
