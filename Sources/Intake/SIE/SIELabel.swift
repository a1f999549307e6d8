/// The records of a SIE file that are read; all others are passed over.
enum SIELabel: String, CaseIterable {
  case flagga = "#FLAGGA", program = "#PROGRAM", format = "#FORMAT", gen = "#GEN", sietyp = "#SIETYP", fnamn = "#FNAMN"
  case orgnr = "#ORGNR", rar = "#RAR", omfattn = "#OMFATTN", valuta = "#VALUTA", konto = "#KONTO", dim = "#DIM"
  case underdim = "#UNDERDIM", objekt = "#OBJEKT", ib = "#IB", ub = "#UB", oib = "#OIB", oub = "#OUB", res = "#RES"
  case psaldo = "#PSALDO", pbudget = "#PBUDGET", ver = "#VER", trans = "#TRANS", rtrans = "#RTRANS", btrans = "#BTRANS"
  case ksumma = "#KSUMMA"

  private static let all = Dictionary(uniqueKeysWithValues: allCases.map { (Array($0.rawValue.utf8), $0) })

  /// The label of a record; small letters are read as capitals.
  init?(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    guard range.count <= 9 else { return nil }
    let name = bytes[range].map { (0x61...0x7A).contains($0) ? $0 & 0xDF : $0 }
    guard let label = Self.all[name] else { return nil }
    self = label
  }
}
