/// Names of reporters as papers and agencies of China, Japan and Korea write them, beside the word for “reporter”: `本报记者 张三`,
/// `記者：山田太郎`, `김아무개 기자`.
enum EastAsianByline {
    /// The names that a line is, and nothing else; `nil` if it is anything else.
    static func names(_ line: String) -> [String]? {
        guard (9...longest).contains(line.utf8.count), line.utf8.contains(where: { $0 >= 0xE3 }) else { return nil }
        return chinese(line) ?? korean(line) ?? japanese(line)
    }

    /// The names and the place of `記者王小明／台北報導`, `记者 张三 报道`, `中央社記者王小明台北`; `nil` if a text is anything else.
    static func report(_ text: String, knowsPlace: (String) -> Bool) -> (names: [String], place: String?)? {
        guard text.utf8.count <= longest, text.utf8.contains(where: { $0 >= 0xE3 }) else { return nil }
        var words = text
        if let end = reports.first(where: words.hasSuffix) {
            words = words.dropLast(end.count).trimmingWhitespace()
        }
        // The place may stand behind the names, with a slash or without.
        let parts = words.split { "／/".contains($0) }
        if parts.count == 2, let names = chinese(String(parts[0])) {
            return (names, parts[1].trimmingWhitespace())
        }
        for count in 2...6 where count < words.count {
            let place = String(words.suffix(count))
            if knowsPlace(place), let names = chinese(String(words.dropLast(count))) { return (names, place) }
        }
        return chinese(words).map { ($0, nil) }
    }

    // MARK: - China

    private static func chinese(_ line: String) -> [String]? {
        var rest = line.drop { "■□●◎ ".contains($0) }
        if let house = houses.first(where: rest.hasPrefix) { rest = rest.dropFirst(house.count) }
        guard let title = titles.first(where: rest.hasPrefix),
            let names = people(rest.dropFirst(title.count), 2...4), names.allSatisfy(hasSurname)
        else { return nil }
        return names
    }

    /// Whether a name begins with one of the surnames that nearly all people in China have: `记者：谢谢` asks.
    private static func hasSurname(_ name: String) -> Bool {
        name.first.map(surnames.contains) ?? false && (Set(name).count > 1 || name.hasPrefix("某"))
    }

    private static let surnames = Set(
        """
        王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾萧肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹
        孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍
        涂成苗谷曲盛曾翁冉骆蓝路游辛靳欧阳司马張劉陳楊黃趙吳孫馬鄭謝許韓馮鄧蕭葉蘇魏呂盧鍾譚陸賈韋鄒龍顧龔萬錢嚴湯莊聶歐關蘭紀畢單塗駱藍
        某
        """)

    /// The words before a reporter's title.
    private static let houses =
        (AgencyName.inChinese + ["本报", "本報", "本网", "本網", "本台", "本社", "本刊"]).sorted { $0.count > $1.count }

    private static let titles = [
        "特约记者", "特約記者", "实习记者", "實習記者", "特派记者", "特派記者", "驻京记者", "首席记者", "记者", "記者", "文/", "文／", "文|", "文｜", "作者：",
        "作者:",
        "撰文：", "撰文/", "采写：",
    ]

    static let reports = ["综合报道", "綜合報導", "摄影报道", "專題報導", "报道", "報導", "報道"]

    // MARK: - Japan and Korea

    /// `山田太郎記者`
    private static func japanese(_ line: String) -> [String]? {
        guard let title = ["記者", "特派員"].first(where: line.hasSuffix),
            !AgencyName.inChinese.contains(String(line.dropLast(title.count)))
        else { return nil }
        let name = line.dropLast(title.count).trimmingWhitespace()
        // `政治部記者`, `東京支局記者`
        guard !["部", "班", "社", "局", "員", "担当", "専門", "女性"].contains(where: name.hasSuffix) else { return nil }
        return people(name[...], 3...5)
    }

    /// `김아무개 기자`, `김아무개·이아무개 기자 kim@example.com`
    private static func korean(_ line: String) -> [String]? {
        var words = line.drop { "/■▶ ".contains($0) }.split(separator: " ")
        if let mail = words.last, mail.contains("@"), mail.utf8.allSatisfy({ $0 < 0x80 }) { words.removeLast() }
        var text = words.joined(separator: " ")
        for label in ["글·사진", "글=", "글 "] where text.hasPrefix(label) {
            text = text.dropFirst(label.count).trimmingWhitespace()
        }
        guard let title = titlesInKorean.first(where: text.hasSuffix) else { return nil }
        // `시민 기자`, a citizen: a name has three letters, the first a surname.
        guard let names = people(text.dropLast(title.count), 3...4),
            names.allSatisfy({ $0.first.map(surnamesInKorean.contains) ?? false })
        else { return nil }
        return names
    }

    private static let surnamesInKorean = Set("김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허남심노하곽성차주우구나민진지엄채원천방공현함변염여추도소석선설마길")

    static let titlesInKorean = ["인턴기자", "선임기자", "전문기자", "특파원", "기자"]

    // MARK: - Names

    /// The names of a text in which there is nothing else, each of some letters; `nil` if there are other words.
    static func people(_ text: Substring, _ lengths: ClosedRange<Int>) -> [String]? {
        let names = text.split { " 　、，,·・：:/".contains($0) }.map(String.init)
        guard (1...4).contains(names.count),
            names.allSatisfy({ name in
                lengths.contains(name.count) && !noNames.contains { name.contains($0) }
                    && name.unicodeScalars.allSatisfy { isOfName($0.value) }
            })
        else { return nil }
        return names
    }

    private static func isOfName(_ scalar: UInt32) -> Bool {
        0x4E00...0x9FFF ~= scalar || 0x3400...0x4DBF ~= scalar || 0xAC00...0xD7A3 ~= scalar
    }

    /// What stands behind the word for “reporter”, or in such brackets, and is no name.
    private static let noNames = [
        "协会", "協會", "协會", "记者", "記者", "节", "站", "手记", "手記", "观察", "觀察", "调查", "調查", "获悉", "獲悉", "了解", "采访", "採訪", "提问",
        "提問", "问", "從", "从", "团", "團", "会", "會", "编辑", "編輯", "記事", "写真", "動画", "編集", "関連", "参考", "特集", "連載", "解説", "速報",
        "訂正",
        "通信", "新聞", "資料", "図表", "終", "了", "発表", "支社", "支局", "本社", "省", "協会", "협회", "수습", "인턴", "기자",
    ]

    /// In bytes.
    private static let longest = 120
}
