import PlanningModel
import Testing

@Suite("The unit tree")
struct UnitTreeTests {
  private func unit(_ code: String, _ parent: String?, formerly: [String] = []) -> CareUnit {
    CareUnit(
      code: UnitCode(code), name: code, parent: parent.map { UnitCode($0) }, level: .operational, kind: "enhet",
      opening: .always, previousCodes: formerly.map { UnitCode($0) })
  }

  @Test("Parents stand before their children and children in code order")
  func order() throws {
    let tree = try UnitTree([unit("B2", "B"), unit("A", "R"), unit("R", nil), unit("B", "R"), unit("B1", "B")])
    #expect(tree.units.map(\.code.text) == ["R", "A", "B", "B1", "B2"])
    #expect(tree.parents == [nil, 0, 0, 2, 2])
    #expect(tree.children == [[1, 2], [], [3, 4], [], []])
    #expect(tree.depths == [0, 1, 1, 2, 2])
    #expect(tree.pathToRoot(from: 4) == [4, 2, 0])
  }

  @Test("A unit is found by its present and by its previous code")
  func renamed() throws {
    let tree = try UnitTree([unit("R", nil), unit("NY", "R", formerly: ["GAMMAL"])])
    #expect(tree.position(of: UnitCode("GAMMAL")) == tree.position(of: UnitCode("NY")))
    #expect(tree.unit(UnitCode("GAMMAL"))?.name == "NY")
    #expect(tree.unit(UnitCode("ANNAN")) == nil)
  }

  @Test("Every reason why units do not form one tree is told at once")
  func problems() {
    let cases: [([CareUnit], [String])] = [
      (
        [unit("R", nil), unit("A", "R"), unit("A", "R")],
        ["Enhetskoden A förekommer flera gånger. Ge varje enhet en egen kod."]
      ),
      (
        [unit("R", nil), unit("A", "X")],
        ["Enheten A hör till X, som inte finns. Lägg till X eller ändra överordnad enhet."]
      ),
      (
        [unit("A", "B"), unit("B", "A")],
        [
          "Enheterna A, B hör till varandra i en cirkel. Rätta överordnad enhet.",
          "Ingen enhet saknar överordnad. Lämna överordnad tom för regionen.",
        ]
      ),
      (
        [unit("R", nil), unit("S", nil)],
        ["Flera enheter saknar överordnad: R, S. Bara regionen får göra det."]
      ),
      (
        [unit("R", nil), unit("A", "R"), unit("B", "R", formerly: ["A"])],
        ["Enheten B anger A som tidigare kod, men den koden används av en annan enhet. Ta bort den ena."]
      ),
    ]
    for (units, messages) in cases {
      #expect {
        try UnitTree(units)
      } throws: { error in
        (error as? UnitTreeError)?.problems.map(\.message) == messages
      }
    }
  }

  @Test("A unit exists from the day it opens through the day it closes")
  func existence() throws {
    var ward = unit("A", nil)
    ward.opens = Day(year: 2027, month: 3, day: 1)
    ward.closes = Day(year: 2027, month: 6, day: 30)
    let days: [(String, Bool)] = [
      ("2027-02-28", false), ("2027-03-01", true), ("2027-06-30", true), ("2027-07-01", false),
    ]
    for (text, exists) in days { #expect(ward.exists(on: try #require(Day(text))) == exists) }
  }
}
