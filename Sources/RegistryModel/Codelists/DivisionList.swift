// SPDX-License-Identifier: Apache-2.0

/// The divisions of the province's five cities with the years in which each code was in force.
///
/// Facts from GB/T 2260 and the notices that changed it; policy `divisions-1`.
public enum DivisionList {
  /// A code, its name, and the first and last year in which it was in force.
  public struct Division: Equatable, Sendable {
    /// The code.
    public var code: DivisionCode
    /// The name.
    public var name: LocalizedName
    /// The first year, where known.
    public var from: Int?
    /// The year in which it ended.
    public var to: Int?
  }

  /// The division that `code` stood for on `day`.
  public static func division(_ code: DivisionCode, on day: CivilDay) -> Division? {
    all(code).first {
      ($0.from ?? 0) <= day.year && day.year <= ($0.to ?? 9999)
    }
  }

  /// The five cities, in the order of their codes.
  public static let cities: [Division] = all.filter {
    $0.name.en != nil && $0.code.description != "320000"
  }

  /// Finds a division that is in force by code, Chinese name with or without 市, or English name.
  public static func find(_ text: String) -> Division? {
    all.first {
      $0.to == nil
        && ($0.code.description == text || $0.name.zh == text || $0.name.zh == text + "市"
          || $0.name.zh == text + "区" || $0.name.en?.lowercased() == text.lowercased())
    }
  }

  /// Every division that `code` ever stood for.
  static func all(_ code: DivisionCode) -> [Division] { byCode[code] ?? [] }

  private static let byCode = Dictionary(grouping: all, by: \.code)

  /// Every division known.
  public static let all: [Division] = table.split(separator: "\n").compactMap { line in
    let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    guard cells.count == 5, let code = DivisionCode(cells[0]) else { return nil }
    return Division(
      code: code, name: LocalizedName(zh: cells[1], en: cells[2].isEmpty ? nil : cells[2]),
      from: Int(cells[3]), to: Int(cells[4]))
  }

  private static let table = """
    320000,江苏省,Jiangsu,,
    320100,南京市,Nanjing,,
    320102,玄武区,,1983,
    320103,白下区,,1983,2013
    320104,秦淮区,,1983,
    320105,建邺区,,1983,
    320106,鼓楼区,,1983,
    320107,下关区,,1983,2013
    320111,浦口区,,1983,
    320112,大厂区,,1983,2002
    320113,栖霞区,,1983,
    320114,雨花台区,,1983,
    320115,江宁区,,2000,
    320116,六合区,,2002,
    320117,溧水区,,2013,
    320118,高淳区,,2013,
    320121,江宁县,,,2000
    320122,江浦县,,,2002
    320123,六合县,,,2002
    320124,溧水县,,1983,2013
    320125,高淳县,,1983,2013
    320200,无锡市,Wuxi,,
    320202,崇安区,,1983,2015
    320203,南长区,,1983,2015
    320204,北塘区,,1983,2015
    320205,锡山区,,2000,
    320206,惠山区,,2000,
    320211,郊区,,1983,1999
    320211,滨湖区,,2000,
    320212,马山区,,1987,2000
    320213,梁溪区,,2015,
    320214,新吴区,,2015,
    320221,江阴县,,1983,1987
    320222,无锡县,,1983,1995
    320223,宜兴县,,1983,1988
    320281,江阴市,,1989,
    320282,宜兴市,,1989,
    320283,锡山市,,1995,2000
    320400,常州市,Changzhou,,
    320402,天宁区,,1983,
    320403,广化区,,1983,1986
    320404,钟楼区,,1983,
    320405,戚墅堰区,,1983,2015
    320411,郊区,,1983,2001
    320411,新北区,,2002,
    320412,武进区,,2002,
    320413,金坛区,,2015,
    320421,武进县,,1983,1995
    320422,金坛县,,1983,1993
    320423,溧阳县,,1983,1990
    320481,溧阳市,,1990,
    320482,金坛市,,1993,2015
    320483,武进市,,1995,2002
    320500,苏州市,Suzhou,,
    320502,沧浪区,,1983,2012
    320503,平江区,,1983,2012
    320504,金阊区,,1983,2012
    320505,虎丘区,,2000,
    320506,吴中区,,2000,
    320507,相城区,,2000,
    320508,姑苏区,,2012,
    320509,吴江区,,2012,
    320511,郊区,,1983,2000
    320520,常熟市,,1983,1986
    320521,沙洲县,,1983,1986
    320522,太仓县,,1983,1993
    320523,昆山县,,1983,1989
    320524,吴县,,1983,1995
    320525,吴江县,,1983,1992
    320581,常熟市,,1989,
    320582,张家港市,,1989,
    320583,昆山市,,1989,
    320584,吴江市,,1992,2012
    320585,太仓市,,1993,
    320586,吴县市,,1995,2000
    321100,镇江市,Zhenjiang,1983,
    321102,城区,,1983,1983
    321102,京口区,,1984,
    321111,郊区,,1983,1983
    321111,润州区,,1984,
    321112,丹徒区,,2002,
    321121,丹徒县,,1983,2002
    321122,丹阳县,,1983,1987
    321123,句容县,,1983,1995
    321124,扬中县,,1983,1994
    321181,丹阳市,,1989,
    321182,扬中市,,1994,
    321183,句容市,,1995,
    """
}
