import Intake
import Simulation

/// Reads the streams of patients to wards; stays are written in days and counted in hours.
struct WardStreamReader {
  /// The ward of streams that name none.
  let home: String

  func stream(_ part: StudyFields) throws(CommandFailure) -> WardSystem.ArrivalStream {
    var fields = part
    let name = try fields.required("name", example: "akuta")
    let arrivals = try arrivals(&fields)
    let stay = try fields.requiredVariate("stay", unit: 24)
    var delay: WardSystem.Delay?
    if var inside = try fields.inner("delay") {
      let share = try inside.required("share", .share, example: "0.1")
      delay = .init(share: share, extra: try inside.requiredVariate("extra", unit: 24))
      try inside.finish()
    }
    let stream = WardSystem.ArrivalStream(
      name: name, arrivals: arrivals, stay: stay, delay: delay,
      leavingHours: try fields.numbers("leaving_hours", .amount, count: 24), wards: try fields.words("wards") ?? [home],
      overflow: try fields.choice("overflow", ["crowds_home", "refused"]) == "refused" ? .refused : .crowdsHome)
    try fields.finish()
    return stream
  }

  private func arrivals(_ fields: inout StudyFields) throws(CommandFailure) -> WardSystem.Arrivals {
    let times = try fields.numbers("arrival_times", .amount)
    let schedule = try fields.inner("scheduled")
    let hourly = try fields.numbers("arrivals_per_hour", .amount, count: 168)
    let daily = try fields.numbers("arrivals_per_day", .amount, count: 7)
    let byHour = try fields.numbers("by_hour", .amount, count: 24)
    let season = try fields.numbers("season", .amount) ?? [1]
    let given = [times != nil, schedule != nil, hourly != nil, daily != nil].count { $0 }
    guard given == 1 else {
      throw fields.refusal(
        "Skriv ett av arrivals_per_day, arrivals_per_hour, scheduled och arrival_times\(given > 1 ? ", inte flera" : "")."
      )
    }
    if let times { return .times(times) }
    if let schedule { return .scheduled(try self.schedule(schedule)) }
    if let hourly {
      guard hourly.count == 168 else {
        throw fields.refusal("arrivals_per_hour", "Skriv 168 tal, ett per timme i veckan från måndag kl. 0.")
      }
      return try profile(hourly, season, "arrivals_per_hour", fields)
    }
    let days = daily ?? []
    let weights = byHour ?? [Double](repeating: 1, count: 24)
    let sum = weights.reduce(0, +)
    guard weights.count == 24, sum > 0 else {
      throw fields.refusal("by_hour", "Skriv 24 vikter, en per timme från kl. 0, inte alla 0.")
    }
    let rates = (0..<168).map { days[$0 / 24 % days.count] * weights[$0 % 24] / sum }
    return try profile(rates, season, "arrivals_per_day", fields)
  }

  private func profile(
    _ hourly: [Double], _ season: [Double], _ key: String, _ fields: StudyFields
  ) throws(CommandFailure) -> WardSystem.Arrivals {
    .random(
      try fields.made(key) { () throws(VariateError) in try RateProfile.weekly(hourly: hourly, season: season) })
  }

  private func schedule(_ part: StudyFields) throws(CommandFailure) -> WeeklySchedule {
    var fields = part
    let show = try fields.number("show_probability", .share) ?? 1
    let hour = try fields.whole("hour", 0...23)
    let perDay = try fields.numbers("per_day", .whole(0...10_000), count: 7)
    var slots: [WeeklySchedule.Slot] = []
    for one in try fields.list("slots") ?? [] {
      var slot = one
      let time = try slot.required("hour_of_week", .amount, example: "8")
      slots.append(.init(hour: time, count: Int(try slot.required("count", .whole(0...10_000), example: "4"))))
      try slot.finish()
    }
    try fields.finish()
    guard (perDay == nil) == !slots.isEmpty else {
      throw fields.refusal("Skriv antingen per_day (sju tal) eller slots.")
    }
    return try fields.made { () throws(WardError) in
      guard let perDay else { return try WeeklySchedule(slots: slots, showProbability: show) }
      return try WeeklySchedule(
        perDay: perDay.map { Int($0) }, hourOfDay: Double(hour ?? 8), showProbability: show)
    }
  }
}
