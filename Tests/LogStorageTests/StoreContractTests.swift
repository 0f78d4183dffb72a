// SPDX-License-Identifier: Apache-2.0

import LogStorage
import LogStorageTesting
import Testing

@Suite struct StoreContractTests {
  @Test(arguments: LogStoreContract.claims)
  func `a log in memory keeps the contract`(claim: LogStoreContract.Claim) throws {
    let log = MemoryLog()
    try claim.check(
      LogStoreContract.Fixture(
        log: log, reopened: { log }, copied: { MemoryLog(copying: log) }))
  }

  @Test(arguments: LogStoreContract.claims)
  func `a log in a folder keeps the contract`(claim: LogStoreContract.Claim) throws {
    let folder = try TemporaryFolder()
    try claim.check(
      LogStoreContract.Fixture(
        log: FolderLog(folder), reopened: { FolderLog(folder) },
        copied: { FolderLog(try folder.copied()) }))
  }
}
