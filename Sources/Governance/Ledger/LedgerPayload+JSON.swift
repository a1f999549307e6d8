internal import Foundation
internal import PlanningModel

extension LedgerPayload {
  /// The version of the stored form that this program writes; it reads this one and all before.
  package static let schemaVersion = 2

  /// The oldest version of the stored form that can say this decision; what version 1 could say, it still says.
  package var writtenVersion: Int {
    switch self {
    case .measure(let measure): StoredMeasure(measure).version
    case .gateOverridden, .gateOverrideWithdrawn, .deviation: 2
    default: 1
    }
  }

  /// The decision as JSON text with sorted keys: one key, its kind, over its contents.
  ///
  /// Throws `LedgerError.notFinite` when a number is infinite or no number, which JSON cannot say.
  package func json() throws(LedgerError) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    do {
      return String(decoding: try encoder.encode(self), as: UTF8.self)
    } catch {
      throw LedgerError.notFinite(kind: kind.rawValue)
    }
  }

  /// Reads the decision of a stored event.
  ///
  /// Throws `LedgerError` that names the event when a newer program wrote it or the text is damaged.
  package init(json: String, schemaVersion: Int, sequence: Int) throws(LedgerError) {
    guard schemaVersion <= Self.schemaVersion else {
      throw LedgerError.newerSchema(sequence: sequence, version: schemaVersion)
    }
    do {
      self = try JSONDecoder().decode(Self.self, from: Data(json.utf8))
    } catch let unknown as UnknownKind {
      throw LedgerError.unknownKind(sequence: sequence, kind: unknown.name)
    } catch {
      throw LedgerError.unreadable(sequence: sequence)
    }
  }
}

/// A kind of decision that only a newer program knows.
struct UnknownKind: Error {
  var name: String
}

extension LedgerPayload: Codable {
  private struct KindKey: CodingKey {
    var stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
    init(_ kind: Kind) { stringValue = kind.rawValue }
  }

  /// Writes one key, the kind, over the stored form of the decision.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: KindKey.self)
    let key = KindKey(kind)
    switch self {
    case .knownChange(let change): try container.encode(StoredKnownChange(change), forKey: key)
    case .limit(let limit): try container.encode(StoredLimit(limit), forKey: key)
    case .measure(let measure): try container.encode(StoredMeasure(measure), forKey: key)
    case .knownChangeWithdrawn(let code): try container.encode(code, forKey: key)
    case .limitWithdrawn(let limit): try container.encode(StoredLimitKey(limit), forKey: key)
    case .measureWithdrawn(let code): try container.encode(code, forKey: key)
    case .forecastMethodChosen(let decision): try container.encode(StoredForecastMethod(decision), forKey: key)
    case .gateOverridden(let decision): try container.encode(StoredGateOverride(decision), forKey: key)
    case .gateOverrideWithdrawn(let gate): try container.encode(StoredGateOverride(gate), forKey: key)
    case .deviation(let card): try container.encode(StoredDeviation(card), forKey: key)
    case .forecastKept(let mark): try container.encode(StoredKeptForecast(mark), forKey: key)
    case .differenceJudged(let decision): try container.encode(StoredDifference(decision), forKey: key)
    case .branchOpened(let origin): try container.encode(StoredBranchOrigin(origin), forKey: key)
    case .branchAdopted(let adoption): try container.encode(StoredBranchAdoption(adoption), forKey: key)
    case .governance(let event): try container.encode(event, forKey: key)
    }
  }

  /// Reads what `encode(to:)` writes.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: KindKey.self)
    guard let key = container.allKeys.first, container.allKeys.count == 1 else {
      throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "one kind expected"))
    }
    guard let kind = Kind(rawValue: key.stringValue) else { throw UnknownKind(name: key.stringValue) }
    switch kind {
    case .knownChange: self = .knownChange(try container.decode(StoredKnownChange.self, forKey: key).model)
    case .limit: self = .limit(try container.decode(StoredLimit.self, forKey: key).model)
    case .measure: self = .measure(try container.decode(StoredMeasure.self, forKey: key).model)
    case .knownChangeWithdrawn: self = .knownChangeWithdrawn(try container.decode(KnownChangeCode.self, forKey: key))
    case .limitWithdrawn: self = .limitWithdrawn(try container.decode(StoredLimitKey.self, forKey: key).model)
    case .measureWithdrawn: self = .measureWithdrawn(try container.decode(MeasureCode.self, forKey: key))
    case .forecastMethodChosen:
      self = .forecastMethodChosen(try container.decode(StoredForecastMethod.self, forKey: key).model)
    case .gateOverridden: self = .gateOverridden(try container.decode(StoredGateOverride.self, forKey: key).model)
    case .gateOverrideWithdrawn:
      self = .gateOverrideWithdrawn(try container.decode(StoredGateOverride.self, forKey: key).model)
    case .deviation: self = .deviation(try container.decode(StoredDeviation.self, forKey: key).model)
    case .forecastKept: self = .forecastKept(try container.decode(StoredKeptForecast.self, forKey: key).model)
    case .differenceJudged:
      self = .differenceJudged(try container.decode(StoredDifference.self, forKey: key).model())
    case .branchOpened: self = .branchOpened(try container.decode(StoredBranchOrigin.self, forKey: key).model)
    case .branchAdopted: self = .branchAdopted(try container.decode(StoredBranchAdoption.self, forKey: key).model)
    case .governance: self = .governance(try container.decode(GovernanceEvent.self, forKey: key))
    }
  }
}
