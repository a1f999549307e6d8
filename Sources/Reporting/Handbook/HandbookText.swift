package import Planning
import PlanningModel

/// The handbook's formulas and their results as text for a person at a terminal.
package enum HandbookText {
  /// The names of all formulas with what they calculate.
  package static func list(language: ReportLanguage) -> String {
    let width = Handbook.all.map(\.name.count).max() ?? 0
    let lines = Handbook.all.map { formula in
      "  \(padded(formula.name, width))  \(pick(formula.summary, language))"
    }
    let head = language.pick("Formler i handboken:", "Formulas in the handbook:")
    let tail = language.pick(
      "Skriv vardtakt calculate NAMN för en formels indata.", "Write vardtakt calculate NAME for a formula's inputs.")
    return ([head] + lines + ["", tail]).joined(separator: "\n") + "\n"
  }

  /// A formula with its inputs, outputs, source and an example.
  package static func description(of formula: HandbookFormula, language: ReportLanguage) -> String {
    var lines = ["\(formula.name): \(pick(formula.summary, language))", "", language.pick("Indata", "Inputs")]
    let width = formula.inputs.map(\.option.count).max() ?? 0
    for input in formula.inputs {
      let usual = input.defaultText.map { language.pick(" (annars \($0))", " (default \($0))") } ?? ""
      lines.append("  \(padded(input.option, width))  \(pick(input.explanation, language))\(usual)")
    }
    lines += ["", language.pick("Ger", "Gives")]
    let keys = formula.outputs.map(\.key.count).max() ?? 0
    for output in formula.outputs {
      lines.append("  \(padded(output.key, keys))  \(pick(output.explanation, language))")
    }
    let example = (["vardtakt", "calculate", formula.name] + formula.exampleOptions).joined(separator: " ")
    lines += [
      "",
      "\(language.pick("Källa", "Source")): \(formula.source.reference) "
        + "(\(formula.source.requirements.joined(separator: ", ")))",
      "\(language.pick("Exempel", "Example")): \(example)",
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  /// The results of a formula, one a line, with what they mean.
  package static func result(_ result: FormulaResult, language: ReportLanguage) -> String {
    let texts = result.values.map { text($0, language) }
    let keys = result.formula.outputs.map { pick($0.explanation, language) }
    let width = keys.map(\.count).max() ?? 0
    return zip(keys, texts).map { "\(padded($0, width))  \($1)" }.joined(separator: "\n") + "\n"
  }

  private static func text(_ value: FormulaValue, _ language: ReportLanguage) -> String {
    switch value {
    case .number(let number): short(number, language)
    case .whole(let number): short(Double(number), language)
    case .text(let text): text
    case .bool(let isTrue): isTrue ? language.pick("ja", "yes") : language.pick("nej", "no")
    case .numbers(let numbers): numbers.map { short($0, language) }.joined(separator: "; ")
    case .names(let names): names.joined(separator: "; ")
    case .missing: language.numbers.missing
    }
  }

  private static func short(_ number: Double, _ language: ReportLanguage) -> String { language.numbers.short(number) }

  private static func pick(_ text: LocalText, _ language: ReportLanguage) -> String {
    language.pick(text.swedish, text.english)
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
