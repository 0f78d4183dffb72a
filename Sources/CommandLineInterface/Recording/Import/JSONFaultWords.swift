// SPDX-License-Identifier: Apache-2.0

import JSONLines
import RegistryModel

/// Why a line is not JSON, in words.
enum JSONFaultWords {
  /// What was found at the offset of the error.
  static func of(_ code: JSONError.Code) -> LocalizedName {
    switch code {
    case .lineTooLong: say("这一行太长", "the line is too long")
    case .tooDeep: say("括号嵌套太深", "brackets are nested too deeply")
    case .unexpectedEnd: say("没有写完就到了行尾", "the line ends before the value does")
    case .byteOrderMark: say("行首有字节序标记(BOM)", "it begins with a byte order mark")
    case .expectedValue: say("这里应是一个值", "a value was expected here")
    case .expectedKey:
      say("这里应是带引号的成员名", "the name of a member, in quotation marks, was expected here")
    case .expectedColon: say("这里应是冒号", "a colon was expected here")
    case .expectedCommaOrEnd: say("这里应是逗号或右括号", "a comma or a closing bracket was expected here")
    case .trailingContent: say("值的后面还有别的", "something follows the value")
    case .invalidLiteral: say("不是 true、false 或 null", "it is not true, false or null")
    case .invalidNumber: say("不是合格的数", "it is not a number of JSON")
    case .controlCharacter: say("文字里有控制字符", "a control character stands in a text")
    case .invalidEscape: say("反斜杠后面的字符不对", "no such escape")
    case .loneSurrogate: say("\\u 转义只有半个字符", "an escape stands for half a character")
    case .invalidUTF8: say("不是 UTF-8", "it is not UTF-8")
    case .duplicateKey: say("同一成员写了两次", "a member stands there twice")
    case .notAnObject: say("不是对象", "it is not an object")
    case .notAnArray: say("不是数组", "it is not an array")
    case .notAString: say("不是文字", "it is not a text")
    case .notANumber: say("不是数", "it is not a number")
    default: say("读不成(\(code.rawValue))", "it does not read (\(code.rawValue))")
    }
  }

  private static func say(_ zh: String, _ en: String) -> LocalizedName {
    LocalizedName(zh: zh, en: en)
  }
}
