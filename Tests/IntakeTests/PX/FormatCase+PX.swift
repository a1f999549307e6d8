@testable import Intake

extension FormatCase {
  /// The smallest table with all that is mandatory; a symbol, a total that agrees and a text on two rows.
  static let px = FormatCase(
    PXReader(), name: "folkmängd.px",
    text: """
      CHARSET="ANSI";
      AXIS-VERSION="2013";
      CODEPAGE="utf-8";
      LANGUAGE="sv";
      MATRIX="X";
      SUBJECT-CODE="BE";
      SUBJECT-AREA="Befolkning";
      TITLE="Folkmängd efter region, "
      "ålder och år";
      CONTENTS="Folkmängd";
      UNITS="antal";
      DECIMALS=0;
      STUB="region","ålder";
      HEADING="år";
      VALUES("region")="01 Stockholms län","05 Östergötlands län";
      CODES("region")="01","05";
      VALUES("ålder")="0-64","65+";
      VALUES("år")="2026","2027";
      TIMEVAL("år")=TLIST(A1),"2026","2027";
      DATA=
      10 11 20 ".."
      30 31 40 41;

      """, rowCount: 8, missingCount: 1)
}
