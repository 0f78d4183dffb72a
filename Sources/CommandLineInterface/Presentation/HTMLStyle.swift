// SPDX-License-Identifier: Apache-2.0

/// How a page looks, on a screen, on A4 and in a word processor.
///
/// Only plain properties: word processors drop what they do not know, and a bulletin has to look the
/// same there. Some read a margin of two values wrongly, and take a line height in percent of what is
/// already a tall Chinese font; so margins stand one by one, and lines have their height in points.
/// On a narrow screen wide tables and charts scroll by themselves.
enum HTMLStyle {
  /// The style sheet.
  static let sheet = """
    @page { size: A4; margin: 15mm; }
    body { font-family: "Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", SimSun, serif;
      font-size: 10.5pt; line-height: 15pt; color: #1a1a1a; max-width: 180mm; margin: 0 auto; }
    h1 { font-size: 16pt; line-height: 24pt; text-align: center;
      margin-top: 2mm; margin-bottom: 1mm; margin-left: 0; margin-right: 0; }
    h2 { font-size: 12pt; line-height: 18pt; page-break-after: avoid;
      margin-top: 3mm; margin-bottom: 1mm; margin-left: 0; margin-right: 0; }
    p { margin-top: 0.3mm; margin-bottom: 0.3mm; margin-left: 0; margin-right: 0; }
    p.aside { text-align: center; color: #444444; }
    p.banner { text-align: center; font-weight: bold; color: #8a1c1c; }
    svg { display: block; max-width: 100%; height: auto; page-break-inside: avoid; }
    p.meta, p.meta code { font-size: 8pt; line-height: 12pt; color: #444444; }
    table { border-collapse: collapse; width: 100%; margin-top: 1mm; margin-bottom: 2mm; }
    th, td { border: 0.5pt solid #767676; padding: 0.6mm 1.5mm; text-align: left;
      vertical-align: top; }
    thead { display: table-header-group; }
    thead th, tr.group th { background: #eeeeee; }
    tr { page-break-inside: avoid; }
    th.right, td.right { text-align: right; white-space: nowrap; }
    tr.total td { font-weight: bold; }
    td.date { white-space: nowrap; }
    table.fields th { width: 22mm; font-weight: bold; }
    td.green { color: #14612b; white-space: nowrap; }
    td.yellow { color: #6b5200; white-space: nowrap; }
    td.red { color: #a11212; font-weight: bold; white-space: nowrap; }
    td.grey { color: #4d4d4d; white-space: nowrap; }
    code { font-family: "Noto Sans Mono CJK SC", Consolas, monospace; font-size: 9pt;
      word-break: break-all; }
    @media screen { body { padding-left: 4mm; padding-right: 4mm; padding-bottom: 6mm; } }
    @media screen and (max-width: 45rem) {
      table { display: block; overflow-x: auto; }
      table.fields { display: table; }
      th, td { min-width: 3em; }
      td:last-child { min-width: 8em; }
      .chart { overflow-x: auto; }
      .chart svg { max-width: none; }
    }
    """
}
