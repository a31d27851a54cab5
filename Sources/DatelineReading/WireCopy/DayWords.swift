import DatelineModel

/// A line of times as those of other countries have it, in the words that `DayLine` reads.
enum DayWords {
    /// The line without what is no time, its day in one form where the language leaves no doubt of it: `2025. 2. 12.(수) 12:00`,
    /// `令和7年2月12日`, `来源：… 发布时间：2025年02月12日`, `Thứ tư, 12/2/2025, 15:30 (GMT+7)`.
    static func plain(_ line: String) -> String {
        var text = withoutBrackets(line)
        // `4:35PM`
        if hasHalfOfDay(text) {
            text = text.replacing(/(\d)([AaPp][Mm])\b/) { "\($0.output.1) \($0.output.2)" }
        }
        if line.utf8.contains(where: { $0 >= 0xE1 }) { text = eastAsian(text) }
        text = ArabicDays.withPlainDay(text)
        let words = text.lowercased()
        // `Publicado em 12/02/2025 - 16:20 Por …`, `Posted On: 12 FEB 2025 4:35PM by …`
        for name in [
            "  lesezeit", " lesezeit:", " temps de lecture", " reading time", " tempo di lettura", " tiempo de lectura",
            " by ", " por ", " par ", " von ", " bởi ",
        ] {
            guard let place = words.firstRange(of: name), words[..<place.lowerBound].contains(where: \.isNumber) else {
                continue
            }
            text = String(text.prefix(words.distance(from: words.startIndex, to: place.lowerBound)))
            break
        }
        let day = weekdays.first(where: words.hasPrefix)
        if let day { text = text.dropFirst(day.count).drop { ", ".contains($0) }.trimmingWhitespace() }
        // `05/06/2025 17h22 Atualizado há 2 horas`
        if let ago = text.firstRange(of: " Atualizado há ") { text = String(text[..<ago.lowerBound]) }
        if day != nil || line.contains("GMT+7") || hasHourOfRomance(words) || dayFirst.contains(where: words.hasPrefix)
            || hasZoneOfDayFirst(text) || clocksOfDayFirst.contains(where: words.contains)
        {
            text = dayBeforeMonth(text)
        }
        return text
    }

    /// Whether a time ends with the zone of countries that write the day before the month: `14:10 WIB`.
    private static func hasZoneOfDayFirst(_ line: String) -> Bool {
        line.split(separator: " ").last.map { zonesOfDayFirst.contains($0.trimmingEnd(of: ".)")) } ?? false
    }

    private static let zonesOfDayFirst: Set<String> = [
        "WIB", "WITA", "WIT", "CET", "CEST", "MEZ", "MESZ", "EET", "EEST", "BRT", "ART", "CLT", "COT", "WAT", "CAT",
        "EAT", "SAST", "PKT", "NPT", "AEST", "AEDT", "NZST", "NZDT", "HKT", "SGT", "MYT", "MSK", "МСК",
    ]

    /// What stands between a day and its time in languages that write the day before the month.
    private static let clocksOfDayFirst = [
        " a las ", " alle ", " alle ore ", " ore ", " às ", " à ", " um ", " uhr", " kl. ",
    ]

    /// Whether a line has a time of day as French and Portuguese write it: `17h22`.
    private static func hasHourOfRomance(_ line: String) -> Bool {
        line.utf8.contains(UInt8(ascii: "h"))
            && zip(line.utf8.dropFirst(), zip(line.utf8, line.utf8.dropFirst(2))).contains { letter, digits in
                letter == UInt8(ascii: "h") && (48...57).contains(digits.0) && (48...57).contains(digits.1)
            }
    }

    /// Whether `AM` or `PM` may stand behind a digit.
    private static func hasHalfOfDay(_ line: String) -> Bool {
        // The digits of other scripts begin with such bytes.
        line.utf8.contains { $0 >= 0xD9 && $0 != 0xE2 }
            || zip(line.utf8, line.utf8.dropFirst()).contains { digit, letter in
                (48...57).contains(digit) && (letter | 0x20 == UInt8(ascii: "a") || letter | 0x20 == UInt8(ascii: "p"))
            }
    }

    /// A line of credits in which a bar stands between who sends the text and when: `来源：… 发布时间：…`.
    static func withoutGaps(_ line: String) -> String {
        guard line.utf8.contains(where: { $0 >= 0xE1 }) else { return line }
        return labels.reduce(line) { $0.replacing(" \($1)", with: " | \($1)").replacing(" | | ", with: " | ") }
    }

    /// Without brackets that have a weekday or a zone: `(수)`, `（水）`, `(GMT+7)`.
    private static func withoutBrackets(_ line: String) -> String {
        guard line.utf8.contains(where: { $0 == UInt8(ascii: "(") || $0 >= 0xE3 }) else {
            return line.trimmingWhitespace()
        }
        var result = ""
        var rest = line[...]
        while let open = rest.firstIndex(where: { "(（".contains($0) }),
            let close = rest[open...].firstIndex(where: { ")）".contains($0) })
        {
            let inner = rest[open...].dropFirst().prefix { $0 != rest[close] }
            let isLeftOut =
                inner.count < 11
                && (inner.count < 4 || inner.hasPrefix("GMT") || inner.hasPrefix("UTC") || inner.hasSuffix(" GMT"))
            result += isLeftOut ? rest[..<open] + " " : rest[...close]
            rest = rest[close...].dropFirst()
        }
        return (result + rest).trimmingWhitespace()
    }

    // MARK: - East Asia

    private static func eastAsian(_ line: String) -> String {
        var text = withoutUpdate(line.replacing("：", with: ": ").replacing("　", with: " "))
        for label in labels {
            guard let place = text.firstRange(of: label) else { continue }
            let before = text[..<place.lowerBound]
            // `来源：…` may stand before it.
            guard before.allSatisfy(\.isWhitespace) || sources.contains(where: before.hasPrefix) else { continue }
            text = text[place.upperBound...].drop { ": ".contains($0) }.trimmingWhitespace()
            break
        }
        for end in ["송고", "配信", "更新", "掲載"] where text.hasSuffix(end) {
            text = String(text.dropLast(end.count)).trimmingWhitespace()
        }
        // `2025年04月23日22時14分`
        if let day = text.firstIndex(where: { $0 == "日" }), text[day...].dropFirst().first?.isNumber == true {
            text.insert(" ", at: text.index(after: day))
        }
        // `오후 3:05`
        for half in ["오전 ", "오후 ", "午前", "午後"] { text = text.replacing(half, with: "") }
        return inNumbers(era(text))
    }

    /// A line of times without that of an update behind another, `2025/9/30 17:00（最終更新 9/30 18:00）`, `입력 2025.09.30. 12:00 수정
    /// 2025.10.01. 09:00`, and without brackets around all of it.
    private static func withoutUpdate(_ line: String) -> String {
        var text = line
        // `2025年9月30日 17:00 [会員限定記事]`
        for note in ["会員限定記事", "有料会員限定", "有料記事"] where text.trimmingEnd(of: "]］】").hasSuffix(note) {
            text = text.trimmingEnd(of: "]］】").dropLast(note.count).trimmingEnd(of: " [［【")
        }
        if let first = text.first, let last = text.last, "（(".contains(first), "）)".contains(last) {
            text = text.dropFirst().dropLast().trimmingWhitespace()
        }
        if let last = text.last, "）)".contains(last), let open = text.lastIndex(where: { "（(".contains($0) }),
            updates.contains(where: text[open...].contains), text[..<open].contains(where: \.isNumber),
            isOfTimes(text[open...])
        {
            text = String(text[..<open])
        }
        for update in updates {
            guard let place = text.firstRange(of: update), text[..<place.lowerBound].contains(where: \.isNumber),
                text[place.upperBound...].contains(where: \.isNumber), isOfTimes(text[place.lowerBound...])
            else { continue }
            text = String(text[..<place.lowerBound])
        }
        return text.trimmingEnd(of: " |/·").trimmingWhitespace()
    }

    /// Whether words have nothing but the time of an update: `（最終更新 9/30 18:00）`. Any other may forbid publication.
    private static func isOfTimes(_ words: Substring) -> Bool {
        let rest = updates.sorted { $0.count > $1.count }.reduce(String(words)) { $0.replacing($1, with: "") }
        return rest.allSatisfy { !$0.isLetter || "年月日時分년월일시분".contains($0) }
    }

    private static let updates = ["最終更新", "更新", "修正", "최종수정", "최종 수정", "수정", "업데이트"]

    /// `2025. 2. 12. 12:00`, `2025/02/12` and `2025-02-12` as `2025年2月12日 12:00`.
    private static func inNumbers(_ text: String) -> String {
        guard let match = text.prefixMatch(of: /(\d{4})[.\/-] ?(\d{1,2})[.\/-] ?(\d{1,2})(?:\.|\b)/) else {
            return text
        }
        let (year, month, day) = (match.output.1, match.output.2, match.output.3)
        let rest = text[match.range.upperBound...].trimmingWhitespace()
        return "\(year)年\(month)月\(day)日" + (rest.isEmpty ? "" : " \(rest)")
    }

    /// The years of Japan: `令和7年` is 2025.
    private static func era(_ text: String) -> String {
        for (name, before) in [("令和", 2018), ("平成", 1988)] where text.hasPrefix(name) {
            let rest = text.dropFirst(name.count)
            let digits = rest.prefix { $0.isNumber }
            let isFirst = rest.hasPrefix("元")
            guard let year = isFirst ? 1 : Int(digits.compactMap(\.wholeNumberValue).map(String.init).joined()),
                year > 0
            else { return text }
            return "\(before + year)\(rest.dropFirst(isFirst ? 1 : digits.count))"
        }
        return text
    }

    /// The longest first: one may be the beginning of another.
    private static let labels = [
        "发布时间", "发布日期", "發布時間", "發佈時間", "发表时间", "公开日期", "更新时间", "公開日", "配信", "発表日", "掲載日", "보도시점", "보도일시",
        "배포일시", "배포", "기사입력", "최초입력", "입력", "송고시간", "송고", "등록일시", "등록일", "등록", "작성일", "게시일", "승인",
        "발행일", "최종수정", "발행", "公開日時", "更新日時", "掲載日時", "公開", "發稿時間", "发稿时间", "最新更新", "更新時間", "发布于", "發布於", "發佈於", "发布",
        "發布", "發佈",
    ].sorted { $0.count > $1.count }
    private static let sources = ["来源", "來源", "信息来源", "出典", "출처", "作者", "编辑"]

    // MARK: - The day before the month

    /// `12/02/2025` and `12-02-2025` as `12.02.2025`.
    static func dayBeforeMonth(_ text: String) -> String {
        text.replacing(/\b(\d{1,2})[\/-](\d{1,2})[\/-](\d{4})\b/) { "\($0.output.1).\($0.output.2).\($0.output.3)" }
    }

    /// Labels in languages that write the day before the month.
    private static let dayFirst = [
        "publié le", "mis à jour le", "mise à jour le", "modifié le", "publicado em", "publicado el", "publicada em",
        "atualizado em", "actualizado el", "pubblicato il", "aggiornato il", "ngày đăng", "đăng ngày", "cập nhật",
        "xuất bản", "gepubliceerd op", "veröffentlicht am", "aktualisiert am", "опубликовано", "le ", "fecha", "data:",
        "publicado", "publicada", "publiée le", "actualizado", "atualizado", "pubblicata il", "bijgewerkt", "datum",
        "tayang",
        "diterbitkan", "dipublikasikan", "diperbarui", "yayın", "giriş tarihi", "güncelleme", "haber tarihi",
        "data publikacji",
        "publikacja", "dodano", "publicat", "objavljeno", "обновлено", "опубліковано", "δημοσιεύθηκε", "פורסם", "עודכן",
        "نشر", "نُشر", "تم النشر", "تاريخ النشر", "آخر تحديث", "प्रकाशित",
    ]

    /// The first words of kinds of texts in languages that write the day before the month.
    static let kindsOfDayFirst: Set<String> = [
        "nieuwsbericht", "persbericht", "pressemitteilung", "medienmitteilung", "communiqué", "comunicado",
        "comunicato",
        "nota", "pressemelding", "pressemeddelelse", "pressmeddelande", "kamerstuk", "publicatie", "toespraak",
        "notícia",
        "noticia", "notizia",
    ]

    private static let weekdays = [
        "thứ hai", "thứ ba", "thứ tư", "thứ năm", "thứ sáu", "thứ bảy", "chủ nhật", "segunda-feira", "terça-feira",
        "quarta-feira", "quinta-feira", "sexta-feira", "sábado", "domingo", "lundi", "mardi", "mercredi", "jeudi",
        "vendredi", "samedi", "dimanche", "lunes", "martes", "miércoles", "jueves", "viernes",
    ]
}
