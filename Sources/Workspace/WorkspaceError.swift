package import Governance

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
  /// The file was moved or taken away while the program worked with it.
  case gone(path: String)
  /// The server stopped since its disk is full; what was being written may have been written or not.
  case serverFull(address: String)
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
  /// Others have decided on the same since whoever decides now read the ledger.
  case changedSince(events: [LedgerEvent])
  /// The clock shows a time long before the last event's.
  case clockBehind(at: Instant, last: Instant)
  /// A workspace that should take over another's contents has some of its own.
  case notEmpty(path: String)
  /// An event of the ledger is not as it was written.
  case ledgerBroken(LedgerFault)
  /// The address of a shared workspace cannot be read; it is not repeated, since a password may stand in it.
  case badAddress(reason: String)
  /// The server does not answer.
  case unreachable(address: String)
  /// The server does not accept the user or the password.
  case wrongPassword(address: String)
  /// The user may not do what is needed in the database.
  case notAllowed(address: String)
  /// The server has no database of the name.
  case databaseMissing(address: String)
  /// The server is of a version that is too old.
  case serverTooOld(address: String, found: String, needed: String)
  /// The server went away; what was being written may have been written or not.
  case connectionLost(address: String)
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
    case .gone(let path):
      "\(path) har flyttats eller tagits bort medan programmet arbetade med den. Lägg tillbaka filen och försök igen; "
        + "det senaste är inte infört."
    case .serverFull(let address):
      "Databasen \(address) har stannat: serverns disk är full. Låt den som sköter servern frigöra utrymme och starta "
        + "den, och försök igen: ett beslut som hann sparas införs inte en gång till."
    case .locked(let path):
      "\(path) används av ett annat program. Vänta tills det är klart, eller stäng det, och försök igen."
    case .readOnly(let path):
      "\(path) är skrivskyddad. Ge skrivrätt till filen och dess mapp, eller kopiera den till en annan mapp."
    case .corrupted(let path, let detail):
      "\(path) är skadad (\(detail)). Återställ arbetsytan från en säkerhetskopia."
    case .unknownDataSet(let id):
      "Datamängd \(id) finns inte i arbetsytan. Välj en av dem som är inlästa."
    case .changedSince(let events):
      "Någon annan har hunnit före: \(events.map(\.summary).joined(separator: "; ")). Läs om besluten och försök "
        + "igen; inget har ändrats."
    case .clockBehind(let at, let last):
      "Datorns klocka visar \(at), men det senaste beslutet är från \(last). Ställ klockan rätt och försök igen; "
        + "inget har ändrats."
    case .notEmpty(let path):
      "\(path) har redan innehåll. Ange en ny arbetsyta att kopiera till; inget har ändrats."
    case .ledgerBroken(let fault):
      fault.message
    case .badAddress(let reason):
      "Adressen till databasen går inte att tolka: \(reason). Skriv den som postgres://användare@dator:5432/databas "
        + "och lämna helst lösenordet i miljövariabeln PGPASSWORD eller filen ~/.pgpass."
    case .unreachable(let address):
      "Databasen \(address) svarar inte. Kontrollera adressen, att servern är igång och att nätet släpper fram, och "
        + "försök igen; inget har ändrats."
    case .wrongPassword(let address):
      "Databasen \(address) godtar inte användaren eller lösenordet. Ange rätt användare i adressen och lösenordet i "
        + "miljövariabeln PGPASSWORD eller filen ~/.pgpass."
    case .notAllowed(let address):
      "Användaren får inte göra detta i databasen \(address). Be den som sköter servern om rättigheter (GRANT CREATE ON "
        + "DATABASE, eller ett eget schema)."
    case .databaseMissing(let address):
      "Databasen \(address) finns inte. Rätta namnet, eller be den som sköter servern att skapa den (createdb)."
    case .serverTooOld(let address, let found, let needed):
      "Databasen \(address) har PostgreSQL \(found), men \(needed) eller senare behövs. Uppgradera servern."
    case .connectionLost(let address):
      "Förbindelsen med databasen \(address) bröts. Försök igen när den svarar: det som inte hann sparas är inte "
        + "infört, och ett beslut som hann sparas införs inte en gång till."
    case .eventAlreadyRecorded(let id):
      "Beslutet med id \(id) är redan infört. Läs om besluten innan du försöker igen; inget har ändrats."
    case .failed(let path, let detail):
      "\(path) gick inte att läsa eller skriva (\(detail)). Kontrollera disken och försök igen; inget har ändrats."
    }
  }

  /// The same as `message`.
  package var description: String { message }
}
