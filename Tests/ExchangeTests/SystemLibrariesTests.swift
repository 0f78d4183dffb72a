// SPDX-License-Identifier: Apache-2.0

import Exchange
import Testing

@Suite struct SystemLibrariesTests {
  @Test func `A build says truly which doors to system libraries it has`() {
    #if Spreadsheets
      #expect(SystemLibraries.spreadsheets)
    #else
      #expect(!SystemLibraries.spreadsheets)
    #endif
    #if SQLite
      #expect(SystemLibraries.sqlite)
    #else
      #expect(!SystemLibraries.sqlite)
    #endif
  }
}
