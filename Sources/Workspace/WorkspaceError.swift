/// Why a workspace cannot be opened, read or written; nothing has been changed when one is thrown.
package enum WorkspaceError: Error, Equatable, Sendable {
  /// There is no file.
  case missing(path: String)
  /// The folder the file should lie in does not exist.
  case folderMissing(folder: String)
  /// The file is something else.
  case notAWorkspace(path: String)
  /// A newer program made or upgraded it.
  case newerVersion(schema: Int)
  /// There is no room left.
  case diskFull(path: String)
  /// Another program is writing and did not finish in time.
  case locked(path: String)
  /// The file or its folder may not be written.
  case readOnly(path: String)
  /// What is stored is damaged; `detail` says where.
  case corrupted(path: String, detail: String)
  /// There is no data set of that number.
  case unknownDataSet(id: Int)
  /// An event with the same id is already in the ledger.
  case eventAlreadyRecorded(id: String)
  /// The storage failed in another way; `detail` is its own words.
  case failed(path: String, detail: String)
}

extension WorkspaceError: CustomStringConvertible {
  /// What is wrong and what to do about it, in Swedish.
  package var message: String {
    switch self {
    case .missing(let path):
      "Arbetsytan \(path) finns inte. Rätta sökvägen, eller skapa arbetsytan genom att läsa in en regionmapp."
    case .folderMissing(let folder):
      "Mappen \(folder) finns inte. Skapa mappen eller rätta sökvägen."
    case .notAWorkspace(let path):
      "\(path) är inte en arbetsyta. Ange en fil som Vårdtakt har skapat, eller ett nytt filnamn."
    case .newerVersion(let schema):
      "Arbetsytan är skapad av en nyare version (schema \(schema)). Uppdatera programmet."
    case .diskFull(let path):
      "Det finns inte plats för \(path). Frigör utrymme och försök igen; inget har ändrats."
    case .locked(let path):
      "\(path) används av ett annat program. Vänta tills det är klart, eller stäng det, och försök igen."
    case .readOnly(let path):
      "\(path) är skrivskyddad. Ge skrivrätt till filen och dess mapp, eller kopiera den till en annan mapp."
    case .corrupted(let path, let detail):
      "\(path) är skadad (\(detail)). Återställ arbetsytan från en säkerhetskopia."
    case .unknownDataSet(let id):
      "Datamängd \(id) finns inte i arbetsytan. Välj en av dem som är inlästa."
    case .eventAlreadyRecorded(let id):
      "Beslutet med id \(id) är redan infört. Läs om besluten innan du försöker igen; inget har ändrats."
    case .failed(let path, let detail):
      "\(path) gick inte att läsa eller skriva (\(detail)). Kontrollera disken och försök igen; inget har ändrats."
    }
  }

  /// The same as `message`.
  package var description: String { message }
}
