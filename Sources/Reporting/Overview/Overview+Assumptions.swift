import Planning

extension Overview {
  /// What whole figures rest on without anybody having said it.
  var assumptions: [String] {
    let major = digest.plan.assumptions.filter(\.isMajor)
    guard !major.isEmpty else { return [] }
    return [heading(say("Antaganden (inget är uppgivet)", "Assumptions (nothing is stated)"))]
      + major.flatMap { assumption in wrapped(say(assumption.text.swedish, assumption.text.english)) }
  }

  /// A text over as many lines as it needs, behind a bullet.
  private func wrapped(_ text: String) -> [String] {
    var lines: [String] = []
    var line = "  ·"
    for word in text.split(separator: " ") {
      if line.count + word.count + 1 > width {
        lines.append(line)
        line = "   "
      }
      line += " " + word
    }
    return lines + [line]
  }
}
