extension WaitingListModel {
  /// The greatest number that is counted with; sums over a long chain still fit in 64 bits.
  private static var greatest: Double { 1e8 }

  func validate() throws(WaitingListError) {
    guard weeks > 0 else { throw .noWeeks(weeks) }
    guard !stages.isEmpty else { throw .noStages }
    for (position, stage) in stages.enumerated() {
      guard !stage.lines.isEmpty else { throw .noLines(stage: stage.name) }
      for line in stage.lines { try validate(line, of: stage) }
      try validateSlots(of: stage)
      guard let link = stage.link else { continue }
      guard position + 1 < stages.count else { throw .linkLeadsNowhere(stage: stage.name) }
      guard stages[position + 1].lines.count == stage.lines.count else {
        throw .linesDiffer(stage: stage.name, next: stages[position + 1].name)
      }
      try validate(link, at: WaitingListPlace(stage: stage.name, line: nil, field: .link))
    }
  }

  private func validate(_ line: WaitingLine, of stage: WaitingStage) throws(WaitingListError) {
    func place(_ field: WaitingListPlace.Field) -> WaitingListPlace {
      WaitingListPlace(stage: stage.name, line: line.name, field: field)
    }
    for number in line.waiting { try checkRange(Double(number), place(.waiting)) }
    try checkRange(line.waiting.reduce(0) { $0 + Double($1) }, place(.waiting))
    switch line.arrivals {
    case .fixed(let values), .poisson(let values): try checkWeeks(values, place(.arrivals))
    case .overdispersed(let values, let ratio):
      try checkWeeks(values, place(.arrivals))
      guard ratio > 1, ratio.isFinite else { throw .varianceRatio(place(.arrivals), value: ratio) }
    case .paths(let paths):
      guard !paths.isEmpty else { throw .noPaths(place(.arrivals)) }
      for path in paths { try checkWeeks(path, place(.arrivals)) }
    }
    for rate in line.removalRates { try checkShare(rate, place(.removalRates)) }
    if let limit = line.limitDays { try checkRange(limit, place(.limitDays)) }
  }

  private func validateSlots(of stage: WaitingStage) throws(WaitingListError) {
    func place(_ field: WaitingListPlace.Field) -> WaitingListPlace {
      WaitingListPlace(stage: stage.name, line: nil, field: field)
    }
    guard !stage.capacity.paths.isEmpty else { throw .noPaths(place(.capacity)) }
    for path in stage.capacity.paths { try checkWeeks(path, place(.capacity)) }
    switch stage.capacity.variation {
    case .none: break
    case .factor(let spread):
      guard (0...10).contains(spread) else { throw .coefficientOfVariation(place(.variation), value: spread) }
    case .lostSlots(let probability): try checkShare(probability, place(.variation))
    }
    if let reserve = stage.reserve {
      try checkShare(reserve.share, place(.reserve))
      try checkRange(Double(reserve.afterWeeks), place(.reserve))
    }
    if let missed = stage.missed {
      try checkShare(missed.probability, place(.missed))
      try checkShare(missed.leavingShare, place(.missed))
    }
    if let maximum = stage.maximumWaiting { try checkRange(Double(maximum), place(.maximumWaiting)) }
  }

  private func validate(_ link: StageLink, at place: WaitingListPlace) throws(WaitingListError) {
    try checkShare(link.conversion, place)
    for lag in link.lags {
      guard lag.weeks >= 0 else { throw .negativeLag(place, weeks: lag.weeks) }
      guard lag.weeks <= 10_000 else { throw .outOfRange(place, value: Double(lag.weeks)) }
      try checkShare(lag.share, place)
    }
    let sum = link.lags.reduce(0) { $0 + $1.share }
    guard abs(sum - 1) < 1e-9 else { throw .lagShares(place, sum: sum) }
  }

  private func checkWeeks(_ values: [Double], _ place: WaitingListPlace) throws(WaitingListError) {
    guard values.count == weeks else { throw .wrongNumberOfWeeks(place, found: values.count, expected: weeks) }
    for (week, value) in values.enumerated() {
      guard value.isFinite else { throw .missingWeek(place, week: week) }
      try checkRange(value, place)
    }
  }

  private func checkRange(_ value: Double, _ place: WaitingListPlace) throws(WaitingListError) {
    guard (0...Self.greatest).contains(value) else { throw .outOfRange(place, value: value) }
  }

  private func checkShare(_ value: Double, _ place: WaitingListPlace) throws(WaitingListError) {
    guard (0...1).contains(value) else { throw .notAProbability(place, value: value) }
  }
}
