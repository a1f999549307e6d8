import Governance
import Testing
import Workspace

@Suite("What people are told when a workspace fails")
struct WorkspaceErrorTests {
  static let texts: [(error: WorkspaceError, message: String)] = [
    (
      WorkspaceError.missing(path: "r.vardtakt"),
      "Arbetsytan r.vardtakt finns inte. Rätta sökvägen, eller skapa arbetsytan genom att läsa in en regionmapp."
    ),
    (.folderMissing(folder: "/a"), "Mappen /a finns inte. Skapa mappen eller rätta sökvägen."),
    (
      .notAWorkspace(path: "r.xlsx"),
      "r.xlsx är inte en arbetsyta. Ange en fil som Vårdtakt har skapat, eller ett nytt filnamn."
    ),
    (
      .newerVersion(schema: 7),
      "Arbetsytan är skapad av en nyare version (schema 7). Uppdatera programmet."
    ),
    (
      .diskFull(path: "r"),
      "Det finns inte plats för r. Frigör utrymme och försök igen; inget har ändrats."
    ),
    (
      .gone(path: "r"),
      "r har flyttats eller tagits bort medan programmet arbetade med den. Lägg tillbaka filen och försök igen; det "
        + "senaste är inte infört."
    ),
    (
      .serverFull(address: "postgres://db/plan"),
      "Databasen postgres://db/plan har stannat: serverns disk är full. Låt den som sköter servern frigöra utrymme och "
        + "starta den, och försök igen: ett beslut som hann sparas införs inte en gång till."
    ),
    (
      .ledgerBroken(.wrongSnapshot(through: 50, isRemade: false)),
      "Genvägen till det som gällde efter beslut 50 stämde inte med besluten: någon har ändrat den utanför programmet, "
        + "och planer kan ha visats fel. Besluten är hela, men genvägen gick inte att göra om: arbetsytan gick inte att "
        + "skriva, och planer kan fortsätta att visas fel. Stäng andra program som använder den, ge skrivrätt, "
        + "kontrollera igen och gör om de planer som visats."
    ),
    (
      .ledgerBroken(.wrongSnapshot(through: 50, isRemade: true)),
      "Genvägen till det som gällde efter beslut 50 stämde inte med besluten: någon har ändrat den utanför programmet, "
        + "och planer kan ha visats fel. Besluten är hela och genvägen är gjord om; kontrollera igen och gör om de "
        + "planer som visats."
    ),
    (
      .locked(path: "r"),
      "r används av ett annat program. Vänta tills det är klart, eller stäng det, och försök igen."
    ),
    (
      .readOnly(path: "r"),
      "r är skrivskyddad. Ge skrivrätt till filen och dess mapp, eller kopiera den till en annan mapp."
    ),
    (
      .corrupted(path: "r", detail: "datamängd 3, volumes.csv"),
      "r är skadad (datamängd 3, volumes.csv). Återställ arbetsytan från en säkerhetskopia."
    ),
    (.unknownDataSet(id: 4), "Datamängd 4 finns inte i arbetsytan. Välj en av dem som är inlästa."),
    (
      .eventAlreadyRecorded(id: "x"),
      "Beslutet med id x är redan infört. Läs om besluten innan du försöker igen; inget har ändrats."
    ),
    (
      .clockBehind(at: Instant(seconds: 0), last: Instant(seconds: 3_600)),
      "Datorns klocka visar 1970-01-01T00:00:00Z, men det senaste beslutet är från 1970-01-01T01:00:00Z. Ställ klockan "
        + "rätt och försök igen; inget har ändrats."
    ),
    (.notEmpty(path: "r"), "r har redan innehåll. Ange en ny arbetsyta att kopiera till; inget har ändrats."),
    (
      .ledgerBroken(.missing(sequence: 5)),
      "Beslut 5 saknas: det har tagits bort efter att det skrevs. Återställ arbetsytan från en säkerhetskopia och "
        + "jämför."
    ),
    (
      .ledgerBroken(.cutOff(after: 2, through: 4)),
      "Beslut 3–4 saknas i slutet: de har tagits bort efter att de skrevs. Återställ arbetsytan från en säkerhetskopia "
        + "och jämför."
    ),
    (
      .connectionLost(address: "postgres://db/plan"),
      "Förbindelsen med databasen postgres://db/plan bröts. Försök igen när den svarar: det som inte hann sparas är "
        + "inte infört, och ett beslut som hann sparas införs inte en gång till."
    ),
    (
      .unreachable(address: "postgres://db/plan"),
      "Databasen postgres://db/plan svarar inte. Kontrollera adressen, att servern är igång och att nätet släpper "
        + "fram, och försök igen; inget har ändrats."
    ),
    (
      .wrongPassword(address: "postgres://db/plan"),
      "Databasen postgres://db/plan godtar inte användaren eller lösenordet. Ange rätt användare i adressen och "
        + "lösenordet i miljövariabeln PGPASSWORD eller filen ~/.pgpass."
    ),
    (
      .failed(path: "r", detail: "disk I/O error"),
      "r gick inte att läsa eller skriva (disk I/O error). Kontrollera disken och försök igen; inget har ändrats."
    ),
  ]

  @Test("The message says what is wrong and what to do", arguments: texts)
  func message(error: WorkspaceError, message: String) {
    #expect(error.message == message)
    #expect("\(error)" == message)
  }
}
