/// The style sheet of charts, figures and tables: palettes for light, dark and paper, text sizes and dashes.
///
/// Colours are custom properties on `:root`, so that a page may use or replace them. Orange stands for deficit and blue
/// for surplus, and the lines follow Okabe and Ito (2008), because both can be told apart with the common kinds of colour
/// blindness; patterns, signs and dashes say the same again. On screen, text keeps 4.5:1 and bars and lines 3:1 (WCAG 2.1).
public enum ChartStyle {
  /// Everything, ready for one `<style>` element or one file.
  public static let css = [
    ":root {\n\(light)}", "@media (prefers-color-scheme: dark) { :root {\n\(dark)} }",
    "@media print { :root {\n\(light)\(paper)} }", text, surfaces, lines, figures, tables,
  ].joined(separator: "\n")

  private static let light = """
    --vt-paper: #ffffff; --vt-ink: #1b1f24; --vt-soft: #4d5661; --vt-grid: #dfe3e8; --vt-axis: #6b7580;
    --vt-hatch: #1b1f24; --vt-hatch-strength: 0.45; --vt-panel: #f4f6f8;
    --vt-deficit-1: #fdeedd; --vt-deficit-2: #fbc98f; --vt-deficit-3: #f39c4a; --vt-deficit: #d9730d;
    --vt-surplus-1: #e3eef9; --vt-surplus-2: #acd0ef; --vt-surplus-3: #72b0e3; --vt-surplus: #2f7fc1;
    --vt-balanced: #f1f2f4; --vt-missing: #ffffff;
    --vt-need: #9a86c2; --vt-available: #2f9c83; --vt-total: #566372;
    --vt-waiting: #c0709c; --vt-inflow: #0067a5; --vt-plan: #007d5b; --vt-maximum: #c04a00;
    --vt-share-1: #9fcbe6; --vt-share-2: #fbcf9d; --vt-share-3: #b9dfc5; --vt-share-4: #d3cbea;
    --vt-share-5: #f6e9a0; --vt-share-6: #f2c4da; --vt-share-7: #d5d9de; --vt-share-8: #a9dcd8;
    --vt-fan-1: #dcecf8; --vt-fan-2: #b3d5ee; --vt-fan-3: #80b7de; --vt-mean: #00467a;

    """

  private static let dark = """
    --vt-paper: #14181d; --vt-ink: #f1f3f5; --vt-soft: #b6bfc9; --vt-grid: #333b45; --vt-axis: #8b96a3;
    --vt-hatch: #ffffff; --vt-hatch-strength: 0.5; --vt-panel: #1d232a;
    --vt-deficit-1: #3a2a19; --vt-deficit-2: #6d4312; --vt-deficit-3: #94560b; --vt-deficit: #e38b33;
    --vt-surplus-1: #1a2c40; --vt-surplus-2: #1f4d78; --vt-surplus-3: #2666a3; --vt-surplus: #6fb1ea;
    --vt-balanced: #262c34; --vt-missing: #14181d;
    --vt-need: #8a74b8; --vt-available: #2c8f79; --vt-total: #8593a3;
    --vt-waiting: #8d5576; --vt-inflow: #62b5ee; --vt-plan: #4cc79f; --vt-maximum: #ff9a57;
    --vt-share-1: #255a7d; --vt-share-2: #7a4d17; --vt-share-3: #2c6140; --vt-share-4: #544683;
    --vt-share-5: #665a10; --vt-share-6: #7a3a5b; --vt-share-7: #4a525c; --vt-share-8: #1f6360;
    --vt-fan-1: #1b2c3c; --vt-fan-2: #234763; --vt-fan-3: #2f658f; --vt-mean: #bfe2fb;

    """

  // Deficits grow darker than surpluses, so that the two ends differ in grey as well.
  private static let paper = """
    --vt-ink: #000000; --vt-soft: #333333; --vt-hatch: #000000; --vt-hatch-strength: 0.6;
    --vt-surplus-1: #f4f9fd; --vt-surplus-2: #deedf9; --vt-surplus-3: #c5e0f5; --vt-panel: #ffffff;
    --vt-need: #b8abd6; --vt-waiting: #d9a3c2;

    """

  private static let text = """
    .vt-chart, .vt-inline { font-family: system-ui, "Segoe UI", "DejaVu Sans", sans-serif; }
    .vt-chart { display: block; width: 100%; height: auto; font-variant-numeric: tabular-nums; }
    .vt-chart.vt-wide { max-width: 60rem; }
    .vt-chart.vt-compact { max-width: 30rem; }
    .vt-inline { height: 1.1em; width: auto; vertical-align: -0.2em; }
    .vt-small { font-size: 11.5px; fill: var(--vt-ink); }
    .vt-label { font-size: 12.5px; fill: var(--vt-ink); }
    .vt-strong { font-size: 12.5px; font-weight: 700; fill: var(--vt-ink); }
    .vt-large { font-size: 16px; font-weight: 700; fill: var(--vt-ink); }
    .vt-soft { fill: var(--vt-soft); }
    .vt-halo { paint-order: stroke; stroke: var(--vt-paper); stroke-width: 3.5px; stroke-linejoin: round; }
    """

  private static let surfaces: String = {
    let fills = [
      "deficit-1", "deficit-2", "deficit-3", "deficit", "surplus-1", "surplus-2", "surplus-3", "surplus", "balanced",
      "missing", "need", "available", "total", "waiting", "panel", "share-1", "share-2", "share-3", "share-4",
      "share-5", "share-6", "share-7", "share-8", "fan-1", "fan-2", "fan-3",
    ]
    let rules = fills.map { ".vt-\($0) { fill: var(--vt-\($0)); }" }
    return """
      \(rules.joined(separator: "\n"))
      .vt-ground { fill: var(--vt-paper); }
      .vt-hatch { fill: none; stroke: var(--vt-hatch); stroke-opacity: var(--vt-hatch-strength); stroke-width: 1px; }
      .vt-frame { fill: none; stroke: var(--vt-axis); stroke-width: 1px; }
      .vt-planned { fill: none; stroke: var(--vt-ink); stroke-width: 1.4px; stroke-dasharray: 3 2; }
      .vt-box { fill: var(--vt-panel); stroke: var(--vt-axis); stroke-width: 1px; }
      .vt-result { fill: var(--vt-panel); stroke: var(--vt-ink); stroke-width: 2.5px; }
      """
  }()

  private static let lines = """
    .vt-grid, .vt-axis, .vt-connector, .vt-arrow, .vt-inflow-line, .vt-plan-line, .vt-maximum-line { fill: none; }
    .vt-grid { stroke: var(--vt-grid); stroke-width: 1px; }
    .vt-axis { stroke: var(--vt-axis); stroke-width: 1px; }
    .vt-connector { stroke: var(--vt-axis); stroke-width: 1px; stroke-dasharray: 2 2; }
    .vt-arrow { stroke: var(--vt-soft); stroke-width: 1.6px; }
    .vt-arrowhead { fill: var(--vt-soft); }
    .vt-inflow-line { stroke: var(--vt-inflow); stroke-width: 2.2px; }
    .vt-plan-line { stroke: var(--vt-plan); stroke-width: 2.2px; stroke-dasharray: 7 4; }
    .vt-outcome-line, .vt-mean-line, .vt-fan-edge { fill: none; stroke-linejoin: round; stroke-linecap: round; }
    .vt-outcome-line { stroke: var(--vt-ink); stroke-width: 1.7px; }
    .vt-mean-line { stroke: var(--vt-mean); stroke-width: 2.4px; stroke-dasharray: 6 4; }
    .vt-fan-edge { stroke: var(--vt-axis); stroke-width: 0.8px; }
    .vt-likely { fill: var(--vt-mean); fill-opacity: 0.22; }
    .vt-likely-edge { fill: none; stroke: var(--vt-mean); stroke-width: 1.3px; stroke-linejoin: round; }
    .vt-maximum-line { stroke: var(--vt-maximum); stroke-width: 2.2px; stroke-dasharray: 2 3; }
    """

  private static let figures = """
    .vt-figure { margin: 1rem 0; container-type: inline-size; color: var(--vt-ink); }
    .vt-figure figcaption { font-weight: 700; margin-bottom: 0.5rem; }
    .vt-figure .vt-compact { display: none; }
    @container (max-width: 640px) {
      .vt-figure .vt-compact { display: block; }
      .vt-figure .vt-wide { display: none; }
    }
    @media print {
      .vt-figure { break-inside: avoid; container-type: normal; }
      .vt-figure .vt-compact, .vt-twin { display: none; }
      .vt-figure .vt-wide { display: block; }
    }
    """

  private static let tables = """
    .vt-table-frame { overflow-x: auto; }
    .vt-table { border-collapse: collapse; font-size: 0.875rem; color: var(--vt-ink); }
    .vt-table caption { text-align: left; font-weight: 700; padding: 0.25rem 0; }
    .vt-table th, .vt-table td { padding: 0.25rem 0.6rem; border-bottom: 1px solid var(--vt-grid); text-align: left; }
    .vt-table thead th { border-bottom: 2px solid var(--vt-axis); vertical-align: bottom; }
    .vt-table tbody th { font-weight: 400; }
    .vt-table .vt-number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
    .vt-table .vt-sum th, .vt-table .vt-sum td { font-weight: 700; border-top: 1px solid var(--vt-axis); }
    .vt-table .vt-depth-1 { padding-left: 1.6rem; }
    .vt-table .vt-depth-2 { padding-left: 2.6rem; }
    .vt-table .vt-depth-3 { padding-left: 3.6rem; }
    .vt-table .vt-depth-4 { padding-left: 4.6rem; }
    @media print { .vt-table-frame { overflow: visible; } .vt-table tr { break-inside: avoid; } }
    """
}
