import PlanningModel
import Testing

@testable import Intake

@Suite struct AllTablesTests {
  static let files: [String: String?] = [
    "service_mapping.csv": "vårdtjänst;namn;planeringsobjekt\n01;Besök;NYB\n",
    "capacities.csv": "kod;namn;slag;begränsande\nVPL;Vårdplats;vårdplats;alltid\nTEAM;Team;vårdteam;\n",
    "waiting.csv": """
    enhet;objekt;period;inflöde;producerat;övriga_ut;väntande
    ORT;NYB;2026-01;100;90;5;200
    ORT;NYB;2026-02;;95;#SAKNAS!;200
    """,
    "available_beds.csv": "unit;capacity;period;available_bed_days\nA01;VPL;2027-02;300\n",
    "activity_times.csv": "unit;object;capacity;hours\n*;NYB;TEAM;0,75\nA1;SLV;VPL;\n",
    "return_visits.csv": "unit;first;following;lag_months;ratio\n*;NYB;NYB;2;0,5\n",
    "functions.csv": """
    enhet;funktion;namn;årsarbetare;veckotimmar;arbetstid;semesterdagar;frånvaro;utbildning;från
    ORT;LÄK;Läkare;4,5;40;vardagar;30;8 %;0,03;2026-01-01
    """,
    "time_use.csv": "unit;function;activity;share\n*;LÄK;patient;60 %\n*;LÄK;admin;0,4\n",
    "premises.csv": "unit;premises;name;count;hours_per_day;pattern\nORT;RUM;Rum;3;8;weekdays\n",
    "closures.csv": "unit;premises;count;from;through;reason\nORT;RUM;1;2028-02-29;2028-03-01;målning\n",
    "compositions.csv": """
    unit;capacity;resource_unit;resource_kind;resource;activity;hours_per_hour
    ORT;TEAM;;funktion;LÄK;patient;1
    ORT;TEAM;ORT;premises;RUM;;1
    """,
    "competence_matrix.csv": """
    enhet;funktion;objekt;kan
    *;LÄK;*;nej
    ORT;LÄK;NY*;Efter introduktion
    """,
    "premises_matrix.csv": "unit;premises;object;able\n*;RUM;SLV;yes\n*;RUM;*;efter anpassning\n",
    "population.csv": "år;kön;ålder;antal\n2026;kvinnor;100+;12,5\n",
    "care_rates.csv": "object;sex;age_from;age_through;per_thousand\nNYB;men;0;64;12\n",
    "budget.csv": "unit;year;kind;kronor;measure\nORT;2027;effektiviseringskrav;1 000 000;M1\n",
    "limits.csv": "kind;unit;object;value;valid_from\nbeläggning;*;*;90 %;2027-01-01\n",
    "known_changes.csv": """
    code;name;unit;object;from;through;effect;value;to_unit;to_object;status;reason
    F1;Flytt;ORT;NYB;2027-03;;flytta;30 %;A1;NYB;beslutad;nämnden
    F2;Fler;ORT;NYB;2027-03;2027-06;plus;-12;;;proposed;
    """,
    "measures.csv": """
    code;name;unit;capacity;side;kind;level;from;hours_per_month;cost_per_year;proposed_by;state;indicator;baseline;\
    target;measured;verified_on;verified_by;verified_hours_per_month
    M1;En;ORT;TEAM;behov;digitalTool;taktisk;2027-01;10;5000;chef;effekt_verifierad;samtal;9;5;4,5;2026-05-01;direktör;8
    """,
    "care_chains.csv": """
    chain;ordering_unit;ordering_object;supplying_unit;supplying_object;per_activity
    höft;ORT;NYB;A1;SLV;0,2
    """,
    "outcome.csv": "unit;object;period;activities\nORT;NYB;2026-03;118\n",
    "closed_periods.csv": """
    från;till;enhet;objekt;behandling;skäl
    2020-03;2021-06;*;*;;pandemin
    2026-02;2026-02;ORT;NYB;överbrygga;flytt
    """,
  ]

  @Test("Every file of a region is read, with English and Swedish headings and words")
  func everything() throws {
    let result = ExampleFiles(Self.files).read()
    #expect(result.lines == [])
    let facts = try #require(result.facts)
    #expect(facts.catalogue.services.map(\.code.text) == ["01"])
    #expect(facts.capacities.map(\.limiting) == [.automatic, .always])
    #expect(facts.waiting[0].inflow[0] == 100)
    #expect(facts.waiting[0].inflow[1].isNaN)
    #expect(facts.waiting[0].removed[1].isNaN)
    #expect(facts.bedStock.map(\.unit.text) == ["A1"])
    #expect(facts.activityTimes.map(\.hours) == [0.75, nil])
    #expect(facts.functions[0].absenceShare == 0.08)
    #expect(facts.functions[0].validFrom == Day("2026-01-01"))
    #expect(facts.closures[0].from == Day("2028-02-29"))
    #expect(facts.compositions[1].resource == .premises(PremisesCode("RUM")))
    #expect(facts.compositions[0].resourceUnit == UnitCode("ORT"))
    let doctor = FittedResource.function(FunctionCode("LÄK"))
    let room = FittedResource.premises(PremisesCode("RUM"))
    #expect(
      facts.resourceFits == [
        ResourceFit(unit: nil, resource: doctor, objects: .beginning(""), ability: .unable, row: 2),
        ResourceFit(
          unit: UnitCode("ORT"), resource: doctor, objects: .beginning("NY"), ability: .ableAfterPreparation, row: 3),
        ResourceFit(
          unit: nil, resource: room, objects: .one(PlanningObjectCode("SLV")), ability: .able, row: 2),
        ResourceFit(unit: nil, resource: room, objects: .beginning(""), ability: .ableAfterPreparation, row: 3),
      ])
    #expect(facts.population == [PopulationRow(year: 2026, sex: .women, age: 100, persons: 12.5)])
    #expect(facts.budget[0].kronor == 1_000_000)
    #expect(facts.outcome[0].activities == [118])
    #expect(
      facts.closedPeriods == [
        ClosedMonths(
          unit: nil, object: nil, from: Month(year: 2020, month: 3), through: Month(year: 2021, month: 6),
          treatment: .missing, reason: "pandemin", row: 2),
        ClosedMonths(
          unit: UnitCode("ORT"), object: PlanningObjectCode("NYB"), from: Month(year: 2026, month: 2),
          through: Month(year: 2026, month: 2), treatment: .bridged, reason: "flytt", row: 3),
      ])
    #expect(result.decisions.limits[0].value == 0.9)
    #expect(
      result.decisions.knownChanges.map(\.effect) == [
        .move(share: 0.3, to: UnitCode("A1"), as: PlanningObjectCode("NYB")), .add(-12),
      ])
    #expect(result.decisions.measures[0].verifiedEffect?.hoursPerMonth == 8)
    #expect(facts.sources.count == ExampleFiles(Self.files).texts.count)
  }

  @Test("Without a file of capacities those that others name get what their use tells")
  func automaticCapacities() throws {
    let result = ExampleFiles([
      "available_beds.csv": "unit;capacity;period;available_bed_days\nA1;VPL;2026-02;300\n",
      "activity_times.csv": "unit;object;capacity;hours\n*;NYB;TEAM;0,75\n",
    ]).read()
    #expect(
      try #require(result.facts).capacities == [
        Capacity(code: CapacityCode("TEAM"), name: "TEAM", kind: .careTeam, limiting: .automatic),
        Capacity(code: CapacityCode("VPL"), name: "VPL", kind: .bed, limiting: .automatic),
      ])
  }

  @Test("Several things that are wrong in a row and in many rows are all said, up to fifty of a kind")
  func manyProblems() {
    let rows = (1...60).map { "X\($0);2026;\($0);" }.joined(separator: "\n")
    let result = ExampleFiles(["volumes.csv": "unit;period;object;activities\n" + rows + "\n"]).read()
    #expect(result.problems.count == 51)
    #expect(result.problems.last?.description == "volumes.csv: … och 70 till av samma slag.")
    let two = ExampleFiles(["closures.csv": "unit;premises;count;from;through\nX;SAL;-1;2027-13;2027-01-32\n"]).read()
    #expect(two.problems.map(\.kind) == [.unknownCode, .unknownCode, .outOfRange, .invalidPeriod, .invalidPeriod])
  }

  @Test("The report says how each file was read")
  func quality() throws {
    let text =
      "#vardtakt;waiting;1;extracted=2026-11-03\nunit,object,period,inflow,waiting_end\n"
      + "ORT,NYB,2026-01,,\"20,5\"\nORT,NYB,2026-02,3,2\n"
    let result = ExampleFiles(["waiting.csv": text]).read()
    let quality = try #require(result.quality.dataSets.last)
    #expect(quality.summary == "waiting.csv: 2 rader, UTF-8, komma, decimalkomma, 2026-01–2026-02, 25 % saknas")
    #expect(result.dataSets.last?.extracted == Day("2026-11-03"))
    #expect(result.dataSets.last?.rowCount == 2)
  }
}
