/// How forecasts of bottom series and of their sums are made to agree; the raw value is the stable name in files.
///
/// The least squares methods move all forecasts as little as possible, each weighed by how far it is expected to miss;
/// they differ in what they take that to be. The sums' own forecasts thereby help the bottom series.
public enum ReconciliationMethod: String, Sendable, CaseIterable {
  /// The forecasts of the bottom series stand; sums are added up.
  case bottomUp = "bottom_up"
  /// The forecast of the topmost sum is split among what is next below it by their forecasts, and so on down.
  ///
  /// Needs sums that are nested, not crossed. Source: Athanasopoulos, Ahmed and Hyndman, "Hierarchical forecasts for
  /// Australian domestic tourism" (2009), doi:10.1016/j.ijforecast.2008.07.004.
  case forecastShares = "forecast_shares"
  /// The forecasts of the topmost sums are split among their bottom series by the means of the past.
  ///
  /// Source: Gross and Sohl, "Disaggregation methods to expedite product line forecasting" (1990),
  /// doi:10.1002/for.3980090304, method F.
  case historicalShares = "historical_shares"
  /// Least squares with the same weight for all series.
  ///
  /// Source: Hyndman, Ahmed, Athanasopoulos and Shang, "Optimal combination forecasts for hierarchical time series"
  /// (2011), doi:10.1016/j.csda.2011.03.006.
  case ordinary
  /// Least squares with variances that grow with the number of bottom series in a sum; needs no residuals.
  ///
  /// Source: Athanasopoulos, Hyndman, Kourentzes and Petropoulos, "Forecasting with temporal hierarchies" (2017),
  /// doi:10.1016/j.ejor.2017.02.046.
  case structural
  /// Least squares with the variances of the residuals.
  ///
  /// Source: Hyndman, Lee and Wang, "Fast computation of reconciled forecasts for hierarchical and grouped time series"
  /// (2016), doi:10.1016/j.csda.2015.11.007.
  case variance
  /// Least squares with the variances of the residuals and their correlations shrunk toward none (MinT).
  ///
  /// Source: Wickramasuriya, Athanasopoulos and Hyndman, "Optimal forecast reconciliation for hierarchical and grouped
  /// time series through trace minimization" (2019), doi:10.1080/01621459.2018.1448825.
  case shrinkage
}
