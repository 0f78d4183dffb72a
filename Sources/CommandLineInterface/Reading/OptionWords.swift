// SPDX-License-Identifier: Apache-2.0

/// The options that were given, as the words that repeat a command.
func optionWords(_ options: [(String, String?)]) -> [String] {
  options.flatMap { name, value in value.map { [name, $0] } ?? [] }
}
