public import PlanningModel

/// A plan's balancing problem, with what its positions stand for.
///
/// Units, capacities and objects have the same positions as in the plan.
public struct RegionBalancing: Sendable {
  /// The plan.
  public let plan: Plan
  /// What it was made with.
  public let options: RegionBalancingOptions
  /// The problem.
  public let problem: BalancingProblem
  /// The periods of the problem.
  public let views: [PlanView]
  /// The code of each measure.
  public let measures: [MeasureCode]
  /// Moves that would have been near at hand, but that competence or premises do not allow (R084–R085).
  public let unfit: [UnfitMove]
  /// Functions and rooms that stand in no matrix, so that people must judge whether they fit.
  public let unchecked: [String]

  /// A move that is not possible.
  public struct UnfitMove: Sendable, Equatable {
    /// The unit hours or care would be taken from.
    public let from: Int
    /// The unit they would go to.
    public let to: Int
    /// Why not.
    public let refusal: RedistributionRefusal
  }
}

/// What a region may count on when its gaps are closed.
public struct RegionBalancingOptions: Sendable, Equatable {
  /// The length of the periods: months or quarters.
  public var grain: PeriodGrain
  /// The share of stated hours that may be worked as overtime, 0–1 (R240).
  public var overtimeShare: Double
  /// How many units may help each unit in deficit, the nearest first.
  public var helpers: Int
  /// The smallest move worth a line, in weeks of one resource: a working week of 40 hours, or a bed day and night.
  public var smallestMove: Double
  /// Whether acute patients may be moved too.
  public var movesAcuteCare: Bool
  /// Care that other providers offer.
  public var offers: [CareOffer]
  /// What the proposal must keep to.
  public var limits: ProposalLimits

  /// Creates options.
  ///
  /// Two hours in a hundred is a quarter of what the Working Hours Act (1982:673, section 8: 200 hours a year) allows of
  /// one person, and is meant as a reserve; a region says its own share.
  public init(
    grain: PeriodGrain = .quarter, overtimeShare: Double = 0.02, helpers: Int = 6, smallestMove: Double = 1,
    movesAcuteCare: Bool = false, offers: [CareOffer] = [], limits: ProposalLimits = ProposalLimits()
  ) {
    self.grain = grain
    self.overtimeShare = overtimeShare
    self.helpers = helpers
    self.smallestMove = smallestMove
    self.movesAcuteCare = movesAcuteCare
    self.offers = offers
    self.limits = limits
  }
}

extension RegionBalancingOptions {
  /// The fewest hours of a capacity that are worth a line.
  public func smallestHours(of kind: CapacityKind) -> Double { smallestMove * (kind == .bed ? 168 : 40) }
}

/// Care that another provider offers to do (R141).
public struct CareOffer: Sendable, Equatable {
  /// The planning object.
  public var object: PlanningObjectCode
  /// Kronor per activity; `nil` when nobody has said.
  public var price: Double?
  /// The most activities a month at each unit; `nil` without limit.
  public var perMonth: Double?

  /// Creates an offer.
  public init(object: PlanningObjectCode, price: Double?, perMonth: Double? = nil) {
    self.object = object
    self.price = price
    self.perMonth = perMonth
  }
}

extension RegionBalancing {
  /// Lays out a plan's problem: stated capacities that may limit, the care that takes them, and what may be done.
  public init(_ plan: Plan, options: RegionBalancingOptions = RegionBalancingOptions()) {
    var views = plan.timeline.views(of: options.grain)
    if views.isEmpty { views = plan.timeline.views(of: plan.timeline.grain) }
    var builder = RegionBalancingBuilder(plan, views: views, options: options)
    builder.addSupplies()
    builder.addCare()
    builder.addMeasures()
    builder.addOffers()
    builder.addHourMoves()
    builder.addCareMoves()
    self.plan = plan
    self.options = options
    self.views = views
    problem = builder.problem
    measures = builder.measures
    unfit = builder.unfit
    unchecked = builder.unchecked
  }
}
