import PlanningModel

@testable import Intake

/// Small extracts made for the tests, and a way to read them by either path.
enum ContactSample {
  static let yaml = """
    kind: contacts
    name: prov
    region: Region Exempel
    columns:
      { date: datum, unit: enhet, service: tjänst, contact: kontakttyp, minutes: minuter, admission: inskriven,
        referral: remiss }
    ignore: [namn]
    objects:
      - { code: BES, when: { service: ["AV*", NY01], contact: [mottagning] }, service: besök, caregiver: läkare,
          contact: mottagning, acuity: elective }
      - { code: SLV, when: { contact: [slutenvård] }, service: vård, caregiver: vårdteam, contact: slutenvård,
          acuity: acute, measure: episodes }
    """

  static let header = "datum;enhet;tjänst;kontakttyp;minuter;inskriven;remiss;anteckning;namn\n"

  static func profile(_ yaml: String = yaml) throws -> ContactProfile { try ContactProfile.load(yaml) }

  /// What a text adds up to, and every problem it has.
  static func read(_ text: String, _ profile: ContactProfile, careful: Bool = false, threads: Int = 1)
    -> (sum: ContactSum?, problems: [IntakeProblem])
  {
    read(Array(text.utf8), profile, careful: careful, threads: threads)
  }

  static func read(_ bytes: [UInt8], _ profile: ContactProfile, careful: Bool = false, threads: Int = 1)
    -> (sum: ContactSum?, problems: [IntakeProblem])
  {
    let log = ProblemLog()
    let sum = bytes.withUnsafeBytes { bytes in
      ContactFile(
        profile: profile, name: "k.csv", bytes: bytes, log: log, threads: threads, isCareful: careful
      ).read()
    }
    return (sum, log.problems())
  }
}
