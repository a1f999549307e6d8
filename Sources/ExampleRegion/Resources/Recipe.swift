import PlanningModel

/// A part of what an hour of a capacity takes.
struct RecipePart {
  enum Resource {
    /// A function, with hours of the first activity in its time-use profile.
    case staff(String)
    /// A function at the hospital's anaesthesia clinic, which several departments share.
    case sharedStaff(String)
    case premises(code: String, name: String, hoursPerDay: Double, pattern: OpeningPattern)
  }

  let resource: Resource
  /// Hours of the resource for one hour of the capacity.
  let hoursPerHour: Double
  /// How much more there is of it than the capacity's balance asks for; 0 for what usually binds.
  let slack: Double
}

/// What an hour of each capacity takes together (*sammansättning*).
enum Recipe {
  static let bedPremises = "vplats"
  static let operatingRoom = "opsal"

  /// The parts of a capacity at a unit; primary care has its own functions.
  static func parts(_ capacity: String, isPrimaryCare: Bool) -> [RecipePart] {
    switch capacity {
    case CapacityTable.bed:
      // With 36.33 hours a week these give 24 nurses and 30 assistant nurses, about, for 24 beds (R188).
      [
        premises(bedPremises, "Vårdplats", 24, .always, 1, 0),
        staff(StaffTable.wardNurse, 0.15, 0.02),
        staff(StaffTable.assistantNurse, 0.2, 0.04),
      ]
    case CapacityTable.intensiveBed:
      [
        premises("ivaplats", "Intensivvårdsplats", 24, .always, 1, 0.1),
        staff(StaffTable.intensiveNurse, 0.75, 0),
      ]
    case CapacityTable.operatingRoom:
      [
        premises(operatingRoom, "Operationssal", 8, .weekdays, 1, 0.06),
        staff(StaffTable.theatreNurse, 1.5, 0),
        shared(StaffTable.anaesthesiaNurse, 1.1, 0.03),
        shared(StaffTable.anaesthetist, 0.5, 0.08),
      ]
    case CapacityTable.doctor:
      [
        staff(isPrimaryCare ? StaffTable.generalPractitioner : StaffTable.doctor, 1, 0),
        premises("mottrum", "Mottagningsrum", 8, .weekdays, 1, 0.15),
      ]
    case CapacityTable.nurse: [staff(isPrimaryCare ? StaffTable.districtNurse : StaffTable.clinicNurse, 1, 0)]
    case CapacityTable.rehabilitation:
      [
        staff(StaffTable.therapist, 1, 0),
        premises("rehabsal", "Rehabiliteringssal", 8, .weekdays, 0.25, 0.2),
      ]
    case CapacityTable.psychologist: [staff(StaffTable.psychologist, 1, 0)]
    case CapacityTable.midwife: [staff(StaffTable.midwife, 1, 0)]
    case CapacityTable.imaging:
      [
        premises("rtglab", "Röntgenlaboratorium", 12, .always, 1, 0.06),
        staff(StaffTable.radiographer, 1.2, 0),
      ]
    case CapacityTable.magneticResonance:
      [
        premises("mrkamera", "Magnetkamera", 12, .weekdays, 1, 0.04),
        staff(StaffTable.radiographer, 1.5, 0),
      ]
    case CapacityTable.physiology:
      [
        premises("fyslab", "Fysiologiskt laboratorium", 8, .weekdays, 1, 0.1),
        staff(StaffTable.physiologist, 1.2, 0),
      ]
    case CapacityTable.emergency:
      [
        premises("akutrum", "Akutrum", 24, .always, 1.5, 0.3),
        staff(StaffTable.emergencyNurse, 1.4, 0),
        staff(StaffTable.emergencyDoctor, 0.6, 0.03),
      ]
    case CapacityTable.dialysis:
      [
        premises("dialyspl", "Dialysplats", 12, .always, 1, 0.05),
        staff(StaffTable.dialysisNurse, 0.35, 0),
      ]
    default: []
    }
  }

  private static func staff(_ code: String, _ hours: Double, _ slack: Double) -> RecipePart {
    RecipePart(resource: .staff(code), hoursPerHour: hours, slack: slack)
  }

  private static func shared(_ code: String, _ hours: Double, _ slack: Double) -> RecipePart {
    RecipePart(resource: .sharedStaff(code), hoursPerHour: hours, slack: slack)
  }

  private static func premises(
    _ code: String, _ name: String, _ hoursPerDay: Double, _ pattern: OpeningPattern, _ hours: Double, _ slack: Double
  ) -> RecipePart {
    RecipePart(
      resource: .premises(code: code, name: name, hoursPerDay: hoursPerDay, pattern: pattern), hoursPerHour: hours,
      slack: slack)
  }
}
