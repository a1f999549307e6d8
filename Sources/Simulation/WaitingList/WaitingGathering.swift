import Numerics

/// Turns the notes of all blocks into means and quantiles.
struct WaitingGathering {
  let blocks: [WaitingListBlock]
  let layout: WaitingLayout
  let probabilities: [Double]
  let replications: Int

  var audit: WaitingAudit {
    blocks.reduce(into: WaitingAudit(unaccountedPersons: 0, unaccountedWeeks: 0)) { $0.widen(to: $1.audit) }
  }

  func stages(of model: WaitingListModel, meanWaiting: [Moments], threads: Int) -> [WaitingStageForecast] {
    let groups = parallelMap(count: layout.groups.count, threads: threads) { group(at: $0) }
    return model.stages.indices.compactMap { stage in
      let own = layout.groups.indices.filter { layout.groups[$0].stage == stage }
      guard let last = own.last else { return nil }
      return WaitingStageForecast(
        name: model.stages[stage].name, total: groups[last],
        lines: own.filter { layout.groups[$0].line != nil }.map { groups[$0] }, meanWaiting: meanWaiting[stage])
    }
  }

  private func group(at position: Int) -> WaitingGroupForecast {
    var sorter = CountSorter()
    func weekly(_ output: WaitingOutput) -> WeeklyQuantiles { quantiles(output, group: position, sorter: &sorter) }
    return WaitingGroupForecast(
      waiting: weekly(.waiting), arrived: weekly(.arrived), served: weekly(.served), removed: weekly(.removed),
      shareWithinLimit: weekly(.shareWithinLimit), servedWithinLimit: weekly(.servedWithinLimit),
      medianWaitWeeks: weekly(.medianWait), longWaitWeeks: weekly(.longWait), longestWaitWeeks: weekly(.longestWait),
      meanWaitWeeks: meanWaits(position), firstWeekCleared: firstWeek(.cleared, position),
      firstWeekWithinLimit: firstWeek(.withinLimit, position),
      firstWeekWithinMaximum: firstWeek(.withinMaximum, position))
  }

  private func quantiles(_ output: WaitingOutput, group: Int, sorter: inout CountSorter) -> WeeklyQuantiles {
    var means: [Double] = []
    var errors: [Double] = []
    var rows = [[Double]](repeating: [], count: probabilities.count)
    var values: [UInt32] = []
    for week in 0..<layout.weeks {
      values.removeAll(keepingCapacity: true)
      for block in blocks {
        let row = block.row(group: group, output: output.rawValue, week: week)
        values.append(contentsOf: block.notes[row])
      }
      sorter.sort(&values)
      while values.last == WaitingOutput.missing { values.removeLast() }
      let known = Double(values.count)
      let mean = values.reduce(0.0) { $0 + output.value($1) } / known
      let squares = values.reduce(0.0) { sum, value in
        let distance = output.value(value) - mean
        return sum + distance * distance
      }
      means.append(values.isEmpty ? .nan : mean)
      errors.append(values.count > 1 ? (squares / (known - 1) / known).squareRoot() : .nan)
      for (row, probability) in probabilities.enumerated() {
        rows[row].append(Self.quantile(values, at: probability, output))
      }
    }
    return WeeklyQuantiles(means: means, standardErrors: errors, probabilities: probabilities, rows: rows)
  }

  /// The same quantile as `Quantile.ofSorted`, on notes.
  private static func quantile(_ sorted: [UInt32], at probability: Double, _ output: WaitingOutput) -> Double {
    guard !sorted.isEmpty else { return .nan }
    let place = probability * Double(sorted.count - 1)
    let lower = Int(place)
    let low = output.value(sorted[lower])
    let high = output.value(sorted[min(lower + 1, sorted.count - 1)])
    return low + (place - Double(lower)) * (high - low)
  }

  private func meanWaits(_ group: Int) -> [Double] {
    (0..<layout.weeks).map { week in
      let place = group * layout.weeks + week
      let served = blocks.reduce(0) { $0 + $1.served[place] }
      return served > 0 ? blocks.reduce(0) { $0 + $1.servedWeeks[place] } / served : .nan
    }
  }

  private func firstWeek(_ kind: FirstWeekKind, _ group: Int) -> FirstWeek {
    var counts = [Int](repeating: 0, count: layout.weeks)
    for block in blocks {
      for week in block.firstWeeks[block.row(kind, group: group)] where week >= 0 { counts[Int(week)] += 1 }
    }
    return FirstWeek(counts: counts, replications: replications)
  }
}
