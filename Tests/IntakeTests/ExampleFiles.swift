import Intake
import PlanningModel

/// A small region of two units, as files; tests change one of them and read the rest as it is.
struct ExampleFiles {
  var texts: [String: String] = [
    "settings.yaml": "region: Region Exempel\nplan_start: 2027-01\n",
    "units.csv": """
    code;name;parent;level;kind;opening;previous_codes
    REG;Region Exempel;;political;region;always;
    ORT;Ortopedi;REG;tactical;klinik;weekdays;
    A1;Avdelning 1;ORT;operational;avdelning;always;A01
    """,
    "planning_objects.csv": """
    code;name;service;caregiver;contact;priority_days;acuity;measure
    NYB;Nybesök;nybesök;läkare;mottagning;90;elective;activities
    SLV;Slutenvård;vård;team;slutenvård;;acute;episodes
    """,
    "volumes.csv": """
    unit;object;period;activities;bed_days
    ORT;NYB;2026-01;110;
    ORT;NYB;2026-02;120,5;
    A1;SLV;2026-01;40;200
    A1;SLV;2026-02;42;201
    """,
  ]

  /// The region with some files changed, added or, with `nil`, taken away.
  init(_ changes: [String: String?] = [:]) {
    for (name, text) in changes { texts[name] = text }
  }

  var files: [IntakeFile] {
    texts.sorted { $0.key < $1.key }.map { IntakeFile(name: $0.key, bytes: Array($0.value.utf8)) }
  }

  func read() -> IntakeResult { RegionReader().read(files: files) }
}

extension IntakeResult {
  /// The problems as a person reads them.
  var lines: [String] { problems.map(\.description) }
}
