/// Who may do what: 55 actions and 14 roles, each cell as the project's own table of roles has it.
///
/// D decides or approves, E creates and edits, S sends to the next level, P proposes or comments, R reads, – nothing.
/// The permission holds below the unit of the grant, with ▲ in the whole region; (s) is the right to pass a soft gate;
/// a word in brackets is a `PermissionCondition`.
package enum PermissionTable {
  /// One action with a cell for each role.
  package struct Row: Sendable {
    /// What is done.
    package let action: GovernedAction
    /// What is done, in Swedish after *att*.
    package let name: String
    /// The cells in the order of `Role.allCases`.
    package let cells: [PermissionCell]
  }

  /// What a role may do with an action.
  package static func cell(_ action: GovernedAction, _ role: Role) -> PermissionCell {
    row(of: action).cells[position[role] ?? 0]
  }

  /// The row of an action.
  package static func row(of action: GovernedAction) -> Row { rows[action.rawValue - 1] }

  /// The roles that may do something with an action, in the order of the table.
  package static func roles(allowed ability: Ability, _ action: GovernedAction) -> [Role] {
    Role.allCases.filter { cell(action, $0).allows(ability) }
  }

  private static let position = Dictionary(uniqueKeysWithValues: Role.allCases.enumerated().map { ($1, $0) })

  private static func row(_ number: Int, _ name: String, _ cells: String) -> Row {
    let parsed = cells.split(separator: " ").map(PermissionCell.init)
    guard let action = GovernedAction(rawValue: number), parsed.count == Role.allCases.count else {
      preconditionFailure("Row \(number) of the permission table needs one cell for each role.")
    }
    let known = parsed.compactMap { $0 }
    precondition(known.count == parsed.count, "Row \(number) of the permission table has a cell that cannot be read.")
    return Row(action: action, name: name, cells: known)
  }

  /// All rows, by number.
  package static let rows: [Row] = [
    //                                                      POL SCH SPL TCH TPL OCH SCM CON HR MED SUP EMP REV ADM
    row(1, "besluta att införa produktions- och kapacitetsstyrning", "D P – – – – – – – – – – R –"),
    row(2, "sätta mål och vägledande principer", "R D E P P R R P P P E R R –"),
    row(3, "beskriva roller på strategisk och taktisk nivå", "– D E P P R – – P – E R R –"),
    row(4, "ändra organisationen och dess aktörer", "– D E P – – – P P – E▲ – R E"),
    row(5, "vårda katalogen över vårdtjänster och planeringsobjekt", "– D E P P P – P – P E▲ – R –"),
    row(6, "sätta standardtider", "– R D D E P P – P P E – R –"),
    row(7, "sätta gränser och normer", "D D E P P R – – – P E – R –"),
    row(8, "läsa in uppgifter", "– – E E E – E E E – E▲ – – E"),
    row(9, "godkänna uppgifter för planering", "– – D D – – – P P – D▲ – R –"),
    row(10, "göra regionens behovsprognos med krav på väntetid och närhet", "D E E P P – – P – P E – R –"),
    row(11, "summera behovsprognosen", "R D E P P – – R R P E – R –"),
    row(12, "göra verksamhetens behovsprognos", "– R R D E P – R – P P – R –"),
    row(13, "summera prognosen för tillgänglig kapacitet", "R D E P R – – R R – E – R –"),
    row(14, "ange verksamhetens tillgängliga kapacitet", "– R R D E P P R P – P – R –"),
    row(15, "peka ut begränsande kapaciteter", "– D E E E P – – – P P – R –"),
    row(16, "beskriva tidsanvändning per funktion", "– – R D E P – – P – E – R –"),
    row(17, "föra kompetensmatris och matris för lokaler och utrustning", "– – R R R D/E E – P – R R[own] – –"),
    row(18, "besluta budgetram", "D P P R R – – E – – – – R –"),
    row(19, "fördela budget på verksamheter", "R D P P R R – E – – – R R –"),
    row(20, "sätta effektiviseringskrav med åtgärd", "D E E P P – – E – – – – R –"),
    row(21, "formulera preliminärt uppdrag", "– D/S E R R R – R – P R – R –"),
    row(22, "bryta ned områdets uppdrag", "– R R D/S E P – R – P – – R –"),
    row(23, "rimlighetsbedöma uppdraget", "– R R R P D/S P – – P P – R –"),
    row(24, "summera och återrapportera", "– R R D/S E – – R – – – – R –"),
    row(25, "uppdatera uppdraget", "– D/S E P R R – R – P – – R –"),
    row(26, "omfördela behov mellan verksamheter", "– D E P[consent] P – – R – P – – R –"),
    row(27, "omfördela resurser", "– D E P P P – R P – – – R –"),
    row(28, "föreslå åtgärder", "– E E E E E P E E E P P R –"),
    row(29, "besluta om strategiska åtgärder", "R/D[delegation] D P P – – – P P P – – R –"),
    row(30, "besluta om taktiska åtgärder", "– R R D P P – R P P – – R –"),
    row(31, "verifiera en åtgärds effekt", "– D[strategic] P D[tactical] P P – P P – P – R –"),
    row(32, "gå vidare med underskott", "– D(s) – – – – – – – – – – R –"),
    row(33, "skaka hand", "– D[firstParty] P D[secondParty] – – – – – – – – R –"),
    row(34, "sätta produktionsmål", "R D E D[agree] R R – R – – – R R –"),
    row(35, "ge ut ”Vem ska göra vad”", "R D E R R R – R – R E R R –"),
    row(36, "göra produktionsplan", "– R R D E P P R P P P R R –"),
    row(37, "dimensionera vårdplatser och bemanning", "– R R D E E P R P – P – R –"),
    row(38, "samplanera beställande och levererande enheter", "– R D▲ E E P P – – P P – R –"),
    row(39, "förmedla planen till medarbetarna", "– – – D E E – – – – – R – –"),
    row(40, "göra daglig plan", "– – – R R D E – – – – R – –"),
    row(41, "summera scheman", "– – – R R D E – – – – – – –"),
    row(42, "stämma av schema mot plan", "– – R R R R R – – – R – – –"),
    row(43, "rapportera avvikelse eller ändrad kapacitet", "– R R R E E E E E – – P R –"),
    row(44, "söka kapacitet i egen verksamhet", "– R R D E P – – – – – – R –"),
    row(45, "använda avtal och andra regioners kapacitet", "R D E P – – – P – P – – R –"),
    row(46, "upphandla nya avtal", "D[delegation] D E P – – – P – P – – R –"),
    row(47, "se uppföljning", "R[suppressed] R▲ R▲ R R R R R R R R▲ R[own] R▲ –"),
    row(48, "revidera gällande plan", "– D[goal] E D[plan] E P – R – – – – R –"),
    row(49, "granska registreringskvalitet", "– R R R E R – – – – E▲ – R –"),
    row(50, "se små tal", "– R[own] R[own] R[own] R[own] R[own] R[own] – R[ownStaff] – R▲[decision] – – –"),
    row(51, "ta ut filer", "R[suppressed] R R R R R[own] R[own] R R[own] – R R[ownPlan] R –"),
    row(52, "ge och avsluta behörigheter", "– D – P – – – – – – P – R E"),
    row(53, "läsa loggen", "– R – – – – – – – – R – R▲ R[technical]"),
    row(54, "rapportera hur införandet går", "R D E P P – – – – – E – R –"),
    row(55, "märka åtgärder som samverkade och riskbedömda", "– D E D E E – – E – – – R –"),
  ]
}
