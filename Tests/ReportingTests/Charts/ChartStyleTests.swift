import Foundation
import Reporting
import Testing

/// A pair of colours and the contrast that WCAG 2.1 asks of it: 4.5 for text (1.4.3), 3 for graphics (1.4.11).
private let contrasts: [(front: String, back: String, least: Double)] = {
  let cells = [
    "deficit-1", "deficit-2", "deficit-3", "surplus-1", "surplus-2", "surplus-3", "balanced", "missing", "panel",
    "paper",
  ]
  let shares = (1...8).map { "share-\($0)" }
  let graphics = [
    "deficit", "surplus", "need", "available", "total", "waiting", "inflow", "plan", "maximum", "axis", "mean",
  ]
  return (cells + shares).map { ("ink", $0, 4.5) } + [("soft", "paper", 4.5), ("soft", "panel", 4.5)]
    + graphics.map { ($0, "paper", 3) } + ["fan-1", "fan-2", "fan-3"].map { ("mean", $0, 3) }
}()

@Test("Colours keep the contrast of WCAG 2.1 on light and dark screens", arguments: [0, 1])
func coloursKeepContrast(_ palette: Int) throws {
  for pair in contrasts {
    let front = try luminance(colour(pair.front, palette))
    let back = try luminance(colour(pair.back, palette))
    let ratio: Double = (max(front, back) + 0.05) / (min(front, back) + 0.05)
    #expect(ratio >= pair.least, "\(pair.front) on \(pair.back) has \(ratio)")
  }
}

/// The palettes follow each other in the style sheet: light, dark, then paper.
private func colour(_ name: String, _ palette: Int) throws -> String {
  let given = ChartStyle.css.components(separatedBy: "--vt-\(name): #").dropFirst()
  try #require(given.count > palette)
  return String(given[given.startIndex + palette].prefix(6))
}

/// Relative luminance as WCAG 2.1 defines it.
private func luminance(_ hex: String) throws -> Double {
  let value = try #require(Int(hex, radix: 16))
  let channels = [value >> 16, value >> 8 & 255, value & 255].map { channel -> Double in
    let share = Double(channel) / 255
    return share <= 0.03928 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
  }
  return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
}
