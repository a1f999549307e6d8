import ExampleRegion
import PlanningModel
import Testing

@Suite("What hangs together in the made-up region")
struct ConsistencyTests {
  static let regions = [RegionTables.small, RegionTables.standard]

  @Test("the units form one tree and carry the words of the vocabulary", arguments: [0, 1])
  func tree(_ region: Int) throws {
    let units = try Self.regions[region].rows("units").map { row in
      CareUnit(
        code: UnitCode(row.text("code")), name: row.text("name"),
        parent: row.text("parent").isEmpty ? nil : UnitCode(row.text("parent")),
        level: try #require(Level(rawValue: row.text("level"))), kind: row.text("kind"),
        opening: try #require(OpeningPattern(rawValue: row.text("opening"))),
        previousCodes: row.text("previous_codes").split(separator: "|").map { UnitCode(String($0)) })
    }
    _ = try UnitTree(units)
    #expect(units.allSatisfy { $0.code.text.utf8.count <= 15 })
  }

  @Test("every service is in one planning object", arguments: [0, 1])
  func services(_ region: Int) throws {
    let tables = Self.regions[region]
    let objects = Set(try tables.rows("planning_objects").map { $0.text("code") })
    let services = try tables.rows("service_mapping")
    #expect(Set(services.map { $0.text("service") }).count == services.count)
    #expect(services.allSatisfy { objects.contains($0.text("object")) })
  }

  // Column by column: which codes it may hold.
  static let references: [(file: String, column: String, codes: String)] = [
    ("units", "parent", "units"), ("volumes", "unit", "units"), ("volumes", "object", "planning_objects"),
    ("waiting", "unit", "units"), ("waiting", "object", "planning_objects"), ("available_beds", "unit", "units"),
    ("available_beds", "capacity", "capacities"), ("activity_times", "unit", "units"),
    ("activity_times", "object", "planning_objects"), ("activity_times", "capacity", "capacities"),
    ("return_visits", "first", "planning_objects"), ("return_visits", "following", "planning_objects"),
    ("functions", "unit", "units"), ("time_use", "unit", "units"), ("premises", "unit", "units"),
    ("closures", "unit", "units"), ("compositions", "unit", "units"), ("compositions", "resource_unit", "units"),
    ("compositions", "capacity", "capacities"), ("care_rates", "object", "planning_objects"),
    ("budget", "unit", "units"), ("budget", "measure", "measures"), ("limits", "unit", "units"),
    ("limits", "object", "planning_objects"), ("known_changes", "unit", "units"),
    ("known_changes", "object", "planning_objects"), ("known_changes", "to_unit", "units"),
    ("known_changes", "to_object", "planning_objects"), ("measures", "unit", "units"),
    ("measures", "capacity", "capacities"), ("care_chains", "ordering_unit", "units"),
    ("care_chains", "supplying_unit", "units"), ("care_chains", "ordering_object", "planning_objects"),
    ("care_chains", "supplying_object", "planning_objects"), ("competence_matrix", "unit", "units"),
    ("premises_matrix", "unit", "units"),
  ]

  @Test("every code that is referred to exists", arguments: references)
  func codes(_ reference: (file: String, column: String, codes: String)) throws {
    for tables in Self.regions {
      var known = Set(try tables.rows(reference.codes).map { $0.text("code") }).union(["", "*"])
      if reference.codes == "units" {
        for unit in try tables.rows("units") {
          known.formUnion(unit.text("previous_codes").split(separator: "|").map(String.init))
        }
      }
      let used = Set(try tables.rows(reference.file).map { $0.text(reference.column) })
      #expect(used.isSubset(of: known), "\(used.subtracting(known).sorted())")
    }
  }

  @Test("the parts of a composition exist where they are taken from", arguments: [0, 1])
  func compositionParts(_ region: Int) throws {
    let tables = Self.regions[region]
    let staff = Set(try tables.rows("functions").map { [$0.text("unit"), $0.text("function")] })
    let premises = Set(try tables.rows("premises").map { [$0.text("unit"), $0.text("premises")] })
    let activities = Set(try tables.rows("time_use").map { [$0.text("function"), $0.text("activity")] })
    for part in try tables.rows("compositions") {
      let unit = part.text("resource_unit").isEmpty ? part.text("unit") : part.text("resource_unit")
      let key = [unit, part.text("resource")]
      if part.text("resource_kind") == "function" {
        #expect(staff.contains(key))
        #expect(activities.contains([part.text("resource"), part.text("activity")]))
      } else {
        #expect(premises.contains(key))
        #expect(part.text("activity").isEmpty)
      }
      #expect(try part.number("hours_per_hour") > 0)
    }
    let closures = try tables.rows("closures").map { [$0.text("unit"), $0.text("premises")] }
    #expect(Set(closures).isSubset(of: premises))
  }

  @Test("every capacity that a unit's production takes is put together at the unit", arguments: [0, 1])
  func capacitiesArePutTogether(_ region: Int) throws {
    let tables = Self.regions[region]
    var renamed: [String: String] = [:]
    for unit in try tables.rows("units") {
      for former in unit.text("previous_codes").split(separator: "|") { renamed[String(former)] = unit.text("code") }
    }
    let uses = Dictionary(grouping: try tables.rows("activity_times", where: ["unit": "*"])) { $0.text("object") }
    let offered = Set(try tables.rows("compositions").map { [$0.text("unit"), $0.text("capacity")] })
    let series = Set(
      try tables.rows("volumes").map { [renamed[$0.text("unit")] ?? $0.text("unit"), $0.text("object")] })
    for one in series {
      let needed = try #require(uses[one[1]], "\(one)")
      #expect(needed.allSatisfy { offered.contains([one[0], $0.text("capacity")]) }, "\(one)")
    }
  }

  @Test("time-use profiles sum to exactly 100 %", arguments: [0, 1])
  func timeUse(_ region: Int) throws {
    var sums: [[String]: Int] = [:]
    for row in try Self.regions[region].rows("time_use") {
      #expect(row.text("share").hasSuffix("%"))
      sums[[row.text("unit"), row.text("function")], default: 0] += try #require(Int(row.text("share").dropLast()))
    }
    #expect(sums.values.allSatisfy { $0 == 100 })
  }

  @Test("rows of the same function or premises never hold at the same time", arguments: [0, 1])
  func validity(_ region: Int) throws {
    for (file, code) in [("functions", "function"), ("premises", "premises")] {
      let rows = try Self.regions[region].rows(file)
      for (place, dated) in Dictionary(grouping: rows, by: { [$0.text("unit"), $0.text(code)] }) {
        for (earlier, later) in zip(dated, dated.dropFirst()) {
          let through = try #require(Day(earlier.text("valid_through")), "\(place)")
          let from = try #require(Day(later.text("valid_from")), "\(place)")
          #expect(through + 1 == from, "\(place)")
        }
      }
    }
  }

  @Test("a queue is the one before with inflow, less what was produced and removed", arguments: [0, 1])
  func queues(_ region: Int) throws {
    let tables = Self.regions[region]
    var last: [[String]: Int] = [:]
    var produced: [[String]: String] = [:]
    for row in try tables.rows("volumes") {
      produced[[row.text("unit"), row.text("object"), row.text("period")]] = row.text("activities")
    }
    let rows = try tables.rows("waiting")
    #expect(rows.count > 100)
    for row in rows {
      let list = [row.text("unit"), row.text("object")]
      let waiting = try row.integer("waiting_end")
      if let before = last[list] {
        let change = try row.integer("inflow") - row.integer("produced") - row.integer("removed")
        #expect(waiting == before + change, "\(row)")
      }
      #expect(waiting >= 0)
      #expect((0...waiting).contains(try row.integer("waiting_over_limit")))
      #expect(produced[list + [row.text("period")]] == row.text("produced"))
      last[list] = waiting
    }
  }

  @Test("stated beds report the bed-days of the ward's stays")
  func statedBeds() throws {
    let tables = RegionTables.standard
    var bedDays: [[String]: Int] = [:]
    for row in try tables.rows("volumes") where !row.text("bed_days").isEmpty {
      bedDays[[row.text("unit"), row.text("period")], default: 0] += try row.integer("bed_days")
    }
    let stated = try tables.rows("available_beds").filter { !$0.text("occupied_bed_days").isEmpty }
    #expect(!stated.isEmpty)
    for row in stated {
      #expect(bedDays[[row.text("unit"), row.text("period")]] == (try row.integer("occupied_bed_days")))
    }
  }
}
