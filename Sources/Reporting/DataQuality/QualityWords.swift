package import Planning
import PlanningModel

/// What is odd about how data are registered, in sentences that say what to do.
package struct QualityWords: Sendable {
  let plan: Plan
  let labels: UnitLabels
  let language: ReportLanguage

  package init(_ plan: Plan, language: ReportLanguage) {
    self.plan = plan
    labels = UnitLabels(plan.units)
    self.language = language
  }

  func say(_ swedish: String, _ english: String) -> String { language.pick(swedish, english) }

  private var numbers: NumberFormat { language.numbers }

  /// A source by the name of its file.
  func source(_ kind: DataSetKind) -> String {
    switch kind {
    case .volumes: say("Produktion", "Production")
    case .waiting: say("Väntelistor", "Waiting lists")
    case .availableBeds: say("Vårdplatser", "Beds")
    case .outcome: say("Utfall", "Outcome")
    default: kind.rawValue
    }
  }

  /// Everything to look at in a unit's figures, the gravest first; empty when there is nothing.
  package func remarks(_ unit: UnitQuality) -> [String] {
    var remarks: [String] = []
    if unit.periodsLate > 0 {
      remarks.append(
        say(
          "slutar \(unit.last), \(periods(unit.periodsLate)) före de andra",
          "ends \(unit.last), \(periods(unit.periodsLate)) before the others"))
    }
    let holes = unit.expected - unit.present - unit.periodsLate
    if holes > 0 {
      let named = listed(unit.missing.prefix(min(3, holes)).map(\.description), of: holes)
      remarks.append(say("saknar \(periods(holes)): \(named)", "lacks \(periods(holes)): \(named)"))
    }
    if unit.missingShare > 0.005 {
      let share = numbers.percent(unit.missingShare, decimals: unit.missingShare < 0.1 ? 1 : 0)
      remarks.append(say("\(share) tomma värden", "\(share) empty values"))
    }
    if !unit.repeated.isEmpty {
      let named = listed(unit.repeated.prefix(3).map(\.description), of: unit.repeated.count)
      remarks.append(
        say("samma värden som perioden före: \(named)", "the same figures as the period before: \(named)"))
    }
    if let shift = unit.shifts.first {
      let object = plan.facts.catalogue.objects[shift.object].name
      let factor = numbers.text(shift.factor, decimals: 2)
      let more =
        unit.shifts.count > 1 ? say(" och \(unit.shifts.count - 1) till", " and \(unit.shifts.count - 1) more") : ""
      remarks.append(
        say(
          "ny nivå från \(shift.period): \(object), \(factor) gånger den tidigare\(more)",
          "new level from \(shift.period): \(object), \(factor) times the former\(more)"))
    }
    if unit.oddValues > 0 {
      remarks.append(
        unit.oddValues == 1
          ? say("ett udda värde", "one odd value")
          : say("\(unit.oddValues) udda värden", "\(unit.oddValues) odd values"))
    }
    return remarks
  }

  private func periods(_ count: Int) -> String {
    let isQuarter = plan.facts.volumes.first?.grain == .quarter
    let one = isQuarter ? say("kvartal", "quarter") : say("månad", "month")
    let many = isQuarter ? say("kvartal", "quarters") : say("månader", "months")
    return "\(count) \(count == 1 ? one : many)"
  }

  private func listed(_ names: [String], of count: Int) -> String {
    names.joined(separator: ", ") + (count > names.count ? " …" : "")
  }
}

extension QualityWords {
  /// A few sentences about the whole, for the top of the page and of the terminal.
  package func sentences(_ quality: DataQuality) -> [String] {
    var sentences = quality.kinds.map { kind -> String in
      let units = quality.units(of: kind)
      let (expected, present) = (
        units.reduce(0) { $0 + $1.expected }, units.reduce(0) { $0 + $1.present }
      )
      let share = numbers.percent(expected > 0 ? Double(present) / Double(expected) : 1, decimals: 1)
      let late = units.count { $0.periodsLate > 0 }
      let look = units.count(where: \.hasRemarks)
      let lateText =
        late > 0 ? say(" \(late) är \(late == 1 ? "sen" : "sena").", " \(late) \(late == 1 ? "is" : "are") late.") : ""
      return say(
        "\(source(kind)): \(units.count == 1 ? "en enhet" : "\(units.count) enheter") har lämnat \(share) av det väntade. \(look) har något att titta på.",
        "\(source(kind)): \(units.count == 1 ? "one unit has" : "\(units.count) units have") delivered \(share) of what is expected. \(look) have something to look "
          + "at.") + lateText
    }
    if let age = quality.oldest {
      let days = numbers.text(Double(age.age ?? 0))
      sentences.append(
        say(
          "Äldst är \(age.delivery.file): uttagen för \(days) dagar sedan.",
          "The oldest is \(age.delivery.file): extracted \(days) days ago."))
    }
    let coverage = quality.coverage
    if !coverage.isComplete {
      let count = coverage.contacts.all - coverage.contacts.grouped
      var parts: [String] = []
      let services = coverage.services.all - coverage.services.grouped
      if services > 0 {
        parts.append(
          say(
            "\(services) av \(coverage.services.all) vårdtjänster", "\(services) of \(coverage.services.all) services"))
      }
      if count > 0 {
        let all = numbers.text(Double(coverage.contacts.all))
        parts.append(
          say(
            "\(numbers.text(Double(count))) av \(all) kontakter", "\(numbers.text(Double(count))) of \(all) contacts"))
      }
      sentences.append(
        parts.joined(separator: say(" och ", " and "))
          + say(
            " ligger inte i något planeringsobjekt; ingen prognos går att spara förrän alla gör det.",
            " are in no planning object; no forecast can be kept until all are."))
    } else if coverage.services.all > 0 || coverage.contacts.all > 0 {
      sentences.append(
        say("Allt som registreras ligger i ett planeringsobjekt.", "All that is registered is in a planning object."))
    }
    return sentences
  }
}

extension DataQuality {
  /// The import in force that was extracted longest ago; `nil` when nobody has said when any was.
  var oldest: DeliveryQuality? {
    deliveries.filter { $0.delivery.isInForce && $0.age != nil }
      .max { ($0.age ?? 0, $1.delivery.file) < ($1.age ?? 0, $0.delivery.file) }
  }
}
