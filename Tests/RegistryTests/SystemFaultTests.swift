// SPDX-License-Identifier: Apache-2.0

import MerkleLog
import RegistryModel
import SystemPackage
import Testing

@testable import Registry

@Suite("What the system says") struct SystemFaultTests {
  @Test(arguments: [
    (Errno.noSuchFileOrDirectory, "ENOENT"), (.permissionDenied, "EACCES"), (.noSpace, "ENOSPC"),
    (.readOnlyFileSystem, "EROFS"), (.fileNameTooLong, "ENAMETOOLONG"),
  ])
  func `an error of the system is said in Chinese with its name, and in English as it is`(
    error: Errno, name: String
  ) {
    let words = SystemFault.words(error)
    #expect(words.zh.hasSuffix("(\(name))"))
    #expect(words.zh.unicodeScalars.contains { $0.value > 0x4E00 })
    #expect(words.en == error.description)
    #expect(SystemFault.chinese(found: error.description) == words.zh)
  }

  @Test func `an error that has no words is told by its number`() {
    #expect(SystemFault.words(Errno(rawValue: 9_999)).zh.contains("9999"))
    #expect(SystemFault.chinese(found: "registry.example") == "registry.example")
  }

  @Test(arguments: MerkleLogError.Code.allCases)
  func `a refused note or proof is explained in Chinese with its code`(code: MerkleLogError.Code) {
    let words = MerkleLogError(code, line: 3, name: "registry.example/key").words
    #expect(words.zh.hasPrefix("第 3 行:"))
    #expect(words.zh.hasSuffix("(\(code.rawValue),registry.example/key)"))
    #expect(words.en == MerkleLogError(code, line: 3, name: "registry.example/key").description)
  }

  @Test func `a file that is not there is refused without a word of English`() {
    let error = #expect(throws: LedgerError.self) {
      try SecretFile.createFolder("/dev/null/keys")
    }
    #expect(error?.reason.zh == "建不了文件夹:路径中有一段不是文件夹(ENOTDIR)")
    #expect(error?.reason.en == "cannot make the folder: Not a directory")
  }
}
