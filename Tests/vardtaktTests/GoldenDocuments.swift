/// Documents of the made-up planning year, whole, to be read in a difference.
enum GoldenDocuments {
  /// *Vem ska göra vad* of Hjärtavdelningen as of 2026-12-01: the guide's 2 400, 8 400, 24 and 24/30/2.
  static let ward = """
    {
      "year": 2027,
      "unit": "M1",
      "as_of": "2026-12-01",
      "phase": "inForce",
      "version": 1,
      "status": "drawnUp",
      "scenario": null,
      "budget_kronor": 416000000,
      "uppdrag": [
        {"unit": "Hjärtavdelningen", "object": "Vårdtillfällen", "unit_code": "M1", "object_code": "VTF", "amount": 2400, "change": 400, "quarter_1": 592, "quarter_2": 598, "quarter_3": 605, "quarter_4": 605, "capacity_needed": 8400, "measure": "vårddygn", "stated_capacity": 8500, "beds": 24.22494592646, "decision": 94, "quarters_by": "kvartalens dagar"}
      ],
      "mal": [
        {"goal": "Alla vårdtillfällen genomförs", "perspective": "produktion", "target": 8000, "measure": "vårdtillfällen", "period": "2027", "decision": 135},
        {"goal": "Kostnad per vårdtillfälle", "perspective": "ekonomi", "target": 52000, "measure": "kronor", "period": "2027", "decision": 138},
        {"goal": "Högst tre överbeläggningar per 100 vårdplatser", "perspective": "kvalitet", "target": 3, "measure": "antal", "period": "2027", "decision": 137},
        {"goal": "Andel som får vård inom 90 dagar", "perspective": "väntetid", "target": 95, "measure": "procent", "period": "2027", "decision": 136}
      ],
      "bemanning": [
        {"function": "Sjuksköterska", "per_bed": 1, "needed": 24, "present": 22, "missing": 2, "measure": "anställda"},
        {"function": "Undersköterska", "per_bed": 1.25, "needed": 30, "present": 30, "missing": 0, "measure": "anställda"},
        {"function": "Övrig personal", "per_bed": 0.0833333333333333, "needed": 2, "present": null, "missing": null, "measure": "anställda"}
      ],
      "beslut": [
        {"decision": 157, "date": "2026-11-16", "what": "Planår 2027: planen sätts i kraft", "who": "Anna Lind, strategisk chef", "reason": "Planen är dimensionerad"},
        {"decision": 151, "date": "2026-10-06", "what": "Hjärtavdelningen dimensioneras med 3 bemanningsnycklar", "who": "Vera Dahl, verksamhetschef", "reason": "Dimensionering efter omgång 2"},
        {"decision": 149, "date": "2026-06-16", "what": "Planår 2027: planen fastställs (RF 2026/57)", "who": "Pia Sand, förtroendevald", "reason": "Regionfullmäktiges beslut"},
        {"decision": 147, "date": "2026-05-28", "what": "Medicin: strategisk nivå ger sin hand", "who": "Anna Lind, strategisk chef", "reason": "Överenskommelse om uppdrag, mål och ram"},
        {"decision": 146, "date": "2026-05-28", "what": "Medicin: området ger sin hand", "who": "Vera Dahl, verksamhetschef", "reason": "Överenskommelse om uppdrag, mål och ram"},
        {"decision": 140, "date": "2026-05-18", "what": "Medicin får budgetramen 416\u{A0}000\u{A0}000 kronor", "who": "Karl Ros, controller", "reason": "Budgetdialog"},
        {"decision": 138, "date": "2026-05-18", "what": "Medicin: mål E-MED, Kostnad per vårdtillfälle (52\u{A0}000 kronor)", "who": "Sven Berg, strategisk planerare", "reason": "Mål i dialog med områdena"},
        {"decision": 137, "date": "2026-05-18", "what": "Medicin: mål K-MED, Högst tre överbeläggningar per 100 vårdplatser (3 antal)", "who": "Sven Berg, strategisk planerare", "reason": "Mål i dialog med områdena"},
        {"decision": 136, "date": "2026-05-18", "what": "Medicin: mål V-MED, Andel som får vård inom 90 dagar (95 procent)", "who": "Sven Berg, strategisk planerare", "reason": "Mål i dialog med områdena"},
        {"decision": 135, "date": "2026-05-18", "what": "Medicin: mål P-MED, Alla vårdtillfällen genomförs (8\u{A0}000 vårdtillfällen)", "who": "Sven Berg, strategisk planerare", "reason": "Mål i dialog med områdena"},
        {"decision": 94, "date": "2026-04-10", "what": "Hjärtavdelningen får uppdraget 2\u{A0}400 Vårdtillfällen", "who": "Vera Dahl, verksamhetschef", "reason": "Uppdaterat uppdrag efter analys av omgång 1"}
      ]
    }

    """

  /// The summation of round 2 in medicine as of 2026-05-20: the ward's +400 and the others' −400, 2 400 × 3.5 = 8 400,
  /// and 416 and 409 million kronor over 8 000 care episodes.
  static let round = """
    {
      "omgang": [
        {"unit": "Medicin", "object": "Vårdtillfällen", "before": 8000, "assigned": 8000, "change": 0, "answered": 8000, "needed": 28000, "stated": null, "measure": "vårddygn", "state": "återrapporterad", "reason": null},
        {"unit": "Hjärtavdelningen", "object": "Vårdtillfällen", "before": 2000, "assigned": 2400, "change": 400, "answered": 2400, "needed": 8400, "stated": 8500, "measure": "vårddygn", "state": "återrapporterad", "reason": null},
        {"unit": "Lungavdelningen", "object": "Vårdtillfällen", "before": 2000, "assigned": 1900, "change": -100, "answered": 1900, "needed": 6650, "stated": 7000, "measure": "vårddygn", "state": "återrapporterad", "reason": null},
        {"unit": "Njuravdelningen", "object": "Vårdtillfällen", "before": 2000, "assigned": 1900, "change": -100, "answered": 1900, "needed": 6650, "stated": 7000, "measure": "vårddygn", "state": "återrapporterad", "reason": null},
        {"unit": "Medicinavdelningen", "object": "Vårdtillfällen", "before": 2000, "assigned": 1800, "change": -200, "answered": 1800, "needed": 6300, "stated": 7000, "measure": "vårddygn", "state": "återrapporterad", "reason": null}
      ],
      "summakontroll": [
        {"unit": "Medicin", "object": "Vårdtillfällen", "assigned": 8000, "distributed": 8000, "answered": 8000, "difference": 0, "owned": 0, "holds": "ja"}
      ],
      "ramar": [
        {"unit": "Medicin", "frame": 416000000, "cost": 409000000, "frame_per_activity": 52000, "cost_per_activity": 51125, "state": "stämmer"}
      ]
    }

    """
}
