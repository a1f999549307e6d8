import Intake

/// The columns of the files that are made up.
private let profile = try? ContactProfile.load(
  """
  kind: contacts
  name: prov
  region: Prov
  columns:
    { date: datum, unit: enhet, service: tjänst, contact: kontakttyp, minutes: minuter, admission: inskriven,
      discharge: utskriven, referral: remiss }
  ignore: [namn]
  unusable_share: 1
  objects:
    - { code: A, when: { service: ["A*"] }, service: a, caregiver: a, contact: a, acuity: elective }
    - { code: B, service: b, caregiver: b, contact: b, acuity: acute, measure: episodes }
  """)

private let header = Array("datum;enhet;tjänst;kontakttyp;minuter;inskriven;utskriven;remiss;text;namn\n".utf8)

/// What libFuzzer calls with each text it makes up: rows behind a header, or all of a file.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let profile else { preconditionFailure("The profile of the trial can be read.") }
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  for text in [header + bytes, bytes] {
    let files = [IntakeFile(name: "prov.csv", bytes: text)]
    let fast = ContactReader(profile, threads: 1).read(files)
    let careful = ContactReader(profile, threads: 1, isCareful: true).read(files)
    precondition(fast.intake.problems == careful.intake.problems, "Both paths find the same problems.")
    precondition(fast.intake.dataSets == careful.intake.dataSets, "Both paths make the same region.")
    precondition(fast.statistics == careful.statistics, "Both paths count the same times.")
  }
  return 0
}
