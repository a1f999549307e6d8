import PlanningModel

/// The capacities of the made-up region.
enum CapacityTable {
  static let bed = "vardplats"
  static let intensiveBed = "iva_plats"
  static let operatingRoom = "operation"
  static let doctor = "mott_lakare"
  static let nurse = "mott_ssk"
  static let rehabilitation = "rehab"
  static let psychologist = "psykolog"
  static let midwife = "barnmorska"
  static let imaging = "rontgen"
  static let magneticResonance = "mr"
  static let physiology = "klinfys"
  static let emergency = "akutteam"
  static let dialysis = "dialys"

  static let all: [Capacity] = [
    capacity(bed, "Disponibel vårdplats", .bed, .always),
    capacity(intensiveBed, "Intensivvårdsplats", .bed, .always),
    capacity(operatingRoom, "Bemannad operationssal", .staffedRoom, .always),
    capacity(doctor, "Läkarmottagning", .careTeam, .automatic),
    capacity(nurse, "Sjuksköterskemottagning", .careTeam, .automatic),
    capacity(rehabilitation, "Rehabiliteringsteam", .careTeam, .automatic),
    capacity(psychologist, "Psykolog och kurator", .careTeam, .automatic),
    capacity(midwife, "Barnmorskemottagning", .careTeam, .automatic),
    capacity(imaging, "Röntgenlaboratorium", .staffedRoom, .automatic),
    capacity(magneticResonance, "Magnetkamera", .equipment, .automatic),
    capacity(physiology, "Fysiologiskt laboratorium", .staffedRoom, .never),
    capacity(emergency, "Akutteam", .careTeam, .automatic),
    capacity(dialysis, "Dialysplats", .staffedRoom, .automatic),
  ]

  private static func capacity(
    _ code: String, _ name: String, _ kind: CapacityKind, _ limiting: LimitingRule
  ) -> Capacity {
    Capacity(code: CapacityCode(code), name: name, kind: kind, limiting: limiting)
  }
}
