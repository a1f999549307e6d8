package import PlanningModel

/// What a column of a table may hold, for the checks of a spreadsheet template.
///
/// The reader has the last word: a template only keeps out what the reader would refuse.
package enum CellContent: Sendable, Equatable {
  case text
  /// One of some words.
  case words([String])
  /// A code of another table, or `*` for all where that may be.
  case codes(of: DataSetKind, orAll: Bool)
  /// A number; `nil` for a side without end.
  case number(least: Double?, most: Double?)
  case wholeNumber(ClosedRange<Int>)
  /// 0–1, shown in per cent.
  case share
  case day
  /// A month.
  case month
  /// A month or a quarter.
  case period
}

extension DataSetSchema {
  /// What a column may hold.
  func content(of column: Column) -> CellContent {
    switch column {
    case .parent, .fromUnit, .toUnit, .orderingUnit, .supplyingUnit, .resourceUnit: .codes(of: .units, orAll: false)
    // The start of a code is no code, so only the reader can tell what an object of a matrix is.
    case .object where [.competenceMatrix, .premisesMatrix].contains(kind): .text
    case .unit: .codes(of: .units, orAll: Self.kindsForAllUnits.contains(kind))
    case .toObject, .orderingObject, .supplyingObject, .first, .following: .codes(of: .planningObjects, orAll: false)
    case .object: .codes(of: .planningObjects, orAll: [.limits, .closedPeriods].contains(kind))
    case .capacity: .codes(of: .capacities, orAll: false)
    case .function where kind != .functions: .codes(of: .functions, orAll: false)
    case .premises where kind != .premises: .codes(of: .premises, orAll: false)
    case .measure where kind == .budget: .codes(of: .measures, orAll: false)
    case .opens, .closes, .validFrom, .validThrough, .verifiedOn, .madeOn: .day
    case .from, .through: kind == .closures ? .day : .month
    case .period: .period
    default: words(of: column).map { .words($0.templateWords) } ?? figures(of: column) ?? .text
    }
  }

  private static let kindsForAllUnits: Set<DataSetKind> = [
    .limits, .activityTimes, .returnVisits, .timeUse, .closedPeriods, .competenceMatrix, .premisesMatrix,
  ]

  /// The choice a column spells; `nil` for a column that is no choice.
  func words(of column: Column) -> (any SpelledWord.Type)? {
    switch column {
    case .kind:
      switch kind {
      case .capacities: CapacityKind.self
      case .limits: LimitKind.self
      case .measures: MeasureKind.self
      case .budget: BudgetKind.self
      case .codeMaps: CodeMapKind.self
      default: nil
      }
    case .level: Level.self
    case .opening, .pattern: OpeningPattern.self
    case .acuity: Acuity.self
    case .measure: VolumeMeasure.self
    case .limiting: LimitingRule.self
    case .sex: Sex.self
    case .side: MeasureSide.self
    case .state: MeasureStateWord.self
    case .status: ChangeStatus.self
    case .effect: ChangeEffectWord.self
    case .treatment: ClosedTreatment.self
    case .resourceKind: ResourceWord.self
    case .able: kind == .premisesMatrix ? PremisesWord.self : CompetenceWord.self
    default: nil
    }
  }

  private func figures(of column: Column) -> CellContent? {
    func number(_ range: NumberRange) -> CellContent { .number(least: range.bounds.least, most: range.bounds.most) }
    switch column {
    case .absenceShare, .educationShare, .qualityShare, .share: return .share
    case .year: return .wholeNumber(PeriodParser.years)
    case .ageFrom, .ageThrough: return .wholeNumber(0...130)
    case .lagMonths, .leadMonths, .rampMonths: return .wholeNumber(0...120)
    case .priorityDays: return .wholeNumber(0...3650)
    case .target where kind == .codeMaps: return nil
    case .hoursPerDay: return number(.hoursOfDay)
    case .hours, .ratio, .weeklyHours, .leaveDays: return number(.factor)
    case .perActivity, .hoursPerHour: return number(.aboveZero)
    case .costPerFullTime: return number(.money)
    case .value, .kronor, .costOnce, .costPerHour, .costPerYear, .baseline, .target, .measured: return number(.any)
    case .activities, .bedDays, .delayedBedDays, .inflow, .produced, .removed, .waitingEnd, .waitingOverLimit,
      .availableBedDays, .occupiedBedDays, .fte, .count, .persons, .perThousand, .hoursPerMonth, .verifiedHoursPerMonth,
      .lowHoursPerMonth, .highHoursPerMonth:
      return number(.zeroOrMore)
    default: return nil
    }
  }
}

extension SpelledWord {
  /// The words a template offers: Swedish ones where there are any.
  static var templateWords: [String] { allCases.map(\.templateWord) }

  /// The word a template has for a choice that is spelt in some way; `nil` for what is no choice.
  static func templateWord(_ text: String) -> String? { Self(spelled: text)?.templateWord }

  private var templateWord: String { (swedishWord ?? rawValue).replacing("_", with: " ") }
}
