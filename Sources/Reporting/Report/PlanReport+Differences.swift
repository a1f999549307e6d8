import Planning
import PlanningModel

extension PlanReport {
  /// Differences that are compared in the open.
  static let spreadRows = 12

  /// Differences between units in the time, the days and the contact types that the same care has (R073–R075).
  var differences: ReportSection? {
    let found = UnitDifferences(plan)
    let tables = [
      differenceTable(
        "tider", say("Minuter per aktivitet för samma planeringsobjekt", "Minutes per activity for the same object"),
        found.times),
      differenceTable(
        "vardtider",
        say("Vårddygn per vårdtillfälle för samma planeringsobjekt", "Bed-days per episode for the same object"),
        found.stays),
      differenceTable(
        "kontakttyper",
        say(
          "Kontakttypens andel av kontakterna, enheter av samma slag",
          "The contact type's share, units of the same kind"),
        found.contacts),
    ].filter { !$0.rows.isEmpty }
    guard !tables.isEmpty else { return nil }
    let lead = say(
      "Samma vård kan ta olika lång tid på olika enheter, eller registreras på olika sätt. En skillnad kan vara motiverad, "
        + "eller något att lära av. Överst står de skillnader där mest skulle ändras om enheterna över mitten låg på mitten.",
      "The same care may take different time at different units, or be registered in different ways. A difference may be "
        + "justified, or something to learn from. First stand the differences where most would change if the units above the "
        + "middle were at the middle.")
    let how = say(
      "Bedöm en skillnad med vardtakt judge-difference och adressen i tabellens sista kolumn. Vem som bedömt, när och "
        + "varför står i liggaren och här.",
      "Judge a difference with vardtakt judge-difference and the address in the last column. Who judged, when and why "
        + "stands in the ledger and here.")
    return ReportSection(
      "skillnader", say("Skillnader mellan verksamheter", "Differences between units"), startsPage: true,
      [Piece.paragraph(lead, "vt-lead"), strip(found)] + tables.map { shortened($0, to: Self.spreadRows) }
        + [judgements(found), Piece.paragraph(how, "vt-note")])
  }

  /// The widest differences of each sort, as marks around the middle.
  private func strip(_ found: UnitDifferences) -> String {
    let drawn = [found.times, found.stays, found.contacts].flatMap { differences in
      differences.filter { $0.median > 0 && $0.members.count > 2 }.prefix(4)
    }
    guard !drawn.isEmpty else { return "" }
    let rows = drawn.map { difference in
      SpreadStrip.Row(
        label: name(difference), ratios: difference.members.map { $0.value / difference.median },
        note: difference.judgements.first { $0.unit == nil }.map { verdict($0.verdict) } ?? "")
    }
    let chart = SpreadStrip(
      heading: chartHeading(
        "spridning", say("Enheterna runt medianen; ett streck är en enhet", "Units around the median; a mark is a unit")
      ),
      rows: rows)
    return ResponsiveFigure(chart).html()
  }

  /// What is compared, by the names people use.
  func name(_ difference: UnitDifference) -> String {
    switch difference.subject {
    case .time(let object, let capacity): "\(words.object(object)), \(words.capacityInText(capacity))"
    case .stay(let object): words.object(object)
    case .contact(let kind, let caregiver, let contact): "\(contact), \(caregiver) (\(kind))"
    }
  }

  func verdict(_ verdict: DifferenceJudgement.Verdict) -> String {
    switch verdict {
    case .justified: say("motiverad", "justified")
    case .toLearnFrom: say("att lära av", "to learn from")
    }
  }

  private func judgements(_ found: UnitDifferences) -> String {
    Piece.list(
      found.all.flatMap { difference in
        difference.judgements.map { judged in
          let unit = judged.unit.flatMap { plan.units.position(of: $0) }.map { ", \(labels[$0])" } ?? ""
          return "\(name(difference))\(unit): \(verdict(judged.verdict)). \(judged.reason) (\(judged.judgedBy), "
            + "\(judged.judgedOn))"
        }
      })
  }

  private func differenceTable(_ id: String, _ caption: String, _ differences: [UnitDifference]) -> DataTable {
    var unit: String? = say("dygn", "days")
    var beyond = unit
    var decimals = 2
    var value: (Double) -> DataTable.Cell = { .number($0) }
    var shown: (Double) -> String = { numbers.text($0, decimals: 2) }
    switch differences.first?.subject {
    case .time:
      (unit, beyond, decimals, value) = (say("min", "min"), words.hour, 0, { .number($0 * 60) })
      shown = { numbers.text($0 * 60) }
    case .contact:
      (unit, beyond, decimals, value) = (nil, say("kontakter", "contacts"), 0, { .percent($0) })
      shown = { numbers.percent($0) }
    case .stay, nil: break
    }
    let rows = differences.map { difference in
      func holders(_ value: Double) -> String {
        let equal = difference.members.filter { $0.value == value }
        let names =
          equal.count == 1 ? labels[equal[0].unit] : say("\(equal.count) enheter", "\(equal.count) units")
        return "\(shown(value)), \(names)"
      }
      let judged = difference.judgements.first { $0.unit == nil } ?? difference.judgements.first
      return DataTable.Row([
        .text(name(difference)), .number(Double(difference.members.count)), .text(holders(difference.low.value)),
        value(difference.median), .text(holders(difference.high.value)), difference.span.map { .percent($0) } ?? .empty,
        .number(difference.beyondMedian),
        .text(judged.map { verdict($0.verdict) } ?? say("obedömd", "not judged")), .text(difference.address),
      ])
    }
    return table(
      id, caption,
      [
        word("object", "Jämförelse", "Comparison"), number("units", "Enheter", "Units"),
        .init(key: "lowest", header: say("Lägst", "Lowest"), unit: unit),
        number("median", "Median", "Median", unit: unit, decimals: decimals),
        .init(key: "highest", header: say("Högst", "Highest"), unit: unit),
        number("difference", "Skillnad", "Difference", sign: .always),
        number("beyond", "Över medianen", "Beyond the median", unit: beyond),
        word("judgement", "Bedömning", "Judgement"), word("address", "Adress", "Address"),
      ], rows)
  }
}
