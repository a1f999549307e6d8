/// One line of `settings.yaml`: the only place that says which settings are read and how the template explains them.
struct SettingDefinition {
  let key: String
  let example: String
  let explanation: String
  var isRequired = false

  static let all: [SettingDefinition] = [
    SettingDefinition(key: "region", example: "Region Exempel", explanation: "regionens namn", isRequired: true),
    SettingDefinition(key: "plan_start", example: "2027-01", explanation: "första månaden i planen", isRequired: true),
    SettingDefinition(key: "horizon_years", example: "1", explanation: "så många år planeras, 1–4"),
    SettingDefinition(key: "paths", example: "200", explanation: "slumpade framtider bakom sannolikheterna"),
    SettingDefinition(key: "seed", example: "1", explanation: "slumpens startvärde"),
    SettingDefinition(key: "occupancy", example: "0.95", explanation: "beläggning som vårdplatser planeras för"),
    SettingDefinition(
      key: "minimum_stay_hours", example: "6", explanation: "kortaste tid ett vårdtillfälle tar en plats"),
    SettingDefinition(
      key: "limiting_utilisation", example: "0.9",
      explanation: "från denna beläggning av kapaciteten räknas den som begränsande"),
    SettingDefinition(
      key: "goal_certainty", example: "0.9", explanation: "sannolikheten som kömål ska nås med"),
    SettingDefinition(
      key: "overcrowding_risk", example: "0.05",
      explanation: "så stor del av tiden får fler patienter än vårdplatser finnas"),
    SettingDefinition(
      key: "leave_by_month", example: "[4, 5, 5, 6, 5, 12, 32, 16, 3, 4, 2, 6]",
      explanation: "procent av semestern per månad"),
    SettingDefinition(
      key: "forecast", example: "{ coherence: automatic }",
      explanation: "hur enheternas och nivåernas prognoser stäms av: automatic, bottom_up, top_down eller least_squares"
    ),
    SettingDefinition(
      key: "calendar",
      example: "{ free_eves: [midsommarafton, julafton, nyarsafton], short_days: { skartorsdag: 0.5 } }",
      explanation: "lediga aftnar, korta dagar (andel av en arbetsdag) och closed_weeks"),
  ]
}
