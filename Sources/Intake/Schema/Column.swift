/// The columns of all data sets, by their key in the header.
enum Column: String, Sendable, CaseIterable {
  case unit, object, capacity, function, premises, code, name, period, kind, value, status, reason
  // units, planning objects, services, capacities
  case parent, level, opening, opens, closes, service, caregiver, contact, acuity, measure, limiting
  case previousCodes = "previous_codes"
  case priorityDays = "priority_days"
  // histories
  case activities, inflow, produced, removed
  case bedDays = "bed_days"
  case delayedBedDays = "delayed_bed_days"
  case waitingEnd = "waiting_end"
  case waitingOverLimit = "waiting_over_limit"
  case availableBedDays = "available_bed_days"
  case occupiedBedDays = "occupied_bed_days"
  // need
  case hours, first, following, ratio, year, sex, age, persons
  case lagMonths = "lag_months"
  case ageFrom = "age_from"
  case ageThrough = "age_through"
  case perThousand = "per_thousand"
  // resources
  case fte, pattern, activity, share, count, resource, kronor
  case weeklyHours = "weekly_hours"
  case leaveDays = "leave_days"
  case absenceShare = "absence_share"
  case educationShare = "education_share"
  case validFrom = "valid_from"
  case validThrough = "valid_through"
  case hoursPerDay = "hours_per_day"
  case resourceUnit = "resource_unit"
  case resourceKind = "resource_kind"
  case hoursPerHour = "hours_per_hour"
  case able
  // decisions
  case from, through, effect, side, state, indicator, baseline, target, measured
  case toUnit = "to_unit"
  case toObject = "to_object"
  case hoursPerMonth = "hours_per_month"
  case costPerYear = "cost_per_year"
  case proposedBy = "proposed_by"
  case verifiedOn = "verified_on"
  case verifiedBy = "verified_by"
  case verifiedHoursPerMonth = "verified_hours_per_month"
  case owner, proposer
  case costOnce = "cost_once"
  case costPerHour = "cost_per_hour"
  case lowHoursPerMonth = "low_hours_per_month"
  case highHoursPerMonth = "high_hours_per_month"
  case rampMonths = "ramp_months"
  case leadMonths = "lead_months"
  case qualityShare = "quality_share"
  case unitShares = "unit_shares"
  case fromUnit = "from_unit"
  case fromConsent = "from_consent"
  case toConsent = "to_consent"
  case costPerFullTime = "cost_per_fte"
  // care chains
  case chain
  case orderingUnit = "ordering_unit"
  case orderingObject = "ordering_object"
  case supplyingUnit = "supplying_unit"
  case supplyingObject = "supplying_object"
  case perActivity = "per_activity"
  // code maps, rows left out
  case source, issue, values, rows
  case allRows = "all_rows"
  // closed periods, kept forecasts
  case treatment, basis, mean
  case lower = "q10"
  case median = "q50"
  case upper = "q90"
  case historyEnd = "history_end"
  case madeOn = "made_on"
  case programVersion = "program_version"
  // the year wheel
  case yearOffset = "year_offset"
  case month, day, output, milestone
}
