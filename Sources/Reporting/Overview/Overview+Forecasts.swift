import Planning
import PlanningModel

extension Overview {
  /// How far the forecasts have missed: when tried on the past, and since one was kept.
  var forecasts: [String] {
    var lines: [String] = []
    if let miss = ForecastQuality(digest.plan).averageMiss {
      let percent = words.numbers.percent(miss)
      lines.append(
        say(
          "Prognoserna har i genomsnitt missat med \(percent) när de prövats på historiken.",
          "The forecasts have missed by \(percent) on average when tried on the past."))
    }
    if let latest = digest.plan.forecastFollowUp.last, let miss = ForecastScore(latest.comparisons).averageMiss {
      let percent = words.numbers.percent(miss)
      lines.append(
        say(
          "Prognosen som sparades \(latest.madeOn) har hittills missat med \(percent).",
          "The forecast kept on \(latest.madeOn) has missed by \(percent) so far."))
    }
    return lines.isEmpty
      ? [] : [heading(say("Prognosernas träffsäkerhet", "How the forecasts hit"))] + lines.map { "  " + $0 }
  }
}
