package import Planning
package import PlanningModel

/// The plan on one screen of a terminal: balance, the worst deficits, the largest surpluses, queues and broken rules.
///
/// Signs and arrows say what colour says, so colour may be left out. At most some 40 lines.
package struct Overview: Sendable {
  let digest: PlanDigest
  let labels: UnitLabels
  let words: PlanWords
  /// Columns of the terminal, at least 80.
  let width: Int
  /// Whether escape sequences for colour may be used.
  let colour: Bool
  /// The day the age of the data is counted to; `nil` leaves ages out.
  let today: Day?

  static let capacityLimit = 9
  static let listLimit = 5

  /// Creates an overview.
  package init(
    _ plan: Plan, language: ReportLanguage = .swedish, width: Int = 100, colour: Bool = false, today: Day? = nil
  ) {
    digest = PlanDigest(plan)
    labels = UnitLabels(plan.units)
    words = PlanWords(plan, language: language)
    self.width = max(80, width)
    self.colour = colour
    self.today = today
  }

  /// The lines, each ended by a line feed.
  package func text() -> String {
    let parts = [header, balance, gaps, queues, forecasts, flags, assumptions].filter { !$0.isEmpty }
    return parts.joined().map { $0 + "\n" }.joined()
  }
}

extension Overview {
  private var plan: Plan { digest.plan }

  func say(_ swedish: String, _ english: String) -> String { words.say(swedish, english) }

  private var header: [String] {
    let settings = plan.facts.settings
    let last = plan.timeline.periods[plan.timeline.periods.count - 1].lastDay
    let title = "\(settings.regionName) · plan \(settings.planStart)–\(Month(containing: last))"
    var age = say("underlagets ålder saknas", "age of the data is missing")
    if let source = digest.oldestSource, let extracted = source.extracted {
      let days = today.map { ", \($0 < extracted ? 0 : extracted.distance(to: $0)) " + say("dagar", "days") } ?? ""
      age = say("äldsta uppgift ", "oldest data ") + "\(extracted)\(days) (\(source.file))"
    }
    let space = width - title.count - age.count
    return space >= 2 ? [strong(title) + String(repeating: " ", count: space) + age, ""] : [strong(title), age, ""]
  }

  private var queues: [String] {
    guard digest.queueCount > 0 else { return [] }
    let over = digest.queuesOverLimit
    let count = say("\(over.count) av \(digest.queueCount)", "\(over.count) of \(digest.queueCount)")
    var lines = [heading(say("Köer över gräns: ", "Queues over their limit: ") + count)]
    for index in over.prefix(Self.listLimit) {
      let series = plan.production.series[index]
      guard let queue = series.queue, let maximum = queue.maximumQueue else { continue }
      let waiting = words.numbers.text(queue.waitingWithoutGoal[0])
      let within =
        queue.weekWithinLimit.map { say("inom gräns ", "within ") + words.week($0) }
        ?? say("inte inom planen", "not within the plan")
      let cells: [TerminalCell] = [
        .init("▼", 1, tone: .deficit), .init(labels[series.unit], flexible * 45 / 100),
        .init(words.object(series.object), flexible * 55 / 100), .init(waiting, 7, isNumber: true),
        .init(say("högst ", "at most ") + words.numbers.text(Double(maximum)), 12, isNumber: true), .init(within, 20),
      ]
      lines.append(line(cells))
    }
    return lines + more(over.count - Self.listLimit)
  }

  /// What is left of a line for names when marks, figures and spaces have got theirs.
  private var flexible: Int { width - 50 }

  private var flags: [String] {
    guard !digest.flags.isEmpty else { return [heading(say("Inga regler bryts", "No rules are broken"))] }
    return [heading(say("Regler som bryts", "Broken rules"))]
      + digest.flags.map { flag in
        let isHard = flag.rule.severity == .hard
        let severity = isHard ? say("stoppar", "refuses") : say("flaggar", "flags")
        return line([
          .init(isHard ? "✗" : "!", 1, tone: isHard ? .deficit : .plain), .init(severity, 8),
          .init(words.numbers.text(Double(flag.count)), 5, isNumber: true), .init(flag.rule.demand, width - 28),
          .init(flag.rule.requirement, 6),
        ])
      }
  }

  func more(_ count: Int) -> [String] {
    count > 0 ? ["  " + say("… och \(count) till", "… and \(count) more")] : []
  }
}
