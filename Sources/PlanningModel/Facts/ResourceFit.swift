/// A resource that a matrix describes.
public enum FittedResource: Sendable, Hashable {
  /// Staff of a function: the competence matrix (*kompetensmatris*, R084).
  case function(FunctionCode)
  /// Rooms or equipment: the separate matrix of premises and equipment (R085).
  case premises(PremisesCode)
}

/// One mark in a matrix: that a resource can do an object.
public struct ResourceFit: Sendable, Equatable {
  /// The unit; `nil` for all units without marks of their own for the resource.
  public var unit: UnitCode?
  /// The resource.
  public var resource: FittedResource
  /// The planning object it can do.
  public var object: PlanningObjectCode
  /// The row in the file.
  public var row: Int

  /// Creates a mark.
  public init(unit: UnitCode?, resource: FittedResource, object: PlanningObjectCode, row: Int) {
    self.unit = unit
    self.resource = resource
    self.object = object
    self.row = row
  }
}
