import Planning
import PlanningModel

extension Overview {
  /// The need by planning object, for a region that has not stated any capacity yet.
  var needAlone: [String] {
    let year = digest.firstYear
    let beds = Dictionary(
      uniqueKeysWithValues: digest.plan.inpatient(unit: 0, in: year).objects.map { ($0.object, $0) })
    let rows = objects(in: year)
    let nameWidth = width - 52
    let titles: [TerminalCell] = [
      .init(say("Planeringsobjekt", "Planning object"), nameWidth),
      .init(say("Basår", "Base year"), 12, isNumber: true),
      .init(say("Behov", "Need"), 12, isNumber: true), .init(say("ändring", "change"), 8, isNumber: true),
      .init(say("Vårdplatser", "Beds"), 12, isNumber: true),
    ]
    let lines = rows.prefix(Self.capacityLimit * 2).map { row in
      line([
        .init(words.object(row.object), nameWidth), .init(words.numbers.text(row.base), 12, isNumber: true),
        .init(words.numbers.text(row.need), 12, isNumber: true),
        .init(words.numbers.percent(row.change, sign: .always), 8, isNumber: true),
        .init(beds[row.object].map { words.numbers.text($0.beds, decimals: 1) } ?? "", 12, isNumber: true),
      ])
    }
    let next = say(
      "Ingen kapacitet är uppgiven ännu. Lägg till capacities.csv, activity_times.csv och compositions.csv, eller",
      "No capacity is stated yet. Add capacities.csv, activity_times.csv and compositions.csv, or")
    return [heading(say("Behov \(words.view(year))", "Need \(words.view(year))")), line(titles)] + lines
      + more(rows.count - Self.capacityLimit * 2)
      + ["", next, say("available_beds.csv, för att se balansen.", "available_beds.csv, to see the balance.")]
  }

  private struct ObjectNeed {
    let object: Int
    /// `nil` where a part of the year has no figures to be based on, since a sum without it is no year.
    var base: Double?
    var need: Double

    var change: Double? { base.flatMap { $0 > 0 ? need / $0 - 1 : nil } }
  }

  /// Base year and need of every object over the region, the largest need first.
  private func objects(in year: PlanView) -> [ObjectNeed] {
    var sums: [Int: ObjectNeed] = [:]
    for series in digest.plan.production.series {
      var sum = sums[series.object] ?? ObjectNeed(object: series.object, base: 0, need: 0)
      let isKnown = year.range.allSatisfy { series.forecast?.isBaseKnown[$0] ?? true }
      sum.base = isKnown ? sum.base.map { $0 + series.steps.values(of: .base)[year.range].reduce(0, +) } : nil
      sum.need += series.need(in: year.range).value
      sums[series.object] = sum
    }
    return sums.values.sorted { ($1.need, $0.object) < ($0.need, $1.object) }
  }
}
