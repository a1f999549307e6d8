import Planning
import PlanningModel

extension PlanReport {
  /// Care episodes → bed-days → beds, from the region down to the ward that is worst off (R174–R181).
  var inpatients: ReportSection? {
    let year = digest.firstYear
    let beds = bedCapacities
    let wards = digest.gaps.filter { $0.view == year && beds.contains($0.capacity) }.sorted { left, right in
      let (first, second) = (left.figure.gap?.value ?? .infinity, right.figure.gap?.value ?? .infinity)
      return (first, left.unit) < (second, right.unit)
    }
    let table = bedTable(wards)
    let chain = wards.lazy.compactMap { inpatientChain(to: $0.unit) }.first
    guard chain != nil || !table.rows.isEmpty else { return nil }
    let lead = say(
      "Vårdtillfällen gånger medelvårdtid ger vårddygn; vårddygn delat med dygn och planerad beläggning ger vårdplatser. "
        + "Bilden följer kedjan till den avdelning som saknar mest \(words.view(year)).",
      "Care episodes times mean length of stay give bed-days; bed-days over days and planned occupancy give beds. The "
        + "chart follows the chain to the ward that lacks most in \(words.view(year)).")
    return ReportSection(
      "slutenvard", say("Slutenvård", "Inpatient care"), startsPage: true,
      [
        chain == nil ? "" : Piece.paragraph(lead, "vt-lead"), chain ?? "",
        table.rows.isEmpty ? "" : shortened(table, to: 20),
      ] + (variation?.wardPieces ?? []))
  }

  private var bedCapacities: Set<Int> {
    Set(plan.facts.capacities.indices.filter { plan.facts.capacities[$0].kind == .bed })
  }

  private func inpatientChain(to unit: Int) -> String? {
    let year = digest.firstYear
    let path = plan.units.pathToRoot(from: unit).reversed()
    let outlooks = path.map { plan.inpatient(unit: $0, in: year) }
    guard let ward = outlooks.last, ward.stays > 0, ward.beds > 0 else { return nil }
    // Bed-days planned without episodes have no length of stay and would make the chain miss its own product.
    guard ward.objects.allSatisfy({ $0.stays != nil }) else { return nil }
    let days = plan.days(in: year)
    let beds = ward.beds.rounded(.toNearestOrAwayFromZero)
    let occupancy = ward.bedDays.value / (Double(days) * ward.beds)
    let chart = InpatientChain(
      heading: chartHeading(
        "kedja-slutenvard", say("Från region till \(labels[unit])", "From region to \(labels[unit])")),
      levels: outlooks.map { .init(label: labels[$0.unit], episodes: $0.stays) },
      conversion: .init(
        meanLengthOfStay: ward.bedDays.value / ward.stays, bedDays: ward.bedDays.value, days: days,
        occupancy: occupancy, unroundedBeds: ward.beds, beds: Int(beds),
        residualBedDays: beds * Double(days) * occupancy - ward.bedDays.value,
        impliedOccupancy: beds > 0 ? ward.bedDays.value / (beds * Double(days)) : nil))
    return ResponsiveFigure(chart).html()
  }

  private func bedTable(_ wards: [PlanDigest.UnitGap]) -> DataTable {
    let kinds = Dictionary(wards.map { ($0.unit, 1) }, uniquingKeysWith: +)
    let rows = wards.map { ward -> DataTable.Row in
      let outlook = plan.inpatient(unit: ward.unit, in: ward.view)
      let hours = 24 * Double(plan.days(in: ward.view))
      let needed = ward.figure.need.value / hours
      let countsStays = outlook.objects.contains { $0.stays != nil }
      return DataTable.Row([
        .text(labels[ward.unit] + (kinds[ward.unit] == 1 ? "" : ", " + words.capacityInText(ward.capacity))),
        countsStays ? .number(outlook.stays) : .empty,
        countsStays && outlook.stays > 0 ? .number(outlook.bedDays.value / outlook.stays) : .empty,
        .number(outlook.bedDays.value), .number(needed), .number(ward.figure.available.map { $0.value / hours }),
        .number(ward.figure.gap.map { $0.value / hours }), .percent(ward.figure.probability),
      ])
    }
    return table(
      "vardplatser",
      say(
        "Vårdplatser i snitt per enhet \(words.view(digest.firstYear)), störst brist först",
        "Beds on average per unit \(words.view(digest.firstYear)), largest deficit first"),
      [
        word("unit", "Enhet", "Unit"), number("stays", "Vårdtillfällen", "Care episodes"),
        number("meanStay", "Medelvårdtid", "Mean stay", unit: say("dygn", "days"), decimals: 1),
        number("bedDays", "Vårddygn", "Bed-days"),
        number("needed", "Behöver", "Needs", unit: say("platser", "beds"), decimals: 1),
        number("available", "Har", "Has", unit: say("platser", "beds"), decimals: 1),
        number("gap", "Gap", "Gap", unit: say("platser", "beds"), decimals: 1, sign: .always),
        number("probability", "Sannolikt att det räcker", "Probably enough"),
      ], rows)
  }
}
