import ArgumentParser
import Forecasting
import Intake
import PlanningModel
import Reporting

extension ForecastRun {
  /// The days that a figure is taken to go with.
  enum DayCount: String, CaseIterable, ExpressibleByArgument {
    /// What would have missed least from earlier moments.
    case automatic
    /// Neither: a number of beds does not grow with the month.
    case none
    /// All days of the period.
    case days
    /// Monday to Friday without Swedish holidays.
    case workingDays = "working-days"
  }

  /// The days of each step from the first of the file to the last ahead, or nil where counts do not go with them.
  func dayCounts(for series: [TimeSeries]) -> [Double]? {
    guard case .calendar(let grain) = file.axis.unit, grain != .day, file.axis.step == 1 else { return nil }
    switch request.dayCount {
    case .none: return nil
    case .days: return allDays
    case .workingDays: return workingDays
    case .automatic:
      // Weeks and periods of a fixed number of days differ in working days alone.
      let candidates = [allDays, workingDays].filter { Set($0).count > 1 && !$0.contains { $0 <= 0 } }
      return CalendarChoice.best(
        for: series, among: candidates, start: 0, horizon: horizon, threads: request.threads
      ).map { candidates[$0] }
    }
  }

  private var periods: [Period] { (0..<file.axis.count + horizon).compactMap { file.axis.period(at: $0) } }

  private var allDays: [Double] { periods.map { Double($0.dayCount) } }

  private var workingDays: [Double] {
    let calendar = SwedishCalendar()
    return periods.map { calendar.workingDays(in: $0) }
  }

  /// What the days that counts go with mean for the forecast, as a sentence of a report; nil where there are none.
  func calendarNote(_ days: [Double]?, _ language: ReportLanguage) -> String? {
    guard let days else { return nil }
    return days == workingDays
      ? language.pick(
        "Värdena räknas per arbetsdag (måndag–fredag utom helgdagar), eftersom de följer antalet arbetsdagar.",
        "Values are forecast per working day (Monday to Friday, Swedish holidays left out), since they follow those.")
      : language.pick(
        "Värdena räknas per dag, eftersom de följer periodens längd.",
        "Values are forecast per day, since they follow the length of the period.")
  }
}
