import Forecasting
import PlanningModel

/// What a ward is planned for, working period by working period: patients present on average and beds.
struct WardMonths {
  /// One working period.
  struct Month {
    /// Calendar days, which it weighs by; 0 before the ward opens and after it has closed.
    let days: Double
    /// Patients present on average.
    let mean: Double
    /// Beds on average; `nil` where nobody has stated any.
    let beds: Double?
    /// The mean in each of the plan's possible futures.
    let paths: [Double]
  }

  let months: [Month]

  /// The months of a view; `nil` where no care at the unit takes the capacity.
  init?(_ plan: Plan, unit: Int, capacity: Int, in view: PlanView) {
    guard let need = plan.capacityNeed(unit: unit, capacity: capacity),
      let node = plan.balance.own(unit: unit, capacity: capacity)
    else { return nil }
    months = view.range.map { period in
      let range = period..<(period + 1)
      let days = Double(plan.timeline.periods[period].dayCount)
      let planned = need.steps.total(in: range).value
      // Verified measures on the need side change how many are present, in proportion.
      let remaining = planned > 0 ? max(0, node.need.total(in: range).value) / planned : 0
      let present = need.uses.reduce(0.0) { sum, use in
        let activities = plan.production.series[use.series].need(in: range).value
        return sum + activities * use.hours[period] * (use.occupancies?[period] ?? 1)
      }
      let mean = max(0, present) * remaining / 24 / days
      let figure = node.figure(in: range)
      let beds = figure.available.map { max(0, $0.value + figure.verified.value) / 24 / days }
      return Month(
        days: mean > 0 || beds.map { $0 > 0 } ?? false ? days : 0, mean: mean, beds: beds,
        paths: Self.factors(plan, need, planned: planned, period: period).map { $0 * mean })
    }
    guard months.contains(where: { $0.mean > 0 }) else { return nil }
  }

  /// How much more or less is needed in each possible future, as factors with mean 1.
  ///
  /// A month's number of admissions varies by chance also in the futures, and the number present varies by chance around
  /// its mean already; so what independent admissions vary by is taken out of the futures.
  private static func factors(_ plan: Plan, _ need: CapacityNeed, planned: Double, period: Int) -> [Double] {
    let periods = plan.timeline.periods.count
    let paths = plan.production.sampling.paths
    guard planned > 0 else { return [Double](repeating: 1, count: paths) }
    let ratios = (0..<paths).map { Double(need.deviations[$0 * periods + period]) / planned }
    let mean = ratios.reduce(0, +) / Double(paths)
    let variance = ratios.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(max(1, paths - 1))
    let admissions = need.uses.reduce(0.0) { sum, use in
      let series = plan.production.series[use.series]
      guard plan.facts.catalogue.objects[series.object].measure == .episodes else { return sum }
      return sum + max(0, series.need(in: period..<(period + 1)).value)
    }
    let byChance = admissions > 0 ? 1 / admissions : 0
    let kept = variance > 0 ? (max(0, variance - byChance) / variance).squareRoot() : 0
    return ratios.map { max(0, 1 + ($0 - mean) * kept) }
  }
}

extension WardMonths {
  /// Calendar days.
  var days: Double { months.reduce(0) { $0 + $1.days } }

  /// Patients present on average.
  var mean: Double { months.reduce(0) { $0 + $1.mean * $1.days } / days }

  /// Beds on average; `nil` where some month has none stated.
  var beds: Double? {
    let stated = months.compactMap { month in month.beds.map { $0 * month.days } }
    return stated.count == months.count ? stated.reduce(0, +) / days : nil
  }

  /// The months with the patients of a sister ward added.
  func pooled(with other: WardMonths) -> WardMonths {
    WardMonths(
      months: zip(months, other.months).map { left, right in
        Month(
          days: max(left.days, right.days), mean: left.mean + right.mean,
          beds: left.beds.flatMap { own in right.beds.map { own + $0 } },
          paths: zip(left.paths, right.paths).map { $0 + $1 })
      })
  }

  /// The months with stays changed by a factor.
  func scaled(_ factor: Double) -> WardMonths {
    WardMonths(
      months: months.map {
        Month(days: $0.days, mean: $0.mean * factor, beds: $0.beds, paths: $0.paths.map { $0 * factor })
      })
  }

  private init(months: [Month]) { self.months = months }
}
