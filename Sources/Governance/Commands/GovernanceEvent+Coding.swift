internal import PlanningModel

extension GovernanceEvent: Codable {
  /// Which kind it is.
  package var kind: Kind {
    switch self {
    case .roleGranted: .roleGranted
    case .grantEnded: .grantEnded
    case .organizationChanged: .organizationChanged
    case .planYearOpened: .planYearOpened
    case .planYearMoved: .planYearMoved
    case .assigned: .assigned
    case .assignmentMoved: .assignmentMoved
    case .assessed: .assessed
    case .capacityStated: .capacityStated
    case .redistributionProposed: .redistributionProposed
    case .redistributionConsented: .redistributionConsented
    case .redistributionDecided: .redistributionDecided
    case .balanceDrawn: .balanceDrawn
    case .gapOverridden: .gapOverridden
    case .goalSet: .goalSet
    case .goalWithdrawn: .goalWithdrawn
    case .budgetSet: .budgetSet
    case .handshakeSigned: .handshakeSigned
    case .dimensioned: .dimensioned
    case .textSaved: .textSaved
    case .yearWheelSet: .yearWheelSet
    case .wheelStepDone: .wheelStepDone
    }
  }

  /// Writes one key, the kind, over the contents.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Kind.self)
    switch self {
    case .roleGranted(let what): try container.encode(what, forKey: .roleGranted)
    case .grantEnded(let what): try container.encode(what, forKey: .grantEnded)
    case .organizationChanged(let what): try container.encode(what, forKey: .organizationChanged)
    case .planYearOpened(let what): try container.encode(what, forKey: .planYearOpened)
    case .planYearMoved(let what): try container.encode(what, forKey: .planYearMoved)
    case .assigned(let what): try container.encode(what, forKey: .assigned)
    case .assignmentMoved(let what): try container.encode(what, forKey: .assignmentMoved)
    case .assessed(let what): try container.encode(what, forKey: .assessed)
    case .capacityStated(let what): try container.encode(what, forKey: .capacityStated)
    case .redistributionProposed(let what): try container.encode(what, forKey: .redistributionProposed)
    case .redistributionConsented(let what): try container.encode(what, forKey: .redistributionConsented)
    case .redistributionDecided(let what): try container.encode(what, forKey: .redistributionDecided)
    case .balanceDrawn(let what): try container.encode(what, forKey: .balanceDrawn)
    case .gapOverridden(let what): try container.encode(what, forKey: .gapOverridden)
    case .goalSet(let what): try container.encode(what, forKey: .goalSet)
    case .goalWithdrawn(let what): try container.encode(what, forKey: .goalWithdrawn)
    case .budgetSet(let what): try container.encode(what, forKey: .budgetSet)
    case .handshakeSigned(let what): try container.encode(what, forKey: .handshakeSigned)
    case .dimensioned(let what): try container.encode(what, forKey: .dimensioned)
    case .textSaved(let what): try container.encode(what, forKey: .textSaved)
    case .yearWheelSet(let what): try container.encode(what, forKey: .yearWheelSet)
    case .wheelStepDone(let what): try container.encode(what, forKey: .wheelStepDone)
    }
  }

  /// Reads what `encode(to:)` writes.
  package init(from decoder: any Decoder) throws {
    let kind = try OnlyKey<Kind>(decoder).key
    let container = try decoder.container(keyedBy: Kind.self)
    func read<Contents: Decodable>() throws -> Contents { try container.decode(Contents.self, forKey: kind) }
    switch kind {
    case .roleGranted: self = .roleGranted(try read())
    case .grantEnded: self = .grantEnded(try read())
    case .organizationChanged: self = .organizationChanged(try read())
    case .planYearOpened: self = .planYearOpened(try read())
    case .planYearMoved: self = .planYearMoved(try read())
    case .assigned: self = .assigned(try read())
    case .assignmentMoved: self = .assignmentMoved(try read())
    case .assessed: self = .assessed(try read())
    case .capacityStated: self = .capacityStated(try read())
    case .redistributionProposed: self = .redistributionProposed(try read())
    case .redistributionConsented: self = .redistributionConsented(try read())
    case .redistributionDecided: self = .redistributionDecided(try read())
    case .balanceDrawn: self = .balanceDrawn(try read())
    case .gapOverridden: self = .gapOverridden(try read())
    case .goalSet: self = .goalSet(try read())
    case .goalWithdrawn: self = .goalWithdrawn(try read())
    case .budgetSet: self = .budgetSet(try read())
    case .handshakeSigned: self = .handshakeSigned(try read())
    case .dimensioned: self = .dimensioned(try read())
    case .textSaved: self = .textSaved(try read())
    case .yearWheelSet: self = .yearWheelSet(try read())
    case .wheelStepDone: self = .wheelStepDone(try read())
    }
  }
}

/// The one key of an object that says which kind it is; throws `UnknownKind` for a word that is none.
struct OnlyKey<Kind: CodingKey> {
  let key: Kind

  private struct AnyKey: CodingKey {
    var stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  init(_ decoder: any Decoder) throws {
    let keys = try decoder.container(keyedBy: AnyKey.self).allKeys
    guard let only = keys.first, keys.count == 1 else {
      throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "one kind expected"))
    }
    guard let kind = Kind(stringValue: only.stringValue) else { throw UnknownKind(name: only.stringValue) }
    key = kind
  }
}
