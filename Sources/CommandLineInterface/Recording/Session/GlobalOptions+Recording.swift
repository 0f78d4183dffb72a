// SPDX-License-Identifier: Apache-2.0

extension GlobalOptions {
  /// The language to answer in.
  func language(in environment: RecordingEnvironment) -> Language {
    Language.resolve(flag: lang, environment: environment.variables)
  }
}
