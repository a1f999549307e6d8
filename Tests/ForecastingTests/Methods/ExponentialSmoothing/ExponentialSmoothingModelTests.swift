import Forecasting
import Testing

@Suite("Models of exponential smoothing")
struct ExponentialSmoothingModelTests {
  @Test("There are fifteen, and each is found by its short form")
  func shortForms() {
    let forms = ExponentialSmoothingModel.all.map(\.shortForm)
    #expect(
      forms == [
        "ANN", "AAN", "AAdN", "MNN", "MAN", "MAdN", "ANA", "AAA", "AAdA", "MNA", "MAA", "MAdA", "MNM", "MAM", "MAdM",
      ])
    #expect(forms.compactMap(ExponentialSmoothingModel.init(shortForm:)) == ExponentialSmoothingModel.all)
  }

  @Test("Unstable or unknown short forms have no model", arguments: ["ANM", "AAdM", "MMN", "", "XYZ"])
  func unknown(form: String) {
    #expect(ExponentialSmoothingModel(shortForm: form) == nil)
  }
}
