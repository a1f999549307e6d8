import PlanningModel

extension FormulaResult {
  /// The values as a JSON object with the keys of the outputs in declared order, numbers in full precision.
  public var json: String {
    JSONText.object(zip(formula.outputs, values).map { (key: $0.key, value: $1.jsonText) }).text
  }
}

extension FormulaValue {
  var jsonText: JSONText {
    switch self {
    case .number(let value): .number(value)
    case .whole(let value): .whole(value)
    case .text(let text): .string(text)
    case .bool(let value): .bool(value)
    case .numbers(let values): .array(values.map(JSONText.number))
    case .names(let names): .array(names.map(JSONText.string))
    case .missing: .null
    }
  }
}

extension Handbook {
  /// Every formula with its inputs, outputs and source as a JSON list.
  public static var listJSON: String { JSONText.array(all.map(\.jsonText)).text }
}

extension HandbookFormula {
  /// The formula's description as a JSON object.
  public var json: String { jsonText.text }

  var jsonText: JSONText {
    .object([
      (key: "name", value: .string(name)), (key: "summary", value: summary.jsonText),
      (key: "inputs", value: .array(inputs.map(\.jsonText))), (key: "outputs", value: .array(outputs.map(\.jsonText))),
      (
        key: "source",
        value: .object([
          (key: "requirements", value: .array(source.requirements.map(JSONText.string))),
          (key: "reference", value: .string(source.reference)),
        ])
      ),
    ])
  }
}

extension LocalText {
  fileprivate var jsonText: JSONText {
    .object([(key: "sv", value: .string(swedish)), (key: "en", value: .string(english))])
  }
}

extension FormulaInput {
  fileprivate var jsonText: JSONText {
    .object([
      (key: "name", value: .string(name)), (key: "kind", value: .string(kind.rawValue)),
      (key: "unit", value: .string(unit.rawValue)), (key: "required", value: .bool(isRequired)),
      (key: "default", value: defaultText.map(JSONText.string) ?? .null),
      (key: "range", value: range.map(\.jsonText) ?? .null), (key: "example", value: .string(example)),
      (key: "explanation", value: explanation.jsonText),
    ])
  }
}

extension FormulaRange {
  fileprivate var jsonText: JSONText {
    .object([
      (key: includesLower ? "minimum" : "exclusiveMinimum", value: .number(lower)),
      (key: includesUpper ? "maximum" : "exclusiveMaximum", value: .number(upper)),
    ])
  }
}

extension FormulaOutput {
  fileprivate var jsonText: JSONText {
    .object([
      (key: "key", value: .string(key)), (key: "unit", value: .string(unit.rawValue)),
      (key: "explanation", value: explanation.jsonText),
    ])
  }
}
