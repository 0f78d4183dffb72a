// SPDX-License-Identifier: Apache-2.0

/// How a page looks, on a screen, on A4 and in a word processor.
///
/// Only plain properties: word processors drop what they do not know, and a bulletin has to look the
/// same there.
enum HTMLStyle {
  /// The style sheet.
  static let sheet = """
    @page { size: A4; margin: 18mm 15mm; }
    body { font-family: "Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", SimSun, serif;
      font-size: 10.5pt; line-height: 1.5; color: #1a1a1a; max-width: 180mm; margin: 0 auto; }
    h1 { font-size: 16pt; text-align: center; margin: 6mm 0 2mm; }
    h2 { font-size: 12pt; margin: 6mm 0 1mm; page-break-after: avoid; }
    p { margin: 1mm 0; }
    p.aside { text-align: center; color: #444444; }
    p.banner { text-align: center; font-weight: bold; color: #8a1c1c; }
    p.meta, p.meta code { font-size: 8pt; color: #444444; }
    table { border-collapse: collapse; width: 100%; margin: 1mm 0 2mm; }
    th, td { border: 0.5pt solid #767676; padding: 0.6mm 1.5mm; text-align: left;
      vertical-align: top; }
    thead { display: table-header-group; }
    thead th, tr.group th { background: #eeeeee; }
    tr { page-break-inside: avoid; }
    th.right, td.right { text-align: right; white-space: nowrap; }
    tr.total td { font-weight: bold; }
    table.fields th { width: 22mm; font-weight: bold; }
    td.green { color: #14612b; white-space: nowrap; }
    td.yellow { color: #6b5200; white-space: nowrap; }
    td.red { color: #a11212; font-weight: bold; white-space: nowrap; }
    td.grey { color: #4d4d4d; white-space: nowrap; }
    code { font-family: "Noto Sans Mono CJK SC", Consolas, monospace; font-size: 9pt;
      word-break: break-all; }
    """
}
