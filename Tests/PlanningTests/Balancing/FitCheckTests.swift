import PlanningModel
import Testing

@testable import Planning

@Suite("The matrices of competence and premises")
struct FitCheckTests {
  private static let nurse = FittedResource.function(FunctionCode("SSK"))
  private static let room = FittedResource.premises(PremisesCode("RUM"))

  private static func row(
    _ objects: FittedObjects, _ ability: ResourceAbility = .able, at unit: String? = nil,
    _ resource: FittedResource = nurse
  ) -> ResourceFit {
    ResourceFit(unit: unit.map { UnitCode($0) }, resource: resource, objects: objects, ability: ability, row: 2)
  }

  /// What the matrices say about moving a bed with its nurses and room from AVD1, whose patients are `SLUTEN`, to AVD2,
  /// whose patients are of another kind.
  private func verdict(_ rows: [ResourceFit], to other: String = "ANNAN", isCare: Bool = false) throws -> FitVerdict {
    var region = wards(need: ["AVD1": 7, "AVD2": 14], beds: ["AVD1": 10, "AVD2": 10])
    if other != "SLUTEN" { region.objects.append(TinyRegion.object(other, .episodes)) }
    region.volumes[1].object = PlanningObjectCode(other)
    region.configure = { facts in
      facts.compositions = [
        .function(FunctionCode("SSK"), activity: "patient"), .premises(PremisesCode("RUM")),
      ].map { (resource: ResourceReference) in
        CompositionPart(
          unit: UnitCode("AVD1"), capacity: CapacityCode("PLATS"), resourceUnit: UnitCode("AVD1"),
          resource: resource, hoursPerHour: 1, row: 2)
      }
      facts.resourceFits = rows
    }
    let plan = try region.plan()
    guard isCare else { return plan.fit(of: [bedMove(1)]) }
    let object = PlanningObjectCode(other)
    return plan.fit(of: [
      Redistribution(.care(object, as: object), from: UnitCode("AVD2"), to: UnitCode("AVD1"), amounts: [])
    ])
  }

  private let one = FittedObjects.one(PlanningObjectCode("ANNAN"))

  @Test("Where no matrix describes a resource nothing is refused, and that is said")
  func notDescribed() throws {
    #expect(try verdict([]).unchecked == ["AVD1/SSK", "AVD1/RUM"])
    #expect(try verdict([Self.row(one)]).unchecked == ["AVD1/RUM"])
    #expect(try verdict([Self.row(one, at: "VC")]).unchecked == ["AVD1/SSK", "AVD1/RUM"])
    #expect(try verdict([]).refusals == [])
  }

  @Test("A resource that is described can do what its rows say and nothing else (R084, R085)")
  func described() throws {
    let both = [Self.row(one), Self.row(.beginning(""), .able, Self.room)]
    #expect(try verdict(both).isCertain)
    let neither = try verdict([Self.row(.beginning("X")), Self.row(one, .unable, Self.room)])
    #expect(
      neither.refusals.map(\.message) == [
        "SSK hos Enhet AVD1 kan inte utföra ANNAN enligt matrisen (R084). Välj en annan mottagare, eller rätta "
          + "competence_matrix.csv om den är fel.",
        "RUM hos Enhet AVD1 kan inte utföra ANNAN enligt matrisen (R085). Välj en annan mottagare, eller rätta "
          + "premises_matrix.csv om den är fel.",
      ])
    #expect(neither.refusals.map(\.requirement) == ["R084", "R085"])
  }

  @Test("What the unit does today needs no row")
  func today() throws {
    #expect(try verdict([Self.row(.beginning(""), .unable)], to: "SLUTEN").refusals == [])
    #expect(try verdict([Self.row(.beginning(""), .unable)]).refusals.count == 1)
    // A row of the unit's own goes before that.
    #expect(try verdict([Self.row(.beginning(""), .unable, at: "AVD1")], to: "SLUTEN").refusals.count == 1)
  }

  /// Rows, and what they together say about `ANNAN` at AVD1, which lies below SJH and R.
  static let levels: [([ResourceFit], ResourceAbility)] = [
    ([row(.beginning("")), row(.beginning("AN"), .unable)], .unable),
    ([row(.beginning("AN"), .unable), row(.one(PlanningObjectCode("ANNAN")))], .able),
    ([row(.one(PlanningObjectCode("ANNAN")), .unable), row(.beginning(""), at: "SJH")], .able),
    ([row(.beginning("")), row(.beginning("AN"), .unable, at: "R"), row(.beginning(""), at: "SJH")], .able),
    ([row(.beginning(""), .unable), row(.beginning("AN"), .ableAfterPreparation, at: "AVD1")], .ableAfterPreparation),
    ([row(.beginning("SL"), at: "AVD1"), row(.beginning(""), at: "R")], .able),
    ([row(.beginning("SL"), at: "AVD1")], .unable),
  ]

  @Test(
    "The unit's own row goes before those for units above, and they before all; then the closest", arguments: levels)
  func precedence(_ rows: [ResourceFit], _ expected: ResourceAbility) throws {
    let verdict = try verdict(rows)
    #expect(!verdict.refusals.isEmpty == (expected == .unable))
    #expect(!verdict.preparations.isEmpty == (expected == .ableAfterPreparation))
  }

  @Test("Staff who must be introduced, and premises that must be adapted, are not refused but said")
  func preparation() throws {
    let verdict = try verdict([
      Self.row(one, .ableAfterPreparation), Self.row(.beginning("ANN"), .ableAfterPreparation, Self.room),
    ])
    #expect(verdict.refusals == [])
    #expect(
      verdict.preparations.map(\.message) == [
        "SSK hos Enhet AVD1 behöver introduktion för ANNAN innan flytten (R084).",
        "RUM hos Enhet AVD1 behöver anpassas för ANNAN innan flytten (R085).",
      ])
  }

  @Test("When care is moved it is the receiver's resources that must be able to do it")
  func care() throws {
    #expect(try verdict([Self.row(one, .unable)], isCare: true).refusals.count == 1)
    #expect(try verdict([Self.row(one)], isCare: true).refusals == [])
  }

  @Test("A proposal asks the nearest unit that fits when nearer ones do not, and says why not those")
  func proposal() throws {
    var region = wards(need: ["AVD1": 2, "AVD2": 12, "VC": 2], beds: ["AVD1": 10, "AVD2": 10, "VC": 10])
    region.configure = { facts in
      facts.compositions = ["AVD1", "VC"].map { unit in
        CompositionPart(
          unit: UnitCode(unit), capacity: CapacityCode("PLATS"), resourceUnit: UnitCode(unit),
          resource: .function(FunctionCode("SSK"), activity: "patient"), hoursPerHour: 1, row: 2)
      }
      facts.resourceFits = [Self.row(.beginning(""), .unable, at: "AVD1"), Self.row(.beginning(""))]
    }
    let plan = try region.plan()
    let balancing = RegionBalancing(plan, options: RegionBalancingOptions(helpers: 1))
    let sources = balancing.problem.hourMoves.map { plan.units.units[balancing.problem.supplies[$0.from].unit].code }
    #expect(sources == [UnitCode("VC")])
    let refused = balancing.unfit.filter { plan.units.units[$0.to].code == UnitCode("AVD2") }
    #expect(refused.map { plan.units.units[$0.from].code } == [UnitCode("AVD1")])
  }

  @Test("A long list of objects is shortened")
  func listed() {
    #expect(FitVerdict.listed(["A", "B", "C", "D"]) == "A, B, C, D")
    #expect(FitVerdict.listed(["A", "B", "C", "D", "E", "F"]) == "A, B, C, D och 2 till")
  }
}
