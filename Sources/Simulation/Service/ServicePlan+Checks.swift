extension ServicePlan {
  /// From every station that a class can come to there must be a way out.
  func checkThatAllLeave() throws(ServiceSystemError) {
    let stations = stationNames.count
    let classes = classNames.count
    for customer in 0..<classes {
      func onward(_ station: Int) -> [Route] {
        var before = 0.0
        return routes[station * classes + customer].filter { route in
          defer { before = route.upTo }
          return route.upTo > before
        }
      }
      var reached = Set([entries[customer]])
      var open = [entries[customer]]
      while let station = open.popLast() {
        for route in onward(station) where reached.insert(route.to).inserted { open.append(route.to) }
      }
      var leaving = Set(reached.filter { (onward($0).last?.upTo ?? 0) < 1 })
      var grew = true
      while grew {
        grew = false
        for station in reached.subtracting(leaving) where onward(station).contains(where: { leaving.contains($0.to) }) {
          leaving.insert(station)
          grew = true
        }
      }
      if let stuck = (0..<stations).first(where: { reached.contains($0) && !leaving.contains($0) }) {
        throw .neverLeaves(customerClass: classNames[customer], station: stationNames[stuck])
      }
    }
  }

  /// All that a service needs must be at work at some time together.
  func checkThatAllCanBeServed() throws(ServiceSystemError) {
    for (station, own) in needs.enumerated() {
      let calendars = own.compactMap { pools[$0.pool].calendar }
      // Cycles that do not divide each other drift past each other; the longest is followed for so many rounds.
      let span = (calendars.map(\.cycle).max() ?? 0) * 60
      var moments = [0.0]
      for calendar in calendars {
        for step in calendar.steps {
          moments += stride(from: step.from, through: span, by: calendar.cycle)
        }
      }
      let ever = moments.contains { moment in
        own.allSatisfy { (pools[$0.pool].calendar?.level(at: moment) ?? pools[$0.pool].level) >= $0.count }
      }
      guard ever else { throw .neverServes(station: stationNames[station]) }
    }
  }

  /// Whoever holds servers until there is room further on must not hold, by any way round, what would make that room.
  func checkThatNoneLock() throws(ServiceSystemError) {
    let stations = stationNames.count
    let classes = classNames.count
    // Stations that share servers wait for each other, so they count as one.
    var group = Array(0..<stations)
    var grew = true
    while grew {
      grew = false
      for station in 0..<stations {
        let least = neighbours[station].map { group[$0] }.min() ?? group[station]
        for other in neighbours[station] where group[other] != least {
          group[other] = least
          grew = true
        }
      }
    }
    var onward = [Set<Int>](repeating: [], count: stations)
    for place in routes.indices {
      for route in routes[place] where waitingPlaces[route.to] != .max {
        onward[group[place / classes]].insert(group[route.to])
      }
    }
    for start in Set(group).sorted() {
      var reached: Set<Int> = []
      var open = [start]
      while let one = open.popLast() {
        for next in onward[one] where reached.insert(next).inserted { open.append(next) }
      }
      guard reached.contains(start) else { continue }
      // The stations on the way round: reached from the start, and leading back to it.
      let members = (0..<stations).filter { reached.contains(group[$0]) }
      throw .canLock(stations: members.map { stationNames[$0] })
    }
  }
}
