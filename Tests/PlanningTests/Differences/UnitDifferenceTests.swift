import PlanningModel
import Testing

@testable import Planning

@Suite("Differences between units")
struct UnitDifferenceTests {
  private func difference(_ members: [UnitDifference.Member]) -> UnitDifference? {
    UnitDifference(.stay(object: 0), address: "stay/SLUTEN", members: members, judgements: [])
  }

  /// Hand calculation: the median of 0.5, 0.6 and 0.9 is 0.6; the unit above uses 0.3 hours more on each of 100 visits.
  @Test("What lies above the median is counted once for every activity")
  func beyondMedian() throws {
    let found = try #require(
      difference([
        .init(unit: 0, value: 0.9, volume: 100), .init(unit: 1, value: 0.5, volume: 10),
        .init(unit: 2, value: 0.6, volume: 50),
      ]))
    #expect(found.median == 0.6)
    #expect(abs(found.beyondMedian - 30) < 1e-9)
    #expect(found.members.map(\.unit) == [1, 2, 0])
    #expect(abs(try #require(found.span) - 0.8) < 1e-9)
  }

  @Test("Units that are alike, or alone, are no difference")
  func noSpread() {
    #expect(difference([.init(unit: 0, value: 1, volume: 5)]) == nil)
    #expect(difference([.init(unit: 0, value: 1, volume: 5), .init(unit: 1, value: 1, volume: 5)]) == nil)
  }

  /// Hand calculation: two health centres with 60 visits and 40 calls, and 90 and 10, a month: 40 % and 10 % calls, the
  /// median 25 %; the first has 15 % of 1 200 contacts = 180 calls a year beyond it.
  @Test("Units of one kind are compared in how their contacts are shared between contact types")
  func contacts() throws {
    var region = TinyRegion()
    var call = TinyRegion.object("RING", .activities)
    call.contact = "telefon"
    region.objects.append(call)
    region.units.append(TinyRegion.unit("VC2", "R", .operational, .weekdays))
    region.units = region.units.map { unit in
      var unit = unit
      unit.kind = unit.code.text.hasPrefix("VC") ? "vårdcentral" : "avdelning"
      return unit
    }
    region.volumes = [
      TinyRegion.volume("VC", "NY") { _ in 60 }, TinyRegion.volume("VC", "RING") { _ in 40 },
      TinyRegion.volume("VC2", "NY") { _ in 90 }, TinyRegion.volume("VC2", "RING") { _ in 10 },
    ]
    let found = try #require(UnitDifferences(try region.plan()).contacts.first)
    #expect(found.address == "contact/vårdcentral/läkare/telefon")
    #expect(found.members.map(\.value) == [0.1, 0.4])
    #expect(abs(found.beyondMedian - 180) < 1e-9)
  }

  @Test("Minutes and bed-days are compared for the same planning object, and judgements stand beside them")
  func planned() throws {
    var region = TinyRegion()
    region.volumes = [
      TinyRegion.volume("AVD1", "SLUTEN", bedDays: { _ in 400 }) { _ in 100 },
      TinyRegion.volume("AVD2", "SLUTEN", bedDays: { _ in 300 }) { _ in 100 },
      TinyRegion.volume("MOTT", "NY") { _ in 100 }, TinyRegion.volume("VC", "NY") { _ in 50 },
    ]
    region.configure = { facts in
      facts.activityTimes = [
        TinyRegion.time("MOTT", "NY", "LAK", 0.5), TinyRegion.time("VC", "NY", "LAK", 0.75),
        TinyRegion.time(nil, "SLUTEN", "PLATS", nil),
      ]
    }
    region.decisions.differences = [
      DifferenceJudgement(
        difference: "stay/SLUTEN", unit: nil, verdict: .justified, reason: "Olika patienter", judgedBy: "Maria",
        judgedOn: Day(number: 20_700))
    ]
    let found = UnitDifferences(try region.plan())
    #expect(found.times.map(\.address) == ["time/NY/LAK"])
    #expect(found.times[0].members.map(\.value) == [0.5, 0.75])
    #expect(found.stays.map(\.address) == ["stay/SLUTEN"])
    #expect(found.stays[0].members.map(\.value) == [3, 4])
    #expect(found.stays[0].judgements.map(\.verdict) == [.justified])
    #expect(found.times[0].judgements.isEmpty)
  }
}
