import Planning
import PlanningModel

extension PlanReport {
  /// What a director reads first: some sentences, some figures and the balance of every limiting capacity.
  var summary: ReportSection? {
    ReportSection(
      "sammanfattning", say("Sammanfattning", "Summary"),
      [Piece.list(sentences, "vt-says"), tiles, balances.html(), Piece.paragraph(balanceNote, "vt-note")])
  }

  /// Plain sentences, every one made from figures of the plan.
  var sentences: [String] {
    [worstDeficit, limits, probability, queueSentence, notCounted, surplus].compactMap { $0 }
  }

  private var year: PlanView { digest.firstYear }

  private var limiting: [PlanDigest.Regional] { digest.limiting(in: year) }

  private var worstDeficit: String? {
    guard let worst = digest.deficits.first, let gap = worst.figure.gap else {
      let hasBalance = digest.gaps.contains { $0.figure.gap != nil }
      return hasBalance
        ? say("Ingen enhet har underskott i planen.", "No unit has a deficit in the plan.")
        : say(
          "Ingen kapacitet är uppgiven, så behovet kan inte ställas mot något.",
          "No capacity is stated, so there is nothing to set the need against.")
    }
    let hours = words.hours(-gap.value)
    let share = numbers.percent(worst.figure.gapShare.map { -$0 })
    let capacity = words.capacityInText(worst.capacity)
    let size = beds(gap, of: worst.capacity, in: worst.view).map {
      say(
        ", i snitt \(numbers.text(-$0, decimals: 1)) platser", ", on average \(numbers.text(-$0, decimals: 1)) places")
    }
    return say(
      "Tyngst underskott har \(labels[worst.unit]) \(words.view(worst.view)): \(hours) \(capacity) saknas"
        + "\(size ?? ""), \(share) av behovet.",
      "The heaviest deficit is at \(labels[worst.unit]) in \(words.view(worst.view)): \(hours) of \(capacity) are "
        + "missing\(size ?? ""), \(share) of the need.")
  }

  private var limits: String? {
    guard !limiting.isEmpty else { return nil }
    // What is written as 0 % is no deficit to the reader.
    let isShort: (PlanDigest.Regional) -> Bool = { $0.figure.gapShare.map { $0 <= -0.005 } ?? false }
    let short = limiting.filter(isShort)
    let hidden = limiting.filter { !isShort($0) && $0.unitsInDeficit > 0 }
    let year = words.view(year)
    var text =
      limiting.count == 1
      ? say("En kapacitet begränsar \(year). ", "One capacity limits \(year). ")
      : say("\(limiting.count) kapaciteter begränsar \(year). ", "\(limiting.count) capacities limit \(year). ")
    if short.isEmpty {
      text += say("Ingen har underskott i regionen som helhet.", "None is in deficit over the whole region.")
    } else {
      let names = short.map { "\(words.capacityInText($0.capacity)) (\(share($0.figure)))" }
      text += say(
        "Underskott i regionen som helhet: \(joined(names)).", "Deficit over the whole region: \(joined(names)).")
    }
    if !hidden.isEmpty {
      let names = hidden.prefix(4).map { row in
        say(
          "\(words.capacityInText(row.capacity)) (\(row.unitsInDeficit) av \(row.units) enheter)",
          "\(words.capacityInText(row.capacity)) (\(row.unitsInDeficit) of \(row.units) units)")
      }
      text +=
        say(" Räcker i summa men inte överallt: ", " Enough in sum but not everywhere: ")
        + joined(names + (hidden.count > 4 ? [say("\(hidden.count - 4) till", "\(hidden.count - 4) more")] : [])) + "."
    }
    return text
  }

  private var probability: String? {
    let known = limiting.filter { $0.figure.probability != nil }
    guard let lowest = known.min(by: { ($0.figure.probability ?? 1) < ($1.figure.probability ?? 1) }) else {
      return nil
    }
    guard known.count > 1 else {
      return say(
        "Sannolikheten att regionens \(words.capacityInText(lowest.capacity)) räcker \(words.view(year)) är "
          + "\(numbers.percent(lowest.figure.probability)).",
        "The probability that the region's \(words.capacityInText(lowest.capacity)) is enough in \(words.view(year)) is "
          + "\(numbers.percent(lowest.figure.probability)).")
    }
    let safe = known.count { ($0.figure.probability ?? 0) >= 0.8 }
    return say(
      "Sannolikheten att regionens kapacitet räcker \(words.view(year)) är minst 80 % för \(safe) av \(known.count) "
        + "begränsande kapaciteter och lägst för \(words.capacityInText(lowest.capacity)): "
        + "\(numbers.percent(lowest.figure.probability)).",
      "The probability that the region's capacity is enough in \(words.view(year)) is at least 80% for \(safe) of "
        + "\(known.count) limiting capacities and lowest for \(words.capacityInText(lowest.capacity)): "
        + "\(numbers.percent(lowest.figure.probability)).")
  }

  private var queueSentence: String? {
    guard digest.queueCount > 0 else { return nil }
    let over = digest.queuesOverLimit
    guard let first = over.first, let queue = plan.production.series[first].queue, let maximum = queue.maximumQueue
    else { return say("Ingen väntelista är över sin gräns.", "No waiting list is over its limit.") }
    let series = plan.production.series[first]
    let reached = over.count { plan.production.series[$0].queue?.weekWithinLimit != nil }
    let waiting = numbers.text(queue.waitingWithoutGoal[0])
    let limit = numbers.text(Double(maximum))
    let object = words.object(series.object)
    return say(
      "\(over.count) av \(digest.queueCount) väntelistor är längre än vad som accepteras; \(reached) kommer inom "
        + "gränsen under planen. Längst ifrån är \(object), \(labels[series.unit]): \(waiting) väntar, högst \(limit).",
      "\(over.count) of \(digest.queueCount) waiting lists are longer than accepted; \(reached) come within the "
        + "limit during the plan. Furthest away is \(object), \(labels[series.unit]): \(waiting) wait, at most \(limit)."
    )
  }

  private var notCounted: String? {
    let measures = plan.input.decisions.measures.filter { $0.verifiedEffect == nil && $0.state != .cancelled }
    let without = digest.gaps.filter { $0.view == year && $0.figure.gap == nil }
    var parts: [String] = []
    if !measures.isEmpty {
      let hours = words.hours(measures.reduce(0) { $0 + $1.plannedHoursPerMonth })
      parts.append(
        measures.count == 1
          ? say(
            "en åtgärd utan verifierad effekt (\(hours) i månaden)",
            "one measure without verified effect (\(hours) a month)")
          : say(
            "\(measures.count) åtgärder utan verifierad effekt (\(hours) i månaden när alla verkar)",
            "\(measures.count) measures without verified effect (\(hours) a month when all act)"))
    }
    if !without.isEmpty {
      let hours = words.hours(without.map(\.figure.need).total().value)
      let places =
        without.count == 1
        ? say("ett ställe", "one place") : say("\(without.count) ställen", "\(without.count) places")
      parts.append(
        say(
          "behovet på \(hours) där ingen kapacitet är uppgiven (\(places))",
          "the need of \(hours) where no capacity is stated (\(places))"))
    }
    guard !parts.isEmpty else { return nil }
    return say("Räknas inte in i balansen: ", "Not counted in the balance: ") + joined(parts) + "."
  }

  private var surplus: String? {
    guard let best = digest.surpluses.first, let gap = best.figure.gap else { return nil }
    let share = numbers.percent(best.figure.gapShare)
    let capacity = words.capacityInText(best.capacity)
    return say(
      "Tyngst överskott har \(labels[best.unit]) \(words.view(best.view)): \(words.hours(gap.value)) \(capacity) utöver "
        + "behovet, \(share).",
      "The heaviest surplus is at \(labels[best.unit]) in \(words.view(best.view)): \(words.hours(gap.value)) of "
        + "\(capacity) beyond the need, \(share).")
  }

  private func share(_ figure: BalanceFigure) -> String { numbers.percent(figure.gapShare, sign: .always) }

  /// Words with commas and a last *och*.
  func joined(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + say(" och ", " and ") + last
  }

  /// Hours of beds as places that are open all day and night; `nil` for other capacities.
  func beds(_ hours: Hours, of capacity: Int, in view: PlanView) -> Double? {
    guard plan.facts.capacities[capacity].kind == .bed else { return nil }
    return hours.value / (24 * Double(plan.days(in: view)))
  }
}
