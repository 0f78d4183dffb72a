// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import CommandLineInterface

@Suite("Installed completions") struct CompletionInstallationTests {
  @Test(arguments: [
    ("bash", "/home/user/.local/share/bash-completion/completions/annals"),
    ("zsh", "/home/user/.zfunc/_annals"),
    ("fish", "/home/user/.config/fish/completions/annals.fish"),
    ("fish", "/usr/share/fish/vendor_completions.d/annals.fish"),
  ])
  func `a script where the shell looks for it is found`(shell: String, path: String) throws {
    let installation = try #require(
      CompletionInstallation(
        environment: ["SHELL": "/bin/\(shell)", "HOME": "/home/user"], isFile: { $0 == path }))
    #expect(installation.found == path)
    #expect(installation.commands.isEmpty)
  }

  @Test(arguments: CompletionInstallation.shells)
  func `where there is none, the commands that install it are said`(shell: String) throws {
    let installation = try #require(
      CompletionInstallation(
        environment: ["SHELL": "/usr/bin/\(shell)", "HOME": "/home/user"], isFile: { _ in false }))
    #expect(installation.commands.contains { $0.hasPrefix("annals completions \(shell) > ~/") })
    #expect(installation.commands.first?.hasPrefix("mkdir -p ~/") == true)
  }

  @Test func `the folders of the environment are taken, and quoted where a shell needs it`() throws
  {
    let environment = ["SHELL": "bash", "HOME": "/home/user", "XDG_DATA_HOME": "/srv/my data"]
    let installation = try #require(
      CompletionInstallation(environment: environment, isFile: { _ in false }))
    #expect(
      installation.commands.last
        == "annals completions bash > '/srv/my data/bash-completion/completions/annals'")
  }

  @Test func `of another shell nothing is known`() {
    #expect(CompletionInstallation(environment: ["SHELL": "/bin/tcsh"]) == nil)
    #expect(CompletionInstallation(environment: [:]) == nil)
  }

  @Test func `a shell without completions is no finding`() throws {
    let result = try BuiltProgram.run(
      ["doctor", "--lang", "en"], environment: ["SHELL": "/bin/bash"])
    #expect(result.output.contains("annals completions bash > ~/"))
    #expect(!result.output.contains("!!  no completions"))
  }
}
