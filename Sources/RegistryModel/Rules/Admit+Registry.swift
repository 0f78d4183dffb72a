// SPDX-License-Identifier: Apache-2.0

extension RegistryState {
  /// The stages of a rotation follow each other, and the new key is named after the log.
  func judgeLogKey(_ event: LogKeyRotated) throws(Rejection) {
    let origin = founding?.origin.description ?? ""
    guard event.logKey.hasPrefix("\(origin)+") else {
      throw Rejection(
        .keyRotation, zh: "新的台账密钥要以“\(origin)”命名",
        en: "the new key of the log must bear the log's name, \(origin)", field: "logKey")
    }
    switch event.stage {
    case .overlap:
      guard logKeys.current.count == 1 else {
        throw Rejection(
          .keyRotation, zh: "上一次更换密钥还没有完成",
          en: "the last rotation is not complete yet",
          remedy: LocalizedName(
            zh: "先完成:annals key rotate --complete", en: "complete it: annals key rotate --complete"),
          field: "stage")
      }
      guard !logKeys.history.contains(event.logKey) else {
        throw Rejection(
          .keyReused, zh: "这把密钥已经用过", en: "this key has been the log's key before",
          field: "logKey")
      }
    case .complete:
      guard logKeys.current.count == 2, logKeys.current.last == event.logKey else {
        throw Rejection(
          .keyRotation, zh: "没有正在更换成这把密钥", en: "no rotation to this key is under way",
          remedy: LocalizedName(zh: "先开始:annals key rotate", en: "begin one: annals key rotate"),
          field: "stage")
      }
    }
  }

  /// A continuation is entry 1, names another log, and its figures are those of the checkpoint.
  func judgeContinuation(_ event: RegistryContinued, at index: Int) throws(Rejection) {
    guard index == 1 else {
      throw Rejection(
        .continuation, zh: "接续只能是第 1 条登记", en: "only entry 1 can continue another registry")
    }
    guard event.origin != founding?.origin else {
      throw Rejection(
        .continuation, zh: "接续的台账要有新的名称", en: "a registry that continues another has a new origin",
        field: "origin")
    }
    let lines = event.checkpoint.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count > 4, lines[0] == event.origin.description, lines[1] == "\(event.size)",
      lines[2] == event.root.base64
    else {
      throw Rejection(
        .continuation, zh: "检查点写的不是 \(event.origin) 的 \(event.size) 条和这个树根",
        en: "the checkpoint does not say \(event.origin), \(event.size) entries and that root",
        field: "checkpoint")
    }
  }
}
