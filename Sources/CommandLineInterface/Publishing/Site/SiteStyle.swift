// SPDX-License-Identifier: Apache-2.0

/// How the site looks: on wide and narrow screens, in light and in dark, and on A4.
enum SiteStyle {
  /// The style sheet.
  static let sheet = [
    colours, text, masthead, facets, tables, facts, entries, landing, narrow, paper,
  ]
  .joined(separator: "\n")

  /// Text stands out from its ground by 4.5 to 1 at least, in light and in dark.
  private static let colours = """
    :root { color-scheme: light dark; --paper: #ffffff; --ground: #f5f3ee; --ink: #1c2430;
      --soft: #525c6b; --line: #d8d4ca; --link: #174a7c; --seal: #9b2b21;
      --green: #14612b; --yellow: #6b5200; --red: #a11212; --grey: #555555; }
    @media (prefers-color-scheme: dark) { :root { --paper: #171b21; --ground: #20262e;
      --ink: #e8e6e0; --soft: #b0b7c1; --line: #3b434e; --link: #9cc3ee; --seal: #f0a093;
      --green: #86d19a; --yellow: #e3c462; --red: #ff9d94; --grey: #bfc4cb; } }

    """

  private static let text = """
    * { box-sizing: border-box; }
    html { scroll-padding-top: 1rem; }
    body { margin: 0; background: var(--paper); color: var(--ink); line-height: 1.7;
      font-family: "PingFang SC", "Hiragino Sans GB", "Source Han Sans SC", "Noto Sans CJK SC",
        "Microsoft YaHei", system-ui, sans-serif; font-size: 1rem; overflow-wrap: break-word; }
    body > * > *, main > * { max-width: 76rem; margin-left: auto; margin-right: auto; }
    main { padding: 0 1.5rem 3rem; }
    main:focus { outline: none; }
    h1, h2, .title p { font-family: "Source Han Serif SC", "Noto Serif CJK SC", "Songti SC",
      STSong, Georgia, serif; line-height: 1.35; }
    h1 { font-size: 1.9rem; margin-top: 2rem; margin-bottom: .5rem; font-weight: 600; }
    h2 { font-size: 1.3rem; margin-top: 2.4rem; margin-bottom: .6rem; font-weight: 600;
      padding-bottom: .3rem; border-bottom: 1px solid var(--line); }
    h3 { font-size: 1rem; margin: 1.2rem auto .3rem; }
    p { margin-top: .5rem; margin-bottom: .5rem; }
    a { color: var(--link); text-underline-offset: .2em; text-decoration-thickness: 1px; }
    a:hover { text-decoration-thickness: 2px; }
    a.source { color: inherit; text-decoration-style: dotted; }
    a.source:hover { color: var(--link); text-decoration-style: solid; }
    :focus-visible { outline: 3px solid var(--seal); outline-offset: 2px; }
    :target { background: var(--ground); outline: 2px solid var(--seal); outline-offset: 2px; }
    .skip { position: absolute; left: -100vw; top: 0; padding: .6rem 1rem; z-index: 2;
      background: var(--paper); }
    .skip:focus { left: 0; }
    .remark, .aside, figcaption { color: var(--soft); font-size: .9375rem; }
    .banner { color: var(--seal); font-weight: 600; margin-top: 1.5rem; }
    code, pre { font-family: "Noto Sans Mono CJK SC", ui-monospace, Menlo, Consolas, monospace;
      font-size: .875rem; }
    code { overflow-wrap: anywhere; }
    pre { background: var(--ground); padding: .8rem 1rem; border-left: 3px solid var(--line);
      white-space: pre-wrap; overflow-wrap: anywhere; }
    .chart { background: #ffffff; border: 1px solid var(--line); padding: .8rem 1rem;
      margin-top: 1rem; margin-bottom: 1rem; overflow-x: auto; }
    .chart svg { display: block; width: 100%; min-width: 36rem; max-width: 60rem; height: auto; }
    footer { margin-top: 2rem; padding: 1.2rem 1.5rem 2rem; border-top: 1px solid var(--line);
      color: var(--soft); font-size: .875rem; }

    """

  private static let masthead = """
    .masthead { border-top: .3rem solid var(--seal); border-bottom: 1px solid var(--line);
      background: var(--ground); padding: 0 1.5rem; }
    .masthead .title { display: flex; justify-content: space-between; align-items: baseline;
      gap: 1.5rem; padding-top: 1.1rem; }
    .masthead .title p { margin: 0; font-size: 1.25rem; font-weight: 600; }
    .masthead .title a { color: inherit; text-decoration: none; }
    .masthead .title .language { font-size: 1rem; font-weight: 400; white-space: nowrap; }
    .masthead .title .language a { color: var(--link); text-decoration: underline;
      padding: .25rem 0; }
    .masthead ul { list-style: none; margin: .4rem 0 0; padding: 0; display: flex;
      flex-wrap: wrap; gap: 0 1.6rem; }
    .masthead nav a { display: block; padding: .55rem 0; color: var(--ink);
      text-decoration: none; border-bottom: .2rem solid transparent; }
    .masthead nav a:hover { border-color: var(--line); }
    .masthead nav a[aria-current] { border-color: var(--seal); font-weight: 600; }

    """

  private static let facets = """
    .facets { background: var(--ground); padding: .8rem 1.2rem; margin-top: 1.2rem;
      margin-bottom: 1.2rem; }
    .facets div { display: flex; gap: .2rem 1rem; align-items: baseline; padding: .15rem 0; }
    .facets h2 { flex: none; width: 4.5rem; border: 0; margin: 0; padding: 0; font-size: .9375rem;
      font-family: inherit; color: var(--soft); }
    .facets ul { list-style: none; margin: 0; padding: 0; display: flex; flex-wrap: wrap;
      gap: .1rem .35rem; }
    .facets a { display: block; padding: .1rem .5rem; text-decoration: none; border-radius: 3px; }
    .facets a:hover { text-decoration: underline; }
    .facets a[aria-current] { background: var(--link); color: var(--paper); }
    .facets .count { font-size: .875em; font-variant-numeric: tabular-nums; }
    .find { display: flex; flex-wrap: wrap; gap: .5rem 1.2rem; align-items: center;
      margin-top: 1rem; margin-bottom: .6rem; }
    .find label { display: flex; gap: .5rem; align-items: center; }
    .find input, .find select { font: inherit; color: inherit; background: var(--paper);
      border: 1px solid var(--soft); border-radius: 3px; padding: .3rem .5rem; min-height: 2.2rem;
      max-width: 100%; }
    .find p { margin: 0; color: var(--soft); }

    """

  private static let tables = """
    .scroll { overflow-x: auto; margin-top: .6rem; margin-bottom: .8rem; }
    table { border-collapse: collapse; width: 100%; font-size: .9375rem;
      font-variant-numeric: tabular-nums; }
    caption { position: absolute; width: 1px; height: 1px; overflow: hidden;
      clip-path: inset(50%); white-space: nowrap; }
    .scroll { position: relative; }
    th, td { padding: .4rem .7rem; text-align: left; vertical-align: top;
      border-bottom: 1px solid var(--line); }
    th:first-child, td:first-child { padding-left: .3rem; }
    thead th { color: var(--soft); font-weight: 600; white-space: nowrap;
      border-bottom: 2px solid var(--ink); vertical-align: bottom; }
    tbody th { font-weight: 500; min-width: 7rem; }
    tr.group th { background: var(--ground); font-weight: 600; }
    tfoot th, tfoot td { font-weight: 600; border-top: 2px solid var(--ink);
      border-bottom-width: 2px; }
    .figure { text-align: right; white-space: nowrap; }
    td.figure a { display: block; }
    .brief { white-space: nowrap; }
    th button { font: inherit; color: inherit; background: none; border: 0; padding: .1rem 0;
      cursor: pointer; text-align: inherit; }
    th button::after { content: " \\2195"; }
    th[aria-sort="ascending"] button::after { content: " \\2191"; }
    th[aria-sort="descending"] button::after { content: " \\2193"; }
    .light { white-space: nowrap; }
    .light::before { content: ""; display: inline-block; width: .6em; height: .6em;
      border-radius: 50%; background: currentColor; margin-right: .4em; }
    .light.green { color: var(--green); } .light.yellow { color: var(--yellow); }
    .light.red { color: var(--red); font-weight: 600; } .light.grey { color: var(--grey); }

    """

  private static let facts = """
    .facts { display: grid; gap: 0; margin-top: 1rem; margin-bottom: 1rem; }
    .facts > div { display: grid; grid-template-columns: 9rem 1fr; gap: .2rem 1.2rem;
      padding: .35rem .3rem; border-bottom: 1px solid var(--line); }
    .facts dt { color: var(--soft); }
    .facts dd { margin: 0; min-width: 0; }
    .facts .remark { margin: .1rem 0; color: var(--soft); font-weight: 400; white-space: normal; }
    .status-line { display: flex; flex-wrap: wrap; gap: .3rem 1.6rem; list-style: none; padding: 0;
      margin-top: .6rem; margin-bottom: 1rem; font-size: 1.0625rem; }
    .status-line .term { color: var(--soft); margin-right: .4em; }
    ol.sources { columns: 16rem; column-gap: 2rem; font-size: .9375rem; padding-left: 2rem; }
    p.numbers { font-size: .9375rem; }
    p.numbers a { display: inline-block; min-height: 1.5rem; padding: 0 .2rem; }
    ol.sources a { display: inline-block; min-height: 1.5rem; padding: 0 .2rem; }
    .pages { display: flex; flex-wrap: wrap; gap: .3rem 1.2rem; list-style: none; padding: 0; }
    .pages a { display: inline-block; min-height: 1.5rem; }

    """

  private static let entries = """
    .entry { border-top: 2px solid var(--line); padding-top: .6rem; margin-top: 1.2rem; }
    .entry h2 { border: 0; margin: 0; padding: 0; font-size: 1.0625rem; font-family: inherit; }
    .entry h2 code { font-weight: 400; color: var(--soft); margin-left: .6rem; }
    .entry .facts { margin: .3rem 0; font-size: .9375rem; }
    .entry .facts > div { border: 0; padding: .05rem .3rem; grid-template-columns: 6rem 1fr; }
    .proof pre { margin: .3rem 0; }
    .proof h2 a { font-weight: 400; margin-left: .6rem; }
    .proof button { font: inherit; font-weight: 400; font-size: .9375rem; color: var(--link);
      background: var(--paper); border: 1px solid var(--soft); border-radius: 3px;
      padding: .15rem .6rem; margin-left: .6rem; cursor: pointer; }
    .entry .proof { font-size: .9375rem; }
    .entry .proof a { display: inline-block; min-height: 1.5rem; margin-right: 1.2rem; }

    """

  private static let landing = """
    .landing { border-top: .3rem solid var(--seal); background: var(--ground); }
    .landing main { padding-top: 12vh; max-width: 52rem; margin: 0 auto; }
    .landing section { padding: 1.5rem 0; }
    .landing section + section { border-top: 1px solid var(--line); }
    .landing h1, .landing h2 { font-size: 2rem; border: 0; margin: .3rem 0; }
    .landing h2 { font-size: 1.5rem; }
    .landing .enter { display: inline-block; margin: .6rem 0; padding: .5rem 1.4rem;
      background: var(--seal); color: var(--paper); text-decoration: none; border-radius: 3px; }
    .landing .enter:hover { text-decoration: underline; }

    """

  private static let narrow = """
    @media (max-width: 40rem) {
      main, .masthead, footer { padding-left: 1rem; padding-right: 1rem; }
      h1 { font-size: 1.5rem; margin-top: 1.3rem; }
      .masthead .title p { font-size: 1.0625rem; }
      .masthead ul { gap: 0 1.1rem; }
      .masthead nav a { padding: .35rem 0; }
      .facts > div, .entry .facts > div { grid-template-columns: 1fr; gap: 0; }
      .facets { padding: .6rem .8rem; }
      .facets div { display: block; padding: .3rem 0; }
      .facets ul { flex-wrap: nowrap; overflow-x: auto; padding-bottom: .5rem; }
      .facets li { flex: none; }
      th, td { padding: .4rem .5rem; }
      tbody th { min-width: 9rem; }
      .chart { padding: .6rem; }
      .chart svg { min-width: 46rem; }
    }

    """

  private static let paper = """
    @page { size: A4; margin: 16mm 14mm; }
    @media print {
      :root { --paper: #ffffff; --ground: #f5f3ee; --ink: #000000; --soft: #444444;
        --line: #999999; --link: #000000; --seal: #9b2b21; --green: #14612b; --yellow: #6b5200;
        --red: #a11212; --grey: #444444; }
      body { font-size: 10pt; line-height: 1.5; }
      .masthead nav, .skip, .facets, .find, .language, footer a, .proof button { display: none; }
      .masthead { background: none; padding: 0; }
      main, footer { padding-left: 0; padding-right: 0; }
      h1 { font-size: 17pt; } h2 { font-size: 12.5pt; break-after: avoid; }
      a { text-decoration: none; }
      .scroll, .chart { overflow: visible; }
      .chart { border: 0; padding: 0; break-inside: avoid; }
      .chart svg { min-width: 0; }
      table { font-size: 9pt; }
      th, td { padding: 1mm 1.5mm; }
      thead { display: table-header-group; break-inside: avoid; }
      th button::after, .light::before { content: none; display: none; }
      tr, .entry, .facts > div { break-inside: avoid; }
      tbody th { min-width: 0; }
    }

    """
}
