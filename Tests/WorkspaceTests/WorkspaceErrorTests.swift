import Testing
import Workspace

@Suite("What people are told when a workspace fails")
struct WorkspaceErrorTests {
  @Test(
    "The message says what is wrong and what to do",
    arguments: [
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
        .failed(path: "r", detail: "disk I/O error"),
        "r gick inte att läsa eller skriva (disk I/O error). Kontrollera disken och försök igen; inget har ändrats."
      ),
    ])
  func message(error: WorkspaceError, message: String) {
    #expect(error.message == message)
    #expect("\(error)" == message)
  }
}
