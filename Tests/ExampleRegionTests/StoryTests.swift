import ExampleRegion
import Testing

@Suite("The planted stories")
struct StoryTests {
  static let regions = [RegionTables.small, RegionTables.standard]

  @Test("1: the orthopaedic queue is over its limit and has a goal", arguments: [0, 1])
  func queue(_ region: Int) throws {
    let tables = Self.regions[region]
    for (unit, object, goal) in [("N-ORT-M", "ORT-L-NY", 15.0), ("N-OP2", "ORT-OP-EL", 4)] {
      let list = try tables.rows("waiting", where: ["unit": unit, "object": object])
      let waiting = try #require(list.last).number("waiting_end")
      let limit = try #require(
        try tables.rows("limits", where: ["kind": "maximumQueue", "unit": unit, "object": object]).first)
      #expect(try waiting > limit.number("value") * 1.1)
      #expect(try waiting > #require(list.first).number("waiting_end"))
      let wanted = try tables.rows("limits", where: ["kind": "queueReductionPerWeek", "unit": unit, "object": object])
      #expect(try wanted.map { try $0.number("value") } == [goal])
      #expect(try tables.rows("limits", where: ["kind": "waitingDays", "object": object]).count == 1)
    }
  }

  /// The mean of the beds that a ward needs in a month at 95 % occupancy, against those it has.
  private func bedBalance(_ ward: String, _ tables: RegionTables) throws -> Double {
    let rows = try tables.rows("volumes", where: ["unit": ward]).filter { $0.text("period") >= "2025-11" }
    let beds = try #require(try tables.rows("premises", where: ["unit": ward, "premises": "vplats"]).last)
    let needed = try rows.reduce(0) { try $0 + $1.number("bed_days") } / 365 / 0.95
    return try beds.number("count") / needed - 1
  }

  @Test("2: one medical ward lacks beds while the one beside it has some to spare", arguments: [0, 1])
  func wards(_ region: Int) throws {
    #expect(try bedBalance("N-MED-A1", Self.regions[region]) < -0.04)
    #expect(try bedBalance("N-MED-A2", Self.regions[region]) > 0.06)
  }

  @Test(
    "3: the operating departments share anaesthesia nurses who are too few, while rooms are enough", arguments: [0, 1])
  func anaesthesia(_ region: Int) throws {
    let tables = Self.regions[region]
    let parts = try tables.rows("compositions", where: ["resource": "anessk", "resource_unit": "N-ANE"])
    #expect(parts.count == (region == 0 ? 1 : 3))
    let times = Dictionary(
      uniqueKeysWithValues: try tables.rows("activity_times", where: ["unit": "*", "capacity": "operation"]).map {
        ($0.text("object"), try $0.number("hours"))
      })
    var needed = 0.0
    for unit in parts.map({ $0.text("unit") }) {
      for row in try tables.rows("volumes", where: ["unit": unit]) where row.text("period") >= "2025-11" {
        needed += try row.number("activities") * #require(times[row.text("object")])
      }
    }
    // 250 working days of eight hours less 30 days of leave, 6 % absence, 3 % education and 74 % of the time in theatre.
    let nurses = try #require(try tables.rows("functions", where: ["unit": "N-ANE", "function": "anessk"]).first)
    let nurseHours = try nurses.number("fte") * 8 * (250 - 30) * 0.94 * 0.97 * 0.74 / 1.1
    let rooms = try tables.rows("premises", where: ["premises": "opsal"]).filter { $0.text("unit").hasPrefix("N-") }
    let roomHours = try rooms.reduce(0) { try $0 + $1.number("count") } * 8 * 250
    #expect(nurseHours < needed * 0.97)
    #expect(roomHours > needed * 1.03)
  }

  @Test("4: wound care is moved to a health centre that has room for it", arguments: [0, 1])
  func movedCare(_ region: Int) throws {
    let moved = try #require(try Self.regions[region].rows("known_changes", where: ["code": "F01"]).first)
    #expect(moved.text("effect") == "move")
    #expect(moved.text("status") == "decided")
    #expect([moved.text("unit"), moved.text("to_unit")] == ["N-ORT-M", "P-01"])
    #expect([moved.text("object"), moved.text("to_object")] == ["ORT-S-MB", "PV-S-OM"])
  }

  @Test("5: measures stand in every state, and only verified ones carry a proof by another role", arguments: [0, 1])
  func measures(_ region: Int) throws {
    let measures = try Self.regions[region].rows("measures")
    let states: Set = ["idea", "decided", "inProgress", "implemented", "effectVerified", "cancelled"]
    #expect(Set(measures.map { $0.text("state") }) == states)
    for measure in measures {
      let isVerified = measure.text("state") == "effectVerified"
      #expect(measure.text("verified_hours_per_month").isEmpty != isVerified)
      #expect(measure.text("proposed_by") != measure.text("verified_by"))
    }
    #expect(
      measures.filter { ["A01", "A02"].contains($0.text("code")) }.map { $0.text("state") } == [
        "decided", "effectVerified",
      ])
  }

  @Test("6: one efficiency demand is tied to no measure", arguments: [0, 1])
  func efficiencyDemands(_ region: Int) throws {
    let demands = try Self.regions[region].rows("budget", where: ["kind": "efficiencyDemand"])
    #expect(demands.filter { $0.text("measure").isEmpty }.map { $0.text("unit") } == ["N-MED"])
    #expect(demands.count == 3)
  }

  @Test("10: most frames agree with planned staff and other costs within five per cent, and two do not")
  func frames() throws {
    let tables = RegionTables.standard
    let parents = Dictionary(
      uniqueKeysWithValues: try tables.rows("units").map { ($0.text("code"), $0.text("parent")) })
    var kronor: [String: Double] = [:]
    for row in try tables.rows("functions") {
      // Rows that hold for a part of the plan count for the months of 2027 they hold.
      let from = row.text("valid_from").isEmpty ? "2027-01-01" : row.text("valid_from")
      let through = row.text("valid_through").isEmpty ? "2028-12-31" : row.text("valid_through")
      let months = (1...12).count { month in
        let day = "2027-\(month < 10 ? "0" : "")\(month)-15"
        return from <= day && day <= through
      }
      kronor[parents[row.text("unit")] ?? "", default: 0] +=
        try row.number("fte") * row.number("cost_per_fte") * Double(months) / 12
    }
    var outside: [String: Bool] = [:]
    for frame in try tables.rows("budget", where: ["year": "2027", "kind": "frame"]) {
      let unit = frame.text("unit")
      let others = try tables.rows("budget", where: ["year": "2027", "kind": "otherCosts", "unit": unit])
      let cost = try (kronor[unit] ?? 0) + #require(others.first).number("kronor")
      let share = try frame.number("kronor") / cost - 1
      if abs(share) > 0.05 { outside[unit] = share > 0 }
    }
    #expect(outside == ["N-SER": false, "P-O2": true])
  }

  @Test("11: the matrices say no to some, and to nothing that is not in the region", arguments: [0, 1])
  func matrices(_ region: Int) throws {
    let tables = Self.regions[region]
    let objects = Set(try tables.rows("planning_objects").map { $0.text("code") })
    for (file, resource) in [("competence_matrix", "function"), ("premises_matrix", "premises")] {
      let rows = try tables.rows(file)
      let owned = Set(try tables.rows(resource == "function" ? "functions" : "premises").map { $0.text(resource) })
      #expect(rows.contains { $0.text("able") == "no" } || region == 0)
      for row in rows {
        #expect(owned.contains(row.text(resource)))
        let object = row.text("object")
        #expect(object.hasSuffix("*") ? objects.contains { $0.hasPrefix(object.dropLast()) } : objects.contains(object))
      }
    }
  }

  @Test("7: one health centre has not registered the last two months", arguments: [0, 1])
  func lateUnit(_ region: Int) throws {
    let tables = Self.regions[region]
    #expect(try tables.rows("volumes", where: ["unit": "P-02"]).map { $0.text("period") }.max() == "2026-08")
    #expect(try tables.rows("volumes", where: ["unit": "P-01"]).map { $0.text("period") }.max() == "2026-10")
  }

  @Test("8: the rehabilitation unit's older rows carry its former code", arguments: [0, 1])
  func renamedUnit(_ region: Int) throws {
    let tables = Self.regions[region]
    #expect(try tables.rows("volumes", where: ["unit": "N-SJG"]).map { $0.text("period") }.max() == "2024-06")
    #expect(try tables.rows("volumes", where: ["unit": "N-REH"]).map { $0.text("period") }.min() == "2024-07")
    #expect(try tables.rows("units", where: ["code": "N-REH"]).first?.text("previous_codes") == "N-SJG")
  }

  @Test("9: a ward opens on 1 March 2027 with staff, beds and stays from that day", arguments: [0, 1])
  func newWard(_ region: Int) throws {
    let tables = Self.regions[region]
    #expect(try tables.rows("units", where: ["code": "N-ORT-A2"]).first?.text("opens") == "2027-03-01")
    #expect(try tables.rows("volumes", where: ["unit": "N-ORT-A2"]).isEmpty)
    for file in ["functions", "premises"] {
      let rows = try tables.rows(file, where: ["unit": "N-ORT-A2"])
      #expect(rows.map { $0.text("valid_from") }.min() == "2027-03-01")
    }
    let move = try #require(try tables.rows("known_changes", where: ["to_unit": "N-ORT-A2"]).first)
    #expect([move.text("unit"), move.text("from"), move.text("status")] == ["N-ORT-A1", "2027-03", "decided"])
    let before = try #require(try tables.rows("premises", where: ["unit": "N-ORT-A1"]).first)
    let after = try #require(try tables.rows("premises", where: ["unit": "N-ORT-A1"]).last)
    #expect(try before.number("count") > after.number("count"))
  }

  @Test("some units take longer for the same activity, or keep patients longer")
  func differences() throws {
    let standard = try #require(
      try RegionTables.standard.rows(
        "activity_times", where: ["unit": "*", "object": "ORT-L-NY", "capacity": "mott_lakare"]
      ).first)
    let slow = try #require(
      try RegionTables.standard.rows(
        "activity_times", where: ["unit": "M-ORT-M", "object": "ORT-L-NY", "capacity": "mott_lakare"]
      ).first)
    #expect(try slow.number("hours") == standard.number("hours") * 1.25)
    func stay(_ ward: String) throws -> Double {
      let rows = try RegionTables.standard.rows("volumes", where: ["unit": ward, "object": "MED-VT-AK"])
      return try rows.reduce(0) { try $0 + $1.number("bed_days") } / rows.reduce(0) { try $0 + $1.number("activities") }
    }
    #expect(try stay("N-MED-A1") > stay("N-MED-A2") * 1.05)
  }
}
