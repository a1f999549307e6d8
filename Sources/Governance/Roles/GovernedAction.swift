/// Something that is done in production and capacity management and that not everybody may do; the raw value is its
/// number in the permission table.
package enum GovernedAction: Int, Sendable, Codable, CaseIterable {
  case runPlanning = 1
  case guidingPrinciples, roleDescriptions, unitTree, catalogue, standardTimes, limits, importData, approveData
  case regionalNeed, overallNeed, activityNeed, overallCapacity, activityCapacity, limitingCapacities, timeUse
  case competenceMatrix, regionBudget, activityBudget, efficiencyDemand
  case preliminaryAssignment, breakDown, reasonableness, sumUp, updatedAssignment
  case redistributeNeed, redistributeResources, proposeMeasure, decideStrategicMeasure, decideTacticalMeasure
  case verifyEffect, overrideDeficit, handshake, productionGoals, steeringDocument, productionPlan, dimensioning
  case coPlanning, communicatePlan, dailyPlan, scheduleTotals, scheduleCheck, reportDeviation, internalLadder
  case agreementLadder, procurementLadder, followUp, revisePlan, registrationQuality, unsuppressedCells, export
  case grants, auditLog, progressReport, staffCooperation
}

extension GovernedAction {
  /// The action in a sentence, after *att*.
  package var swedish: String { PermissionTable.row(of: self).name }
}
