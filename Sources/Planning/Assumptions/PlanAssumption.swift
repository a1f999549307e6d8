import Forecasting
import PlanningModel

/// Something that nobody has stated and that the plan therefore takes for granted (*antagande*, R113).
public struct PlanAssumption: Sendable, Equatable {
  /// The stable key.
  public let key: String
  /// Whether whole figures rest on it, so that it belongs on the first page.
  public let isMajor: Bool
  /// What is assumed.
  public let text: LocalText
  /// The file that would replace the assumption; `nil` where none would.
  public let remedy: String?
}

extension Plan {
  /// What the plan has had to assume, the gravest first.
  public var assumptions: [PlanAssumption] {
    [
      assumedCapacity, unstatedCapacity, unstatedTimeUse, unstatedWaiting, unstatedPopulation, standardOccupancy,
      borrowedStays, shortHistories, unlimitedQueues, unstatedDates,
    ].compactMap(\.self)
  }

  private var hasAssumedCapacity: Bool { facts.compositions.contains { $0.row == 0 } }

  private var assumedCapacity: PlanAssumption? {
    guard hasAssumedCapacity else { return nil }
    let units = Set(facts.compositions.map(\.unit)).count
    return PlanAssumption(
      key: "assumedCapacity", isMajor: true,
      text: LocalText(
        "Tid per aktivitet är inte uppgiven. Vid \(units == 1 ? "en enhet" : "\(units) enheter") räknas all personal som en kapacitet och alla lokaler som "
          + "en, och en aktivitet antas ta de timmar som finns delade med förra årets produktion.",
        "Time per activity is not stated. At \(units == 1 ? "one unit" : "\(units) units") all staff is taken as one capacity and all premises as one, and "
          + "an activity to take the hours there are over last year's production."),
      remedy: "activity_times.csv, compositions.csv")
  }

  private var unstatedCapacity: PlanAssumption? {
    guard !hasAssumedCapacity, capacityNeeds.isEmpty else { return nil }
    return PlanAssumption(
      key: "unstatedCapacity", isMajor: true,
      text: LocalText(
        "Ingen kapacitet är uppgiven; planen visar behovet i aktiviteter och vårddygn men ingen balans.",
        "No capacity is stated; the plan shows the need in activities and bed-days but no balance."),
      remedy: "capacities.csv, activity_times.csv")
  }

  private var unstatedTimeUse: PlanAssumption? {
    guard !facts.functions.isEmpty, facts.timeUse.isEmpty else { return nil }
    return PlanAssumption(
      key: "unstatedTimeUse", isMajor: true,
      text: LocalText(
        "Hur personalen delar sin tid är inte uppgivet; all tid efter ledighet, frånvaro och utbildning räknas.",
        "How staff share their time is not stated; all time after leave, absence and education is counted."),
      remedy: "time_use.csv")
  }

  private var unstatedWaiting: PlanAssumption? {
    guard facts.waiting.isEmpty else { return nil }
    return PlanAssumption(
      key: "unstatedWaiting", isMajor: true,
      text: LocalText(
        "Inga väntelistor är uppgivna; behovet antas vara det som har producerats.",
        "No waiting lists are stated; the need is taken to be what has been produced."),
      remedy: "waiting.csv")
  }

  private var unstatedPopulation: PlanAssumption? {
    guard facts.population.isEmpty || facts.careRates.isEmpty else { return nil }
    return PlanAssumption(
      key: "unstatedPopulation", isMajor: true,
      text: LocalText(
        "Befolkningens utveckling är inte uppgiven; ålder och antal antas följa historikens trend.",
        "How the population develops is not stated; age and number are taken to follow the trend of the past."),
      remedy: "population.csv, care_rates.csv")
  }

  private var standardOccupancy: PlanAssumption? {
    let hasBeds = production.series.contains { $0.stay != nil }
    guard hasBeds, !input.decisions.limits.contains(where: { $0.kind == .occupancy }) else { return nil }
    let occupancy = (NumberFormat.swedish, NumberFormat.english)
    return PlanAssumption(
      key: "standardOccupancy", isMajor: false,
      text: LocalText(
        "Ingen beläggning är beslutad; vårdplatser planeras för \(occupancy.0.percent(facts.settings.occupancy)).",
        "No occupancy is decided; beds are planned for \(occupancy.1.percent(facts.settings.occupancy))."),
      remedy: "limits.csv")
  }

  private var borrowedStays: PlanAssumption? {
    let borrowed = production.series.count { $0.stay?.basis == .region || $0.stay?.basis == .unknown }
    guard borrowed > 0 else { return nil }
    return PlanAssumption(
      key: "borrowedStays", isMajor: false,
      text: LocalText(
        borrowed == 1
          ? "Ett objekt vid en enhet saknar egna vårddygn och räknas med regionens medelvårdtid, eller ingen."
          : "\(borrowed) objekt vid enheter saknar egna vårddygn och räknas med regionens medelvårdtid, eller ingen.",
        "\(borrowed == 1 ? "One object at a unit lacks" : "\(borrowed) objects at units lack") bed-days of its own: the region's "
          + "mean stay is used, or none."),
      remedy: "volumes.csv")
  }

  private var shortHistories: PlanAssumption? {
    let short = production.series.count { series in
      switch series.forecast?.model.basis {
      case .shortHistory, .constant: true
      case .ownHistory, nil: false
      }
    }
    guard short > 0 else { return nil }
    return PlanAssumption(
      key: "shortHistories", isMajor: false,
      text: LocalText(
        "\(short) av \(production.series.count) prognoser har för kort historik; säsong och osäkerhet lånas från liknande.",
        "\(short) of \(production.series.count) forecasts have too short a history; season and width are borrowed."),
      remedy: "volumes.csv")
  }

  private var unlimitedQueues: PlanAssumption? {
    let queues = production.series.compactMap(\.queue)
    let unlimited = queues.count { $0.maximumQueue == nil }
    guard unlimited > 0 else { return nil }
    return PlanAssumption(
      key: "unlimitedQueues", isMajor: false,
      text: LocalText(
        "\(unlimited) av \(queues.count) köer har ingen gräns och antas få vara så långa de är.",
        "\(unlimited) of \(queues.count) queues have no limit and are taken to be allowed as they are."),
      remedy: "limits.csv")
  }

  private var unstatedDates: PlanAssumption? {
    let unstated = facts.sources.count { $0.extracted == nil && $0.kind != .settings && $0.rows > 0 }
    guard unstated > 0 else { return nil }
    return PlanAssumption(
      key: "unstatedDates", isMajor: false,
      text: LocalText(
        "\(unstated) av \(facts.sources.count { $0.kind != .settings && $0.rows > 0 }) filer säger inte när de togs ut; "
          + "underlagets ålder är okänd.",
        "\(unstated) of \(facts.sources.count { $0.kind != .settings && $0.rows > 0 }) files do not say when they were "
          + "extracted; the age of the data is unknown."),
      remedy: nil)
  }
}
