// SPDX-License-Identifier: Apache-2.0

/// Which doors this build has that need a library of the system.
///
/// They sit behind package traits, so that a machine with nothing but a Swift toolchain builds the
/// program.
public enum SystemLibraries {
  /// Whether XLSX is read and written: the package trait `Spreadsheets`.
  public static var spreadsheets: Bool {
    #if Spreadsheets
      true
    #else
      false
    #endif
  }

  /// Whether SQLite databases are written: the package trait `SQLite`.
  public static var sqlite: Bool {
    #if SQLite
      true
    #else
      false
    #endif
  }
}
