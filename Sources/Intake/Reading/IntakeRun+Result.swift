import PlanningModel

extension IntakeRun {
  /// Reads everything that has been added, in the order in which the files refer to each other.
  func result() -> IntakeResult {
    for kind in DataSetSchema.requiredKinds where !accepted.contains(where: { $0.kind == kind }) {
      let file = DataSetSchema.fileName(of: kind)
      // A file that is there but cannot be used has its own problem.
      guard !log.hasErrors(where: { RegionReader.mayHold(kind, file: $0) }) else { continue }
      log.add(.missingFile, file: file, "Filen saknas. Lägg den i mappen; vardtakt init skriver en mall.")
    }
    let settings = settings()
    let units = units()
    let tree = has(.units) && !units.isEmpty && isWhole([.units]) ? tree(units) : nil
    let objects = objects()
    let catalogue = catalogue(objects)
    let capacities = capacities()
    var codes = referenceCodes(capacities: capacities)
    codes.maps = codeMaps(codes)
    let leftOut = leftOut()

    let volumes = volumes(.volumes, codes, objects)
    let outcome = self.volumes(.outcome, codes, objects)
    let waiting = history(.waiting, codes, second: codes.objects)
    let beds = history(.availableBeds, codes, second: codes.capacities) { $0.checkOvercrowding(log: self.log) }
    checkGrains([(.volumes, volumes), (.outcome, outcome), (.waiting, waiting), (.availableBeds, beds)])
    checkLateUnits(volumes, codes, units)
    if let settings { checkStart([(.volumes, volumes), (.waiting, waiting)], settings) }
    let activityTimes = activityTimes(codes)
    let returnVisits = returnVisits(codes)
    let functions = functions(codes)
    let timeUse = timeUse(codes)
    checkShares(timeUse)
    let premises = premises(codes)
    let closures = closures(codes)
    let compositions = compositions(codes)
    if isWhole([.functions, .timeUse, .premises]) {
      checkResources(compositions, functions: functions, timeUse: timeUse, premises: premises)
      checkClosures(closures, premises: premises)
      checkOverlaps(functions, premises)
    }
    let resourceFits = resourceFits(codes)
    if isWhole([.functions, .premises, .units]), let tree {
      checkFits(resourceFits, functions: functions, premises: premises, units: tree)
    }
    let population = population()
    checkAges(population)
    let careRates = careRates(codes)
    let careChains = careChains(codes)
    let closedPeriods = closedPeriods(codes)
    let keptForecasts = keptForecasts(codes)
    let limits = limits(codes)
    let knownChanges = knownChanges(codes)
    let measures = measures(codes)
    let budget = budget(codes, measures: measures)

    var facts: RegionFacts?
    if !log.hasErrors, let settings, let tree, let catalogue {
      var complete = RegionFacts(settings: settings, units: tree, catalogue: catalogue, capacities: capacities)
      complete.volumes = volumes.volumeHistories(codes)
      complete.waiting = waiting.waitingHistories(codes)
      complete.bedStock = beds.bedStockHistories(codes)
      complete.activityTimes = activityTimes
      complete.returnVisits = returnVisits
      complete.functions = functions
      complete.timeUse = timeUse
      complete.premises = premises
      complete.closures = closures
      complete.compositions = compositions
      complete.resourceFits = resourceFits
      complete.population = population
      complete.careRates = careRates
      complete.budget = budget
      complete.careChains = careChains
      complete.outcome = outcome.volumeHistories(codes)
      complete.closedPeriods = closedPeriods
      complete.keptForecasts = keptForecasts
      complete.leftOut = leftOut
      complete.sources = accepted.map(\.source)
      facts = complete
    }
    let problems = log.problems()
    return IntakeResult(
      facts: facts, decisions: Decisions(knownChanges: knownChanges, limits: limits, measures: measures),
      problems: problems, dataSets: accepted, quality: qualityReport(problems))
  }

  /// Whether every row of some kinds was read; where one was not, what refers to it is not also wrong.
  private func isWhole(_ kinds: [DataSetKind]) -> Bool {
    !sheets(of: kinds).contains { log.hasErrors(in: $0.file) }
  }

  private func settings() -> PlanSettings? {
    guard let first = settingsTexts.first else { return nil }
    if let second = settingsTexts.dropFirst().first {
      log.add(.duplicate, file: second.file, "Inställningarna finns i flera filer. Behåll en av dem.")
    }
    return SettingsReader(file: first.file, log: log).read(first.bytes)
  }
}
