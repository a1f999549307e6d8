import PlanningModel

extension DataSetSchema {
  /// The tables whose rows are decisions.
  static let decisions: [DataSetSchema] = [
    DataSetSchema(
      kind: .limits, purpose: "Vilka gränser och mål gäller?",
      columns: [
        need(
          .kind, "slag", key: true,
          "occupancy (beläggning), maximumQueue (maximal_kö), waitingDays (väntetid_dagar), "
            + "queueReductionPerWeek (kömål_per_vecka) eller noShowShare (uteblivna)", "occupancy"),
        need(.unit, "enhet", key: true, "enhetens kod, eller * för regionen", "*"),
        need(.object, "objekt|planeringsobjekt", key: true, "planeringsobjektets kod, eller * för alla", "*"),
        need(.value, "värde", "värdet i den enhet som slaget anger", "95 %"),
        may(.validFrom, "från", key: true, "första dagen gränsen gäller", ""),
        may(.validThrough, "till", "sista dagen gränsen gäller", ""),
        may(.reason, "skäl", "varför, eller vem som beslutat", "regionstyrelsen"),
      ]),
    DataSetSchema(
      kind: .knownChanges, purpose: "Vad förändras som historiken inte visar?",
      columns: [
        need(.code, "kod", key: true, "förändringens kod, text", "F1"),
        need(.name, "namn", "vad den kallas", "Ny metod för artros"),
        need(.unit, "enhet", "enheten vars volym ändras", "ORT"),
        need(.object, "objekt|planeringsobjekt", "objektet vars volym ändras", "ORT-NYB"),
        need(.from, "från|månad", "första månaden", "2027-03"),
        may(.through, "till", "sista månaden, tom utan slut", ""),
        need(.effect, "verkan", "add (plus), multiply (gånger) eller move (flytta)", "add"),
        need(.value, "värde", "antal per månad, faktor, eller andel som flyttas", "-20"),
        may(.toUnit, "till_enhet", "enheten som tar över, bara för flytt", ""),
        may(.toObject, "till_objekt", "objektet som volymen blir, bara för flytt", ""),
        need(.status, "status", "proposed (föreslagen) eller decided (beslutad)", "decided"),
        may(.reason, "skäl", "varför", "beslut i nämnden"),
      ]),
    DataSetSchema(
      kind: .measures, purpose: "Vilka åtgärder finns, och hur långt har de kommit?",
      columns: [
        need(.code, "kod", key: true, "åtgärdens kod, text", "Å1"),
        need(.name, "namn", "vad den kallas", "Två läkare till"),
        need(.unit, "enhet", "enheten där den verkar", "ORT"),
        need(.capacity, "kapacitet", "kapaciteten den verkar på", "ORT-TEAM"),
        need(.side, "sida", "need (behov) eller capacity (kapacitet)", "capacity"),
        need(
          .kind, "slag",
          "shiftCare, lowValueCare, digitalTool, improvedMethod, boughtCare, redistribution, recruitment, agencyStaff, "
            + "premises, reprioritisation, staffingMix, useOfSurplus, spreadMethod, administrativeSupport eller overtime",
          "recruitment"),
        need(
          .level, "nivå|beslutande_nivå", "beslutande nivå: political, strategic, tactical eller operational",
          "tactical"),
        need(.from, "från", "första månaden den verkar", "2027-04"),
        may(.through, "till", "sista månaden, tom utan slut", ""),
        need(.hoursPerMonth, "timmar_per_månad", "planerad effekt", "210"),
        may(.costPerYear, "kronor_per_år", "kostnad per år", "1900000"),
        need(.proposedBy, "föreslagen_av", "rollen som föreslog", "verksamhetschef ortopedi"),
        need(
          .state, "läge",
          "idea (idé), decided (beslutad), inProgress (pågår), implemented (genomförd), "
            + "effectVerified (effekt_verifierad) eller cancelled (avbruten)", "decided"),
        may(.indicator, "mått", "när effekten är verifierad: vad som mättes", ""),
        may(.baseline, "före", "måttets värde före", ""),
        may(.target, "mål", "värdet som eftersträvades", ""),
        may(.measured, "uppmätt", "värdet som nåddes", ""),
        may(.verifiedOn, "datum", "dagen effekten verifierades", ""),
        may(.verifiedBy, "verifierad_av", "rollen som verifierade, en annan än den som föreslog", ""),
        may(.verifiedHoursPerMonth, "styrkt_effekt", "styrkta timmar per månad", ""),
        may(.owner, "ägare", "rollen som ser till att åtgärden blir av", ""),
        may(.proposer, "förslagsställare", "vem som föreslog; kan aldrig verifiera effekten", ""),
        may(.costOnce, "kronor_en_gång", "kostnad en gång", ""),
        may(.costPerHour, "kronor_per_timme", "kostnad per timme effekt", ""),
        may(.lowHoursPerMonth, "minst", "effekt i timmar per månad som är nästan säker", ""),
        may(.highHoursPerMonth, "högst", "effekt i timmar per månad som är möjlig", ""),
        may(.rampMonths, "upptrappning_månader", "månader tills effekten är full", ""),
        may(.leadMonths, "ledtid_månader", "månader från beslut till effekt", ""),
        may(
          .qualityShare, "andel_kvalitet", "andel av vinsten till kvalitet och arbetsmiljö, som inte minskar behovet",
          ""),
        may(
          .unitShares, "enheters_andelar", "för flera enheter: kod=andel åtskilda med |, till exempel A=60 %|B=40 %", ""
        ),
        may(.fromUnit, "från_enhet", "vid omfördelning: enheten som lämnar timmarna", ""),
        may(.fromConsent, "medgivet_av_från", "vem som medger för enheten som lämnar", ""),
        may(.toConsent, "medgivet_av_till", "vem som medger för enheten som tar emot", ""),
      ]),
  ]

  /// The schemas of all tables.
  package static let all: [DataSetSchema] = organisation + histories + resources + decisions + forecasts + mapping
}
