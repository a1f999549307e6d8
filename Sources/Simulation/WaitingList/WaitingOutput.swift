/// What is noted of a line, or of all lines of a stage, at the end of each week of each replication.
enum WaitingOutput: Int, CaseIterable {
  case waiting, arrived, served, removed, shareWithinLimit, servedWithinLimit, medianWait, longWait, longestWait

  /// The note of something that could not be measured.
  static let missing = UInt32.max

  /// Shares are kept as the bits of a single-precision number, whose order is that of the numbers.
  var isShare: Bool { self == .shareWithinLimit || self == .servedWithinLimit }

  /// The number that was noted.
  func value(_ note: UInt32) -> Double {
    isShare ? Double(Float(bitPattern: note)) : Double(note)
  }
}

/// What is noted in a week about a line or a stage.
struct WaitingNotes {
  var waiting = 0
  var arrived = 0
  var served = 0
  var removed = 0
  var limited = 0
  var overLimit = 0.0
  var servedLimited = 0
  var servedWithin = 0.0
  var servedWeeks = 0
  var medianWait: Int?
  var longWait: Int?
  var longestWait = 0

  /// Adds what can be added; the waits of those served are not.
  mutating func add(_ part: WaitingNotes) {
    waiting += part.waiting
    arrived += part.arrived
    served += part.served
    removed += part.removed
    limited += part.limited
    overLimit += part.overLimit
    servedLimited += part.servedLimited
    servedWithin += part.servedWithin
    servedWeeks += part.servedWeeks
    longestWait = max(longestWait, part.longestWait)
  }

  /// The share of those waiting who are within their limit; all when nobody waits.
  var shareWithinLimit: Double { limited > 0 ? max(0, 1 - overLimit / Double(limited)) : 1 }

  func note(_ output: WaitingOutput, hasLimit: Bool) -> UInt32 {
    switch output {
    case .waiting: UInt32(waiting)
    case .arrived: UInt32(arrived)
    case .served: UInt32(served)
    case .removed: UInt32(removed)
    case .shareWithinLimit: hasLimit ? Float(shareWithinLimit).bitPattern : WaitingOutput.missing
    case .servedWithinLimit:
      servedLimited > 0 ? Float(servedWithin / Double(servedLimited)).bitPattern : WaitingOutput.missing
    case .medianWait: medianWait.map(UInt32.init) ?? WaitingOutput.missing
    case .longWait: longWait.map(UInt32.init) ?? WaitingOutput.missing
    case .longestWait: UInt32(longestWait)
    }
  }
}
