// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import CommandLineInterface

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite("Charts") struct DrawingTests {
  /// The room that a shape takes; text as wide as it can be.
  private static func extent(_ shape: Drawing.Shape) -> (
    x: ClosedRange<Double>, y: ClosedRange<Double>
  ) {
    func box(_ points: [Drawing.Point]) -> (ClosedRange<Double>, ClosedRange<Double>) {
      let x = points.map(\.x)
      let y = points.map(\.y)
      return ((x.min() ?? 0)...(x.max() ?? 0), (y.min() ?? 0)...(y.max() ?? 0))
    }
    switch shape {
    case .line(let points), .polygon(let points): return box(points)
    case .rectangle(let corner, let width, let height):
      return (corner.x...(corner.x + width), corner.y...(corner.y + height))
    case .circle(let centre, let radius):
      return ((centre.x - radius)...(centre.x + radius), (centre.y - radius)...(centre.y + radius))
    case .words(let words, let place, let size, let anchor):
      let width = ChartText.width(words, size: size)
      let start =
        switch anchor {
        case .start: place.x
        case .middle: place.x - width / 2
        case .end: place.x - width
        }
      return (start...(start + width), (place.y - size)...(place.y + size * 0.3))
    }
  }

  @Test(arguments: SampleCharts.all, [Language.zh, .en])
  func `nothing stands outside the sheet`(chart: Chart, language: Language) {
    let drawing = chart.drawing(language)
    #expect(drawing.marks.count >= 3)
    let outside = drawing.marks.filter { mark in
      let (x, y) = Self.extent(mark.shape)
      return x.lowerBound < -1 || x.upperBound > Drawing.width + 1
        || y.lowerBound < -1 || y.upperBound > drawing.height + 1
    }
    #expect(outside.isEmpty)
    // The room for text on A4 is 261 mm high.
    #expect(drawing.height <= 980)
  }

  @Test(arguments: SampleCharts.all, [Language.zh, .en])
  func `no words run into others`(chart: Chart, language: Language) {
    let words = chart.drawing(language).marks.map(\.shape).filter {
      if case .words = $0 { true } else { false }
    }.map(Self.extent)
    // Lines of one label stand closer than letters are high.
    let collisions = words.enumerated().flatMap { position, a in
      words[(position + 1)...].filter { b in
        let across = min(a.x.upperBound, b.x.upperBound) - max(a.x.lowerBound, b.x.lowerBound)
        let down = min(a.y.upperBound, b.y.upperBound) - max(a.y.lowerBound, b.y.lowerBound)
        return across > 0.5 && down > 3
      }.map { (a, $0) }
    }
    #expect(collisions.isEmpty, "\(collisions)")
  }

  @Test(arguments: SampleCharts.all, [Language.zh, .en])
  func `a chart is well-formed and says what it is to whoever does not see it`(
    chart: Chart, language: Language
  ) throws {
    let svg = chart.svg(language)
    let reader = ElementReader()
    let parser = XMLParser(data: Data(svg.utf8))
    parser.delegate = reader
    #expect(parser.parse(), "\(parser.parserError as Any)")
    #expect(reader.names.first == "svg")
    #expect(reader.names.count { $0 == "title" } == 1)
    #expect(reader.names.count { $0 == "desc" } == 1)
    #expect(
      Set(reader.names).isSubset(of: [
        "svg", "style", "title", "desc", "rect", "polyline", "polygon", "circle", "text",
      ]))
    #expect(svg.contains("role=\"img\" aria-label=\""))
  }

  @Test(arguments: SampleCharts.all)
  func `a chart has no script, no link, and no style of others`(chart: Chart) {
    let svg = chart.svg(.zh)
    for word in [
      "<script", "href", "url(", "class=", "style=", "id=\"", "\u{1B}", "\u{202E}", "-->",
    ] {
      #expect(!svg.contains(word), "\(word)")
    }
    #expect(svg.components(separatedBy: "http").count == 2, "the namespace and nothing else")
  }

  @Test func `hostile words stay words`() throws {
    let charts = SampleCharts.all.filter { $0.svg(.zh).contains("&lt;script&gt;alert") }
    #expect(charts.count == 3)
    let escaped = MarkupText.escape(SampleCharts.hostile.zh)
    #expect(escaped.contains("&lt;U+001B&gt;[2J&lt;U+202E&gt;"))
    #expect(!escaped.contains { "<>\"'\u{1B}\u{202E}".contains($0) })
  }

  @Test func `every ink differs from every other`() {
    #expect(Set(Ink.allCases.map(\.attributes)).count == Ink.allCases.count)
  }

  @Test func `a long name is cut and marked so, a short one is left alone`() {
    let lines = ChartText.lines(SampleCharts.long.zh, width: 100, size: 10)
    #expect(lines.count == 2)
    #expect(lines.last?.hasSuffix("..") == true)
    for line in lines { #expect(ChartText.width(line, size: 10) <= 100) }
    #expect(ChartText.lines("设备进场", width: 100, size: 10) == ["设备进场"])
  }
}

/// The names of the elements in a document.
private final class ElementReader: NSObject, XMLParserDelegate {
  var names: [String] = []

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String] = [:]
  ) {
    names.append(name)
  }
}
