import Planning
import PlanningModel

extension PlanReport {
  /// The few figures that stand out, each with the words that make it readable.
  var tiles: String {
    let items = [bedTile, worstTile, unitTile, queueTile, ruleTile, ageTile].compactMap { $0 }
    guard !items.isEmpty else { return "" }
    let lines = items.map { tile in
      let style = tile.isShort.map { $0 ? " class=\"vt-short\"" : " class=\"vt-good\"" } ?? ""
      return "<li\(style)><strong>\(MarkupEscaping.escaped(tile.figure))</strong> "
        + "<span>\(MarkupEscaping.escaped(tile.words))</span></li>"
    }
    return "<ul class=\"vt-tiles\">\n\(lines.joined(separator: "\n"))\n</ul>"
  }

  private struct Tile {
    let figure: String
    let words: String
    /// Whether something falls short; `nil` where the figure says neither.
    var isShort: Bool?
  }

  private var bedTile: Tile? {
    let rows = digest.limiting(in: digest.firstYear)
    let widest = rows.filter { plan.facts.capacities[$0.capacity].kind == .bed }.max { $0.figure.need < $1.figure.need }
    guard let widest, let gap = widest.figure.gap, let places = beds(gap, of: widest.capacity, in: widest.view)
    else { return nil }
    let figure = numbers.text(places, sign: .always)
    return Tile(
      figure: "\(SignMark.mark(ofSigned: figure)) \(figure)",
      words: say(
        "platser i snitt \(words.view(widest.view)): \(words.capacityInText(widest.capacity)), hela regionen",
        "places on average \(words.view(widest.view)): \(words.capacityInText(widest.capacity)), whole region"),
      isShort: gap < .zero)
  }

  private var unitTile: Tile? {
    let limiting = Set(digest.limiting(in: digest.firstYear).map(\.capacity))
    let stated = digest.gaps.filter {
      $0.view == digest.firstYear && limiting.contains($0.capacity) && $0.figure.gap != nil
    }
    let units = Set(stated.map(\.unit)).count
    let short = Set(stated.filter { $0.figure.gap.map { $0 < .zero } ?? false }.map(\.unit)).count
    guard units > 0 else { return nil }
    return Tile(
      figure: say("\(short) av \(units)", "\(short) of \(units)"),
      words: say(
        "enheter har underskott i någon begränsande kapacitet \(words.view(digest.firstYear))",
        "units fall short of some limiting capacity in \(words.view(digest.firstYear))"), isShort: short > 0)
  }

  private var queueTile: Tile? {
    guard digest.queueCount > 0 else { return nil }
    let over = digest.queuesOverLimit.count
    return Tile(
      figure: say("\(over) av \(digest.queueCount)", "\(over) of \(digest.queueCount)"),
      words: say("väntelistor är över sin gräns när planen börjar", "waiting lists are over their limit at the start"),
      isShort: over > 0)
  }

  private var worstTile: Tile? {
    let rows = digest.limiting(in: digest.firstYear).filter { plan.facts.capacities[$0.capacity].kind != .bed }
    guard let worst = rows.min(by: { ($0.figure.gapShare ?? 0) < ($1.figure.gapShare ?? 0) }),
      let share = worst.figure.gapShare
    else { return nil }
    let figure = numbers.percent(share, sign: .always)
    let probability = numbers.percent(worst.figure.probability)
    return Tile(
      figure: "\(SignMark.mark(ofSigned: figure)) \(figure)",
      words: say(
        "\(words.capacityInText(worst.capacity)) mot behovet \(words.view(worst.view)), hela regionen; räcker med "
          + "\(probability) sannolikhet",
        "\(words.capacityInText(worst.capacity)) against the need in \(words.view(worst.view)), whole region; enough with "
          + "\(probability) probability"), isShort: share < 0)
  }

  private var ruleTile: Tile? {
    let hard = digest.flags.filter { $0.rule.severity == .hard }.reduce(0) { $0 + $1.count }
    let soft = digest.flags.filter { $0.rule.severity == .soft }.reduce(0) { $0 + $1.count }
    return Tile(
      figure: "\(hard) + \(soft)",
      words: say("regelbrott: de som stoppar + de som flaggar", "broken rules: those that refuse + those that flag"),
      isShort: hard > 0)
  }

  private var ageTile: Tile? {
    guard let extracted = digest.oldestSource?.extracted else { return nil }
    let days = max(0, extracted.distance(to: generated))
    return Tile(
      figure: say("\(days) dagar", "\(days) days"),
      words: say("gammal är den äldsta uppgiften", "is the age of the oldest data"))
  }
}

extension PlanReport {
  /// The limiting capacities at the level of the region: the first year in full, later years by their gap.
  var balances: DataTable {
    let limiting = limitingCapacities
    let later = digest.years.dropFirst()
    let scale = digest.regional.filter(\.isLimiting).compactMap(\.figure.gapShare).map(\.magnitude).max() ?? 0
    func gap(_ figure: BalanceFigure?) -> DataTable.Cell {
      .gap(figure?.gapShare.map { $0 * 100 }, scale: max(10, scale * 100))
    }
    let rows = limiting.map { capacity -> DataTable.Row in
      let years = digest.years.map { view in digest.regional.first { $0.capacity == capacity && $0.view == view } }
      let first = years[0]
      return DataTable.Row(
        [
          .text(words.capacity(capacity)), .number(first?.figure.weighedNeed.value),
          .number(first?.figure.counted?.value),
          .number(first?.figure.gap?.value), gap(first?.figure), .percent(first?.figure.probability),
          .text(first.map { say("\($0.unitsInDeficit) av \($0.units)", "\($0.unitsInDeficit) of \($0.units)") } ?? ""),
          .number(first?.deficits.value),
        ] + years.dropFirst().map { .percent($0?.figure.gapShare) })
    }
    return table(
      "balanser",
      say(
        "Balans per begränsande kapacitet \(words.view(digest.firstYear)), timmar",
        "Balance per limiting capacity \(words.view(digest.firstYear)), hours"),
      [
        word("capacity", "Kapacitet", "Capacity"), number("need", "Behov", "Need"),
        number("available", "Tillgängligt", "Available"),
        number("gap", "Gap", "Gap", sign: .always),
        number("gapShare", "Gap av behov", "Gap of need", unit: "%", sign: .always),
        number("probability", "Sannolikt att det räcker", "Probably enough"),
        number("unitsInDeficit", "Enheter med underskott", "Units in deficit"),
        number("deficits", "Deras underskott", "Their deficits"),
      ]
        + later.enumerated().map { index, view in
          number(
            "gapShare\(index + 2)", "Gap \(words.view(view))", "Gap \(words.view(view))", sign: .always)
        }, rows)
  }

  var balanceNote: String {
    say(
      "Ett överskott på en enhet hjälper inte en annan förrän någon beslutar det. Därför står enheternas underskott för "
        + "sig, även där kapaciteten räcker i summa. Till det tillgängliga räknas köpt vård och verifierade åtgärder.",
      "A surplus at one unit does not help another until somebody decides so. The deficits of units therefore stand on "
        + "their own, even where the capacity is enough in sum. Available counts bought care and verified measures.")
  }
}
