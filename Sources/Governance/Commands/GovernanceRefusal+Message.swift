internal import PlanningModel

extension GovernanceRefusal: CustomStringConvertible {
  /// What is wrong and what to do about it, in Swedish.
  package var message: String {
    switch self {
    case .unknownActor(let person, let suggestion):
      "\(person) har ingen roll i regionen.\(suggestion) Be systemförvaltaren ge rollen: vardtakt roles grant."
    case .grantNotBegun(let role, let from):
      "Din roll som \(role.swedish) gäller från \(from). Vänta till dess eller låt den som har rollen nu göra det."
    case .grantExpired(let role, let unit, let through):
      "Din roll som \(role.swedish) för \(unit) gällde till och med \(through). Be om en ny behörighet eller låt den som "
        + "har rollen nu göra det."
    case .otherRole(let person, let asked, let held):
      "\(person) är \(Self.words(held.map(\.rawValue))), inte \(asked). Ange en roll som personen har (--role)."
    case .notAllowed(let action, let ability, let required, let held):
      "Att \(ability == .read ? "läsa: \(action.swedish)" : action.swedish) kräver \(Self.either(required)); du är "
        + "\(Self.list(held)). Be någon med rätt roll göra det\(ability == .propose ? "" : " eller lämna ett förslag")."
    case .fourEyes(let rule): rule.message
    case .notTheOwner(let owner):
      "Bara planårets ansvariga, \(owner), får gå vidare med ett underskott. Be den ansvariga besluta."
    case .grantExists(let code): "Behörigheten \(code) finns redan. Välj en annan kod."
    case .unknownGrant(let code): "Behörigheten \(code) finns inte. Se vardtakt roles list."
    case .standInWithoutEnd: "En vikaries behörighet är tidsbegränsad. Ange sista dagen (through)."
    case .reasonMissing: "Beslutet saknar skäl; skriv varför."
    case .clockWentBack(let latest):
      "Klockan går fel: det finns beslut från \(latest), som är senare. Ställ datorns klocka och försök igen."
    case .unknownUnit(let unit, let suggestion):
      "Enheten \(unit) finns inte i organisationen den dagen.\(suggestion) Ange en enhets kod."
    case .noOrganization:
      "Det finns ingen organisation den dagen. Läs in enheterna eller öppna regionen först (changeOrganization)."
    case .organization(let problem): problem.message
    case .badValue(let text): text
    case .planYearExists(let year): "Planåret \(year) är redan öppnat. Fortsätt på det."
    case .unknownPlanYear(let year, let known):
      "Planåret \(year) är inte öppnat. "
        + (known.isEmpty ? "Öppna det först." : "Öppnade planår: \(known.map(String.init).joined(separator: ", ")).")
    case .planYearStep(let step, let phase, let allowed):
      "Det går inte att \(step.swedish) när planåret är \(phase.swedish). "
        + (allowed.isEmpty
          ? "Planåret är slut." : "Det som går är att \(allowed.map(\.swedish).joined(separator: " eller ")).")
    case .outsideRounds(let year, let phase):
      "Uppdrag ändras i omgång 1, omgång 2 och vid revision; planåret \(year) är \(phase.swedish). Öppna en omgång "
        + "eller revidera planen först."
    case .notDimensioning(let year, let phase):
      "Bemanning dimensioneras i omgång 3; planåret \(year) är \(phase.swedish). Öppna omgång 3 först."
    case .notNegotiable(let year, let phase):
      "Handskakningen hör till omgång 2; planåret \(year) är \(phase.swedish). Öppna omgång 2 först."
    default: assignmentMessage
    }
  }

  private var assignmentMessage: String {
    switch self {
    case .noAssignment(let unit): "\(unit) har inget uppdrag i omgången. Lägg ut ett först."
    case .assignmentStep(let step, let unit, let state, let allowed):
      "Det går inte att \(step.swedish): uppdraget till \(unit) är \(state.swedish). "
        + (allowed.isEmpty
          ? "Vänta på nästa omgång."
          : "Det som går är att \(allowed.map(\.swedish).joined(separator: " eller ")).")
    case .giverOutsidePath(let unit, let giver):
      "\(unit) hör inte till \(giver). Låt en enhet ovanför \(unit) lägga ut uppdraget."
    case .otherGiver(let unit, let giver):
      "\(unit) har redan fått uppdrag av \(giver). Låt \(giver) ändra det."
    case .aboveStatedCapacity(let unit, let object, let message): "\(unit), \(object): \(message)"
    case .noStatedCapacity(let unit, let object):
      "\(unit) har inte uppgett sin kapacitet för \(object), så fördelningen saknar grund. Ange kapaciteten eller fördela "
        + "för hand."
    case .nothingToSend(let unit): "\(unit) har inget utkast att skicka. Lägg ut uppdrag först."
    case .notAnswered(let units):
      "Det går inte att summera: \(Self.words(units)) har inte bedömt sitt uppdrag. Vänta på dem eller påminn dem."
    case .notReported(let units):
      "\(Self.words(units)) har inte återrapporterat omgång 1. Vänta på dem, eller räkna upp dem i without om omgång 2 "
        + "ska börja ändå."
    case .alreadyAgreed(let unit):
      "\(unit) har redan skakat hand. Ändra genom att revidera planen när den gäller."
    case .unknownRedistribution(let code): "Omfördelningen \(code) finns inte. Föreslå den först."
    case .redistributionExists(let code): "Omfördelningen \(code) finns redan. Välj en annan kod."
    case .sourceTooSmall(let unit, let has, let asked):
      "\(unit) har \(NumberFormat.swedish.text(Double(has))) i uppdrag och kan inte lämna ifrån sig "
        + "\(NumberFormat.swedish.text(Double(asked))). Flytta högst \(NumberFormat.swedish.text(Double(has)))."
    case .consentMissing(let units):
      "Samtycke saknas från \(Self.words(units)). Båda sidor ska samtycka innan omfördelningen beslutas."
    case .noSuchGap(let what): "\(what) Det finns inget gap att svara för; ta bort förbigåendet."
    case .gapIsLarger(let actual, let answered):
      "Gapet är \(NumberFormat.swedish.hours(actual)), och förbigåendet gäller \(NumberFormat.swedish.short(answered)). "
        + "Ange hela gapet."
    case .unverifiedEffect(let measures):
      "Målet räknar med \(measures.map(\.text).joined(separator: ", ")), vars effekt inte är verifierad (R133). Ta bort "
        + "den ur målet eller verifiera effekten först."
    case .unknownGoal(let code): "Målet \(code) finns inte. Sätt det först."
    case .conditionsNotMet(let conditions):
      (["Villkoren är inte uppfyllda:"] + conditions.map { "– \($0.name): \($0.state.explanation)" })
        .joined(separator: "\n")
    case .wheelStepFollows(let key):
      "Steget ”\(key)” blir klart av sig självt när det som ska beslutas är beslutat, och bockas inte av för hand. Se vad "
        + "det väntar på med round wheel."
    case .unknownWheelStep(let key, let suggestion):
      "Steget \(key) finns inte i årshjulet.\(suggestion) Se vardtakt round wheel."
    default: preconditionFailure("Every refusal has a message.")
    }
  }

  /// The same as `message`.
  package var description: String { message }

  private static func words(_ names: [String]) -> String {
    names.count < 2 ? names.joined() : names.dropLast().joined(separator: ", ") + " och " + names[names.count - 1]
  }

  private static func either(_ places: [RolePlace]) -> String {
    let names = places.map(\.swedish)
    return names.count < 2
      ? names.joined() : names.dropLast().joined(separator: ", ") + " eller " + names[names.count - 1]
  }

  private static func list(_ places: [RolePlace]) -> String { words(places.map(\.swedish)) }
}
