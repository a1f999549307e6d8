/// Which side of the balance a measure acts on (R130).
public enum MeasureSide: String, Sendable, Codable, CaseIterable {
  /// Cuts the need.
  case need
  /// Raises the available capacity.
  case capacity
}

/// What a measure does (R136–R149).
public enum MeasureKind: String, Sendable, Codable, CaseIterable {
  case shiftCare
  case lowValueCare
  case digitalTool
  case improvedMethod
  case boughtCare
  case redistribution
  case recruitment
  case agencyStaff
  case premises
  case reprioritisation
  case staffingMix
  /// Development, quality or shorter queues where capacity exceeds need (R132).
  case useOfSurplus
  /// Working methods and care concentrated or spread between activities.
  case spreadMethod
  /// Administrative staff that relieves an activity in deficit.
  case administrativeSupport
  /// More hours of the staff there is, within working-time rules.
  case overtime
}

/// How the cost of a kind of measure usually arises.
public enum MeasureCostModel: String, Sendable, CaseIterable {
  /// The resources exist; only who disposes of them changes.
  case none
  /// Paid once.
  case once
  /// Paid each year it acts.
  case perYear
  /// Paid once, and then each year.
  case onceAndPerYear
  /// Paid for each hour of effect.
  case perHour
}

/// What is usual for a kind of measure: one row of the catalogue.
public struct MeasureTerms: Sendable, Equatable {
  /// The sides it may act on, the usual one first.
  public let sides: [MeasureSide]
  /// The level that usually decides (R125).
  public let decidingLevel: Level
  /// Months from decision to effect, usually.
  public let leadMonths: ClosedRange<Int>
  /// How its cost arises.
  public let cost: MeasureCostModel
  /// The requirement that names it.
  public let requirement: String
  /// What it is called in Swedish.
  public let swedish: String
}

extension MeasureKind {
  /// The catalogue of measures (R136–R149): usual side, level, lead time and cost; an instance may say otherwise.
  ///
  /// Lead times are usual figures for planning, not rules; a region states its own on the measure.
  public var terms: MeasureTerms {
    switch self {
    case .redistribution:
      row([.capacity, .need], .strategic, 0...3, .none, "R142", "Omfördelning mellan verksamheter")
    case .reprioritisation:
      row([.capacity, .need], .strategic, 1...3, .none, "R147", "Omprioritering mellan patientflöden")
    case .useOfSurplus:
      row([.capacity, .need], .tactical, 0...3, .none, "R132", "Användning av överskott")
    case .improvedMethod:
      row([.need, .capacity], .tactical, 3...12, .once, "R139", "Förbättrat arbetssätt")
    case .spreadMethod:
      row([.need, .capacity], .strategic, 3...12, .once, "R140", "Spridning av arbetssätt, koncentration")
    case .staffingMix:
      row([.capacity], .tactical, 1...6, .perYear, "R149", "Vårdkategorier och bemanningsnycklar")
    case .lowValueCare:
      row([.need], .tactical, 1...6, .none, "R137", "Kloka kliniska val")
    case .shiftCare:
      row([.need], .strategic, 3...12, .perYear, "R136", "Flytt av vård till annan vårdnivå")
    case .digitalTool:
      row([.need, .capacity], .tactical, 3...18, .onceAndPerYear, "R138", "Digitalt verktyg")
    case .administrativeSupport:
      row([.capacity], .strategic, 2...4, .perYear, "R145", "Administrativt stöd")
    case .overtime:
      row([.capacity], .tactical, 0...1, .perHour, "R145", "Övertid")
    case .agencyStaff:
      row([.capacity], .strategic, 1...3, .perHour, "R145", "Hyrpersonal")
    case .recruitment:
      row([.capacity], .strategic, 4...9, .perYear, "R145", "Rekrytering")
    case .boughtCare:
      row([.need, .capacity], .strategic, 1...6, .perHour, "R141", "Köpt vård")
    case .premises:
      row([.capacity], .strategic, 6...24, .onceAndPerYear, "R146", "Lokaler och utrustning")
    }
  }

  /// Whether redistribution must be considered before it: it raises capacity and costs money (R144).
  public var costsMoreThanRedistribution: Bool {
    switch self {
    case .recruitment, .agencyStaff, .premises, .boughtCare, .administrativeSupport, .overtime: true
    default: false
    }
  }

  private func row(
    _ sides: [MeasureSide], _ level: Level, _ leadMonths: ClosedRange<Int>, _ cost: MeasureCostModel,
    _ requirement: String, _ swedish: String
  ) -> MeasureTerms {
    MeasureTerms(
      sides: sides, decidingLevel: level, leadMonths: leadMonths, cost: cost, requirement: requirement,
      swedish: swedish)
  }
}
