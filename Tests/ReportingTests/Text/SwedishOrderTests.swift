import Reporting
import Testing

// Orders taken from Svenska Akademiens ordlista (å, ä, ö last; w apart from v since 2006) and, for the accents, from the
// Swedish tailoring of the Unicode collation charts.
@Test(
  "Names stand in Swedish order",
  arguments: [
    ["Ale", "Alingsås", "Arboga", "Zinkgruvan", "Åmål", "Ängelholm", "Öckerö"],
    ["Vansbro", "Växjö", "Wik"],
    ["ide", "idé", "idéer", "iden"],
    ["Mut", "Müller", "Myr", "Måns"],
    ["Avdelning 2", "Avdelning 9", "Avdelning 10", "Avdelning 10 B", "Avdelning A"],
    ["avdelning", "Avdelningen", "avdelningens"],
    ["Område medicin", "Områdesledning"],
    ["", " ", "1", "a"],
  ])
func namesStandInOrder(_ names: [String]) {
  #expect(names.reversed().sorted(by: SwedishOrder.precedes) == names)
}

@Test("A letter made of a base and a combining mark sorts as the letter")
func combiningMarksSortAsLetters() {
  let combined = "A\u{30A}ker"
  #expect(["Zon", combined, "Ar"].sorted(by: SwedishOrder.precedes) == ["Ar", "Zon", combined])
}

@Test("A number of any length can be sorted")
func longNumbersAreSorted() {
  let long = String(repeating: "9", count: 80)
  #expect(SwedishOrder.precedes("Enhet 12", "Enhet \(long)"))
}
