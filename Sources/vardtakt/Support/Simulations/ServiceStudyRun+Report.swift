import PlanningModel
import Reporting
import Simulation

extension ServiceStudyRun {
  private var numbers: NumberFormat { .swedish }

  /// Decimals that tell waits of this size apart.
  private var decimals: Int {
    let waits = waitRows.compactMap { study.waitQuantile(0.95, station: $0.station, customerClass: $0.one) }
    let longest = waits.max() ?? 0
    return longest >= 100 ? 0 : longest >= 10 ? 1 : 3
  }

  /// Everybody at a station, then its classes when there are several.
  private var waitRows: [(station: Int, one: Int?, label: String)] {
    file.system.stations.indices.flatMap { station in
      let name = file.system.stations[station].name
      let classes = classes(at: station)
      let all: (station: Int, one: Int?, label: String) = (station, nil, name)
      guard classes.count > 1 else { return [all] }
      return [all] + classes.map { (station, $0, "\(name), \(file.system.classes[$0].name)") }
    }
  }

  var parts: [StudyReport.Part] {
    [
      StudyReport.Part(
        "vantan", "Väntan", lead: lead,
        charts: [
          WaitBars(
            heading: ChartHeading(id: "vantetider", title: "Väntan före betjäning"),
            rows: waitRows.compactMap { row in
              let waits = [0.5, 0.9, 0.95].compactMap {
                study.waitQuantile($0, station: row.station, customerClass: row.one)
              }
              let mean = study.meanWait(station: row.station, customerClass: row.one)
              return waits.count == 3 ? .init(label: row.label, mean: mean.mean, quantiles: waits) : nil
            }, unit: file.timeUnit, decimals: decimals)
        ], tables: [waitTable]),
      StudyReport.Part("resurser", "Betjänare och flöden", tables: [poolTable, flowTable]),
    ]
  }

  private var lead: String {
    file.system.stations.indices.compactMap { station in
      let wait = study.meanWait(station: station)
      guard wait.count > 0 else { return nil }
      let interval = wait.interval()
      func text(_ value: Double) -> String { numbers.text(value, decimals: decimals) }
      let share = numbers.percent(study.shareWaiting(station: station).mean, decimals: 1)
      let name = file.system.stations[station].name
      let blocked = study.moments { $0.meanNumbersBlocked[station] }.mean
      return "Vid \(name) väntar \(share), i medeltal över alla \(text(wait.mean)) "
        + "\(file.timeUnit) (95 % konfidens \(text(interval.lower))–\(text(interval.upper)))."
        + (blocked > 0.0005
          ? " Där ligger i medeltal \(numbers.text(blocked, decimals: 3)) kvar för att nästa station är full." : "")
    }.joined(separator: " ")
  }

  private var waitTable: DataTable {
    let rows = waitRows.map { row -> DataTable.Row in
      let wait = study.meanWait(station: row.station, customerClass: row.one)
      func quantile(_ probability: Double) -> DataTable.Cell {
        .number(study.waitQuantile(probability, station: row.station, customerClass: row.one))
      }
      let isKnown = wait.count > 0
      return DataTable.Row(
        [
          .text(row.label),
          .percent(isKnown ? study.shareWaiting(station: row.station, customerClass: row.one).mean : nil),
          .number(isKnown ? wait.mean : nil), .number(wait.interval().lower), .number(wait.interval().upper),
          quantile(0.5), quantile(0.9), quantile(0.95),
          .number(study.meanNumberWaiting(station: row.station, customerClass: row.one).mean),
        ], depth: row.one == nil ? 0 : 1)
    }
    func wait(_ key: String, _ header: String) -> DataTable.Column {
      StudyColumn.number(key, header, decimals: decimals)
    }
    return DataTable(
      id: "vantetabell", caption: "Väntan före betjäning, \(file.timeUnit)",
      columns: [
        StudyColumn.word("group", "Station"), StudyColumn.number("share", "Får vänta", decimals: 1),
        wait("mean", "Medel"), wait("lower", "95 % från"), wait("upper", "till"), wait("median", "Hälften högst"),
        wait("ninety", "90 % högst"), wait("ninety_five", "95 % högst"),
        StudyColumn.number("waiting", "Väntande", decimals: 2),
      ], rows: rows)
  }

  private var poolTable: DataTable {
    let rows = study.runs[0].pools.indices.map { pool in
      DataTable.Row([
        .text(study.runs[0].pools[pool].name), .number(study.moments { $0.pools[pool].meanAtWork }.mean),
        .number(study.moments { $0.pools[pool].meanTaken }.mean), .percent(study.utilisation(pool: pool).mean),
      ])
    }
    return DataTable(
      id: "betjanare", caption: "Betjänarna",
      columns: [
        StudyColumn.word("pool", "Betjänare"), StudyColumn.number("at_work", "I arbete", decimals: 2),
        StudyColumn.number("taken", "Upptagna", decimals: 2),
        StudyColumn.number("utilisation", "Nyttjande", decimals: 1),
      ], rows: rows)
  }

  private var flowTable: DataTable {
    let rows = file.system.classes.indices.map { one -> DataTable.Row in
      let time = study.moments { $0.flows[one].meanTimeInSystem }
      return DataTable.Row([
        .text(file.system.classes[one].name), .number(study.moments { Double($0.flows[one].arrived) }.mean),
        .number(study.moments { Double($0.flows[one].left) }.mean),
        .percent(study.shareRefused(customerClass: one).mean), .number(time.count > 0 ? time.mean : nil),
        .number(study.moments { $0.flows[one].meanNumberPresent }.mean),
      ])
    }
    return DataTable(
      id: "floden", caption: "De som kom, per förlopp",
      columns: [
        StudyColumn.word("class", "Klass"), StudyColumn.number("arrived", "Kom"), StudyColumn.number("left", "Lämnade"),
        StudyColumn.number("refused", "Avvisades", decimals: 1),
        StudyColumn.number("time", "Tid i medeltal", unit: file.timeUnit, decimals: decimals),
        StudyColumn.number("present", "Inne i medeltal", decimals: 2),
      ], rows: rows)
  }
}
