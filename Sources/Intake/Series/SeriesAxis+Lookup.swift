import PlanningModel

extension SeriesAxis {
  /// The steps of the history from one label through another, or within calendar periods that they name in another way;
  /// nil if there is none.
  ///
  /// Example: on an axis of months `2020..2021` has 24 steps.
  package func steps(from first: String, through last: String) -> Range<Int>? {
    let labels = (0..<count).map(label)
    if let start = labels.firstIndex(of: first), let end = labels.firstIndex(of: last) {
      return start <= end ? start..<end + 1 : nil
    }
    guard let begin = SeriesAxisFinder.period(first), let finish = SeriesAxisFinder.period(last) else { return nil }
    let within = (0..<count).filter { position in
      period(at: position).map { begin.firstDay <= $0.firstDay && $0.lastDay <= finish.lastDay } ?? false
    }
    guard let start = within.first, let end = within.last else { return nil }
    return start..<end + 1
  }
}
