import Forecasting
import PlanningModel

/// The mean level of each planning object over its units, lent to units whose own history is too short (R113).
struct ObjectGroups {
  private let levels: [PlanningObjectCode: GroupLevel]

  /// Fits a group only for objects that some unit with a short history needs.
  init(sources: [NeedForecaster.Source], forecaster: NeedForecaster) {
    let byObject = Dictionary(grouping: sources, by: \.object.code)
    var levels: [PlanningObjectCode: GroupLevel] = [:]
    for (object, members) in byObject where members.contains(where: Self.isShort) {
      let complete = members.filter { !Self.isShort($0) }.map(forecaster.adjusted)
      guard let group = Self.mean(of: complete),
        case .fitted(let model) = AutomaticForecaster().choose(for: group).result
      else { continue }
      levels[object] = GroupLevel(group: model, share: 1)
    }
    self.levels = levels
  }

  /// The level a source may lean on; `nil` where no other unit produces the object.
  func level(for source: NeedForecaster.Source) -> GroupLevel? {
    Self.isShort(source) ? levels[source.object.code] : nil
  }

  private static func isShort(_ source: NeedForecaster.Source) -> Bool {
    source.values.count { !$0.isNaN } < AutomaticForecaster.shortHistory
  }

  /// The mean rate per open day over the members that have a value at each time.
  private static func mean(of members: [TimeSeries]) -> TimeSeries? {
    guard let start = members.map(\.start).min(), let period = members.first?.period else { return nil }
    let end = members[0].end
    var sums = [Double](repeating: 0, count: end - start)
    var counts = [Double](repeating: 0, count: end - start)
    for member in members {
      for (position, rate) in member.rates.enumerated() where !rate.isNaN {
        sums[member.start - start + position] += rate
        counts[member.start - start + position] += 1
      }
    }
    let means = zip(sums, counts).map { $1 > 0 ? $0 / $1 : .nan }
    return try? TimeSeries(
      values: means, period: period, start: start, exposure: [Double](repeating: 1, count: means.count))
  }
}
