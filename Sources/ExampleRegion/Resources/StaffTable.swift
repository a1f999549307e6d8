import PlanningModel

/// What is alike for everyone in a function (*funktion*): working time, absence and use of time.
struct StaffKind {
  let code: String
  let name: String
  let weeklyHours: Double
  let pattern: OpeningPattern
  let leaveDays: Double
  let absenceShare: Double
  let educationShare: Double
  /// Kronor a year for one full-time equivalent, with employer's contributions.
  let yearlyCost: Double
  /// The time-use profile in whole per cent; the first activity is the one that gives capacity.
  let timeUse: [(activity: String, percent: Int)]

}

/// The functions of the made-up region.
enum StaffTable {
  static let doctor = "lakare"
  static let generalPractitioner = "distrlak"
  static let clinicNurse = "mottssk"
  static let districtNurse = "distrssk"
  static let wardNurse = "ssk"
  static let assistantNurse = "usk"
  static let otherWardStaff = "ovrig"
  static let intensiveNurse = "ivassk"
  static let theatreNurse = "opssk"
  static let anaesthesiaNurse = "anessk"
  static let anaesthetist = "anlakare"
  static let emergencyDoctor = "akutlak"
  static let emergencyNurse = "akutssk"
  static let therapist = "rehabpers"
  static let psychologist = "psykolog"
  static let midwife = "barnmorska"
  static let radiographer = "rontgenssk"
  static let physiologist = "bma"
  static let dialysisNurse = "diassk"

  static let all: [StaffKind] = [
    office(
      doctor, "Specialistläkare", 28, 0.05, 0.04, 1_450_000,
      [
        ("patient", 46), ("avdelning_operation", 26), ("administration", 17), ("möten", 7), ("handledning", 4),
      ]),
    office(
      generalPractitioner, "Distriktsläkare", 28, 0.05, 0.04, 1_400_000,
      [
        ("patient", 62), ("telefon", 5), ("administration", 22), ("möten", 7), ("handledning", 4),
      ]),
    office(
      clinicNurse, "Mottagningssköterska", 28, 0.065, 0.02, 720_000,
      [
        ("patient", 58), ("telefon", 20), ("administration", 14), ("möten", 8),
      ]),
    office(
      districtNurse, "Distriktssköterska", 28, 0.065, 0.02, 740_000,
      [
        ("patient", 68), ("telefon", 8), ("administration", 16), ("möten", 8),
      ]),
    shift(
      wardNurse, "Sjuksköterska vårdavdelning", 0.07, 0.02, 760_000,
      [
        ("avdelning", 86), ("administration", 7), ("möten", 4), ("handledning", 3),
      ]),
    shift(
      assistantNurse, "Undersköterska vårdavdelning", 0.08, 0.01, 610_000,
      [
        ("avdelning", 92), ("administration", 3), ("möten", 5),
      ]),
    office(
      otherWardStaff, "Övrig personal vårdavdelning", 28, 0.06, 0.01, 580_000,
      [
        ("service", 70), ("administration", 25), ("möten", 5),
      ]),
    shift(
      intensiveNurse, "Intensivvårdssjuksköterska", 0.07, 0.03, 830_000,
      [
        ("avdelning", 87), ("administration", 5), ("möten", 4), ("handledning", 4),
      ]),
    office(
      theatreNurse, "Operationssjuksköterska", 30, 0.06, 0.03, 800_000,
      [
        ("operation", 78), ("förberedelse", 12), ("administration", 4), ("möten", 6),
      ]),
    office(
      anaesthesiaNurse, "Anestesisjuksköterska", 30, 0.06, 0.03, 810_000,
      [
        ("operation", 74), ("uppvakning", 14), ("administration", 5), ("möten", 7),
      ]),
    office(
      anaesthetist, "Anestesiläkare", 30, 0.05, 0.04, 1_500_000,
      [
        ("operation", 52), ("jour_iva", 28), ("administration", 12), ("möten", 8),
      ]),
    shift(
      emergencyDoctor, "Akutläkare", 0.05, 0.04, 1_450_000,
      [
        ("patient", 76), ("administration", 14), ("möten", 6), ("handledning", 4),
      ]),
    shift(
      emergencyNurse, "Sjuksköterska akutmottagning", 0.07, 0.02, 780_000,
      [
        ("patient", 84), ("administration", 9), ("möten", 7),
      ]),
    office(
      therapist, "Fysioterapeut, arbetsterapeut och dietist", 28, 0.06, 0.02, 640_000,
      [
        ("patient", 66), ("telefon", 4), ("administration", 21), ("möten", 9),
      ]),
    office(
      psychologist, "Psykolog och kurator", 28, 0.06, 0.03, 780_000,
      [
        ("patient", 60), ("administration", 25), ("möten", 11), ("handledning", 4),
      ]),
    office(
      midwife, "Barnmorska mottagning", 28, 0.06, 0.02, 770_000,
      [
        ("patient", 68), ("telefon", 9), ("administration", 15), ("möten", 8),
      ]),
    office(
      radiographer, "Röntgensjuksköterska", 28, 0.06, 0.02, 720_000,
      [
        ("undersökning", 82), ("administration", 10), ("möten", 8),
      ]),
    office(
      physiologist, "Biomedicinsk analytiker", 28, 0.06, 0.02, 680_000,
      [
        ("undersökning", 80), ("administration", 13), ("möten", 7),
      ]),
    shift(
      dialysisNurse, "Dialyssjuksköterska", 0.07, 0.02, 760_000,
      [
        ("patient", 84), ("administration", 9), ("möten", 7),
      ]),
  ]

  /// The function with a code, if the table has it.
  static func kind(_ code: String) -> StaffKind? { all.first { $0.code == code } }

  private static func office(
    _ code: String, _ name: String, _ leave: Double, _ absence: Double, _ education: Double, _ cost: Double,
    _ timeUse: [(activity: String, percent: Int)]
  ) -> StaffKind {
    StaffKind(
      code: code, name: name, weeklyHours: 40, pattern: .weekdays, leaveDays: leave, absenceShare: absence,
      educationShare: education, yearlyCost: cost, timeUse: timeUse)
  }

  private static func shift(
    _ code: String, _ name: String, _ absence: Double, _ education: Double, _ cost: Double,
    _ timeUse: [(activity: String, percent: Int)]
  ) -> StaffKind {
    StaffKind(
      code: code, name: name, weeklyHours: 36.33, pattern: .always, leaveDays: 28, absenceShare: absence,
      educationShare: education, yearlyCost: cost, timeUse: timeUse)
  }
}

extension StaffKind {
  /// The time-use profile at a unit: the region's, or one of its own.
  func timeUse(at unit: String) -> [(activity: String, percent: Int)] { ownTimeUse(unit) ?? timeUse }

  /// The profile that a unit has measured for itself; nil where the region's holds.
  func ownTimeUse(_ unit: String) -> [(activity: String, percent: Int)]? {
    guard unit == Story.lateUnit, code == StaffTable.generalPractitioner else { return nil }
    return [("patient", 57), ("telefon", 6), ("administration", 26), ("möten", 7), ("handledning", 4)]
  }

  /// The share of net time at a unit that gives capacity.
  func directShare(at unit: String) -> Double { Double(timeUse(at: unit)[0].percent) / 100 }

  /// Net hours of one full-time equivalent in a month, before the time-use profile.
  func netHours(month: Month, workingDays: Double) -> Double {
    let gross = pattern == .weekdays ? weeklyHours / 5 * workingDays : weeklyHours / 7 * Double(month.dayCount)
    let leave = leaveDays * weeklyHours / 5 * PlanSettings.defaultLeaveByMonth[month.month - 1]
    return (gross - leave) * (1 - absenceShare) * (1 - educationShare)
  }
}
