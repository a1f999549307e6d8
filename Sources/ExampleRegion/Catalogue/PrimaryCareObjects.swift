import PlanningModel

/// The planning objects of health centres (*vårdcentraler*).
enum PrimaryCareObjects {
  private typealias Table = CapacityTable

  /// The objects, those of midwives included.
  static let all: [ExampleObject] = doctors + nurses + others

  private static var doctors: [ExampleObject] {
    var chronic = visit(
      "PV-L-KR", "Uppföljning kronisk sjukdom läkare", "läkare", "mottagningsbesök", 315, .old, 0.55,
      ["diabetes", "högt blodtryck", "hjärtsvikt"])
    chronic.follows = (firsts: ["PV-L-PL"], ratio: 0.9)
    return [
      visit(
        "PV-L-AK", "Akut besök läkare vårdcentral", "läkare", "mottagningsbesök", 350, .general, 0.35,
        ["luftvägsinfektion", "ont i halsen", "urinvägsinfektion"], days: 3, acute: true),
      visit(
        "PV-L-PL", "Planerat nybesök läkare vårdcentral", "läkare", "mottagningsbesök", 350, .general, 0.5,
        ["rygg och leder", "hudbesvär", "psykisk ohälsa"], days: 3),
      chronic,
      visit("PV-L-HB", "Hembesök läkare", "läkare", "hembesök", 30, .old, 1.25, ["hemsjukvård", "särskilt boende"]),
      visit(
        "PV-L-DI", "Distanskontakt läkare vårdcentral", "läkare", "distanskontakt", 380, .general, 0.2,
        ["receptförnyelse", "provsvar", "intyg"], trend: 0.02),
      visit(
        "PV-L-PS", "Besök läkare för psykisk ohälsa", "läkare", "mottagningsbesök", 95, .young, 0.6,
        ["sömnsvårigheter", "utmattning"], days: 3),
      visit("PV-L-IN", "Intyg och utredning läkare", "läkare", "mottagningsbesök", 35, .young, 0.75, ["sjukintyg"]),
      visit("PV-L-SB", "Rond särskilt boende", "läkare", "hembesök", 40, .old, 0.5, ["läkemedelsgenomgång"]),
      visit("PV-L-BV", "Barnhälsovård läkare", "läkare", "mottagningsbesök", 25, .children, 0.4, ["hälsokontroll"]),
    ]
  }

  private static var nurses: [ExampleObject] {
    [
      visit(
        "PV-S-AK", "Akut besök sjuksköterska", "sjuksköterska", "mottagningsbesök", 200, .general, 0.4,
        ["infektion", "sårskada"], days: 3, acute: true),
      visit(
        "PV-S-PL", "Planerat besök sjuksköterska", "sjuksköterska", "mottagningsbesök", 250, .general, 0.4,
        ["blodtryck", "injektion", "öronspolning"]),
      visit(
        "PV-S-KR", "Uppföljning kronisk sjukdom sjuksköterska", "sjuksköterska", "mottagningsbesök", 180, .old, 0.6,
        ["diabetes", "högt blodtryck"]),
      visit(
        "PV-S-OM", "Sårvård och suturtagning", "sjuksköterska", "mottagningsbesök", 180, .old, 0.5,
        ["bensår", "suturtagning"]),
      visit("PV-S-VA", "Vaccination", "sjuksköterska", "mottagningsbesök", 250, .general, 0.15, ["influensa", "resa"]),
      visit("PV-S-PR", "Provtagning", "sjuksköterska", "mottagningsbesök", 480, .old, 0.15, ["blodprov", "waranprov"]),
      visit(
        "PV-S-DI", "Telefonrådgivning sjuksköterska", "sjuksköterska", "distanskontakt", 850, .general, 0.12,
        ["egenvård", "bokning", "rådgivning"], days: 0, trend: 0.01),
      visit("PV-S-MI", "Minnesutredning", "sjuksköterska", "mottagningsbesök", 12, .old, 1.5, ["minne"]),
      visit(
        "PV-S-LS", "Samtal om levnadsvanor", "sjuksköterska", "mottagningsbesök", 30, .general, 0.6,
        ["tobak", "övervikt", "alkohol"]),
      visit("PV-S-EK", "Hjärtundersökning med ekg", "sjuksköterska", "mottagningsbesök", 55, .old, 0.3, ["ekg"]),
      visit(
        "PV-S-PS", "Besök sjuksköterska för psykisk ohälsa", "sjuksköterska", "mottagningsbesök", 40, .young, 0.75,
        ["ångest", "sömn"]),
      visit(
        "PV-S-AS", "Astma- och kolmottagning", "sjuksköterska", "mottagningsbesök", 40, .later, 0.75,
        ["astma", "kol"]),
      visit(
        "PV-S-HB", "Hembesök distriktssköterska", "sjuksköterska", "hembesök", 160, .old, 0.75,
        ["hemsjukvård", "läkemedel"]),
      visit(
        "PV-S-BV", "Barnhälsovård sjuksköterska", "sjuksköterska", "mottagningsbesök", 220, .children, 0.6,
        ["hälsokontroll", "vaccination"]),
    ]
  }

  private static var others: [ExampleObject] {
    [
      visit(
        "PV-F-AK", "Direktbesök fysioterapeut", "fysioterapeut", "mottagningsbesök", 45, .later, 0.6,
        ["akut rygg", "stukning"], days: 3, acute: true, uses: Table.rehabilitation),
      visit(
        "PV-F-GR", "Gruppträning vårdcentral", "fysioterapeut", "gruppbesök", 60, .later, 0.2,
        ["artrosskola", "balans"], uses: Table.rehabilitation),
      visit(
        "PV-P-GR", "Gruppbehandling psykolog", "psykolog", "gruppbesök", 15, .young, 0.4, ["stress", "sömn"],
        uses: Table.psychologist),
      visit(
        "PV-F-MB", "Besök fysioterapeut vårdcentral", "fysioterapeut", "mottagningsbesök", 280, .later, 0.65,
        ["rygg", "axel", "knä"], uses: Table.rehabilitation),
      visit(
        "PV-F-DI", "Distanskontakt fysioterapeut", "fysioterapeut", "distanskontakt", 40, .later, 0.3, ["träningsråd"],
        uses: Table.rehabilitation, trend: 0.03),
      visit(
        "PV-A-MB", "Besök arbetsterapeut vårdcentral", "arbetsterapeut", "mottagningsbesök", 70, .old, 0.9,
        ["hjälpmedel", "minne"], uses: Table.rehabilitation),
      visit(
        "PV-P-MB", "Samtalsbehandling psykolog", "psykolog", "mottagningsbesök", 120, .young, 1.0,
        ["ångest", "depression"], uses: Table.psychologist),
      visit(
        "PV-P-DI", "Samtalsbehandling på distans", "psykolog", "distanskontakt", 40, .young, 0.7,
        ["internetbehandling"], uses: Table.psychologist, trend: 0.03),
      visit(
        "PV-K-MB", "Samtal kurator", "kurator", "mottagningsbesök", 80, .young, 0.9, ["livskris", "stress"],
        uses: Table.psychologist),
      visit(
        "PV-B-MV", "Mödravård barnmorska", "barnmorska", "mottagningsbesök", 150, .fertileWomen, 0.6,
        ["inskrivning", "kontroll"], uses: Table.midwife),
      visit(
        "PV-B-CY", "Cellprov och rådgivning barnmorska", "barnmorska", "mottagningsbesök", 60, .women, 0.3,
        ["cellprov", "preventivmedel"], uses: Table.midwife),
      visit(
        "PV-B-UM", "Ungdomsmottagning barnmorska", "barnmorska", "mottagningsbesök", 60, .young, 0.5, ["rådgivning"],
        uses: Table.midwife),
    ]
  }

  private static func visit(
    _ code: String, _ name: String, _ caregiver: String, _ contact: String, _ rate: Double, _ ages: AgeProfile,
    _ hours: Double, _ topics: [String], days: Int? = nil, acute: Bool = false, uses: String? = nil, trend: Double = 0
  ) -> ExampleObject {
    let isDoctor = caregiver == "läkare"
    return .activity(
      code, name, service: name, caregiver, contact, isDoctor ? .doctorVisits : .otherVisits, rate, ages,
      .plannedVisits, [CapacityUse(uses ?? (isDoctor ? Table.doctor : Table.nurse), hours)], priority: days,
      acute: acute, trend: trend, topics: topics)
  }
}
