// SPDX-License-Identifier: Apache-2.0

import RegistryModel

/// Names of indicators where the words at the place in the text are no name, or stand for several.
enum IndicatorNames {
  /// The unit codes that are not simply the unit's words.
  private static let units: [String: String] = [
    "%": "percent", "CNY yuan": "cny", "patents per 10,000 people": "patents-per-10000-people",
    "times the base": "times-base",
  ]

  /// The code of a unit.
  ///
  /// - Throws: ``SampleError`` for a unit that is not in the list of units.
  static func unit(_ text: String) throws -> Slug {
    let code = units[text] ?? text.replacing(" ", with: "-")
    guard let slug = Slug(code), UnitList.unit(slug) != nil else {
      throw SampleError("unit “\(text)” is not in the list")
    }
    return slug
  }

  /// An id made of the English name, at most 60 characters, cut at a word.
  ///
  /// - Throws: ``SampleError``.
  static func slug(_ english: String) throws -> Slug {
    var words: [String] = []
    for word in english.lowercased().split(whereSeparator: {
      !($0.isASCII && ($0.isLetter || $0.isNumber))
    }) {
      guard (words + [String(word)]).joined(separator: "-").count <= 60 else { break }
      words.append(String(word))
    }
    guard let slug = Slug(words.joined(separator: "-")) else {
      throw SampleError("“\(english)” makes no id")
    }
    return slug
  }

  /// Chinese names that are put together, by English name.
  static let composed: [String: String] = [
    "High-level talent added": "新增高层次人才",
    "High-level talent with a master's degree or above, added": "新增硕士以上高层次人才",
    "Talents newly cultivated under the Taihu and Jiyang plans": "新培育“太湖人才计划”“暨阳英才计划”人才",
    "Coverage of 'double random, one open' inspection items": "“双随机一公开”检查事项覆盖率",
    "Companies newly listed at home and abroad": "新增境内外上市公司",
    "Provincial 'little giant' and specialised enterprises added": "新增省科技小巨人、专精特新企业",
    "City specialised demonstration enterprises added": "新增市“专精特新”示范企业",
    "University-enterprise alliances (cumulative)": "校企联盟累计数",
    "Provincial-or-above demonstration intelligent workshops added": "新增省级以上示范智能车间",
    "Enterprises piloting the integration management standard, added": "新增省级以上两化融合管理体系贯标试点企业",
    "Industrial internet cloud platforms cultivated": "培育工业互联网云平台",
    "Taihu plan start-up or innovation talents or teams brought in": "引进“太湖人才计划”科技创业(创新)人才(团队)",
    "Provincial maker spaces newly filed": "新增备案省级众创空间",
    "Specialised science public service platforms cultivated": "培育专业化科技公共服务平台",
    "Risk-compensated SME technology loans issued in the year": "市科技型中小企业风险补偿贷款年度发放额",
    "Technology managers and brokers trained": "培训技术经理和技术经纪人",
    "Industrial core technology projects deployed": "部署实施产业核心技术攻关项目",
    "Major scientific results transformed": "转化重大科技成果",
    "Major independently innovated products formed": "形成重大自主创新产品",
    "High-level innovation and start-up talents brought in": "引进高层次创新创业人才",
    "Provincial high-tech enterprises newly recognised": "新认定省高新技术企业",
    "Provincial private technology enterprises added": "新增省民营科技企业",
    "Provincial-or-above R&D institutions added": "新增省级以上各类研发机构",
    "Academicians engaged flexibly": "柔性引进院士",
    "Professors and doctors engaged flexibly": "柔性引进教授博士",
    "Innovative leading enterprises cultivated": "培育创新型领军企业",
    "Technology SMEs filed in the library": "科技型中小企业备案入库数",
    "Enterprises moved from small to high-tech": "“小升高”企业数",
    "Technology SMEs given integrated support": "集成支持科技型中小微企业",
    "Science little-giant cultivation enterprises formed": "形成科技小巨人培育企业",
    "Enterprise academician workstations set up": "组建企业院士工作站",
    "R&D institutions newly built by above-scale enterprises": "规模以上企业新建研发机构",
    "Provincial industry technology innovation alliances added": "新增省产业技术创新联盟",
    "University-enterprise alliances added": "新增校企联盟",
    "Provincial innovation teams brought in or cultivated": "引进培育省创新团队",
    "City leading science start-up talents brought in": "引进市科技创新创业领军人才",
    "Innovative towns cultivated": "培育创新型乡镇", "Innovative communities cultivated": "培育创新型社区",
    "IP standard coverage of large and medium enterprises": "大中型企业知识产权贯标率",
    "IP standard coverage of high-tech enterprises": "高新技术企业知识产权贯标率",
    "IP standard coverage of above-scale industrial enterprises": "规模以上工业企业知识产权贯标率",
    "IP standard coverage of listed enterprises": "上市企业知识产权贯标率",
    "Technology growth enterprises given equity investment": "获股权投资的科技成长型企业",
    "Provincial branches of agricultural service supermarkets": "农业科技服务超市省级分店",
    "Convenience shops of agricultural service supermarkets": "农业科技服务超市便利店",
    "Tax preferences delivered in the year": "年度落实税收优惠",
    "City-or-above science plan projects won": "争取市以上各类科技计划项目",
    "Support funds won": "争取各类扶持资金",
    "Enterprise service visits per official and assistant per year": "人均每年服务企业次数",
    "Technology listing candidates cultivated": "培育科技上市企业",
    "High-tech enterprises cultivated": "培育高新技术企业",
    "District-or-above enterprise R&D institutions newly built": "新建区级以上企业研发机构",
    "Large, medium and above-scale high-tech enterprises with an R&D institution":
      "大中型和规模以上高新技术企业研发机构建有率",
    "Maker spaces, incubators and accelerators added": "新增众创空间、孵化器加速器等科技创业平台",
    "of which provincial or above": "新增企业研发机构数(省级以上)",
    "Science innovation fund set up over the 14th FYP": "“十四五”设立科创资金",
    "Fund institutions gathered over five years": "五年集聚基金机构",
    "Assets under management of fund institutions": "基金机构管理资产",
    "Counties and districts with a provincial-or-above high-tech zone": "辖市区省级以上高新区覆盖率",
    "Above-scale industrial enterprises with an R&D institution": "规模以上工业企业研发机构覆盖率",
    "National ranking of Changzhou High-tech Zone": "常州高新区全国排名",
    "National ranking of Wujin High-tech Zone": "武进高新区全国排名",
    "National high-tech zones added": "新增国家级高新区",
    "National development zones added": "新增国家级经开区",
    "Skilled talents added": "新增技能人才",
    "Application scenarios built": "打造创新产品、数字赋能等应用场景",
    "High-tech enterprises (doubled)": "高新技术企业数(翻番)",
    "Provincial-or-above innovation platforms (doubled)": "省级以上创新平台数(翻番)",
    "Listed technology enterprises (doubled)": "科技型上市企业数(翻番)",
  ]

  /// Readings of these go down when things go well.
  static func direction(_ unit: Slug) -> IndicatorDirection {
    unit == "rank" ? .decrease : .increase
  }
}
