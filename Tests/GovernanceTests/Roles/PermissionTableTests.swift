import Governance
import PlanningModel
import Testing

@Suite("The permission table")
struct PermissionTableTests {
  @Test("It has 55 actions, each with a cell for 14 roles that is written back as it was read")
  func shape() {
    #expect(PermissionTable.rows.count == 55)
    #expect(GovernedAction.allCases.count == 55)
    #expect(Role.allCases.count == 14)
    for row in PermissionTable.rows {
      #expect(row.cells.count == 14)
      #expect(PermissionTable.row(of: row.action).name == row.name)
      for cell in row.cells { #expect(cell.text == "–" || !cell.abilities.isEmpty) }
    }
  }

  /// Rows of the project's table of roles, domain/roles-screens.md §4, written off by hand.
  @Test(
    "Rows stand as in the project's table of roles",
    arguments: [
      (21, "– D/S E R R R – R – P R – R –"), (22, "– R R D/S E P – R – P – – R –"),
      (23, "– R R R P D/S P – – P P – R –"), (24, "– R R D/S E – – R – – – – R –"),
      (32, "– D(s) – – – – – – – – – – R –"), (33, "– D[firstParty] P D[secondParty] – – – – – – – – R –"),
      (47, "R[suppressed] R▲ R▲ R R R R R R R R▲ R[own] R▲ –"), (52, "– D – P – – – – – – P – R E"),
    ])
  func rows(number: Int, cells: String) throws {
    let action = try #require(GovernedAction(rawValue: number))
    #expect(PermissionTable.row(of: action).cells.map(\.text).joined(separator: " ") == cells)
  }

  @Test("Every cell is what a holder of the role may do: in the own subtree, and outside it only with ▲")
  func everyCell() throws {
    let units = try UnitTree([
      unit("REG", under: nil, .strategic), unit("MED", under: "REG", .tactical), unit("KIR", under: "REG", .tactical),
      unit("M1", under: "MED", .operational),
    ])
    var checked = 0
    for row in PermissionTable.rows {
      for (role, cell) in zip(Role.allCases, row.cells) {
        let grant = Grant(
          code: "G", person: "p", name: "P", role: role, unit: "MED", from: day("2026-01-01"))
        let authority = Authority(grants: [grant], units: units, on: day("2026-06-01"))
        for ability in Ability.allCases {
          let may = cell.allows(ability)
          #expect(authority.may("p", ability, row.action, at: "MED", year: 2027) == may)
          #expect(authority.may("p", ability, row.action, at: "M1", year: nil) == may)
          #expect(authority.may("p", ability, row.action, at: "KIR", year: 2027) == (may && cell.wholeRegion))
          checked += 1
        }
      }
    }
    #expect(checked == 55 * 14 * 5)
  }

  @Test("A reviewer changes nothing and an administrator has no right to content")
  func readersOnly() {
    for row in PermissionTable.rows {
      for ability in [Ability.decide, .edit, .send, .propose] {
        #expect(!PermissionTable.cell(row.action, .reviewer).allows(ability))
      }
    }
    let administered = GovernedAction.allCases.filter { PermissionTable.cell($0, .administrator).allows(.edit) }
    #expect(administered == [.unitTree, .importData, .grants])
  }

  private func unit(_ code: String, under parent: String?, _ level: Level) -> CareUnit {
    CareUnit(
      code: UnitCode(code), name: code, parent: parent.map { UnitCode($0) }, level: level, kind: "enhet",
      opening: .always)
  }
}
