internal import PlanningModel

/// A limit as version 1 of the ledger stores it.
struct StoredLimit: Codable {
  var kind: LimitKind
  var unit: UnitCode?
  var object: PlanningObjectCode?
  var value: Double
  var validFrom: Day?
  var validThrough: Day?
  var reason: String

  init(_ limit: PlanningLimit) {
    kind = limit.kind
    unit = limit.unit
    object = limit.object
    value = limit.value
    validFrom = limit.validFrom
    validThrough = limit.validThrough
    reason = limit.reason
  }

  var model: PlanningLimit {
    PlanningLimit(
      kind: kind, unit: unit, object: object, value: value, validFrom: validFrom, validThrough: validThrough,
      reason: reason)
  }
}

/// What points out a limit, as version 1 of the ledger stores it.
struct StoredLimitKey: Codable {
  var kind: LimitKind
  var unit: UnitCode?
  var object: PlanningObjectCode?
  var validFrom: Day?

  init(_ key: LimitKey) {
    kind = key.kind
    unit = key.unit
    object = key.object
    validFrom = key.validFrom
  }

  var model: LimitKey { LimitKey(kind: kind, unit: unit, object: object, validFrom: validFrom) }
}
