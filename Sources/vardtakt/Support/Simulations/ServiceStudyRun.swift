import PlanningModel
import Reporting
import Simulation

/// Runs a study of stations.
struct ServiceStudyRun {
  let file: ServiceStudyFile
  let control: StudyControl
  let study: ServiceStudy

  init(_ file: ServiceStudyFile, _ control: StudyControl) throws {
    self.file = file
    self.control = control
    let stations = file.system.stations.indices
    study = try ServiceSimulation(file.system, length: file.length).study(
      seed: control.seed, control: control.replicationControl, threads: control.threads
    ) { run in stations.map { run.together(station: $0).meanWait ?? .nan } }
  }

  var result: StudyResult {
    StudyResult(
      json: json,
      report: StudyReport(
        kind: "Simulering av mottagning och flöde", name: file.name,
        facts: control.facts(replications: study.runs.count) + ["tider i \(file.timeUnit)"], parts: parts))
  }

  /// The classes that were served at a station, with their place.
  func classes(at station: Int) -> [Int] {
    file.system.classes.indices.filter { one in
      study.runs.contains { $0.waits[station][one].served > 0 }
    }
  }
}

extension ServiceStudyRun {
  private var json: JSONText {
    let head = control.json(
      kind: "service", name: file.name, replications: study.runs.count, reached: study.reachedPrecision)
    return .object(
      head + [
        (key: "time_unit", value: .string(file.timeUnit)),
        (key: "stations", value: .array(file.system.stations.indices.map(stationJSON))),
        (key: "classes", value: .array(file.system.classes.indices.map(classJSON))),
        (key: "pools", value: .array(study.runs[0].pools.indices.map(poolJSON))),
        (key: "little_gap", value: .number(study.runs.map(\.littleGap).max() ?? 0)),
        (key: "events", value: .whole(study.runs.reduce(0) { $0 + $1.events })),
      ])
  }

  private func stationJSON(_ station: Int) -> JSONText {
    .object(
      [(key: "name", value: JSONText.string(file.system.stations[station].name))] + waits(station, nil) + [
        (key: "mean_number_blocked", value: StudyJSON.moments(study.moments { $0.meanNumbersBlocked[station] })),
        (
          key: "classes",
          value: .array(
            classes(at: station).map { one in
              .object([(key: "name", value: JSONText.string(file.system.classes[one].name))] + waits(station, one))
            })
        ),
      ])
  }

  private func waits(_ station: Int, _ customerClass: Int?) -> [(key: String, value: JSONText)] {
    let served = study.runs.reduce(0) { sum, run in
      sum + (customerClass.map { run.waits[station][$0].served } ?? run.together(station: station).served)
    }
    return [
      (key: "served", value: .whole(served)),
      (key: "mean_wait", value: StudyJSON.moments(study.meanWait(station: station, customerClass: customerClass))),
      (
        key: "mean_number_waiting",
        value: StudyJSON.moments(study.meanNumberWaiting(station: station, customerClass: customerClass))
      ),
      (
        key: "share_waiting",
        value: StudyJSON.moments(study.shareWaiting(station: station, customerClass: customerClass))
      ),
      (
        key: "wait_quantiles",
        value: .object(
          [0.5, 0.9, 0.95, 0.99].map { probability in
            (
              key: JSONText.number(probability),
              value: StudyJSON.number(
                study.waitQuantile(probability, station: station, customerClass: customerClass))
            )
          })
      ),
    ]
  }

  private func classJSON(_ one: Int) -> JSONText {
    func mean(_ figure: @escaping (ServiceRun.Flow) -> Double?) -> JSONText {
      StudyJSON.moments(study.moments { figure($0.flows[one]) })
    }
    return .object([
      (key: "name", value: .string(file.system.classes[one].name)),
      (key: "arrived", value: mean { Double($0.arrived) }),
      (key: "left", value: mean { Double($0.left) }),
      (key: "share_refused", value: StudyJSON.moments(study.shareRefused(customerClass: one))),
      (key: "mean_time_in_system", value: mean { $0.meanTimeInSystem }),
      (key: "mean_number_present", value: mean { $0.meanNumberPresent }),
      (key: "all_accounted_for", value: .bool(study.runs.allSatisfy { $0.flows[one].isConserved })),
    ])
  }

  private func poolJSON(_ pool: Int) -> JSONText {
    .object([
      (key: "name", value: .string(study.runs[0].pools[pool].name)),
      (key: "utilisation", value: StudyJSON.moments(study.utilisation(pool: pool))),
      (key: "mean_taken", value: StudyJSON.moments(study.moments { $0.pools[pool].meanTaken })),
      (key: "mean_at_work", value: StudyJSON.moments(study.moments { $0.pools[pool].meanAtWork })),
    ])
  }
}
