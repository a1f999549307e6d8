import Testing

@testable import Reporting

struct TickCase: Sendable {
  let range: ClosedRange<Double>
  let count: Int
  let values: [Double]
  let decimals: Int

  init(_ range: ClosedRange<Double>, _ count: Int, _ values: [Double], _ decimals: Int) {
    self.range = range
    self.count = count
    self.values = values
    self.decimals = decimals
  }
}

// Worked out by hand from Heckbert (Graphics Gems, 1990): step = the nearest of 1, 2, 5 and 10 × a power of ten.
@Test(
  "Ticks are round and cover the values",
  arguments: [
    TickCase(0...430, 5, [0, 100, 200, 300, 400, 500], 0),
    TickCase(0...65, 3, [0, 20, 40, 60, 80], 0),
    TickCase(38_200...41_810, 4, [38_000, 39_000, 40_000, 41_000, 42_000], 0),
    TickCase(-3...7, 5, [-4, -2, 0, 2, 4, 6, 8], 0),
    TickCase(0...0.03, 5, [0, 0.005, 0.01, 0.015, 0.02, 0.025, 0.03], 3),
    TickCase(0...0.7, 7, [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7], 1),
    TickCase(5...5, 5, [5, 6], 0),
    TickCase(0...0, 5, [0, 0.2], 1),
    TickCase(0...2e9, 4, [0, 5e8, 1e9, 1.5e9, 2e9], 0),
  ])
func ticksAreRound(_ row: TickCase) {
  let ticks = NiceTicks(covering: row.range, count: row.count)
  #expect(ticks.values == row.values)
  #expect(ticks.decimals == row.decimals)
  #expect(ticks.bounds.contains(row.range.lowerBound))
  #expect(ticks.bounds.contains(row.range.upperBound))
}

@Test("A linear scale maps its domain onto its axis, also downwards")
func scaleMapsDomain() {
  let scale = LinearScale(domain: 0...200, start: 160, end: 0)
  #expect(scale(0) == 160)
  #expect(scale(50) == 120)
  #expect(scale(200) == 0)
}

@Test("Text is broken at spaces and shortened only when it must be")
func textIsWrapped() {
  #expect(TextMeasure.wrapped("Vårdcentralen Älvängen", to: 500, .label) == ["Vårdcentralen Älvängen"])
  #expect(TextMeasure.wrapped("Vårdcentralen Älvängen", to: 110, .label) == ["Vårdcentralen", "Älvängen"])
  let lines = TextMeasure.wrapped("Avdelning 52 Strokeenhet och rehabilitering", to: 90, .label)
  #expect(lines.count == 2)
  #expect(lines[1].hasSuffix("…"))
  #expect(lines.allSatisfy { TextMeasure.width($0, .label) <= 90 })
}

@Test("Text of no width is an ellipsis, not a trap")
func textWithoutRoom() {
  #expect(TextMeasure.truncated("Avdelning", to: 0, .label) == "…")
  #expect(TextMeasure.wrapped("", to: 10, .label) == [""])
}

@Test("Markup escapes what would end a text or an attribute and drops forbidden characters")
func markupIsEscaped() {
  #expect(MarkupEscaping.escaped("a<b>&\"c\" 'd'\u{0}\u{B}") == "a&lt;b&gt;&amp;&quot;c&quot; &#39;d&#39;  ")
  #expect(MarkupEscaping.escaped("två\nrader") == "två\nrader")
}

@Test("The style sheet has palettes for light, dark and paper and as many opening as closing braces")
func styleSheetIsWhole() {
  let css = ChartStyle.css
  #expect(css.contains("prefers-color-scheme: dark"))
  #expect(css.contains("@media print"))
  #expect(css.count { $0 == "{" } == css.count { $0 == "}" })
}

@Test("Every colour that the style sheet uses is given in the light and in the dark palette")
func coloursAreGiven() {
  let pieces = ChartStyle.css.split(separator: "var(").dropFirst()
  let used = Set(pieces.compactMap { $0.split(separator: ")").first.map(String.init) })
  for name in used {
    let given: Int = ChartStyle.css.split(separator: "\(name):", omittingEmptySubsequences: false).count - 1
    #expect(given >= 3, "\(name) is given \(given) times; light, dark and paper need one each")
  }
}
