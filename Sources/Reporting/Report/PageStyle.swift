/// The style sheet of the page around charts and tables; colours come from `ChartStyle`.
enum PageStyle {
  static let css = [screen, tiles, phone, paper].joined(separator: "\n")

  private static let screen = """
    :root { color-scheme: light dark; }
    * { box-sizing: border-box; }
    body {
      margin: 0 auto; padding: 1.5rem 2rem 4rem; max-width: 66rem; background: var(--vt-paper); color: var(--vt-ink);
      font: 1rem/1.5 system-ui, "Segoe UI", "DejaVu Sans", sans-serif;
    }
    a { color: inherit; text-decoration: underline; text-underline-offset: 0.15em; }
    a:focus-visible, summary:focus-visible, .vt-table-frame:focus-visible {
      outline: 3px solid var(--vt-inflow); outline-offset: 2px;
    }
    .vt-skip { position: absolute; left: -100rem; }
    .vt-skip:focus { position: static; }
    header { border-bottom: 3px solid var(--vt-available); margin-bottom: 1rem; }
    h1 { font-size: 2rem; line-height: 1.15; margin: 0; }
    h2 { font-size: 1.4rem; line-height: 1.25; margin: 2.75rem 0 0.5rem; padding-top: 0.75rem;
      border-top: 1px solid var(--vt-grid); }
    h3 { font-size: 1.1rem; margin: 2rem 0 0.25rem; }
    p, .vt-says { max-width: 46rem; }
    .vt-kind { margin: 0; color: var(--vt-soft); font-weight: 600; }
    .vt-period { font-weight: 400; white-space: nowrap; }
    .vt-facts { margin: 0.35rem 0 0.85rem; color: var(--vt-soft); font-size: 0.9rem; }
    .vt-note, .vt-lead { color: var(--vt-soft); }
    .vt-note { font-size: 0.875rem; margin: 0.4rem 0; }
    .vt-says { padding-left: 1.1rem; }
    .vt-says li { margin: 0.35rem 0; }
    nav ol { columns: 3; column-gap: 2rem; font-size: 0.9rem; margin: 0; padding-left: 1.6rem; }
    nav li { break-inside: avoid; padding: 0.12rem 0; }
    summary { cursor: pointer; font-size: 0.9rem; padding: 0.35rem 0; text-decoration: underline;
      text-underline-offset: 0.15em; }
    details > .vt-table-frame { max-height: 36rem; overflow: auto; }
    #atgardslista td:nth-child(5) { min-width: 6.5rem; }
    #vantelistor td:last-child, #beslut td:nth-child(2) { white-space: nowrap; }
    code { font-family: ui-monospace, "DejaVu Sans Mono", monospace; font-size: 0.875em; background: var(--vt-panel);
      padding: 0.1em 0.3em; overflow-wrap: anywhere; }
    .vt-table { margin: 0.5rem 0 1rem; line-height: 1.35; }
    .vt-table thead .vt-number { white-space: normal; }
    .vt-table thead th { min-width: 3.5rem; }
    .vt-table th, .vt-table td { padding: 0.25rem 0.45rem; }
    .vt-print { display: none; }
    .vt-table .vt-inline { margin-left: 0.4rem; }
    """

  private static let tiles = """
    .vt-tiles { display: grid; grid-template-columns: repeat(3, 1fr); gap: 0.75rem; list-style: none;
      margin: 1rem 0; padding: 0; }
    .vt-tiles li { background: var(--vt-panel); border: 1px solid var(--vt-grid); border-left: 6px solid var(--vt-axis);
      padding: 0.7rem 0.9rem; break-inside: avoid; }
    .vt-tiles .vt-short { border-left: 6px dashed var(--vt-deficit); }
    .vt-tiles .vt-good { border-left-color: var(--vt-available); }
    .vt-tiles strong { display: block; font-size: 1.55rem; line-height: 1.2; font-variant-numeric: tabular-nums; }
    .vt-tiles span { font-size: 0.875rem; color: var(--vt-soft); }
    """

  private static let phone = """
    @media (max-width: 40rem) {
      body { padding: 1rem 0.9375rem 3rem; }
      h1 { font-size: 1.6rem; }
      nav ol { columns: 2; column-gap: 1.8rem; }
      nav li { padding: 0.25rem 0; }
      .vt-tiles { grid-template-columns: 1fr 1fr; gap: 0.5rem; }
      .vt-tiles strong { font-size: 1.25rem; }
      .vt-table { font-size: 0.8125rem; }
      .vt-table th, .vt-table td { padding: 0.25rem 0.4rem; }
    }
    """

  // Tables that are folded on the screen are left out on paper; headings stay with what follows them.
  private static let paper = """
    @page { size: A4 portrait; margin: 14mm 13mm 16mm; }
    @media print {
      :root { color-scheme: light; }
      body { padding: 0; max-width: none; font-size: 10pt; line-height: 1.4; }
      nav { display: none; }
      .vt-skip { display: none; }
      h2 { break-after: avoid; margin-top: 1.5rem; }
      h3, figcaption, .vt-lead, caption { break-after: avoid; }
      .vt-page { break-before: page; }
      .vt-page h2 { margin-top: 0; border-top: 0; }
      p, li { orphans: 3; widows: 3; }
      .vt-table { font-size: 8.5pt; }
      .vt-table th, .vt-table td { padding: 0.15rem 0.4rem; }
      .vt-table thead { display: table-header-group; }
      details > .vt-table-frame { max-height: none; }
      .vt-print { display: block; }
    }
    """
}
