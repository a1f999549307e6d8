import Foundation
import Testing

@testable import Intake

/// A workbook that LibreOffice Calc 7.4 has written from a sheet of ours.
@Suite struct LibreOfficeWorkbookTests {
  /// A first sheet of words, a merged title, months as days with the format `yyyy-mm`, a code of digits, a share, formulas
  /// with saved values of which one is an error, a missing value as a word and as no cell, a comment and a hidden sheet.
  private static let workbook = Data(
    base64Encoded: """
      UEsDBBQACAgIABdEdl0AAAAAAAAAAAAAAAALAAAAX3JlbHMvLnJlbHOtks9KAzEQh+99ipB7d7YVRGSzvYjQm0h9gJjM/mE3mTAZdX17gwhaqa \
      UHj0l+8803Q5rdEmb1ipxHikZvqlorjI78GHujnw736xu9a1fNI85WSiQPY8qq1MRs9CCSbgGyGzDYXFHCWF464mClHLmHZN1ke4RtXV8D/2To \
      9oip9t5o3vuNVof3hJewqetGh3fkXgJGOdHiV6KQLfcoRi8zvBFPz0RTVaAaTrtsL3f5e04IKNZbseCIcZ24VLOMmL91PLmHcp0/E+eErv5zOb \
      gIRo/+vJJN6cto1cDRJ2g/AFBLBwhmqoK34AAAADsCAABQSwMEFAAICAgAF0R2XQAAAAAAAAAAAAAAAA8AAAB4bC93b3JrYm9vay54bWyNU9uO \
      2jAQfe9XRH6HXGBTQIQVDUS70vaiZcs+O8mEuDh2ZJsFWvVv+if9sU4cQtOLqj4ksedyZs7Myfz2VHHnBZRmUkTEH3rEAZHJnIldRD4+JYMJcb \
      ShIqdcCojIGTS5XbyaH6Xap1LuHcwXOiKlMfXMdXVWQkX1UNYg0FNIVVGDV7Vzda2A5roEMBV3A88L3YoyQVqEmfofDFkULIOVzA4VCNOCKODU \
      YPe6ZLUmi3nBOGxbQg6t63e0wrZjyjPiLq5tf1BOSrP9oU4wOiIF5RqQaCmP79NPkBlkRDknTk4N+FNv3IX8AiENRmIZNDaGLYOj/ulvrhbxTi \
      r2WQpD+SZTkvOIGHW4VMNGDcv+5tk0g3qiqe6Mp2cmcnmMCK7o3Dsf7fGZ5abEBYajybiz3QHblSYiE38aEMfQ9LEZVERCD9MKprSxRSwKRSYv \
      gPWaGxJye4zszrqvI+xAH75/007Fdk2zaL3PsbZVikHnC9Ms5dizmjF0qPs8aDD7+VvJzxWoXnrwj/TR7+kryU0vd3TNLVmeg+ilji2bjgKOOs \
      PdMwMKw2N5EEjfb+ahoHgrc0RYIo+L/yqMy30F3FAc0NDz/AYWTuZBG/u9qJhLPP+hZM5SBa12rYyJc1AsIl9eh0EYT8JgECz90cD31zeDN6Px \
      zSBZJwkuLV7F0+QrStqizvCJ2/a1Ufh/PkKxOaOsTq28l/76lAFf2s5cDG7ftkG3E+XiB1BLBwjhXseCJwIAAPEDAABQSwMEFAAICAgAF0R2XQ \
      AAAAAAAAAAAAAAAA0AAAB4bC9zdHlsZXMueG1s7VhbT9swGH3fr7As7RFyoc1gSoIYU6e9IARFmrTtwSROYuFLZLvQ8OvnxEmaFNimMmlFSl9s \
      f/7O8cnxpZbD0zWj4B5LRQSPoHfoQoB5IlLC8wjeLBcHxxAojXiKqOA4ghVW8DR+FypdUXxdYKyBYeAqgoXW5UfHUUmBGVKHosTc9GRCMqRNU+ \
      aOKiVGqapBjDq+6wYOQ4TDOOQrtmBagUSsuI7gUR8CtviaGm3BDAJLdy5SI+UL5lgiCp1nk+fj5Mr8fhww9kJ2MM5239d5TisrDjPBN+rm0Abi \
      UD2Ce0QN3m1oEcO2fSaJ1ZUhRmhlg35DaYE7wN19hftj+JIwrMAFfgBXgiG+TeQNiJqidpdQ2rvrQxuIwxJpjSVfmAZo68uqNLPDzUq0NE3eH7 \
      JziSrPnw8ATWHGvRUyNSu/G9mDXQikBOWCI3pTRjBDVGHYhz6LB94F45DiTBtiSfKiLrUonZpEa8FMpcPUQ1vmvmKGTzCl1/U2+pZtvt41pOvs \
      6bLnTcPszlp7W7VMbQOVJa0WoibRcoXbwKcmZRQ6oyTnDG8lXkqhcaKbU6AJxyHqEkEhJHk01PUE5u2uqw8NTZI6ZL8XAo3X+kpoZFmMpgeJyq \
      UJ9iYSnjYDmz5VSMLvlmJB+m5jU9nLAFQkdzjtRBYkNdBBprPOtpxyNz55u/rU6tw2ahgeOtUtg7cjxp/EvCBm5701iZnETGImMZOYXcTMjvbp \
      n3Lm7ZWa2V6p8fdJzcl/FuMMr+/2Mj+4x892vcavs6fKh3peKf2t3elfY9u/m/C359p8Wmy72BZMtv2VbU573A0eMfqjL4CDKKgfhiJ4Ub+t0Y \
      FztytCNeG25TwFnAvGUJfvzUeAoxcB4Lv7swcFI1DwLGglJeZJ1WM+jDCz32FGYx2PcB+ew11imZg56CEnI4h9ntqYaRqbF9b4F1BLBwjMklZ4 \
      wgIAAKYVAABQSwMEFAAICAgAF0R2XQAAAAAAAAAAAAAAACMAAAB4bC93b3Jrc2hlZXRzL19yZWxzL3NoZWV0Mi54bWwucmVsc62QzQrCMBCE7z \
      5F2LtJ24OINO2lCF5FHyAk2x9sfkhi1bc3KogFDx487szut8OU9VWPZEIfBms45DQDgkZaNZiOw/GwXa6hrhblHkcR00roBxdIujGBQx+j2zAW \
      ZI9aBGodmuS01msR0+g75oQ8iQ5ZkWUr5j8ZUM2YZKc4+J3KgRxuDn9h27YdJDZWnjWa+OUFk1Y/rJCYwncYOVD6FguaeMC+xyj+GWPSY+PFJT \
      U6C6Je2qef0+mZaVGyWeHVHVBLBwi+LVQewAAAAKcBAABQSwMEFAAICAgAF0R2XQAAAAAAAAAAAAAAABgAAAB4bC93b3Jrc2hlZXRzL3NoZWV0 \
      MS54bWydVl1PGzsQfe+vWO1Dn26zSdpAaTdboXDTXokSRGgr9c1Zz2YtvB7X9ibAr79j72fh6goVCYhn7DNnznxA+um+ktEBjBWolvFsMo0jUD \
      lyofbL+Nvt+s37OLKOKc4kKljGD2DjT9mr9IjmzpYALiIAZZdx6Zz+kCQ2L6FidoIaFHkKNBVzdDT7xGoDjIdHlUzm0+lJUjGh4gbhg3kJBhaF \
      yOEC87oC5RoQA5I5om9LoW2Hds9fhMcNO1KqHZ8RxYvG0+PN3j3Dq0Ru0GLhJjlWLbXnWZ4lZ7/leW/mf4Y0W1CqB+ErNe/AqvwlWVbM3NX6DW \
      FrUmonpHAPIeE4SwP+tYkKIR2Yr8ipyAWTFsin2R624L7p4He3eE2Gzp1kadI+zlIuqB6eWWSgWMbnM+8O3u8Cjnb0ObIlHtdErpbMdljB+NkI \
      fikUkNWZujXe4HGF8gsJQT06dvwEUqwzGLEvid4lFK6HdGy3BQm5Az5+t6mdpCDbh2qHsgfgULBaOk+BwqHp7AdivIyV11ISJGofYgVShhyj3N \
      /9h/BP3sXRI2K1zZkkhWbT6eh8FZ4/tXotL9kD1kEWgiCnn6od4p23eNipL1BIwkurmZ/AlkQcMbIeYCAznJunkf01KkbSV2D8uavMOnQLlbkV \
      gkT4IbgrifRssni7mC1O5oteJirKF/CSk3s+oQ3xSMXoLK382Oh8CQeQdD8QGtsoQpNf8huBls8FcyxLDR4jKoUXurYOq+ZSH2KIXwrOQfWO5v \
      b/EApsqHiSaevbo2v43IfzWtpwgx5bsh6yaZociGlO38Sp49yQ1EYot9FhA0UlNSptjaGx90NTP7XQZHVtVqIRj6gckytaa2AGTn43O5E/dyTN \
      eH5lZi8osAytP52cvj9dtPMwHKllwm5fzE/7L1Jth45k+i9PGeZtACgQ3eic9Kuh1tSVGsxWPFJrnpFwowEIK6Nro/bY900ceYiNCXE4HtVtCW \
      pD2VKljKBkw05fxhqNM0xQv+8ky+/OFf9RCtdvoYg2+Gjoc+r+FVb+j4P1c6vAxzXW+Wm7qqsdNP1UW1g/NT8txYUWy/itT6SrwWDJUQtf0zBa \
      jVrroFHERVFQnZQL+APNzrzh/O/D0KtZipw36y17zSr9cRV+vv5Vo/t4S1vVRle0NG+wYuqvG9jT1jSNM9ybzcOv8zQZYDxiQ+bPEL0mUfh8HW \
      BbrDQZ50nH/l+A7F9QSwcIsnxLK5MDAABGCAAAUEsDBBQACAgIABdEdl0AAAAAAAAAAAAAAAAYAAAAeGwvd29ya3NoZWV0cy9zaGVldDIueG1s \
      vVdNc9s2EL33V7DsTA6dRvwQKUsOxYwrRU1mnNhjO8lMbxAJihiDAAOAku1f3wX4KcptPTnYB5tcLN7uewti19H7h4Jaeywk4WxpexPXtjBLeE \
      rYbml/vdu8nduWVIiliHKGl/Yjlvb7+JfowMW9zDFWFgAwubRzpcpzx5FJjgskJ7zEDFYyLgqk4FXsHFkKjFKzqaCO77ozp0CE2TXCuXgJBs8y \
      kuA1T6oCM1WDCEyRgvRlTkrZoj2kL8JLBToA1TafQYrreqXD84ITvIIkgkueqUnCiya1U5YLZ3HE80H4P4fkhUB1T3Sl/BasSF7CskDivirfAn \
      YJSm0JJerRELbjyOBfCysjVGHxmadQ5AxRiWGtRDt8i9XX0qyrO34NhnbZiSOn2RxHKYF66MwsgbOlfeGdr0PtYRy+EXyQg2dL5vywgfwqimQL \
      Z4x/CZJeEobBqkTVGG/4YcXpR9ACjulw4W8MorUGQXY5ZHiJM9VBKrS9xRQnCqdHYa4qRSHK7WOx5bRDSHGGKqp0DhCPi9a+h5SXNtN6UsDkpY \
      6xwpRqnraVaN9PEGAW2NYT58Vtgiio5Lnu4P2L2T62aj0v0SOvjC4AAYv6y9pyfq8tGtbVRTIstLwl0l9hk4RtIbDucZ9M/15vteSPpiB9vTTw \
      8LktzcacGCh1IwSI8J2kKoekvUk4Db1w5oedTFCVj1hrDsv+BG6JJ6hGa2m05rXOl3iPKfibhIY2iFDzc44SaPJZI4XiSPCDBaXQQldS8aJ26k \
      L08XOSpph1C7X3fyRksoHiUVTK/nzEUaLDaS2liQqbJVj3sRc5e8g0aTz+bD2cxrAaG9YDgwM0Oi7+K3PxTR7ugIs/4nLqMT32WJ16BMce61OP \
      sPM4oj99ZfrTk8RmI/q1h288WE1uNp3PRxIMcWovz58Gk3CkQ+02Hbi5k8W/SBG8shTBiRRnIymCZ6QIvMVIimAkRQYXD+qCraa/wwHLzEELZq \
      O96+FefLLXc9xm62/rT98c99fnhQtfWbjwf4ULnxMuGHmtTnHmI4LO4O4rsNiZy1xCZhXT3OyBte+19R3Tu0PrFoSpq9LMRVYOvRNmmb7X7vo+ \
      O7ZAv28bX84FeeJMIbqCYQuLQReFiVGR5HTBqYeGz0jsCASmphu7k7P5Wdi06P4VmpiZOEP/rPuBwm25gko9t5KbEaAHyDhXg3enG1iqEvpkic \
      UteYJmuQDNBy3ZDDJtY2teu05mWxriSpg4KT+wuxyzK2ALh0UQIGsmzaVdcqEEItCBtxQl9xcs/Z4T1c1GFsyVgzkkgZqseKFHVqknCXYk7rok \
      cF/o1FpVe0vCS4LbJlLz3xjWVkqyDJRnakOE7EN15qs0/bDvP4A44mlaz1DxG1SU71bm95sfFVfv7mB6k9YXmMxueIHYHzd4B6OZqBeNn+ebPx \
      eR08NoxDqZn0PUw49lnq8NbIMVOUOecUTxDiWPzThuiXMChw3mLd8c+e7fkPgfUEsHCCgNvKpfBAAAygwAAFBLAwQUAAgICAAXRHZdAAAAAAAA \
      AAAAAAAAGAAAAHhsL3dvcmtzaGVldHMvc2hlZXQzLnhtbJ1VTXPTMBC98ys0PnCCOA6kpcUxU1ICzBTSaQrMcFMsOdZU1gpJTtr+elbyZynDdO \
      ghtVbrt2/ffjh9d1tJsufGClCLKJlMI8JVDkyo3SL6dr16+SYi1lHFqATFF9Edt9G77Fl6AHNjS84dQQBlF1HpnD6NY5uXvKJ2AporvCnAVNTh \
      0exiqw2nLLxUyXg2nR7FFRUqahBOzVMwoChEzs8hryuuXANiuKQO6dtSaNuh3bIn4TFDD5hqx2dE8by56fGS14/wKpEbsFC4SQ5VS+1xlifxyY \
      M8b83s/5CSOaa6F75Ssw6syp+SZUXNTa1fIrZGpbZCCncXEo6yNOBfGlII6bj5AgyLXFBpOd5puuMb7r7pcO+u4RIN3XWcpXH7cpYygfXwzIjh \
      xSI6S07fJ94jOHwX/GBHz8SWcFghv1pS28EF40cj2IVQHK3O1K3xCg5LkJ9QC2zT8cVPjqJ1BiN2JTK84IXrIR3dbrjkuePsQZh17SRG2dxVW5 \
      A9AuMFraXzHDAemM6+R8qLSHk9JWKC9jGWXEqfZ0Ry7/sZAxy9jsg9QLXJqUSVkul0dP4aXv/T6vW8oHdQB10QAi/9ZG0BbrzFw059kUIWXl5N \
      /RS2JCJC0brnA5nh3LxK7K+2IEO9PPD4uSvNKnQMlroVAkX4IZgrkXQymb+aJ/Oj2byXCavyiXvN8Xo2wS1xj9XoLK3W0Oh8wfdcon8gNLZhhC \
      a/+AGBls85dTRLDRwIlsILXVsHVePUhxjil4IxrvqLxvsfhAIbLJ6k2g79kaW5D+e1tMEDX7Zo3WcnabxHpnnr8X7soYJH0nvEyLrLqklDG6Hc \
      Woc9RUrsZdwtQ+/vhr7/04Lz1zViCUbcg3JULnH5cTPqatzgTuSPL+JmiL9QsxMYWIbpmE6O3xzP25EZjthU4Qswnx33f6jrFhwK+bebMozkAF \
      AAuNE57hdIrbFvNTcbcY/Ne4LCjUYkLJau0dpj31kR8RBrE+IwOKjrkqs1Zou1NAKTDZt/EWkwzlCBE7GVNL85U+xHKVy/qwju+dFeyHE+llD5 \
      T4j1k60eiHuuxSJ65al1qg6WHLTwVQrj1OS/ClkTJooClVduJYwdQvXmNWMf9kN/Zikw1uy07Dmt9Ntl+H3+qwb39hq3qSVfcVNeQUXViyu+w1 \
      Vpmsvgl8zCv7M0HmA8YkPm/xD9MiLh+TLAtlhpPM4Tj/2nP/sNUEsHCMz7KnyPAwAAPggAAFBLAwQUAAgICAAXRHZdAAAAAAAAAAAAAAAAGgAA \
      AHhsL19yZWxzL3dvcmtib29rLnhtbC5yZWxzvZPBTsMwDIbve4rId5q2GwihprsgpF3HeIAodZtqbRLZAba3XxAIOmmqOEw7Wbbj//8Of6r1YR \
      zEBxL33ikoshwEOuOb3nUK3nYvd4+wrhfVFgcd0xO2fWCRbhwrsDGGJynZWBw1Zz6gS5vW06hjaqmTQZu97lCWef4gaaoB9Zmm2DQKaNMUIHbH \
      gP/R9m3bG3z25n1EFy9YSI7HATkpauowKvjus6QD8rJ9eU37T097tojxj+B3lOC+SjEHs7wxTDkHs7oxzHIO5v6qKbGasHmNlCI/Dct0/AOzqO \
      TZR6hPUEsHCHIpWCzhAAAAPwMAAFBLAwQUAAgICAAXRHZdAAAAAAAAAAAAAAAAFAAAAHhsL3NoYXJlZFN0cmluZ3MueG1sjZKxTgMxDIZ3niLK \
      wFSaKwOgcncVQrAgxALs1sXtHb04IfZV7QPxCrxAXwyDkNhQpHhI/Pv7HSf1ah9Gs8PMQ6TGLuaVNUhd9ANtGvvyfH92ZQ0LkIcxEjb2gGxX7U \
      nNLEZLiRvbi6Slc9z1GIDnMSFpZh1zANFt3jhOGcFzjyhhdOdVdeECDGRNFycStV1YM9HwPuHt70Fl25qHtv4xWXKCTr2Vwph3aNvXOB4CZjPp \
      Sml9/BzfSDtGmplJBDZmMAEy107a2n1z/mE9RBLYitKSRjh+EPiiwjvqUYqUj+XQG21mLFR6LFNW1WWR7imLPp4fZsbrCE8hpGtDIGV3ZNgSlE \
      18/6dy+o/aL1BLBwiFp8bVDAEAAIUCAABQSwMEFAAICAgAF0R2XQAAAAAAAAAAAAAAABAAAAB4bC9jb21tZW50czIueG1sjVBBTsMwELzzCmvv \
      1KFICFVJegBVQkIIVeUBVrxpLMV25F3SlPfwEz7GpkmAIwdbszs7o53Nt4NvVY+JXAwF3KwyUBiqaF04FvB22F3fgyI2wZo2BizgjATb8iqvov \
      cYmJToAxXQMHcbralq0BtaxQ6DMHVM3rCU6aipS2gsNYjsW73OsjvtjQswOWwGm/7jYpM5yW6Lwx/Tx4mBMjfv3MRECyhVrme0AOHmAM+O+KdQ \
      CesCHm5BTWNPtoBMDBkHGRJ5epWPPlRvWjnWGrS0dlGEl8bBeST1gie1j96Eka2Nd+15nh8b+mLBY+gNdaaSk0oEwtQjlPuvT2ZjlVNYM6ZGzp \
      5rHkXypiX0vOovmhIsFZXfUEsHCDpV+Q4UAQAA0wEAAFBLAwQUAAgICAAXRHZdAAAAAAAAAAAAAAAAGwAAAHhsL2RyYXdpbmdzL3ZtbERyYXdp \
      bmcxLnZtbI1TTW/bMAy971cY6jVuHaftOjV2UXQoetgHsGXbsVAkOVYji4Ykx05//SjFydzLUENOqEdS4nukl3dDo5OdtE6BKcj8PCOJNByEMp \
      uC/Fo9pjckcZ4ZwTQYWZC9dOSu/LAMafgaR3cF6ayhjteyYS5tFLfgoPIph4buGk3GOPhfHFSV4nL8O2YM78iQA5enK/p59o6UHqwg5XJHXc1a \
      6fetTJQoyPOQ4fPs8ywnCQcMcuoVGefz6yybxV+SAHWtRyzEtMzXBWlm+uDUk8DRHuThHm9hK5MXUMb5vcYzG+WlJRfBGU5JNpYJJY2PFcG2ID \
      5cxcEYyX2osCAWrZBxMan7RCISiNYzFlkprTlosAU5q/DhWehhqEHEkw8Hnr0hDJRpDb0yKKcuSBUyYqktOOVxOChbO9Cdl7cNsxtlUi0rT/Ps \
      U+uPiIeWZrjtlfA1vcnP51e4q6Xa1Bh5c56FbeMg7S1r03g+NThVt7vUy8GnzPAaLG2UEBpB5dRaaeX3tEZEmmPPBPRJGNag0drxzo60Rsprzf \
      j2oG0QApkJ6VG8BjonuVZ8OxEBKSkxpuaoSVBkUR2yx7YdlVxcXl+xy/g1WFwW+nAX4F0TKFLH/kqhumbq0NJspp7JMFjojAifneCsRek1i40e \
      6IMOM/GZeZZ8X78ghVWs+Rv4MFcD/Qo7+Uf5+gFb5mLGT5zYt8h91LRczJIc3yyuS1wfEZgli+XFKSQEdx4eUbPykWkno++IoHeFPfp9r9XGlC \
      tog3eCjP6nw+4LzsYx4OkU8AP6Mg9wMAI/nKfGHKDRjuaJ9r9pD45Gl38BUEsHCFG2Xn9mAgAArwQAAFBLAwQUAAgICAAXRHZdAAAAAAAAAAAA \
      AAAAEQAAAGRvY1Byb3BzL2NvcmUueG1sbZHNTsMwEITvPEXke+IEJISiJJU4cKISUqnE1djb1MV/srdN+/Y4CTVF5LYz+3ls7zars1bZCXyQ1r \
      SkKkqSgeFWSNO3ZPv+kj+RLCAzgilroCUXCGTV3TXc1dx6ePPWgUcJIYtBJtTctWSP6GpKA9+DZqGIhInNnfWaYZS+p47xL9YDvS/LR6oBmWDI \
      6BiYu5RIfiIFT5Hu6NUUIDgFBRoMBloVFf1lEbwOiwemzg2pJV4cLKLXZqLPQSZwGIZieJjQ+P6KfqxfN9NXc2nGUXEgXSN4zT0wtL5r6K2ItY \
      DAvXQYRz43/xhRK2b6Y5xPBybfbiYkWePkFQu4jjvaSRDPl5ix4EXLw0mOe+3KiUhyvCIcPw/Acb4/iVijRAWzfS3/7br7BlBLBwgty4yUJwEA \
      ADcCAABQSwMEFAAICAgAF0R2XQAAAAAAAAAAAAAAABAAAABkb2NQcm9wcy9hcHAueG1snZBNb8IwDIbv+xVVxLVJqbqCUBq0adoJaTt0aLcqS1 \
      3IlC8lKSr/fgE04IxP9mvrsf3S9aRVdgAfpDUNmuMCZWCE7aXZNeirfc+XKAuRm54ra6BBRwhozZ7op7cOfJQQskQwoUH7GN2KkCD2oHnAqW1S \
      Z7Be85hKvyN2GKSANytGDSaSsihqAlME00OfuysQXYirQ3wU2ltxui9s26NLPEZb0E7xCIySW9rayFUrNbAiydeCvjinpOAxOcI28sfDx3kFWe \
      AKL3A520gzTt33su7qKrsb6NILvyAiqYrZ6yhVn5eU3MNO5O3FajZ/xkWK88C/RsnNVfYHUEsHCEXR25L5AAAAmgEAAFBLAwQUAAgICAAXRHZd \
      AAAAAAAAAAAAAAAAEwAAAFtDb250ZW50X1R5cGVzXS54bWzNVVtPwjAUfudXLHs1awETYwyDB9FHJRGfTV3Ptsp6SVsG/HvbDdDgAAkL+tS153 \
      yXc9bLYLTkRVCCNkyKOOyhbhiASCRlIovD1+ljdBuOhp3BdKXABC5XmDjMrVV3GJskB04MkgqEi6RSc2LdVGdYkWRGMsD9bvcGJ1JYEDayniMc \
      DsaQknlhg4elW651HTwM7us8LxWHRKmCJcS6MPZR3IjTUJgDwFLQHXfR2hlyyCrH5EyZq/0KSmQ7Aoz7yvx6M+JDQTOkCjjMs2u3ZhSCCdH2iX \
      CXgN98JRi1XE+T0rLAC6ln71LO0OG2N6jJNGUJUJnMuYMgozQQanIAywtUjYgTJo7oG7sqwLStXpH+ovIKYNYdryZ9b+WCvV87qIZey23Y8p/o \
      o/9PfFz/kY96O3w/GRfaECYnGuiL1e7Gbf1MfOc+4iOR3DOYtjfChveIPNVk4V3ikhfj+ruHyjOdfHHtU3apEy2VceVrOL3yzQ/36Eg5ItCWHb \
      6FtoqO+uxWg392KNCf2p0Brt7s4SdQSwcI4zg3XY8BAADiBwAAUEsBAhQAFAAICAgAF0R2XWaqgrfgAAAAOwIAAAsAAAAAAAAAAAAAAAAAAAAA \
      AF9yZWxzLy5yZWxzUEsBAhQAFAAICAgAF0R2XeFex4InAgAA8QMAAA8AAAAAAAAAAAAAAAAAGQEAAHhsL3dvcmtib29rLnhtbFBLAQIUABQACA \
      gIABdEdl3MklZ4wgIAAKYVAAANAAAAAAAAAAAAAAAAAH0DAAB4bC9zdHlsZXMueG1sUEsBAhQAFAAICAgAF0R2Xb4tVB7AAAAApwEAACMAAAAA \
      AAAAAAAAAAAAegYAAHhsL3dvcmtzaGVldHMvX3JlbHMvc2hlZXQyLnhtbC5yZWxzUEsBAhQAFAAICAgAF0R2XbJ8SyuTAwAARggAABgAAAAAAA \
      AAAAAAAAAAiwcAAHhsL3dvcmtzaGVldHMvc2hlZXQxLnhtbFBLAQIUABQACAgIABdEdl0oDbyqXwQAAMoMAAAYAAAAAAAAAAAAAAAAAGQLAAB4 \
      bC93b3Jrc2hlZXRzL3NoZWV0Mi54bWxQSwECFAAUAAgICAAXRHZdzPsqfI8DAAA+CAAAGAAAAAAAAAAAAAAAAAAJEAAAeGwvd29ya3NoZWV0cy \
      9zaGVldDMueG1sUEsBAhQAFAAICAgAF0R2XXIpWCzhAAAAPwMAABoAAAAAAAAAAAAAAAAA3hMAAHhsL19yZWxzL3dvcmtib29rLnhtbC5yZWxz \
      UEsBAhQAFAAICAgAF0R2XYWnxtUMAQAAhQIAABQAAAAAAAAAAAAAAAAABxUAAHhsL3NoYXJlZFN0cmluZ3MueG1sUEsBAhQAFAAICAgAF0R2XT \
      pV+Q4UAQAA0wEAABAAAAAAAAAAAAAAAAAAVRYAAHhsL2NvbW1lbnRzMi54bWxQSwECFAAUAAgICAAXRHZdUbZef2YCAACvBAAAGwAAAAAAAAAA \
      AAAAAACnFwAAeGwvZHJhd2luZ3Mvdm1sRHJhd2luZzEudm1sUEsBAhQAFAAICAgAF0R2XS3LjJQnAQAANwIAABEAAAAAAAAAAAAAAAAAVhoAAG \
      RvY1Byb3BzL2NvcmUueG1sUEsBAhQAFAAICAgAF0R2XUXR25L5AAAAmgEAABAAAAAAAAAAAAAAAAAAvBsAAGRvY1Byb3BzL2FwcC54bWxQSwEC \
      FAAUAAgICAAXRHZd4zg3XY8BAADiBwAAEwAAAAAAAAAAAAAAAADzHAAAW0NvbnRlbnRfVHlwZXNdLnhtbFBLBQYAAAAADgAOAKMDAADDHgAAAA \
      A=
      """, options: .ignoreUnknownCharacters)

  @Test("A workbook of LibreOffice is read as what it was made from, and its sheet of words is passed by")
  func reading() throws {
    let bytes = try [UInt8](#require(Self.workbook))
    var rows: [LongRow] = []
    let contents = XLSXFormatReader().read(bytes, name: "b.xlsx", options: ReadingOptions()) { rows.append($0) }
    #expect(
      rows == [
        LongRow(keys: ["007", "Antal"], period: "2027-01", value: 1234.5),
        LongRow(keys: ["007", "Andel"], period: "2027-01", value: 0.95),
        LongRow(keys: ["Ortopedi, dag & natt", "Antal"], period: "2027-02", value: 2469),
        LongRow(keys: ["Ortopedi, dag & natt", "Andel"], period: "2027-02", value: nil, symbol: "#DIV/0!"),
        LongRow(keys: ["Ortopedi, dag & natt", "Antal"], period: "2027-03", value: nil, symbol: "saknas"),
      ])
    #expect(contents.title == "Kontakter per månad")
    #expect(contents.facts.contains(.init("sheet", "Volymer")))
    #expect(contents.facts.contains(.init("hiddenSheets", "Dolt")))
    #expect(
      contents.problems.map(\.description) == [
        "b.xlsx, blad Volymer, rad 1: 1 rader ovanför rubrikraden hoppas över.",
        "b.xlsx: Bladet Volymer läses, men inte Läs mig, Dolt (dolt).",
      ])
  }

  @Test("The look for persons sees the sheet that is read")
  func screened() throws {
    let file = ScreenedFile(try [UInt8](#require(Self.workbook)), name: "b.xlsx")
    #expect(file.isUsable)
    #expect(file.contents.rowCount == 5)
  }
}
