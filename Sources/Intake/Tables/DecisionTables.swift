import PlanningModel

extension IntakeRun {
  func limits(_ codes: ReferenceCodes) -> [PlanningLimit] {
    values(of: .limits) { row in
      let kind = row.choice(.kind, LimitKind.self)
      let unit = row.codeOrAll(.unit, codes.units)
      let object = row.codeOrAll(.object, codes.objects)
      guard let kind, let unit, let object else { return nil }
      let range: NumberRange =
        switch kind {
        case .occupancy: .shareAboveZero
        case .noShowShare: .shareBelowOne
        case .maximumQueue, .waitingDays, .queueReductionPerWeek: .zeroOrMore
        }
      guard let value = row.number(.value, range) else { return nil }
      let valid = row.days(.validFrom, .validThrough)
      return PlanningLimit(
        kind: kind, unit: unit, object: object, value: value, validFrom: valid.from, validThrough: valid.through,
        reason: row.text(.reason))
    }
  }

  func knownChanges(_ codes: ReferenceCodes) -> [KnownChange] {
    values(of: .knownChanges) { row in
      let code = row.required(.code)
      let name = row.required(.name)
      let unit = row.code(.unit, codes.units)
      let object = row.code(.object, codes.objects)
      let from = row.month(.from)
      let effect = effect(row, codes)
      let status = row.choice(.status, ChangeStatus.self)
      guard let code, let name, let unit, let object, let from, let effect, let status else { return nil }
      let through = row.optionalMonth(.through)
      if let through { row.checkOrder(from, through, .through) }
      if case .move(_, unit, object) = effect {
        row.report(.incompleteChange, .toUnit, "Flytten går till samma enhet och objekt. Ange vart volymen flyttar.")
      }
      return KnownChange(
        code: KnownChangeCode(code), name: name, unit: unit, object: object, from: from, through: through,
        effect: effect, status: status, reason: row.text(.reason))
    }
  }

  private func effect(_ row: Row, _ codes: ReferenceCodes) -> ChangeEffect? {
    guard let word = row.choice(.effect, ChangeEffectWord.self) else { return nil }
    switch word {
    case .add: return row.number(.value, .change).map(ChangeEffect.add)
    case .multiply: return row.number(.value, .factor).map(ChangeEffect.multiply)
    case .move:
      guard !row.text(.toUnit).isEmpty, !row.text(.toObject).isEmpty else {
        row.report(
          .incompleteChange, .effect, "En flytt behöver både to_unit och to_object. Ange vart volymen flyttar.")
        return nil
      }
      let share = row.number(.value, .share)
      let unit = row.code(.toUnit, codes.units)
      let object = row.code(.toObject, codes.objects)
      guard let share, let unit, let object else { return nil }
      return .move(share: share, to: unit, as: object)
    }
  }

  func measures(_ codes: ReferenceCodes) -> [BalancingMeasure] {
    values(of: .measures) { row in
      let code = row.required(.code)
      let name = row.required(.name)
      let unit = row.code(.unit, codes.units)
      let capacity = row.code(.capacity, codes.capacities)
      let side = row.choice(.side, MeasureSide.self)
      let kind = row.choice(.kind, MeasureKind.self)
      let level = row.choice(.level, Level.self)
      let from = row.month(.from)
      let hours = row.number(.hoursPerMonth, .zeroOrMore)
      let proposedBy = row.required(.proposedBy)
      let state = state(row, proposedBy: proposedBy ?? "")
      guard let code, let name, let unit, let capacity, let side, let kind, let level, let from, let hours,
        let proposedBy, let state
      else { return nil }
      let through = row.optionalMonth(.through)
      if let through { row.checkOrder(from, through, .through) }
      let measure = BalancingMeasure(
        code: MeasureCode(code), name: name, unit: unit, capacity: capacity, side: side, kind: kind,
        decidingLevel: level, from: from, through: through, plannedHoursPerMonth: hours,
        costPerYear: row.optionalNumber(.costPerYear, .any), proposedBy: proposedBy, state: state)
      return withAdditions(measure, row, codes)
    }
  }

  private func state(_ row: Row, proposedBy: String) -> MeasureState? {
    guard let word = row.choice(.state, MeasureStateWord.self) else { return nil }
    switch word {
    case .idea: return .idea
    case .decided: return .decided
    case .inProgress: return .inProgress
    case .implemented: return .implemented
    case .cancelled: return .cancelled
    case .effectVerified: return proof(row, proposedBy: proposedBy).map(MeasureState.effectVerified)
    }
  }

  /// The proof of an effect; complete, and not by the role that proposed the measure (R133–R135).
  private func proof(_ row: Row, proposedBy: String) -> VerifiedEffect? {
    let needed: [Column] = [
      .indicator, .baseline, .target, .measured, .verifiedOn, .verifiedBy, .verifiedHoursPerMonth,
    ]
    let missing = needed.filter { row.text($0).isEmpty }
    guard missing.isEmpty else {
      row.report(
        .incompleteProof, .state,
        "Effekten anges som verifierad men \(missing.map(\.rawValue).joined(separator: ", ")) saknas. "
          + "Fyll i beviset, eller ändra läget till implemented.")
      return nil
    }
    guard row.text(.verifiedBy).lowercased() != proposedBy.lowercased() else {
      row.report(
        .incompleteProof, .verifiedBy,
        "Den som föreslog åtgärden kan inte verifiera dess effekt. Ange en annan roll.")
      return nil
    }
    let baseline = row.number(.baseline, .any)
    let target = row.number(.target, .any)
    let measured = row.number(.measured, .any)
    let date = row.day(.verifiedOn)
    let hours = row.number(.verifiedHoursPerMonth, .zeroOrMore)
    guard let baseline, let target, let measured, let date, let hours else { return nil }
    return VerifiedEffect(
      indicator: row.text(.indicator), baseline: baseline, target: target, measured: measured, date: date,
      verifiedBy: row.text(.verifiedBy), hoursPerMonth: hours)
  }
}
