import ArgumentParser
import Forecasting
import Foundation
import Governance
import Intake
import PlanningModel
import Reporting

/// `vardtakt forecast`: forecasts of any file of time series, and how far they would have missed.
struct ForecastCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forecast", abstract: "Prognostiserar tidsserier ur en CSV-fil, med intervall och träffsäkerhet.",
    discussion: """
      Filen är bred (perioden först, sedan en kolumn för varje serie) eller lång (kolumnerna serie, period och värde).
      Resultatet är en lång CSV-fil med series, step, period, mean och en kolumn för varje kvantil.
        vardtakt forecast besok.csv --horizon 12 --output prognos.csv
        vardtakt forecast besok.csv --backtest 3 --output fel.csv      prövar från tre tidigare tidpunkter
        vardtakt forecast besok.csv --report prognos.html              historik, prognos och fel i diagram
      """)

  @Argument(help: "CSV-filen med historiken.")
  var file: String

  @Option(name: .long, help: "Perioder i en säsong; utelämnad ges den av perioderna, 12 för månader.")
  var season: Int?

  @Option(name: .long, help: "Antal perioder framåt; utelämnat en säsong, eller 12.")
  var horizon: Int?

  @Option(name: .long, help: "Kvantiler mellan 0 och 1, med komma mellan.")
  var quantiles: String = "0.1,0.5,0.9"

  @Option(name: .long, help: "Metod för alla serier i stället för den som väljs: \(ForecastRequest.methodNames).")
  var method: String?

  @Option(name: .long, help: "Avbrott som inte ska styra prognosen, till exempel 2020-03..2021-12; kan upprepas.")
  var closed: [String] = []

  @Option(
    name: .long,
    help: "Dagar som värdena följer: automatic, none, days (alla) eller working-days (svenska arbetsdagar).")
  var calendar: ForecastRun.DayCount = .automatic

  @Option(name: .long, help: "Filen att skriva; utelämnad skrivs resultatet på skärmen.")
  var output: String?

  @Option(name: .customLong("format"), help: "Form: csv eller json; utelämnad den som filens namn säger, annars csv.")
  var askedFormat: TableFormat?

  /// The form, which the name of the file tells when nothing is asked for.
  private var format: TableFormat {
    get throws { try FileForms.form(askedFormat, for: output, otherwise: .csv) }
  }

  @Option(name: .long, help: "Skriver i stället felen när prognosen prövas från så många tidigare tidpunkter.")
  var backtest: Int?

  @Option(name: .long, help: "Perioder mellan tidpunkterna; utelämnat lika med --horizon.")
  var backtestStep: Int?

  @Option(name: .long, help: "Skriver även en HTML-rapport med historik, prognos och fel.")
  var report: String?

  @Option(name: .long, help: "Rapportens språk: sv eller en.")
  var language: ReportLanguage = .swedish

  @Option(name: .long, help: "Antal trådar; prognosen blir densamma.")
  var threads: Int = ProcessInfo.processInfo.activeProcessorCount

  @Option(name: .long, help: "Frö till slumptalen.")
  var seed: UInt64 = 1

  @Option(name: .long, help: "Antal slumpade utfall som kvantilerna räknas ur.")
  var paths: Int = 1_000

  /// The forms a table can be written in.
  enum TableFormat: String, ExpressibleByArgument, CaseIterable {
    case csv, json
  }

  func validate() throws {
    _ = try format
    _ = try request()
  }

  func run() throws {
    let request = try request()
    let source = URL(fileURLWithPath: file).resolvingSymlinksInPath().path
    for target in [output, report].compactMap(\.self)
    where URL(fileURLWithPath: target).resolvingSymlinksInPath().path == source {
      throw CommandFailure(message: "\(target) är filen med historiken och skulle skrivas över. Ange en annan fil.")
    }
    Console.progress("Läser \(Profiles.shown(file)) …")
    let series = try ForecastInput.read(file)
    let run = try ForecastRun(series.file, request)
    let tried = try backtest.map { try run.backtest(origins: $0, step: backtestStep) }
    let isForecastWanted = tried == nil || report != nil
    let days = isForecastWanted ? run.dayCounts(for: run.series) : nil
    let forecasts = isForecastWanted ? run.forecasts(days: days) : []
    try write(tried.map(run.errorTable) ?? run.forecastTable(forecasts))
    guard let report else { return }
    let judged = tried ?? run.likelyBacktest(step: backtestStep)
    let page = run.report(
      forecasts, judged, notes: series.notes + [run.calendarNote(days, language)].compactMap(\.self),
      language: language,
      generated: Instant.now().swedishDay)
    try OutputFiles.write(page.html(), to: report)
    if output != nil { try Console.write("Rapport: \(report)\n") }
  }

  private func write(_ table: DataTable) throws {
    let text = try format == .csv ? table.csv(.exchange) : table.json + "\n"
    guard let output else { return try Console.write(text) }
    try OutputFiles.write(text, to: output)
    try Console.write(backtest == nil ? "Prognos: \(output)\n" : "Fel: \(output)\n")
  }

  private func request() throws -> ForecastRequest {
    try ForecastRequest(
      season: season, horizon: horizon, quantiles: quantiles, method: method, closed: closed, calendar: calendar,
      backtest: backtest,
      backtestStep: backtestStep, threads: threads, seed: seed, paths: paths)
  }
}
