import PlanningModel

/// The rows of the made-up region's matrices of competence and of premises (*kompetensmatris*, R084–R085).
///
/// What a unit does today needs no row, so that they only say what staff and rooms could do elsewhere.
enum FitTable {
  /// A row; a unit of nil stands for all.
  struct Row {
    var unit: String?
    let resource: String
    /// A code, the start of codes followed by `*`, or `*`.
    let objects: String
    /// The word in the file.
    let able: String
  }

  private static let yes = "yes"
  private static let no = "no"
  private static let introduced = "afterInduction"
  private static let adapted = "afterAdaptation"

  /// The competence matrix.
  static let competence: [Row] =
    // Doctors see patients of their own specialty; internists some of those beside it.
    all(StaffTable.doctor, ["*": no]) + internists("N-MED-M", ["GER-*": yes, "KAR-*": introduced, "GAS-*": introduced])
    + internists("M-MED-M", ["GER-*": yes, "KAR-*": introduced])
    + all(StaffTable.generalPractitioner, ["PV-*": yes])
    + all(
      StaffTable.clinicNurse, ["*": introduced, "MED-*": yes, "KIR-*": yes, "ORT-*": yes, "VUP-*": no, "BUP-*": no])
    + all(StaffTable.districtNurse, ["PV-*": yes])
    // Ward nurses may work in each other's wards, but children, births and psychiatry take others.
    + all(
      StaffTable.wardNurse,
      ["*": yes, "ONK-*": introduced, "GYN-*": introduced, "FOR-*": no, "BAR-*": no, "VUP-*": no])
    + all(StaffTable.assistantNurse, ["*": yes, "FOR-*": no, "BAR-*": introduced, "VUP-*": introduced])
    + all(StaffTable.theatreNurse, ["*": yes, "OGO-*": introduced])
    + all(StaffTable.psychologist, ["PV-*": yes, "VUP-*": introduced])
    + [
      StaffTable.intensiveNurse, StaffTable.anaesthesiaNurse, StaffTable.anaesthetist, StaffTable.emergencyDoctor,
      StaffTable.emergencyNurse, StaffTable.therapist, StaffTable.midwife, StaffTable.radiographer,
      StaffTable.physiologist, StaffTable.dialysisNurse,
    ].flatMap { all($0, ["*": yes]) }

  /// The matrix of premises and equipment.
  static let premises: [Row] =
    all(Recipe.bedPremises, ["*": yes, "BAR-*": adapted, "FOR-*": no])
    + all(Recipe.operatingRoom, ["*": yes])
    // Implants ask for cleaner air than rooms for day surgery have.
    + ["N-DAG", "M-DAG"].flatMap { unit in
      ["ORT-OP-AK", "ORT-OP-EL"].map { Row(unit: unit, resource: Recipe.operatingRoom, objects: $0, able: no) }
    }
    + all("mottrum", ["*": yes, "OGO-*": adapted, "ONH-*": adapted])
    + ["rehabsal", "ivaplats", "rtglab", "mrkamera", "fyslab", "akutrum", "dialyspl"].flatMap { all($0, ["*": yes]) }

  private static func all(_ resource: String, _ able: KeyValuePairs<String, String>) -> [Row] {
    able.map { Row(resource: resource, objects: $0.key, able: $0.value) }
  }

  private static func internists(_ unit: String, _ able: KeyValuePairs<String, String>) -> [Row] {
    able.map { Row(unit: unit, resource: StaffTable.doctor, objects: $0.key, able: $0.value) }
  }
}
