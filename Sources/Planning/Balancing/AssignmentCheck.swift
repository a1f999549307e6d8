public import PlanningModel

/// What a unit is assigned to produce (*uppdrag*), never more than the capacity it has stated (R126).
///
/// Both are counted in the same unit of measure, for example bed-days, activities or hours.
public struct Assignment<Measure: UnitOfMeasure>: Sendable, Equatable {
  /// The assigned amount.
  public let amount: Quantity<Measure>
  /// The capacity the unit has stated.
  public let stated: Quantity<Measure>

  /// Assigns an amount within a stated capacity.
  ///
  /// Throws `AssignmentExceedsCapacity` when the amount is larger.
  public init(
    _ amount: Quantity<Measure>, within stated: Quantity<Measure>
  ) throws(AssignmentExceedsCapacity<Measure>) {
    guard amount <= stated else { throw AssignmentExceedsCapacity(assigned: amount, stated: stated) }
    self.amount = amount
    self.stated = stated
  }

  /// Stated capacity that is not assigned.
  public var unassigned: Quantity<Measure> { stated - amount }
}

/// Why an assignment is refused: it is larger than what the unit says it can do (R126, T16).
public struct AssignmentExceedsCapacity<Measure: UnitOfMeasure>: Error, Equatable {
  /// The amount that was to be assigned.
  public let assigned: Quantity<Measure>
  /// The capacity the unit has stated.
  public let stated: Quantity<Measure>

  /// How much the assignment exceeds the capacity, above zero.
  public var exceeding: Quantity<Measure> { assigned - stated }

  /// What is wrong and what to do instead, in Swedish.
  public var message: String {
    "Uppdraget \(NumberFormat.swedish.short(assigned.value)) överstiger uppgiven kapacitet "
      + "\(NumberFormat.swedish.short(stated.value)) med \(NumberFormat.swedish.short(exceeding.value)) \(Measure.swedish) (R126); "
      + "fördela högst \(NumberFormat.swedish.short(stated.value)) hit och lägg resten på en annan enhet eller besluta en åtgärd."
  }
}

/// An assignment judged against the capacity a unit has stated (R126, T16).
public enum AssignmentCheck<Measure: UnitOfMeasure>: Sendable, Equatable {
  /// The capacity covers the assignment.
  case allowed(Assignment<Measure>)
  /// The assignment is larger than the capacity.
  case refused(AssignmentExceedsCapacity<Measure>)

  /// Judges an assignment against a stated capacity.
  public init(stated: Quantity<Measure>, assigned: Quantity<Measure>) {
    do throws(AssignmentExceedsCapacity<Measure>) {
      self = .allowed(try Assignment(assigned, within: stated))
    } catch {
      self = .refused(error)
    }
  }

  /// Whether the assignment may be given.
  public var isAllowed: Bool { exceeding == .zero }

  /// How much the assignment exceeds the capacity; zero when it is allowed.
  public var exceeding: Quantity<Measure> {
    switch self {
    case .allowed: .zero
    case .refused(let refusal): refusal.exceeding
    }
  }

  /// Why the assignment is refused and what to do instead, in Swedish; `nil` when it is allowed.
  public var message: String? {
    switch self {
    case .allowed: nil
    case .refused(let refusal): refusal.message
    }
  }
}
