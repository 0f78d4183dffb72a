// SPDX-License-Identifier: Apache-2.0

import CommandLineInterface

@main struct Entrypoint {
  static func main() { AnnalsProgram.main() }
}
