// SPDX-License-Identifier: Apache-2.0

import MerkleLog
import RegistryModel

extension MerkleLogError {
  /// What was wrong, where and with which key; in Chinese with the code, by which it can be looked up.
  var words: LocalizedName {
    let place = line.map { "第 \($0) 行:" } ?? ""
    let detail = [code.rawValue, name].compactMap(\.self).joined(separator: ",")
    return LocalizedName(zh: "\(place)\(code.chinese)(\(detail))", en: description)
  }
}

extension MerkleLogError.Code {
  fileprivate var chinese: String {
    switch self {
    case .noteTooLarge: "签名文本太长"
    case .noteNotUTF8: "签名文本不是 UTF-8"
    case .noteControlByte: "签名文本里有控制字符"
    case .noteTextUnterminated: "正文是空的,或者没有以换行结尾"
    case .noteWithoutSignatures: "没有空行和它后面的签名行"
    case .signatureLineMalformed: "签名行的格式不对"
    case .tooManySignatures: "签名太多"
    case .keyNameInvalid: "密钥名称是空的,或含空格、加号"
    case .keyMalformed: "密钥的写法不对"
    case .keyIDMismatch: "密钥编号与名称、公钥不符"
    case .keyAlgorithmUnsupported: "不支持这种密钥的算法"
    case .keyAmbiguous: "两把不同的密钥同名同编号"
    case .signatureMissing: "没有所给密钥的签名"
    case .signatureInvalid: "签名不对"
    case .signingFailed: "签不了名"
    case .checkpointMalformed: "检查点不是源名、条数、根三行"
    case .originInvalid: "源名是空的、太长,或含空格、加号"
    case .sizeInvalid: "条数不是规范的十进制数"
    case .rootInvalid: "根不是 32 字节的规范 base64"
    case .emptyTreeRootWrong: "条数是 0,根却不是空树的根"
    case .checkpointExtended: "检查点在根以后还有行"
    case .originNotSigned: "没有以源名为名的密钥的签名"
    case .proofTooLarge: "证明文件太长"
    case .proofHeaderMissing: "证明文件开头的标记不对"
    case .extraInvalid: "附加数据是空的,或不是规范 base64"
    case .indexInvalid: "没有规范的 index 行"
    case .hashLineInvalid: "哈希行不是 32 字节的规范 base64"
    case .tooManyHashes: "哈希比证明能有的还多"
    case .blankLineMissing: "证明和检查点之间没有空行"
    case .inclusionProofInvalid: "这些哈希从登记推不到检查点的根"
    case .tilePathInvalid: "不是瓦片的路径"
    case .tileWidthInvalid: "瓦片或登记包的份数不对"
    case .entryTooLarge: "登记太长"
    case .entryBundleTruncated: "登记包在最后一条之前断了"
    case .subtreeBeyondTree: "要的子树超出了树"
    case .cosignatureTimeInvalid: "见证签名没有时间,或时间太大"
    case .policyTooLarge: "规则文件太长"
    case .policyControlByte: "规则文件里有控制字符"
    case .policyLineMalformed: "不是 log、witness、group 或 quorum 行,或者没有以换行结尾"
    case .policyKeyUnsuitable: "日志或见证人不用这种密钥签名"
    case .policyKeyRepeated: "两个日志或两个见证人的公钥相同"
    case .policyNameTaken: "名称定义了两次,或者是 none"
    case .policyNameUnknown: "用了前面没有定义的名称"
    case .policyMemberRepeated: "同一名称在几个组里"
    case .policyThresholdInvalid: "组要的个数是 0,或多于成员"
    case .policyQuorumMissing: "没有 quorum 行"
    case .policyQuorumRepeated: "quorum 行不止一行"
    case .requestTooLarge: "请求太长"
    }
  }
}
