package import PlanningModel

/// One step of the year wheel with its day (*årshjul*).
package struct WheelStep: Sendable, Equatable, Codable {
  /// What tells that the step is done.
  package enum Milestone: String, Sendable, Codable, CaseIterable {
    /// Somebody says so.
    case said
    /// The plan year is opened.
    case opened
    /// Every area has reported round 1.
    case round1Reported
    /// Every area has reported round 2.
    case round2Reported
    /// Every area has shaken hands.
    case handshaken
    /// The plan is adopted.
    case adopted
    /// Every producing unit with beds is dimensioned.
    case dimensioned
    /// The plan is in force.
    case inForce
  }

  /// What it is known by.
  package var key: String
  /// What is done.
  package var name: String
  /// The level that does it.
  package var level: Level
  /// Years from the plan year, for example −1 for the year before.
  package var yearOffset: Int
  /// The month, 1–12.
  package var month: Int
  /// The last day, 1–31; a day the month lacks counts as its last.
  package var day: Int
  /// What comes out of it.
  package var output: String
  /// What tells that it is done.
  package var milestone: Milestone

  /// Creates a step.
  package init(
    key: String, name: String, level: Level, yearOffset: Int, month: Int, day: Int, output: String,
    milestone: Milestone = .said
  ) {
    self.key = key
    self.name = name
    self.level = level
    self.yearOffset = yearOffset
    self.month = month
    self.day = day
    self.output = output
    self.milestone = milestone
  }

  /// The last day of the step for a plan year.
  package func due(for year: Int) -> Day {
    let month = Month(year: year + yearOffset, month: self.month)
    return month.firstDay + (min(max(day, 1), month.dayCount) - 1)
  }
}

/// The dated template of a planning year, which the region edits (*årshjul*, R167).
package struct YearWheel: Sendable, Equatable, Codable {
  /// The steps; their order is that of their days.
  package var steps: [WheelStep]

  /// Creates a wheel.
  package init(steps: [WheelStep]) {
    self.steps = steps
  }

  /// What is wrong with it, in Swedish; `nil` when nothing is.
  package var problem: String? {
    if steps.isEmpty { return "Årshjulet saknar steg. Lägg till minst ett." }
    var seen: Set<String> = []
    for step in steps {
      if !seen.insert(step.key).inserted {
        return "Steget \(step.key) står flera gånger i årshjulet. Ge det ett eget namn."
      }
      guard (1...12).contains(step.month), (1...31).contains(step.day), (-3...3).contains(step.yearOffset) else {
        return
          "Steget \(step.key) har ett datum som inte finns. Ange månad 1–12, dag 1–31 och år −3 till 3 från planåret."
      }
    }
    return nil
  }
}

extension YearWheel {
  /// The wheel a region starts with; every day is the region's to change.
  package static let template = YearWheel(steps: [
    WheelStep(
      key: "prerequisites", name: "Planeringsförutsättningar", level: .strategic, yearOffset: -2, month: 12, day: 31,
      output: "behovsprognos för regionen"),
    WheelStep(
      key: "open", name: "Planåret öppnas", level: .strategic, yearOffset: -1, month: 1, day: 31,
      output: "kontrollerade uppgifter och låst katalog", milestone: .opened),
    WheelStep(
      key: "imbalance", name: "Övergripande behov och kapacitet", level: .strategic, yearOffset: -1, month: 2, day: 28,
      output: "beslutsunderlag till politiken"),
    WheelStep(
      key: "round1", name: "Omgång 1", level: .tactical, yearOffset: -1, month: 3, day: 31,
      output: "summering av omgång 1", milestone: .round1Reported),
    WheelStep(
      key: "round2", name: "Omgång 2", level: .tactical, yearOffset: -1, month: 5, day: 15,
      output: "uppdaterat uppdrag", milestone: .round2Reported),
    WheelStep(
      key: "handshake", name: "Handskakning", level: .strategic, yearOffset: -1, month: 5, day: 31,
      output: "överenskommelse per område", milestone: .handshaken),
    WheelStep(
      key: "budget", name: "Budget och plan fastställs", level: .political, yearOffset: -1, month: 6, day: 30,
      output: "budgetram och ”Vem ska göra vad”", milestone: .adopted),
    WheelStep(
      key: "agreements", name: "Överenskommelser med utförare", level: .strategic, yearOffset: -1, month: 9, day: 30,
      output: "justerad ram"),
    WheelStep(
      key: "round3", name: "Omgång 3, dimensionering", level: .tactical, yearOffset: -1, month: 10, day: 31,
      output: "vårdplatser och bemanning", milestone: .dimensioned),
    WheelStep(
      key: "coplanning", name: "Samplanering kring flaskhalsar", level: .tactical, yearOffset: -1, month: 11, day: 30,
      output: "taktad plan", milestone: .inForce),
    WheelStep(
      key: "interim1", name: "Delårsuppföljning januari–april", level: .strategic, yearOffset: 0, month: 5, day: 31,
      output: "delårsrapport"),
    WheelStep(
      key: "interim2", name: "Delårsuppföljning januari–augusti", level: .strategic, yearOffset: 0, month: 9, day: 30,
      output: "delårsrapport"),
    WheelStep(
      key: "lessons", name: "Årets utfall och lärdomar", level: .strategic, yearOffset: 1, month: 4, day: 15,
      output: "årsredovisning och lärdomar"),
  ])
}

/// That a step of the wheel is done.
package struct WheelStepDone: Sendable, Equatable, Codable {
  /// The plan year.
  package var year: Int
  /// The step.
  package var key: String

  /// Creates a note.
  package init(year: Int, key: String) {
    self.year = year
    self.key = key
  }
}
