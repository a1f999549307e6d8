import Planning
import PlanningModel

extension PlanTables {
  /// Every waiting list: now, its limit, its goal and where it ends (R055–R060).
  package var queues: DataTable {
    let rows = plan.production.series.compactMap { series -> DataTable.Row? in
      guard let queue = series.queue, let last = queue.waitingWithGoal.last, let without = queue.waitingWithoutGoal.last
      else { return nil }
      return DataTable.Row([
        code(series.unit), name(series.unit), objectCode(series.object), objectName(series.object),
        .text(queue.countedIn.description), .number(queue.waitingWithoutGoal[0]),
        .number(queue.lastOverLimit), .number(queue.maximumQueue.map(Double.init)), .number(queue.waitingDays),
        .number(queue.goalPerWeek), .number(without), .number(last),
        .text(queue.weekWithinLimit?.description ?? ""), .text(queue.isOverLimit ? "yes" : "no"),
      ])
    }
    return DataTable(
      id: "queues", caption: say("Väntelistor", "Waiting lists"),
      columns: unitColumns + [
        word("object", "Planeringsobjekt", "Planning object"), word("objectName", "Objektets namn", "Object name"),
        word("countedIn", "Räknad", "Counted"), number("waiting", "Väntande", "Waiting"),
        number("waitingOverLimit", "Väntat över gräns", "Waited over limit"),
        number("maximumQueue", "Maximal kö", "Maximum queue"),
        number("waitingDays", "Gräns", "Limit", unit: say("dagar", "days")),
        number("goalPerWeek", "Kömål per vecka", "Goal a week"),
        number("waitingAtEndWithoutGoal", "Vid slutet utan mål", "At the end without goal"),
        number("waitingAtEndWithGoal", "Vid slutet med mål", "At the end with goal"),
        word("weekWithinLimit", "Inom gräns från", "Within limit from"),
        word("overLimit", "Över gräns", "Over limit"),
      ], rows: rows, language: language)
  }

  /// Every waiting list week by week.
  package var queueWeeks: DataTable {
    let rows = plan.production.series.flatMap { series -> [DataTable.Row] in
      guard let queue = series.queue else { return [] }
      return queue.weeks.indices.map { week in
        DataTable.Row([
          code(series.unit), name(series.unit), objectCode(series.object), .text(queue.weeks[week].description),
          .number(queue.inflow[week]), .number(queue.production[week]), .number(queue.waitingWithoutGoal[week + 1]),
          .number(queue.waitingWithGoal[week + 1]),
          address(
            .queue, unit: series.unit, subject: plan.facts.catalogue.objects[series.object].code.text,
            view: queue.weeks[week].description),
        ])
      }
    }
    return DataTable(
      id: "queue_weeks", caption: say("Väntelistor vecka för vecka", "Waiting lists week by week"),
      columns: unitColumns + [
        word("object", "Planeringsobjekt", "Planning object"), word("week", "Vecka", "Week"),
        number("inflow", "Inflöde", "Inflow", decimals: 1), number("production", "Plan", "Plan", decimals: 1),
        number("waitingWithoutGoal", "Väntande utan mål", "Waiting without goal"),
        number("waitingWithGoal", "Väntande med mål", "Waiting with goal"), figureColumn,
      ], rows: rows, language: language)
  }

  /// The care chains with their pace and bottleneck (R194–R197).
  package var careChains: DataTable {
    let rows = plan.chains.flatMap { chain in
      chain.links.map { link in
        DataTable.Row([
          .text(chain.name), code(chain.orderingUnit), objectCode(chain.orderingObject), .text(chain.view.code),
          .number(chain.need), .number(chain.pace), code(link.unit), objectCode(link.object), .number(link.planned),
          .number(link.perActivity), .number(link.idle), .text(link.isBottleneck ? "yes" : "no"),
        ])
      }
    }
    return DataTable(
      id: "care_chains", caption: say("Vårdkedjor", "Care chains"),
      columns: [
        word("chain", "Kedja", "Chain"), word("orderingUnit", "Beställande enhet", "Ordering unit"),
        word("orderingObject", "Beställt objekt", "Ordered object"), word("period", "Period", "Period"),
        number("need", "Behov", "Need"), number("pace", "Gemensam takt", "Common pace"),
        word("supplyingUnit", "Levererande enhet", "Supplying unit"),
        word("supplyingObject", "Levererat objekt", "Supplied object"), number("planned", "Planerat", "Planned"),
        number("perActivity", "Per beställd", "Per ordered", decimals: 2), number("idle", "Outnyttjat", "Idle"),
        word("bottleneck", "Flaskhals", "Bottleneck"),
      ], rows: rows, language: language)
  }
}
