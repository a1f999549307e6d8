import Testing

@testable import Reporting

@Suite struct HeatMapTests {
  @Test("Each cell says its gap with sign and arrow, and its share of need")
  func cellsSaySignAndShare() throws {
    let map = HeatMap(
      heading: SampleCharts.heading("heat"), columns: ["2027 kv 1", "2027 kv 2", "2027 kv 3"],
      rows: [
        HeatMap.Row(
          label: "Medicin",
          cells: [HeatMap.Cell(gap: -1234, shareOfNeed: -0.123), HeatMap.Cell(gap: 56, shareOfNeed: 0.3), nil])
      ])
    let texts = try Markup(map.svg()).texts
    for text in ["\u{2212}1\u{A0}234\u{A0}h", "\u{2212}12\u{A0}%", "+56\u{A0}h", "+30\u{A0}%", "saknas", "▼", "▲"] {
      #expect(texts.contains(text), "\(text)")
    }
  }

  @Test(
    "A gap gets the shade of its share of need",
    arguments: [
      (-0.02, GapTone.balanced), (-0.0201, .deficit(1)), (-0.10, .deficit(1)), (-0.11, .deficit(2)),
      (-0.26, .deficit(3)), (0, .balanced), (0.05, .surplus(1)), (0.2, .surplus(2)), (2, .surplus(3)),
    ])
  func shadesFollowShare(_ share: Double, _ tone: GapTone) {
    #expect(GapTone(gap: share * 100, share: share, shades: .standard) == tone)
  }

  @Test("Only deficits are hatched, and denser the larger they are")
  func deficitsAreHatched() {
    #expect((1...3).map { GapTone.deficit($0).hatch } == [.sparse, .diagonal, .dense])
    #expect((1...3).allSatisfy { GapTone.surplus($0).hatch == nil })
    #expect(GapTone.balanced.hatch == nil)
  }

  @Test("A gap where there is no need stands without share and is not called balance")
  func gapWithoutNeed() throws {
    #expect(GapTone(gap: 40, share: nil, shades: .standard) == .surplus(3))
    #expect(GapTone(gap: 0, share: nil, shades: .standard) == .balanced)
    #expect(GapTone(gap: nil, share: nil, shades: .standard) == .missing)
  }

  @Test("Every row and column is drawn, from 6 to 60 rows and 4 to 12 columns", arguments: [6, 25, 60], [4, 8, 12])
  func everyCellIsDrawn(_ rows: Int, _ columns: Int) throws {
    for layout in ChartLayout.allCases {
      let map = SampleCharts.heatMap(SampleCharts.heading("heat", layout), rows: rows, columns: columns)
      let texts = try Markup(map.svg()).texts
      let cells = map.rows.flatMap(\.cells)
      #expect(texts.count { $0 == "saknas" } == cells.count { $0 == nil })
      #expect(texts.count { $0.hasSuffix("\u{A0}h") } == cells.count { $0 != nil })
      #expect(Set(texts).isSuperset(of: map.columns))
    }
  }

  @Test("Pages hold all rows once, under ids of their own")
  func pagesHoldAllRows() {
    let map = SampleCharts.heatMap(SampleCharts.heading("heat"), rows: 60)
    let pages = map.paged(rowsPerPage: 25)
    #expect(pages.map(\.rows.count) == [25, 25, 10])
    #expect(pages.flatMap(\.rows) == map.rows)
    #expect(pages.map(\.heading.id) == ["heat-1", "heat-2", "heat-3"])
  }

  @Test("The description names the deepest deficit and counts what is missing")
  func descriptionNamesDeepestDeficit() {
    let map = HeatMap(
      heading: SampleCharts.heading("heat"), columns: ["kv 1", "kv 2"],
      rows: [
        HeatMap.Row(label: "A", cells: [HeatMap.Cell(gap: -5, shareOfNeed: -0.1), nil]),
        HeatMap.Row(
          label: "B", cells: [HeatMap.Cell(gap: 7, shareOfNeed: 0.1), HeatMap.Cell(gap: -9, shareOfNeed: -0.1)]),
      ])
    #expect(
      map.summary
        == "Värmekarta med 2 rader och 2 perioder. Största underskott: B, kv 2, −9\u{A0}h. Värden som saknas: 1.")
  }
}
