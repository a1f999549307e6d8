import Planning
import PlanningModel

extension PlanTables {
  /// Beds per unit, object and view, unrounded and rounded, with what the rounding leaves (R174–R181).
  package var beds: DataTable {
    let rows = plan.units.units.indices.flatMap { unit in
      plan.timeline.views.flatMap { view in
        plan.inpatient(unit: unit, in: view).objects.map { object -> DataTable.Row in
          let days = Double(plan.days(in: view))
          let rounded = object.beds.rounded(.toNearestOrAwayFromZero)
          let subject = plan.facts.catalogue.objects[object.object].code.text
          return DataTable.Row([
            code(unit), name(unit), objectCode(object.object), .text(view.code), .text(view.grain.rawValue),
            .number(object.stays), .number(object.stays == nil ? nil : object.meanStay), .number(object.bedDays.value),
            .number(object.beds), .number(rounded),
            .percent(rounded > 0 ? object.bedDays.value / (rounded * days) : nil),
            address(.beds, unit: unit, subject: subject, view: view.code),
          ])
        }
      }
    }
    return DataTable(
      id: "beds", caption: say("Vårdplatser per enhet, objekt och period", "Beds per unit, object and period"),
      columns: unitColumns + [
        word("object", "Planeringsobjekt", "Planning object"), word("period", "Period", "Period"),
        word("grain", "Periodslag", "Grain"), number("stays", "Vårdtillfällen", "Care episodes"),
        number("meanStayDays", "Medelvårdtid", "Mean length of stay", unit: say("dygn", "days"), decimals: 2),
        number("bedDays", "Vårddygn", "Bed-days"), number("beds", "Vårdplatser", "Beds", decimals: 2),
        number("roundedBeds", "Vårdplatser, heltal", "Beds, whole"),
        number("impliedOccupancy", "Beläggning vid heltal", "Occupancy when whole", decimals: 1), figureColumn,
      ], rows: rows, language: language)
  }

  /// Own available hours with the resource that binds them (R086, R091).
  package var availableCapacity: DataTable {
    let rows = plan.available.flatMap { capacity in
      plan.timeline.views.map { view -> DataTable.Row in
        let binding = capacity.mostCommonBinding(in: view.range)
        let subject = plan.facts.capacities[capacity.capacity].code.text
        return DataTable.Row([
          code(capacity.unit), name(capacity.unit), capacityCode(capacity.capacity), .text(view.code),
          .text(view.grain.rawValue), .number(capacity.hours(in: view.range).value),
          .text(binding.map { "\($0.resource.unit)/\($0.resource.resource.subject)" } ?? ""),
          binding.map { .number($0.hoursPerExtraHour) } ?? .empty,
          address(.available, unit: capacity.unit, subject: subject, view: view.code),
        ])
      }
    }
    return DataTable(
      id: "available_capacity", caption: say("Tillgänglig kapacitet", "Available capacity"),
      columns: unitColumns + [
        word("capacity", "Kapacitet", "Capacity"), word("period", "Period", "Period"),
        word("grain", "Periodslag", "Grain"), hours("availableHours", "Tillgängligt", "Available"),
        word("bindingResource", "Begränsande resurs", "Binding resource"),
        number(
          "hoursPerExtraHour", "En resurstimme till ger", "One resource hour more gives", unit: "tim", decimals: 2),
        figureColumn,
      ], rows: rows, language: language)
  }

  /// Beds as they have been stated and used, with overcrowding per 100 available beds as it was; nothing is mended.
  package var occupancy: DataTable {
    let rows = plan.facts.bedStock.flatMap { stock -> [DataTable.Row] in
      guard let unit = plan.units.position(of: stock.unit) else { return [] }
      return stock.availableBedDays.indices.compactMap { index in
        let (available, occupied) = (known(stock.availableBedDays[index]), known(stock.occupiedBedDays[index]))
        guard available != nil || occupied != nil else { return nil }
        let over = available.flatMap { beds in occupied.map { max(0, $0 - beds) } }
        let share = available.flatMap { beds in beds > 0 ? occupied.map { $0 / beds } : nil }
        let per100 = available.flatMap { beds in beds > 0 ? over.map { $0 / beds * 100 } : nil }
        return DataTable.Row([
          code(unit), name(unit), .text(stock.capacity.text),
          .text(plan.timeline.period(atIndex: stock.start + index).description), .number(available), .number(occupied),
          .percent(share), .number(over), .number(per100),
        ])
      }
    }
    return DataTable(
      id: "occupancy", caption: say("Vårdplatser och beläggning hittills", "Beds and occupancy so far"),
      columns: unitColumns + [
        word("capacity", "Kapacitet", "Capacity"), word("period", "Period", "Period"),
        number("availableBedDays", "Disponibla vårddygn", "Available bed-days"),
        number("occupiedBedDays", "Belagda vårddygn", "Occupied bed-days"),
        number("occupancy", "Beläggning", "Occupancy", decimals: 1),
        number("overcrowdingBedDays", "Överbeläggning", "Overcrowding", unit: say("vårddygn", "bed-days")),
        number("overcrowdingPer100Beds", "Överbeläggning per 100 platser", "Overcrowding per 100 beds", decimals: 1),
      ], rows: rows, language: language)
  }

  private func known(_ value: Double) -> Double? { value.isNaN ? nil : value }

  /// How each function's net time is used (R097), for the units with a function of their own.
  package var timeUse: DataTable {
    let shares = plan.facts.timeUse
    let rows = plan.facts.functions.flatMap { function -> [DataTable.Row] in
      guard let unit = plan.units.position(of: function.unit) else { return [] }
      let own = shares.filter { $0.unit == function.unit && $0.function == function.code }
      let profile = own.isEmpty ? shares.filter { $0.unit == nil && $0.function == function.code } : own
      return profile.map { use in
        DataTable.Row([
          code(unit), name(unit), .text(function.code.text), .text(function.name),
          .number(function.fullTimeEquivalents), .text(use.activity), .percent(use.share),
        ])
      }
    }
    return DataTable(
      id: "time_use", caption: say("Tidsanvändning per funktion", "Time use per function"),
      columns: unitColumns + [
        word("function", "Funktion", "Function"), word("functionName", "Funktionens namn", "Function name"),
        number("fullTimeEquivalents", "Årsarbetare", "Full-time equivalents", decimals: 1),
        word("activity", "Tidsslag", "Activity type"), number("share", "Andel", "Share"),
      ], rows: rows, language: language)
  }

  /// The bill of capacity with each unit's time beside the region's standard (R073–R074).
  package var activityTimes: DataTable {
    let rows = plan.capacityNeeds.flatMap { need in
      need.uses.map { use -> DataTable.Row in
        let series = plan.production.series[use.series]
        let subject = plan.facts.catalogue.objects[series.object].code.text
        let capacity = plan.facts.capacities[need.capacity].code.text
        return DataTable.Row([
          code(need.unit), name(need.unit), objectCode(series.object), capacityCode(need.capacity),
          .number(use.hoursPerActivity), .text(originKey(use.origin)),
          address(.time, unit: need.unit, subject: subject, view: capacity),
        ])
      }
    }
    return DataTable(
      id: "activity_times", caption: say("Timmar per aktivitet", "Hours per activity"),
      columns: unitColumns + [
        word("object", "Planeringsobjekt", "Planning object"), word("capacity", "Kapacitet", "Capacity"),
        number("hoursPerActivity", "Timmar per aktivitet", "Hours per activity", unit: say("tim", "h"), decimals: 2),
        word("origin", "Ursprung", "Origin"), figureColumn,
      ], rows: rows, language: language)
  }

  private func originKey(_ origin: BillLine.Origin) -> String {
    switch origin {
    case .unit: "unit"
    case .standard: "standard"
    case .implied: "implied"
    }
  }
}
