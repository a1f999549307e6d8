import Governance
import PlanningModel
import Testing

/// The beginning of the message of every refusal; each says what is wrong and what to do about it.
@Suite("Refusals")
struct RefusalTests {
  private static let place = RolePlace(role: .tacticalManager, unit: "Medicin")

  static let all: [(refusal: GovernanceRefusal, words: String)] = [
    (.unknownActor("x", suggestion: ""), "x har ingen roll i regionen. Be systemförvaltaren ge rollen"),
    (.grantNotBegun(.controller, from: day("2027-01-01")), "Din roll som controller gäller från 2027-01-01. Vänta"),
    (
      .grantExpired(.elected, unit: "REG", through: day("2027-01-01")),
      "Din roll som förtroendevald för REG gällde till och med 2027-01-01. Be om en ny"
    ),
    (
      .notAllowed(.handshake, .decide, required: [place], held: [place]),
      "Att skaka hand kräver verksamhetschef för Medicin; du är verksamhetschef för Medicin. Be någon"
    ),
    (.otherRole("x", asked: "KEJSARE", held: [.strategicPlanner]), "x är SPL, inte KEJSARE. Ange en roll"),
    (.fourEyes(.sumOwnAssessment), "Du har själv bedömt ett av uppdragen och får inte summera det. Låt någon annan"),
    (.notTheOwner(owner: "Anna"), "Bara planårets ansvariga, Anna, får gå vidare med ett underskott. Be den"),
    (.grantExists("G"), "Behörigheten G finns redan. Välj"), (.unknownGrant("G"), "Behörigheten G finns inte. Se"),
    (.standInWithoutEnd, "En vikaries behörighet är tidsbegränsad. Ange"),
    (.reasonMissing, "Beslutet saknar skäl; skriv varför."),
    (.clockWentBack(latest: Instant(seconds: 0)), "Klockan går fel: det finns beslut från 1970-01-01T00:00:00Z"),
    (.unknownUnit("X", suggestion: ""), "Enheten X finns inte i organisationen den dagen. Ange"),
    (.noOrganization, "Det finns ingen organisation den dagen. Läs in"),
    (.organization(.inUse("X")), "Enhetskoden X är upptagen. Välj"), (.badValue("Ändra."), "Ändra."),
    (.planYearExists(2027), "Planåret 2027 är redan öppnat. Fortsätt"),
    (.unknownPlanYear(2027, known: []), "Planåret 2027 är inte öppnat. Öppna det först."),
    (.unknownPlanYear(2027, known: [2028]), "Planåret 2027 är inte öppnat. Öppnade planår: 2028."),
    (
      .planYearStep(.adopt, .round1, allowed: [.openRound2]),
      "Det går inte att fastställa planen när planåret är omgång 1. Det som går är att öppna omgång 2."
    ),
    (
      .planYearStep(.adopt, .closed, allowed: []),
      "Det går inte att fastställa planen när planåret är avslutad. Planåret"
    ),
    (
      .outsideRounds(2027, .inForce), "Uppdrag ändras i omgång 1, omgång 2 och vid revision; planåret 2027 är gällande."
    ),
    (.notDimensioning(2027, .round1), "Bemanning dimensioneras i omgång 3; planåret 2027 är omgång 1. Öppna"),
    (.notNegotiable(2027, .round1), "Handskakningen hör till omgång 2; planåret 2027 är omgång 1. Öppna"),
    (.noAssignment("M1"), "M1 har inget uppdrag i omgången. Lägg ut"),
    (
      .assignmentStep(.report, unit: "M1", .sent, allowed: [.receive, .recall]),
      "Det går inte att återrapportera: uppdraget till M1 är skickad. Det som går är att ta emot uppdraget eller kalla"
    ),
    (
      .assignmentStep(.report, unit: "M1", .adjusted, allowed: []), "Det går inte att återrapportera: uppdraget till M1"
    ),
    (.giverOutsidePath(unit: "M1", giver: "KIR"), "M1 hör inte till KIR. Låt"),
    (.otherGiver(unit: "M1", giver: "MED"), "M1 har redan fått uppdrag av MED. Låt"),
    (.aboveStatedCapacity(unit: "M1", object: "VTF", message: "För mycket"), "M1, VTF: För mycket"),
    (.noStatedCapacity(unit: "M1", object: "VTF"), "M1 har inte uppgett sin kapacitet för VTF"),
    (.nothingToSend("MED"), "MED har inget utkast att skicka. Lägg"),
    (.notAnswered(["M1", "M2"]), "Det går inte att summera: M1 och M2 har inte bedömt sitt uppdrag. Vänta"),
    (.notReported(["MED"]), "MED har inte återrapporterat omgång 1. Vänta"),
    (.alreadyAgreed("MED"), "MED har redan skakat hand. Ändra"),
    (.unknownRedistribution("O"), "Omfördelningen O finns inte. Föreslå"),
    (.redistributionExists("O"), "Omfördelningen O finns redan. Välj"),
    (
      .sourceTooSmall(unit: "M1", has: 5, asked: 6),
      "M1 har 5 i uppdrag och kan inte lämna ifrån sig 6. Flytta högst 5."
    ),
    (.consentMissing(["M1"]), "Samtycke saknas från M1. Båda"),
    (.noSuchGap("Allt är fördelat."), "Allt är fördelat. Det finns inget gap att svara för; ta bort"),
    (.gapIsLarger(actual: 2, answeredFor: 1), "Gapet är 2, och förbigåendet gäller 1. Ange"),
    (.unverifiedEffect(["A-1"]), "Målet räknar med A-1, vars effekt inte är verifierad (R133). Ta bort"),
    (.unknownGoal("P"), "Målet P finns inte. Sätt"),
    (
      .conditionsNotMet([HandshakeCondition(key: .budgetSet, state: .unmet("sätt den"))]),
      "Villkoren är inte uppfyllda:\n– Området har en budgetram: sätt den"
    ),
    (.unknownWheelStep("x", suggestion: ""), "Steget x finns inte i årshjulet. Se"),
  ]

  @Test("Every refusal says what is wrong and what to do", arguments: all)
  func message(refusal: GovernanceRefusal, words: String) {
    #expect(refusal.message.hasPrefix(words), "\(refusal.message)")
  }

  @Test("Commands about what does not exist, or in the wrong phase, are refused")
  func phases() throws {
    var region = try TestRegion.guide()
    let order = AssignmentOrder(year: 2027, unit: "REG", lines: episodes(1))
    #expect(try region.refusal(.assign(order), by: "sven") == .outsideRounds(2027, .draft))
    #expect(
      try region.refusal(.movePlanYear(PlanYearMove(year: 2029, step: .openRound1)), by: "sven")
        == .unknownPlanYear(2029, known: [2027]))
    #expect(
      try region.refusal(.dimension(Dimensioning(year: 2027, unit: "M1", keys: [])), by: "vera")
        == .notDimensioning(2027, .draft))
    #expect(
      try region.refusal(.shakeHands(HandshakeSignature(year: 2027, unit: "MED", party: .area)), by: "vera")
        == .notNegotiable(2027, .draft))
    // Hands move the plan year on, never a command.
    guard
      case .planYearStep(.shakeHands, .draft, let allowed) = try region.refusal(
        .movePlanYear(PlanYearMove(year: 2027, step: .shakeHands)), by: "anna")
    else {
      Issue.record("A command must not shake hands.")
      return
    }
    #expect(allowed == [.openRound1])
    try region.move(.openRound1, by: "sven", on: "2026-03-02")
    #expect(
      try region.refusal(.assign(AssignmentOrder(year: 2027, unit: "M9", lines: episodes(1))), by: "vera")
        == .unknownUnit("M9", suggestion: " Menade du M1?"))
    guard
      case .badValue = try region.refusal(
        .assign(AssignmentOrder(year: 2027, unit: "REG", lines: episodes(-1))), by: "sven")
    else {
      Issue.record("An assignment below zero must be refused.")
      return
    }
  }
}
