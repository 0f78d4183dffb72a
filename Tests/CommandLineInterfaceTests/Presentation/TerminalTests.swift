// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import CommandLineInterface

@Suite struct OutputFormatTests {
  @Test(arguments: [
    ("a.json", OutputFormat.json), ("总览.CSV", .csv), ("x/y.ndjson", .ndjson), ("a.b.md", .markdown),
    ("./a.txt", .table),
  ])
  func `the suffix of the file decides`(path: String, expected: OutputFormat) throws {
    #expect(try OutputFormat(inferredFrom: path) == expected)
  }

  @Test(arguments: [
    ("a.pdf", ".pdf"), ("a", ""), (".json", ""), ("a.json/b", ""), ("", ""), ("a.", "."),
  ])
  func `another suffix is an error that lists the known ones`(path: String, suffix: String) {
    let error = #expect(throws: OutputFormat.UnknownSuffix.self) {
      try OutputFormat(inferredFrom: path)
    }
    #expect(error?.suffix == suffix)
    #expect(error?.message(.en).contains("Known: .txt .json .ndjson .csv .md .html .xlsx.") == true)
    #expect(error?.message(.zh).contains(".txt .json .ndjson .csv .md .html .xlsx") == true)
  }

  @Test func `a format is also called by its short name`() {
    #expect(OutputFormat(name: "md") == .markdown)
    #expect(OutputFormat(name: "CSV") == .csv)
    #expect(OutputFormat(name: "xml") == nil)
  }
}

@Suite struct ColourDecisionTests {
  @Test(
    arguments: [
      (true, false, [:], true), (false, false, [:], false), (true, true, [:], false),
      (true, false, ["NO_COLOR": "1"], false), (true, false, ["NO_COLOR": ""], true),
      (true, false, ["TERM": "dumb"], false), (true, false, ["TERM": "xterm"], true),
    ] as [(Bool, Bool, [String: String], Bool)])
  func `colour is for terminals that nobody has switched it off for`(
    isTerminal: Bool, flag: Bool, environment: [String: String], expected: Bool
  ) {
    #expect(
      ColourDecision.usesColour(
        isTerminal: isTerminal, noColourFlag: flag, environment: environment) == expected)
  }
}

@Suite struct TerminalSizeTests {
  @Test(
    arguments: [
      (nil, [:], 80, 24), (TerminalSize(columns: 132, rows: 50), [:], 132, 50),
      (TerminalSize(columns: 132, rows: 50), ["COLUMNS": "60", "LINES": "10"], 60, 10),
      (nil, ["COLUMNS": "0", "LINES": "-1"], 80, 24), (nil, ["COLUMNS": "wide"], 80, 24),
    ] as [(TerminalSize?, [String: String], Int, Int)])
  func `COLUMNS decides, then the terminal, then 80`(
    reported: TerminalSize?, environment: [String: String], columns: Int, rows: Int
  ) {
    #expect(
      TerminalSize.resolve(reported: reported, environment: environment)
        == TerminalSize(columns: columns, rows: rows))
  }

  @Test func `a descriptor that is no terminal has the standard size`() {
    let pipe = Pipe()
    let descriptor = pipe.fileHandleForReading.fileDescriptor
    #expect(TerminalSize.of(descriptor: descriptor, environment: [:]) == .standard)
    #expect(!StandardStream(descriptor: descriptor).isTerminal)
  }
}

@Suite struct PagerDecisionTests {
  @Test(
    arguments: [
      (true, false, 100, [:], "less -FIRX"), (false, false, 100, [:], nil),
      (true, true, 100, [:], nil), (true, false, 23, [:], nil),
      (true, false, 24, [:], "less -FIRX"),
      (true, false, 100, ["PAGER": "more"], "more"), (true, false, 100, ["PAGER": ""], nil),
      (true, false, 100, ["PAGER": " cat "], nil), (true, false, 100, ["TERM": "dumb"], nil),
    ] as [(Bool, Bool, Int, [String: String], String?)])
  func `only a text longer than the screen of a terminal is paged`(
    isTerminal: Bool, flag: Bool, lines: Int, environment: [String: String], expected: String?
  ) {
    #expect(
      PagerDecision.command(
        isTerminal: isTerminal, noPagerFlag: flag, lineCount: lines, screenRows: 24,
        environment: environment) == expected)
  }
}

/// One after the other: the disposition of SIGPIPE belongs to the whole process.
@Suite(.serialized) struct StandardStreamTests {
  @Test func `all bytes arrive through a pipe smaller than they are`() async throws {
    StandardStream.ignoreBrokenPipes()
    let pipe = Pipe()
    let text = String(repeating: "南京\n", count: 60_000)
    let descriptor = pipe.fileHandleForWriting.fileDescriptor
    let reader = Task.detached { try pipe.fileHandleForReading.readToEnd() }
    try StandardStream(descriptor: descriptor).write(text)
    try pipe.fileHandleForWriting.close()
    #expect(try await reader.value == Data(text.utf8))
  }

  @Test func `a reader that has gone is a broken pipe and ends no process`() throws {
    StandardStream.ignoreBrokenPipes()
    let pipe = Pipe()
    try pipe.fileHandleForReading.close()
    let stream = StandardStream(descriptor: pipe.fileHandleForWriting.fileDescriptor)
    #expect(throws: StandardStream.WriteError.brokenPipe) { try stream.write("x") }
  }

  @Test func `a closed descriptor is another error`() {
    #expect(throws: StandardStream.WriteError.system(EBADF)) {
      try StandardStream(descriptor: -1).write("x")
    }
  }

  @Test func `the pager gets the text on its standard input`() throws {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("annals-pager-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: file) }
    var environment = ProcessInfo.processInfo.environment
    environment["ANNALS_TEST_FILE"] = file.path
    environment["LESS"] = nil
    let text = String(repeating: "无锡\n", count: 50_000)
    let pager = Pager(
      command: "cat > \"$ANNALS_TEST_FILE\"; printf %s \"$LESS\" >> \"$ANNALS_TEST_FILE\"")
    #expect(pager.show(text, environment: environment) == .shown)
    #expect(try String(contentsOf: file, encoding: .utf8) == text + "FIRX")
  }

  @Test func `a pager that is left early is no error`() {
    let text = String(repeating: "x", count: 1_000_000)
    let environment = ProcessInfo.processInfo.environment
    #expect(Pager(command: "exit 0").show(text, environment: environment) == .shown)
  }

  @Test func `a pager that cannot be run is unavailable`() {
    let environment = ProcessInfo.processInfo.environment
    let pager = Pager(command: "exec 2>/dev/null; annals-no-such-pager")
    #expect(pager.show("x", environment: environment) == .unavailable)
  }

  #if os(Linux)
    // /dev/full and /proc are Linux only.
    @Test func `a full disk is an error`() throws {
      let device = try #require(FileHandle(forWritingAtPath: "/dev/full"))
      #expect(throws: StandardStream.WriteError.system(ENOSPC)) {
        try StandardStream(descriptor: device.fileDescriptor).write("x")
      }
    }

    @Test func `the pager has the default disposition of a broken pipe`() {
      StandardStream.ignoreBrokenPipes()
      let environment = ProcessInfo.processInfo.environment
      // Bit 12 of SigIgn is SIGPIPE (13), bit 1 SIGINT (2).
      let pager = Pager(
        command: "mask=$(sed -n 's/^SigIgn:[[:space:]]*//p' /proc/self/status);"
          + " [ $((0x$mask & 0x1002)) -eq 0 ] || exit 127")
      #expect(pager.show("", environment: environment) == .shown)
    }
  #endif
}
