import PlanningModel

/// Everything that the files of the made-up region are written from.
struct RegionFolder {
  let blueprint: Blueprint
  let population: ExamplePopulation
  let timeline: Timeline
  let expected: ExpectedVolumes
  let need: CapacityNeedTable
  let resources: Dimensioning
  let changes: [KnownChange]

  init(size: ExampleSize, seed: UInt64) {
    blueprint = Blueprint(size: size, seed: seed)
    population = ExamplePopulation(inhabitants: size.inhabitants, seed: seed)
    timeline = Timeline(historyMonths: size.historyMonths)
    expected = ExpectedVolumes(blueprint, population, timeline)
    need = CapacityNeedTable(blueprint, expected)
    resources = Dimensioning(blueprint, need, timeline)
    changes = ExampleChanges.all(blueprint)
  }

  /// The files in the order they are written: no month of the made-up past has been out of the ordinary, all its systems
  /// have the same codes, and some files are the program's own.
  static let kinds = DataSetKind.allCases.filter { $0 != .closedPeriods && $0 != .codeMaps }
    .filter { !DataSetKind.madeByProgram.contains($0) }

  /// One file, generated now.
  func file(_ kind: DataSetKind) -> ExampleFile {
    let bytes =
      switch kind {
      case .settings: settings()
      case .units: units()
      case .planningObjects: planningObjects()
      case .serviceMapping: serviceMapping()
      case .capacities: capacities()
      case .volumes: volumes()
      case .waiting: waiting()
      case .availableBeds: availableBeds()
      case .activityTimes: activityTimes()
      case .returnVisits: returnVisits()
      case .functions: functions()
      case .timeUse: timeUse()
      case .premises: premises()
      case .closures: closures()
      case .compositions: compositions()
      case .population: populationTable()
      case .careRates: careRates()
      case .budget: budget()
      case .limits: limits()
      case .knownChanges: knownChanges()
      case .measures: measures()
      case .careChains: careChains()
      case .outcome: outcome()
      case .competenceMatrix: competenceMatrix()
      case .premisesMatrix: premisesMatrix()
      case .closedPeriods, .keptForecasts, .codeMaps, .leftOut:
        preconditionFailure("The made-up region has no file of this kind.")
      }
    return ExampleFile(name: kind == .settings ? "settings.yaml" : "\(kind.rawValue).csv", contents: bytes)
  }

  /// A file's writer with its first lines.
  func table(_ kind: DataSetKind, _ columns: String) -> TableWriter {
    TableWriter(kind, extracted: Timeline.extracted, columns: columns)
  }

  /// Whether the region has a unit.
  func has(_ unit: String) -> Bool { blueprint.units.contains { $0.code == unit } }
}
