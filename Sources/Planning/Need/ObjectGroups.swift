import Forecasting
import PlanningModel

/// The mean course of each planning object over its units, lent to units whose own history is too short (R113).
///
/// Units differ in size by a hundred times, so a few values of a unit's own say more about its level than other units do;
/// what is lent is season and trend, at the level of those few values.
struct ObjectGroups {
  private struct Group {
    let course: TimeSeries
    let model: FittedForecast
  }

  private let forecaster: NeedForecaster
  private let groups: [PlanningObjectCode: Group]

  /// Fits a group only for objects that some unit with a short history needs.
  init(sources: [NeedForecaster.Source], forecaster: NeedForecaster) {
    let byObject = Dictionary(grouping: sources, by: \.object.code)
    var groups: [PlanningObjectCode: Group] = [:]
    for (object, members) in byObject where members.contains(where: Self.isShort) {
      let complete = members.filter { !Self.isShort($0) }.map(forecaster.adjusted)
      guard let group = Self.mean(of: complete),
        case .fitted(let model) = AutomaticForecaster().choose(for: group, horizon: forecaster.horizon).result
      else { continue }
      groups[object] = Group(course: group, model: model)
    }
    self.forecaster = forecaster
    self.groups = groups
  }

  /// The course a source may lean on; `nil` where its own history is enough or no other unit produces the object.
  func level(for source: NeedForecaster.Source) -> GroupLevel? {
    guard Self.isShort(source), let group = groups[source.object.code] else { return nil }
    var (own, others) = (0.0, 0.0)
    let series = forecaster.adjusted(source)
    for (offset, rate) in series.rates.enumerated() where !rate.isNaN {
      let position = series.start + offset - group.course.start
      guard group.course.values.indices.contains(position), !group.course.values[position].isNaN else { continue }
      own += rate
      others += group.course.values[position]
    }
    return GroupLevel(group: group.model, share: others > 0 ? own / others : 1)
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
