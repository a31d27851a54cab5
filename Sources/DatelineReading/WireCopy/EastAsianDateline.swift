import DatelineModel

/// Datelines as agencies of China, Japan and Korea write them in their own languages.
struct EastAsianDateline {
    var place: String?
    var agency: String?
    /// The day; `nil` if the dateline names no year.
    var day: CalendarDay?
    /// The day as written, if the year is missing: `2月11日`.
    var dayWithoutYear: String?
    var authors: [String] = []
    /// The headline that stands behind it on its line: `题：教育部发布指南`.
    var title: String?
    /// Whether it has no day and no agency, and may stand above any part of a text.
    var isOfReporter = false
    /// The number of bytes before the story's own words.
    let length: Int

    /// No dateline has more bytes.
    private static let longest = 240

    /// Whether a line can begin with one, by its first byte.
    static func mayBegin(_ byte: UInt8) -> Bool {
        byte >= 0xE3 || byte == UInt8(ascii: "(") || byte == UInt8(ascii: "[")
    }

    /// The dateline that a line begins with; `nil` if there is none.
    init?(_ bytes: [UInt8], _ start: Int, _ end: Int, knowsPlace: (String) -> Bool) {
        let limit = min(end, start + Self.longest)
        // A character of these scripts is among the first.
        guard bytes[start..<limit].prefix(24).contains(where: { (0xE3...0xED).contains($0) }) else { return nil }
        let line = String(decoding: bytes[start..<limit].prefix { $0 != 10 }, as: UTF8.self)
        guard
            let found = Self.chinese(line, knowsPlace) ?? Self.bracketed(line, knowsPlace)
                ?? Self.agencyBehind(line, knowsPlace) ?? Self.reported(line, knowsPlace)
        else { return nil }
        self = found
    }

    private init(place: String?, agency: String?, line: String, rest: Substring) {
        (self.place, self.agency) = (place, agency)
        let words = rest.drop { $0.isWhitespace }
        length = line.utf8.distance(from: line.startIndex, to: words.startIndex)
    }

    /// `新华社北京2025年2月12日电（记者 某某）`, `（中央社记者张三台北11日电）`: an agency, a place and a day before the word for
    /// “wire”.
    private static func chinese(_ line: String, _ knowsPlace: (String) -> Bool) -> Self? {
        let isInBrackets = line.first.map { "（(".contains($0) } ?? false
        let text = isInBrackets ? line.dropFirst() : line[...]
        // `（台北12日電）`: in brackets the word for “wire” is enough.
        let agency = AgencyName.inChinese.first(where: text.hasPrefix)
        // `本报北京10月5日电`: the paper itself.
        let house = agency ?? ["本报", "本報", "本网", "本網"].first(where: text.hasPrefix)
        guard house != nil || isInBrackets,
            let wire = ["日电", "日電", "日讯", "日訊"].compactMap({ text.firstRange(of: $0) }).min(by: {
                $0.lowerBound < $1.lowerBound
            })
        else { return nil }
        let head = text[..<wire.lowerBound].dropFirst(house?.count ?? 0)
        let words = head.prefix { !("0"..."9").contains($0) }
        let date = "\(head[words.endIndex...])日"
        guard head.count < 32, let reader = EmbargoTimeReader(alone: date), reader.hasDate || reader.hasDayOfMonth
        else {
            return nil
        }
        var rest = text[wire.upperBound...]
        if isInBrackets {
            guard let close = rest.first, "）)".contains(close) else { return nil }
            rest = rest.dropFirst()
        }
        let behind = rest.drop { $0.isWhitespace }
        var authors: [String] = []
        if let open = behind.first, "（(".contains(open), let close = behind.firstIndex(where: { "）)".contains($0) }) {
            rest = behind[behind.index(after: close)...]
            authors = EastAsianByline.names(String(behind[..<close].dropFirst())) ?? []
        }
        guard rest.contains(where: { !$0.isWhitespace }) else { return nil }
        // The name of a reporter may stand before the place.
        let hasReporter = words.contains("记者") || words.contains("記者")
        let report = hasReporter ? EastAsianByline.report(String(words), knowsPlace: knowsPlace) : nil
        if let report { authors = report.names }
        let place =
            hasReporter
            ? report?.place ?? (2...6).lazy.map { String(words.suffix($0)) }.first(where: knowsPlace) : String(words)
        guard house != nil || place.map(knowsPlace) ?? false else { return nil }
        var dateline = Self(place: place.flatMap { $0.isEmpty ? nil : $0 }, agency: agency, line: line, rest: rest)
        dateline.day = reader.day
        dateline.authors = authors
        let title = rest.drop { $0.isWhitespace }
        if let label = ["题：", "題：", "题:", "題:"].first(where: title.hasPrefix), title.count < 60, !title.contains("。") {
            dateline.title = title.dropFirst(label.count).trimmingWhitespace()
        }
        if reader.day == nil, reader.hasDate { dateline.dayWithoutYear = date }
        return dateline
    }

    /// `【北京共同】`, `【ニューヨーク＝共同】`, `［ロンドン 11日 ロイター］ -`, `(서울=연합뉴스) 홍길동 기자 =`: a place and an agency in brackets.
    private static func bracketed(_ line: String, _ knowsPlace: (String) -> Bool) -> Self? {
        guard let open = line.first, let close = brackets[open], let end = line.firstIndex(of: close) else {
            return nil
        }
        let inner = line[line.index(after: line.startIndex)..<end]
        guard (3...24).contains(inner.count), !EastAsianByline.titlesInKorean.contains(where: inner.hasSuffix) else {
            return nil
        }
        var rest = line[line.index(after: end)...]
        let parts = inner.split { "=＝ 　・".contains($0) }.map(String.init)
        var place: String?
        var agency: String?
        let isBesideAgency =
            parts.count == 2 && agencies.contains(parts[1]) && "=＝".contains(where: inner.contains)
            && parts[0].count < 7
        if parts.count > 1, knowsPlace(parts[0]) || isBesideAgency {
            place = parts[0]
            agency = parts.last
        } else if parts.count == 1 {
            agency = agencies.first { inner.hasSuffix($0) && knowsPlace(String(inner.dropLast($0.count))) }
            place = agency.map { String(inner.dropLast($0.count)) }
        }
        guard let place, let agency, agencies.contains(agency) || "=＝".contains(where: inner.contains) else {
            return nil
        }
        var authors: [String] = []
        // `【東京＝山田太郎】`
        let name =
            agencies.contains(agency) || AgencyName.isKnown(agency)
            ? nil : EastAsianByline.people(agency[...], 3...5)
        authors = name ?? []
        if let reporter = reporter(rest) { (authors, rest) = reporter }
        let dash = rest.drop { $0.isWhitespace }
        if let sign = dash.first, "-–—=".contains(sign) { rest = dash.dropFirst() }
        guard rest.contains(where: { !$0.isWhitespace }) else { return nil }
        var dateline = Self(place: place, agency: name == nil ? agency : nil, line: line, rest: rest)
        dateline.authors = authors
        return dateline
    }

    /// `〔記者王小明／台北報導〕`, `（记者 张三 报道）`, `本报讯（记者张三）`, `[이데일리 김아무개 기자]`: a reporter in brackets before the story, with
    /// the place or the paper.
    private static func reported(_ line: String, _ knowsPlace: (String) -> Bool) -> Self? {
        var text = line[...]
        if let news = ["本报讯", "本報訊", "本网讯", "本刊讯"].first(where: text.hasPrefix) {
            text = text.dropFirst(news.count).drop { $0 == " " }
        }
        guard let open = text.first, let close = brackets[open], let end = text.firstIndex(of: close) else {
            return nil
        }
        let inner = text[..<end].dropFirst().trimmingWhitespace()
        let rest = text[text.index(after: end)...]
        guard (4...32).contains(inner.count), rest.contains(where: { !$0.isWhitespace }) else { return nil }
        var (place, agency): (String?, String?) = (nil, nil)
        var names: [String] = []
        if let title = EastAsianByline.titlesInKorean.first(where: inner.hasSuffix) {
            // `세종=이데일리 김아무개 기자`
            let words = inner.dropLast(title.count).split { "= ".contains($0) }.map(String.init)
            guard (2...3).contains(words.count), let name = words.last,
                let found = EastAsianByline.people(name[...], 2...4)
            else { return nil }
            names = found
            place = words.dropLast().first(where: knowsPlace)
            agency = words.dropLast().first { $0 != place }
        } else if let report = EastAsianByline.report(inner, knowsPlace: knowsPlace) {
            (names, place) = report
        } else {
            return nil
        }
        var dateline = Self(place: place, agency: agency, line: line, rest: rest)
        (dateline.authors, dateline.isOfReporter) = (names, true)
        return dateline
    }

    /// The reporters before the sign of equality, `홍길동 기자 =`, and what follows it.
    private static func reporter(_ rest: Substring) -> ([String], Substring)? {
        guard let sign = rest.prefix(40).firstIndex(where: { "=＝".contains($0) }) else { return nil }
        let words = rest[..<sign].trimmingWhitespace()
        guard let title = ["기자", "특파원", "記者", "特派员"].first(where: words.hasSuffix) else { return nil }
        let names = words.dropLast(title.count).split { " ·,・".contains($0) }.map(String.init)
        return names.allSatisfy { $0.count < 12 } ? (names, rest[rest.index(after: sign)...]) : nil
    }

    /// `パリ（AP）`: a place and an agency in brackets behind it.
    private static func agencyBehind(_ line: String, _ knowsPlace: (String) -> Bool) -> Self? {
        guard let open = line.prefix(16).firstIndex(where: { "（(".contains($0) }),
            let close = line[open...].prefix(16).firstIndex(where: { "）)".contains($0) })
        else { return nil }
        let agency = String(line[line.index(after: open)..<close])
        let place = String(line[..<open])
        let rest = line[line.index(after: close)...]
        guard !place.isEmpty, place.unicodeScalars.allSatisfy({ $0.value >= 0x2E80 }), knowsPlace(place),
            agencies.contains(agency) || AgencyName.isKnown(agency), rest.contains(where: { !$0.isWhitespace })
        else { return nil }
        return Self(place: place, agency: agency, line: line, rest: rest)
    }

    private static let brackets: [Character: Character] = [
        "【": "】", "［": "］", "[": "]", "(": ")", "（": "）", "〔": "〕",
    ]

    /// Whether a name is that of an agency in such brackets.
    static func isAgency(_ name: String) -> Bool { agencies.contains(name) }

    /// The agencies in such brackets, the longest first.
    private static let agencies =
        ([
            "共同", "時事", "ロイター", "聯合ニュース", "AFP時事", "AP", "AFP", "CNN", "新華社", "タス", "ブルームバーグ", "연합뉴스", "뉴시스",
            "뉴스1", "뉴스핌", "이데일리", "아시아경제", "머니투데이", "파이낸셜뉴스", "헤럴드경제", "AP연합뉴스", "로이터", "신화", "共同通信", "時事通信", "共同通信社",
            "時事通信社",
        ] + AgencyName.inChinese).sorted { $0.count > $1.count }
}
