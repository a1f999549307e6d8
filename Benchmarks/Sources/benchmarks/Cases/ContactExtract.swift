import Foundation

/// A made-up extract with one row for each contact, and the profile that reads it.
///
/// Eight columns, about 65 bytes a row, in order of date as an extract comes: 200 units with 20 of 400 services each, 10 %
/// stays. Written in pieces, so that this process does not hold the file.
struct ContactExtract {
  let file: String
  let profile: String
  let rows: Int

  /// Writes both files to a folder.
  static func written(rows: Int, to folder: String) throws -> ContactExtract {
    Console.progress("Writing \(rows) contact rows")
    let extract = ContactExtract(
      file: folder + "/contacts.csv", profile: folder + "/contacts.yaml", rows: rows)
    try extract.profileText.write(toFile: extract.profile, atomically: true, encoding: .utf8)
    try Data().write(to: URL(fileURLWithPath: extract.file))
    let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: extract.file))
    defer { try? handle.close() }
    var maker = ContactRowMaker(rows: rows)
    while let piece = maker.next() { try handle.write(contentsOf: Data(piece)) }
    return extract
  }

  /// Objects by the first letter of the service, and one for all stays.
  private var profileText: String {
    let stays = """
      kind: contacts
      name: benchmark
      region: Benchmark
      columns:
        { date: datum, unit: enhet, service: tjänst, contact: kontakttyp, minutes: minuter, admission: inskriven }
      objects:
        - { code: SLV, when: { contact: [slutenvård] }, service: vård, caregiver: team, contact: slutenvård,
            acuity: acute, measure: episodes }

      """
    let visits = ContactRowMaker.letters.map { letter in
      "  - { code: O\(letter), when: { service: [\"\(letter)*\"] }, service: besök, caregiver: team, "
        + "contact: mottagning, acuity: elective }\n"
    }
    return stays + visits.joined()
  }
}

/// Makes the rows of the extract, some thousands at a time.
private struct ContactRowMaker {
  static let letters = "ABCDEFGHJKLM".map(String.init)

  private let rows: Int
  private var made = 0
  private var state: UInt64 = 1
  private let dates: [[UInt8]]
  private let units = (0..<200).map { Array("SE2321000016-\(1000 + $0)".utf8) }
  private let services: [[UInt8]]
  private let caregivers = ["läkare", "sjuksköterska", "fysioterapeut", "arbetsterapeut"].map { Array($0.utf8) }
  private let contacts = ["mottagning", "distans", "hembesök"].map { Array($0.utf8) }
  private let stay = Array("slutenvård".utf8)
  private let priorities = ["1", "2", "3", ""].map { Array($0.utf8) }

  init(rows: Int) {
    self.rows = rows
    services = (0..<400).map { number in
      Array((Self.letters[number % Self.letters.count] + "V" + String(100 + number)).utf8)
    }
    let formatter = ISO8601DateFormatter()
    formatter.formatOptions = [.withFullDate]
    // From 2022-12-01, so that the first days have somebody admitted before them.
    dates = (0..<1127).map { day in
      Array(formatter.string(from: Date(timeIntervalSince1970: 1_669_852_800 + Double(day) * 86_400)).utf8)
    }
  }

  /// SplitMix64 (Steele, Lea, Flood 2014).
  private mutating func random(_ count: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) >> 1) % count
  }

  /// The next rows; `nil` when all are made.
  mutating func next() -> [UInt8]? {
    guard made < rows else { return nil }
    let semicolon = UInt8(ascii: ";")
    var piece: [UInt8] = []
    piece.reserveCapacity(5 << 20)
    if made == 0 {
      piece += "datum;enhet;tjänst;vårdgivare;kontakttyp;prioritet;minuter;inskriven\n".utf8
    }
    let end = min(rows, made + 65_536)
    for row in made..<end {
      let day = 31 + row * 1096 / rows
      let unit = random(units.count)
      let isStay = random(10) == 0
      piece += dates[day]
      piece.append(semicolon)
      piece += units[unit]
      piece.append(semicolon)
      piece += services[(unit * 7 + random(20)) % services.count]
      piece.append(semicolon)
      piece += caregivers[random(caregivers.count)]
      piece.append(semicolon)
      piece += isStay ? stay : contacts[random(contacts.count)]
      piece.append(semicolon)
      piece += priorities[random(priorities.count)]
      piece.append(semicolon)
      piece += String(5 + random(115)).utf8
      piece.append(semicolon)
      if isStay { piece += dates[day - random(12)] }
      piece.append(UInt8(ascii: "\n"))
    }
    made = end
    return piece
  }
}
