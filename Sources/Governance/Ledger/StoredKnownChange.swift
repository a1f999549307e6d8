internal import PlanningModel

/// A known change as version 1 of the ledger stores it.
///
/// Stored forms stand apart from the model, so that the model may be renamed and grow while old events stay readable.
/// The words of the model's own enums are stored as they are; a test holds them still.
struct StoredKnownChange: Codable {
  var code: KnownChangeCode
  var name: String
  var unit: UnitCode
  var object: PlanningObjectCode
  var from: Month
  var through: Month?
  var effect: StoredChangeEffect
  var status: ChangeStatus
  var reason: String

  init(_ change: KnownChange) {
    code = change.code
    name = change.name
    unit = change.unit
    object = change.object
    from = change.from
    through = change.through
    effect = StoredChangeEffect(change.effect)
    status = change.status
    reason = change.reason
  }

  var model: KnownChange {
    KnownChange(
      code: code, name: name, unit: unit, object: object, from: from, through: through, effect: effect.model,
      status: status, reason: reason)
  }
}

/// How a change acts: exactly one of three keys.
enum StoredChangeEffect: Codable {
  case add(Double)
  case multiply(Double)
  case move(Move)

  struct Move: Codable {
    var share: Double
    var toUnit: UnitCode
    var toObject: PlanningObjectCode
  }

  private enum CodingKeys: String, CodingKey {
    case add, multiply, move
  }

  init(_ effect: ChangeEffect) {
    switch effect {
    case .add(let number): self = .add(number)
    case .multiply(let factor): self = .multiply(factor)
    case .move(let share, let unit, let object): self = .move(Move(share: share, toUnit: unit, toObject: object))
    }
  }

  var model: ChangeEffect {
    switch self {
    case .add(let number): .add(number)
    case .multiply(let factor): .multiply(factor)
    case .move(let move): .move(share: move.share, to: move.toUnit, as: move.toObject)
    }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    switch self {
    case .add(let number): try container.encode(number, forKey: .add)
    case .multiply(let factor): try container.encode(factor, forKey: .multiply)
    case .move(let move): try container.encode(move, forKey: .move)
    }
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    if container.contains(.add) {
      self = .add(try container.decode(Double.self, forKey: .add))
    } else if container.contains(.multiply) {
      self = .multiply(try container.decode(Double.self, forKey: .multiply))
    } else {
      self = .move(try container.decode(Move.self, forKey: .move))
    }
  }
}
