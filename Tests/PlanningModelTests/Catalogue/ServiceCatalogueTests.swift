import PlanningModel
import Testing

@Suite("The service catalogue")
struct ServiceCatalogueTests {
  private func object(_ code: String) -> PlanningObject {
    PlanningObject(
      code: PlanningObjectCode(code), name: code, service: "s", caregiver: "c", contact: "k", priorityDays: nil,
      acuity: .elective, measure: .activities)
  }

  private func service(_ code: String, _ object: String?) -> CareService {
    CareService(code: CareServiceCode(code), name: code, object: object.map { PlanningObjectCode($0) })
  }

  @Test("A catalogue holds its objects and services in code order")
  func order() throws {
    let catalogue = try ServiceCatalogue(
      objects: [object("B"), object("A")], services: [service("S2", "A"), service("S1", "B"), service("S1", "B")])
    #expect(catalogue.objects.map(\.code.text) == ["A", "B"])
    #expect(catalogue.services.map(\.code.text) == ["S1", "S2"])
    #expect(catalogue.object(PlanningObjectCode("B"))?.name == "B")
  }

  @Test("A service in no object is listed until somebody has grouped it (R079)")
  func ungrouped() throws {
    let catalogue = try ServiceCatalogue(
      objects: [object("A")], services: [service("S2", nil), service("S1", "A"), service("S0", nil)])
    #expect(catalogue.ungrouped.map(\.text) == ["S0", "S2"])
  }

  @Test("A catalogue with strays cannot be built, and every stray is listed (R079)")
  func strays() throws {
    let error = #expect(throws: ServiceCatalogueError.self) {
      try ServiceCatalogue(
        objects: [object("A"), object("B"), object("A")],
        services: [
          service("TVÅ", "A"), service("TVÅ", "B"), service("OKÄNT", "X"), service("RÄTT", "A"),
        ])
    }
    #expect(error?.repeatedObjects == [PlanningObjectCode("A")])
    #expect(
      error?.message == "Planeringsobjekt med samma kod: A. Ge varje objekt en egen kod. "
        + "Vårdtjänster i flera planeringsobjekt: TVÅ. Behåll ett objekt för var och en. "
        + "Vårdtjänster i okänt planeringsobjekt: OKÄNT. Lägg till objektet eller rätta koden.")
  }
}
