import Planning
import PlanningModel

extension Overview {
  /// Need against available capacity over the region: the first year in hours, later years by their share.
  var balance: [String] {
    let first = digest.firstYear
    let rows = digest.limiting(in: first)
    guard !rows.isEmpty else { return digest.regional.contains { $0.figure.gap != nil } ? nothingLimits : needAlone }
    // A narrow terminal gives up the deficits, then later years, before names become unreadable.
    let showsDeficits = width >= 90
    let taken = showsDeficits ? 70 : 58
    let later = digest.years.dropFirst().prefix(max(0, (width - taken - 18) / 9))
    let nameWidth = width - taken - 9 * later.count
    let titles: [TerminalCell] =
      [
        .init(say("Kapacitet", "Capacity"), nameWidth), .init(say("Behov", "Need"), 10, isNumber: true),
        .init(say("Tillgängligt", "Available"), 12, isNumber: true), .init("Gap", 11, isNumber: true),
        .init(say("av behov", "of need"), 8, isNumber: true),
        .init(say("Sannol.", "Probab."), 7, isNumber: true),
      ] + (showsDeficits ? [.init(say("Underskott", "Deficits"), 10, isNumber: true)] : [])
      + later.map { .init(words.view($0), 7, isNumber: true) }
    let year = words.view(first)
    var lines = [
      heading(say("Balans per begränsande kapacitet \(year), timmar", "Balance per limiting capacity \(year), hours")),
      line(titles),
    ]
    for row in rows.prefix(Self.capacityLimit) {
      let figure = row.figure
      let gap = words.numbers.text(figure.gap?.value, sign: .always)
      let cells: [TerminalCell] =
        [
          .init(words.capacity(row.capacity), nameWidth),
          .init(words.numbers.text(figure.weighedNeed.value), 10, isNumber: true),
          .init(words.numbers.text(figure.counted?.value), 12, isNumber: true),
          .init("\(SignMark.mark(ofSigned: gap)) \(gap)", 11, isNumber: true, tone: tone(figure.gap)),
          .init(words.numbers.percent(figure.gapShare, sign: .always), 8, isNumber: true, tone: tone(figure.gap)),
          .init(words.numbers.percent(figure.probability), 7, isNumber: true),
        ]
        + (showsDeficits
          ? [.init(words.numbers.text(row.deficits.value), 10, isNumber: true, tone: tone(row.deficits))] : [])
        + later.map { view in
          let other = digest.regional.first { $0.capacity == row.capacity && $0.view == view }?.figure
          return .init(
            words.numbers.percent(other?.gapShare, sign: .always), 7, isNumber: true, tone: tone(other?.gap))
        }
      lines.append(line(cells))
    }
    return lines + more(rows.count - Self.capacityLimit)
  }

  /// The worst deficits and the largest surpluses of units.
  var gaps: [String] {
    list(say("Tyngst underskott", "Heaviest deficits"), digest.deficits)
      + list(say("Tyngst överskott", "Heaviest surpluses"), digest.surpluses)
  }

  private var nothingLimits: [String] { [say("Ingen kapacitet begränsar planen.", "No capacity limits the plan.")] }

  /// The first gaps, at most two of each capacity while there are others, so that one capacity does not hide the rest.
  private func varied(_ gaps: [PlanDigest.UnitGap]) -> [PlanDigest.UnitGap] {
    var counts: [Int: Int] = [:]
    var chosen: [Int] = []
    for (position, gap) in gaps.enumerated() where counts[gap.capacity, default: 0] < 2 {
      counts[gap.capacity, default: 0] += 1
      chosen.append(position)
    }
    let others = gaps.indices.filter { !chosen.contains($0) }
    return (chosen + others).prefix(Self.listLimit).sorted().map { gaps[$0] }
  }

  private func list(_ title: String, _ gaps: [PlanDigest.UnitGap]) -> [String] {
    guard !gaps.isEmpty else { return digest.regional.isEmpty ? [] : [heading(title), "  " + say("inga", "none")] }
    let yearWidth = digest.years.map { words.view($0).count }.max() ?? 4
    let isOneCapacity = Set(digest.regional.map(\.capacity)).count == 1
    let flexible = width - (isOneCapacity ? 44 : 46) - yearWidth
    return [heading(title)]
      + varied(gaps).map { gap in
        let hours = words.numbers.quantity(gap.figure.gap?.value, unit: words.hour, sign: .always)
        return line(
          [
            .init(SignMark.mark(ofSigned: hours), 1, tone: tone(gap.figure.gap)),
            .init(labels[gap.unit], isOneCapacity ? flexible : flexible * 60 / 100),
          ] + (isOneCapacity ? [] : [.init(words.capacity(gap.capacity), flexible * 40 / 100)]) + [
            .init(words.view(gap.view), yearWidth), .init(hours, 13, isNumber: true, tone: tone(gap.figure.gap)),
            .init(words.numbers.percent(gap.figure.gapShare, sign: .always), 8, isNumber: true),
            .init(say("håller ", "holds ") + words.numbers.percent(gap.figure.probability), 12, isNumber: true),
          ])
      }
  }

  private func tone(_ gap: Hours?) -> TerminalCell.Tone {
    guard let gap, gap != .zero else { return .plain }
    return gap < .zero ? .deficit : .surplus
  }
}
