public import PlanningModel

/// Hours moved from a unit with surplus to one with deficit (*omfördelning*); it never leaves a deficit behind (R143).
public struct SettledRedistribution: Sendable, Equatable {
  /// Hours that are moved.
  public let amount: Hours
  /// The source's surplus afterwards, zero or more.
  public let sourceAfter: Hours
  /// The receiver's gap afterwards, negative while a deficit remains.
  public let receiverAfter: Hours

  /// Moves zero or more hours from a surplus to a deficit; both are counted as positive hours.
  ///
  /// Throws `RedistributionCausesDeficit` when the source would end in deficit.
  public init(
    of amount: Hours, fromSurplus surplus: Hours, toDeficit deficit: Hours
  ) throws(RedistributionCausesDeficit) {
    precondition(amount >= .zero, "Move zero or more hours; to move them back, exchange source and receiver.")
    sourceAfter = surplus - amount
    receiverAfter = amount - deficit
    self.amount = amount
    // Where nothing is taken, nothing is caused.
    if sourceAfter < .zero && amount > .zero {
      throw RedistributionCausesDeficit(amount: amount, surplus: surplus, receiverAfter: receiverAfter)
    }
  }
}

/// Why a redistribution is refused: it would take more than the source has over (R143, T15).
public struct RedistributionCausesDeficit: Error, Equatable {
  /// Hours that were to be moved.
  public let amount: Hours
  /// The source's surplus before; negative where it already lacks hours.
  public let surplus: Hours
  /// The receiver's gap as it would have been.
  public let receiverAfter: Hours

  /// The source's gap as it would have been, below zero.
  public var sourceAfter: Hours { surplus - amount }

  /// What is wrong and what to do instead, in Swedish.
  public var message: String {
    let refused =
      "Att flytta \(NumberFormat.swedish.short(amount.value)) timmar ger underskott på "
      + "\(NumberFormat.swedish.short(-sourceAfter.value)) timmar där resurserna tas (R143); "
    guard surplus > .zero else { return refused + "enheten har inget att avstå, välj en annan enhet eller åtgärd." }
    return refused + "flytta högst \(NumberFormat.swedish.short(surplus.value)) timmar."
  }
}

/// Both sides of a redistribution, judged in the same step (R143, T15).
public enum RedistributionCheck: Sendable, Equatable {
  /// The source keeps a surplus or comes out even.
  case allowed(SettledRedistribution)
  /// The source would end in deficit.
  case refused(RedistributionCausesDeficit)

  /// Judges moving zero or more hours from a surplus to a deficit; both are counted as positive hours.
  public init(sourceSurplus: Hours, receiverDeficit: Hours, amount: Hours) {
    do throws(RedistributionCausesDeficit) {
      self = .allowed(try SettledRedistribution(of: amount, fromSurplus: sourceSurplus, toDeficit: receiverDeficit))
    } catch {
      self = .refused(error)
    }
  }

  /// Whether the move may be made.
  public var isAllowed: Bool { message == nil }

  /// The source's gap after the move.
  public var sourceAfter: Hours {
    switch self {
    case .allowed(let redistribution): redistribution.sourceAfter
    case .refused(let refusal): refusal.sourceAfter
    }
  }

  /// The receiver's gap after the move.
  public var receiverAfter: Hours {
    switch self {
    case .allowed(let redistribution): redistribution.receiverAfter
    case .refused(let refusal): refusal.receiverAfter
    }
  }

  /// Why the move is refused and what to do instead, in Swedish; `nil` when it is allowed.
  public var message: String? {
    switch self {
    case .allowed: nil
    case .refused(let refusal): refusal.message
    }
  }
}
