import Planning
import PlanningModel

extension PlanTables {
  /// Need against available capacity of every unit with all below it, per capacity and view (R115).
  package var balance: DataTable {
    let rows = plan.balance.summed.flatMap { node in
      plan.timeline.views.map { view -> DataTable.Row in
        let figure = node.figure(in: view.range)
        let capacity = plan.facts.capacities[node.capacity]
        return DataTable.Row([
          code(node.unit), name(node.unit), capacityCode(node.capacity), .text(view.code), .text(view.grain.rawValue),
          .number(figure.need.value), .number(figure.needWithoutStatedCapacity.value),
          .number(figure.available?.value), .number(figure.bought.value), .number(figure.verified.value),
          .number(figure.planned.value), .number(figure.gap?.value), .percent(figure.gapShare),
          .percent(figure.utilisation), .percent(figure.probability),
          .text(plan.isLimiting(capacity: node.capacity, unit: node.unit, in: view) ? "yes" : "no"),
          address(.gap, unit: node.unit, subject: capacity.code.text, view: view.code),
        ])
      }
    }
    return DataTable(
      id: "balance", caption: say("Balans per enhet, kapacitet och period", "Balance per unit, capacity and period"),
      columns: unitColumns + [
        word("capacity", "Kapacitet", "Capacity"), word("period", "Period", "Period"),
        word("grain", "Periodslag", "Grain"), hours("needHours", "Behov", "Need"),
        hours("needWithoutStatedCapacityHours", "Utan uppgiven kapacitet", "Without stated capacity"),
        hours("availableHours", "Tillgängligt", "Available"), hours("boughtHours", "Köpt", "Bought"),
        hours("verifiedHours", "Verifierade åtgärder", "Verified measures"),
        hours("plannedHours", "Planerade åtgärder, räknas ej", "Planned measures, not counted"),
        hours("gapHours", "Gap", "Gap"), number("gapShare", "Gap av behov", "Gap of need", unit: nil),
        number("utilisation", "Beläggning", "Utilisation"),
        number("probability", "Sannolikhet att planen håller", "Probability that the plan holds"),
        word("limiting", "Begränsande", "Limiting"), figureColumn,
      ], rows: rows, language: language)
  }

  /// The steps of every capacity need in hours; they sum exactly to the need.
  package var capacityNeed: DataTable {
    steps(
      id: "capacity_need", sv: "Kapacitetsbehov steg för steg", en: "Capacity need step by step",
      subject: word("capacity", "Kapacitet", "Capacity"),
      rows: plan.balance.summed.flatMap { node in
        rows(node.need, unit: node.unit, subject: plan.facts.capacities[node.capacity].code.text, figure: .needHours)
      }, of: HourUnit.self)
  }

  /// Every production need with how many must be booked when some do not come (R025, R057).
  package var production: DataTable {
    let rows = plan.production.series.flatMap { series in
      plan.timeline.views.map { view -> DataTable.Row in
        let subject = plan.facts.catalogue.objects[series.object].code.text
        let bedDays = series.bedDaySteps?.total(in: view.range).value
        return DataTable.Row([
          code(series.unit), name(series.unit), objectCode(series.object), objectName(series.object), .text(view.code),
          .text(view.grain.rawValue), .number(series.need(in: view.range).value),
          .number(series.booked(in: view.range).value), bedDays.map { .number($0) } ?? .empty,
          address(.needActivities, unit: series.unit, subject: subject, view: view.code),
        ])
      }
    }
    return DataTable(
      id: "production", caption: say("Produktionsbehov", "Production need"),
      columns: unitColumns + [
        word("object", "Planeringsobjekt", "Planning object"), word("objectName", "Objektets namn", "Object name"),
        word("period", "Period", "Period"), word("grain", "Periodslag", "Grain"),
        number("activities", "Behov", "Need"), number("booked", "Att boka", "To book"),
        number("bedDays", "Vårddygn", "Bed-days"), figureColumn,
      ], rows: rows, language: language)
  }

  /// The steps of every production need in activities; they sum exactly to the need.
  package var productionNeed: DataTable {
    steps(
      id: "production_need", sv: "Produktionsbehov steg för steg", en: "Production need step by step",
      subject: word("object", "Planeringsobjekt", "Planning object"),
      rows: plan.production.series.flatMap { series in
        rows(
          series.steps, unit: series.unit, subject: plan.facts.catalogue.objects[series.object].code.text,
          figure: .needActivities)
      }, of: ActivityUnit.self)
  }

  /// The steps of every need of bed-days; they sum exactly to the need.
  package var bedDays: DataTable {
    steps(
      id: "bed_days", sv: "Vårddygn steg för steg", en: "Bed-days step by step",
      subject: word("object", "Planeringsobjekt", "Planning object"),
      rows: plan.production.series.flatMap { series in
        series.bedDaySteps.map {
          rows(
            $0, unit: series.unit, subject: plan.facts.catalogue.objects[series.object].code.text, figure: .needBedDays)
        } ?? []
      }, of: BedDayUnit.self)
  }

  /// One row for each view and step of a need.
  private func rows<Measure>(
    _ need: Steps<Measure>, unit: Int, subject: String, figure: FigureAddress.Kind
  ) -> [DataTable.Row] {
    plan.timeline.views.flatMap { view in
      need.waterfall(in: view.range).map { step in
        DataTable.Row([
          code(unit), name(unit), .text(subject), .text(view.code), .text(view.grain.rawValue), .text(step.step.key),
          .number(step.effect.value), address(figure, unit: unit, subject: subject, view: view.code),
        ])
      }
    }
  }

  private func steps<Measure: UnitOfMeasure>(
    id: String, sv: String, en: String, subject: DataTable.Column, rows: [DataTable.Row], of measure: Measure.Type
  ) -> DataTable {
    DataTable(
      id: id, caption: say(sv, en),
      columns: unitColumns + [
        subject, word("period", "Period", "Period"), word("grain", "Periodslag", "Grain"),
        word("step", "Steg", "Step"), number(Measure.key, "Verkan", "Effect"), figureColumn,
      ], rows: rows, language: language)
  }
}
