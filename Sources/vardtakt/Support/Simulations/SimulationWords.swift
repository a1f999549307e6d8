import PlanningModel
import Simulation

/// What the engine refuses, in the planner's language.
enum SimulationWords {
  /// A number as it is read, with few decimals.
  static func count(_ value: Double) -> String { NumberFormat.swedish.short(value) }

  /// A share as a percentage without decimals unless it needs them.
  static func percent(_ share: Double) -> String {
    let whole = (share * 100).rounded()
    return NumberFormat.swedish.percent(share, decimals: abs(share * 100 - whole) < 1e-9 ? 0 : 1)
  }

  static func text(_ error: VariateError) -> String {
    switch error {
    case .notPositive(_, let value): "\(count(value)) går inte; skriv ett tal över 0."
    case .unusable(_, let value): "\(count(value)) går inte; skriv ett tal som är 0 eller mer."
    case .notRising: "Talen ska stiga; skriv det minsta först och det största sist."
    case .nothingToDraw: "Det finns inget att dra ur; skriv minst ett värde med en vikt över 0."
    case .countsDiffer(let values, let weights):
      "Det är \(values) värden men \(weights) vikter; skriv en vikt för varje värde."
    case .noSpread: "Alla värden är lika; skriv ett enda tal i stället för en fördelning."
    }
  }

  static func text(_ error: WaitingListError) -> String {
    switch error {
    case .noWeeks: "Minst en vecka behövs; skriv till exempel weeks: 52."
    case .noStages: "Minst ett steg behövs i stages."
    case .noLines(let stage): "Steget \(stage) har ingen kö; skriv minst en i lines."
    case .wrongNumberOfWeeks(let place, let found, let expected):
      "\(at(place)): \(found) veckor är givna men \(expected) följs; skriv ett tal per vecka."
    case .missingWeek(let place, let week): "\(at(place)): vecka \(week + 1) saknas; skriv ett tal, 0 om inget händer."
    case .outOfRange(let place, let value):
      "\(at(place)): \(count(value)) går inte; skriv ett tal från 0 till 100 000 000."
    case .notAProbability(let place, let value):
      "\(at(place)): \(count(value)) är ingen andel; skriv ett tal från 0 till 1 (5 % är 0.05)."
    case .varianceRatio(let place, let value):
      "\(at(place)): \(count(value)) är inte över 1; skriv poisson eller ett tal över 1."
    case .coefficientOfVariation(let place, let value):
      "\(at(place)): \(count(value)) är ingen variationskoefficient; skriv ett tal från 0 till 10."
    case .negativeLag(let place, let weeks):
      "\(at(place)): \(weeks) veckor är före behandlingen; skriv 0 eller fler."
    case .lagShares(let place, let sum):
      "\(at(place)): andelarna i lag_weeks blir \(count(sum)) tillsammans; låt dem bli 1 och skriv i share hur många som "
        + "går vidare."
    case .linesDiffer(let stage, let next):
      "Stegen \(stage) och \(next) följer på varandra och behöver lika många köer i samma ordning; lägg till de som "
        + "saknas, utan inflow om ingen kommer utifrån."
    case .linkLeadsNowhere(let stage):
      "Steget \(stage) är sist men har next; ta bort next eller lägg till steget som det leder till."
    case .noPaths(let place): "\(at(place)): inga vägar är givna; skriv minst en."
    }
  }

  private static func at(_ place: WaitingListPlace) -> String {
    [place.stage, place.line, key(place.field)].compactMap(\.self).joined(separator: " › ")
  }

  private static func key(_ field: WaitingListPlace.Field) -> String {
    switch field {
    case .arrivals: "inflow"
    case .capacity: "capacity"
    case .waiting: "waiting"
    case .removalRates: "leaving"
    case .limitDays: "limit_days"
    case .reserve: "reserve"
    case .missed: "missed"
    case .link: "next"
    case .maximumWaiting: "maximum_waiting"
    case .variation: "capacity_variation"
    }
  }

  static func text(_ error: WardError) -> String {
    switch error {
    case .empty: "Det finns inget att simulera; skriv minst en avdelning i wards och en ström i streams."
    case .nameTwice(_, let name): "Namnet \(name) står två gånger; ge var och en ett eget namn."
    case .unknownWard(let name, let at): "\(at) nämner avdelningen \(name), som inte finns i wards; rätta namnet."
    case .noHome(let stream): "Strömmen \(stream) saknar avdelning; skriv hemavdelningen först i wards."
    case .placesBelowZero(let ward, let places):
      "Avdelningen \(ward) har \(places) vårdplatser; skriv 0 eller fler, eller ta bort beds för obegränsat."
    case .notAShare(_, let value): "\(count(value)) är ingen andel; skriv ett tal från 0 till 1."
    case .leavingHoursUnusable(let stream):
      "Strömmen \(stream) behöver 24 vikter i leaving_hours, 0 eller mer och inte alla 0."
    case .timesUnusable(let stream): "Strömmen \(stream) har tider som faller; skriv dem i stigande ordning."
    case .hourOutsideWeek(let hour): "Timme \(count(hour)) finns inte i en vecka; skriv 0 till 167."
    case .hourOutsideDay(let hour): "Timme \(count(hour)) finns inte på ett dygn; skriv 0 till 23."
    case .countBelowZero(let number): "\(number) inskrivningar går inte; skriv 0 eller fler."
    case .daysInWeek(let given): "Det är tal för \(given) dagar; skriv sju, måndag först."
    case .weeksUnusable(let warmUp, let weeks):
      "\(weeks) veckor efter \(warmUp) till insvängning går inte att mäta; skriv minst en vecka i weeks."
    case .scheduleTooSmall(let total, let room):
      "\(total) ska planeras men dagarna rymmer \(room); höj most_per_day eller öppna fler dagar."
    case .censusTooGreat(let mean):
      "\(count(mean)) väntas vara inne; kontrollera att ankomster är per dygn och vårdtider i dagar."
    case .noPattern(let stream):
      "Ankomsterna i \(stream) upprepar sig inte över hela veckor; skriv arrivals_per_day eller ett veckoschema."
    }
  }

  static func text(_ error: ServiceSystemError) -> String {
    switch error {
    case .empty: "Det finns inget att simulera; skriv minst en station i stations och en klass i classes."
    case .nameTwice(_, let name): "Namnet \(name) står två gånger; ge var och en ett eget namn."
    case .unknown(_, let name, let at): "\(at) nämner \(name), som inte finns; lägg till det eller rätta namnet."
    case .noServers(let at, let given): "\(at) har \(given) betjänare; skriv minst en."
    case .needBelowOne(let station, let pool, let number):
      "\(station) behöver \(number) av \(pool); skriv minst 1 eller ta bort behovet."
    case .waitingPlacesBelowZero(let station, let number):
      "\(station) har \(number) väntplatser; skriv 0 eller fler, eller ta bort nyckeln för obegränsat."
    case .routesUnusable(let station, let sum):
      "Vägarna från \(station) har sannolikheter som blir \(count(sum)); låt var och en vara 0–1 och summan högst 1. "
        + "Resten lämnar."
    case .neverLeaves(let customerClass, let station):
      "\(customerClass) kan aldrig lämna när de väl är vid \(station), för vägarna går runt; sänk en sannolikhet så att "
        + "några lämnar."
    case .neverServes(let station):
      "\(station) kan aldrig betjäna någon, för det som behövs är aldrig i arbete samtidigt; låt tiderna mötas eller "
        + "höj antalet."
    case .canLock(let stations):
      "\(stations.joined(separator: ", ")) kan vänta på varandra för alltid; låt en av dem ha obegränsat med väntplatser."
    case .arrivalsUnusable(let customerClass):
      "\(customerClass) har ankomster utan tid emellan eller tider som faller; skriv en medeltid över 0 eller stigande "
        + "tider."
    case .tooManyPriorities(let number): "Det är \(number) olika prioriteter; högst 64 går att skilja åt."
    case .calendarOutOfOrder(let cycle):
      "Tiderna i schemat stiger inte inom \(count(cycle)); börja varje steg efter det förra, från 0."
    case .calendarBelowZero(let level): "Schemat har \(level) i arbete; skriv 0 eller fler."
    case .calendarClosed: "Schemat har aldrig någon i arbete; låt minst ett steg vara över 0."
    case .lengthUnusable: "Ingen tid återstår att mäta; låt end vara större än warm_up."
    }
  }
}
