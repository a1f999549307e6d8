/// The form of an HSA-id (Inera): `SE`, an organisation's ten digits, a hyphen and letters or digits, at most 31 together.
///
/// Units have one, and so do people who work in them, so it may stand only where a table says that it means a unit.
enum HSAIdentifier {
  private static let mostCharacters = 31

  /// Whether a cell is an HSA-id.
  static func matches(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    guard (14...mostCharacters).contains(cell.count), cell[0] & 0xDF == UInt8(ascii: "S"),
      cell[1] & 0xDF == UInt8(ascii: "E"), cell[12] == UInt8(ascii: "-")
    else { return false }
    return cell[2..<12].allSatisfy { $0 &- 0x30 < 10 }
      && cell[13...].allSatisfy { $0 &- 0x30 < 10 || ($0 & 0xDF) &- 0x41 < 26 }
  }

  static func matches(_ text: String) -> Bool {
    text.utf8.count <= mostCharacters && Array(text.utf8).withUnsafeBufferPointer(matches)
  }

  /// Whether a heading says that its column names units.
  static func isForUnits(_ heading: String) -> Bool {
    let heading = DataSetSchema.normalised(heading)
    let words = heading.split { !$0.isLetter }
    return !personWords.contains(where: heading.contains)
      && (unitWords.contains(where: heading.contains) || words.contains { wholeWords.contains(String($0)) })
  }

  /// Whether a heading of our own says who did something.
  static func isForPersons(_ heading: String) -> Bool {
    let heading = DataSetSchema.normalised(heading)
    return ["_by", "_av"].contains(where: heading.hasSuffix)
  }

  /// The same words for tables of every sort: what they are parts of, such as `vårdenhet`, names units too.
  private static let unitWords = [
    "enhet", "unit", "klinik", "avdelning", "mottagning", "verksamhet", "organi", "förvaltning", "sjukhus",
    "vårdcentral",
    "kostnadsställe", "ansvar", "kombika", "hsa", "överordnad", "parent",
  ]
  private static let wholeWords: Set<String> = ["kod", "code", "id", "objekt", "object", "kst"]
  private static let personWords = [
    "person", "anställ", "employee", "medarbet", "läkare", "sjuksköterska", "användare", "user", "behandlare",
  ]

  static let message =
    "Kolumnen har HSA-id, som även personer har. De får bara stå i kolumner om enheter: kalla kolumnen enhet om det är "
    + "enheter, annars ta bort den."
}
