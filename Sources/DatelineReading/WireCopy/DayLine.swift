import DatelineModel

/// A line of nothing but times: `12 February 2025, 19:34`, `Published: Feb 12, 2025 | Updated: Feb 13, 2025`.
enum DayLine {
    /// The longest such line, in bytes.
    private static let longest = 120

    /// The day of publication that a line names, or else that of an update; `nil` if the line has anything but times.
    static func day(_ text: String) -> CalendarDay? {
        guard text.utf8.count <= longest, mayBeAll(text) else { return nil }
        let text = DayWords.plain(
            Self.withSameNumbers(Self.withPlainDay(Self.withoutBrackets(OtherCalendars.plain(text) ?? text))))
        guard text.unicodeScalars.contains(where: { $0.properties.numericType != nil }) else { return nil }
        var published: CalendarDay?
        var updated: CalendarDay?
        for part in withBars(text).split(whereSeparator: { "|•·".contains($0) })
            .map({ $0.trimmingWhitespace() })
        {
            let words = part.lowercased()
            let label = labels.first(of: words)
            let time = label.map { part.dropFirst($0.count).drop { ":-– ".contains($0) } } ?? part[...]
            let isUpdate = label.map { !publications.contains($0) } ?? false
            if let reader = EmbargoTimeReader(alone: String(time)) {
                if isUpdate { updated = updated ?? reader.day } else { published = published ?? reader.day }
            } else if let day = MonthAndDay(String(time))?.day {
                if isUpdate { updated = updated ?? day } else { published = published ?? day }
            } else if let day = day(beforeClock: time) {
                if isUpdate { updated = updated ?? day } else { published = published ?? day }
            } else if let reader = EmbargoTimeReader(alone: withoutZone(time)), reader.day != nil {
                if isUpdate { updated = updated ?? reader.day } else { published = published ?? reader.day }
            } else if !isClock(time) {
                return nil
            }
        }
        return published ?? updated
    }

    /// A quick look that saves nearly every sentence a closer one: a line of times has few letters beside its digits.
    private static func mayBeAll(_ text: String) -> Bool {
        var (letters, digits) = (0, 0)
        for byte in text.utf8 {
            if isLetter(byte) { letters += 1 } else if mayBeDigit(byte) { digits += 1 }
        }
        return digits > 0 && letters <= 12 * digits
    }

    /// `Opdateret 18. feb. 2026 kl. 12.10 (Offentliggjort 18. feb. 2026 kl. 10.52)`, `(Updated: 13 Jan 2026 02:05PM)` with a bar for the
    /// brackets around a time with its label.
    private static func withoutBrackets(_ text: String) -> String {
        guard text.utf8.last == UInt8(ascii: ")"), let open = text.firstIndex(of: "("),
            case let inner = text[open...].dropFirst().dropLast(), !inner.contains("("), hasLabel(String(inner)),
            // `(Release date: …)` may be when others may publish it.
            !["release", "issue", "date"].contains(where: inner.lowercased().hasPrefix),
            inner.contains(where: \.isNumber)
        else { return text }
        let before = text[..<open].trimmingWhitespace()
        return before.isEmpty ? String(inner) : "\(before)|\(inner)"
    }

    /// A line with a bar before the time of an update: `Publié le …, modifié le …`.
    private static func withBars(_ text: String) -> String {
        var text = text.replacing(" - Update", with: "|Update").replacing(" - Güncelleme", with: "|Güncelleme")
        let small = text.lowercased()
        guard small.utf8.count == text.utf8.count else { return text }
        for label in updates where small.contains(label) {
            // `Publicado em 12/02/2025 14h30 Atualizado em …`
            guard let place = small.firstRange(of: ", \(label)") ?? Self.behindTime(label, in: small) else { continue }
            let offset = small.utf8.distance(from: small.startIndex, to: place.lowerBound)
            let comma = text.utf8.index(text.startIndex, offsetBy: offset)
            text.replaceSubrange(comma...comma, with: "|")
            break
        }
        return text
    }

    /// Where a label stands behind a time, and a blank before it.
    private static func behindTime(_ label: String, in line: String) -> Range<String.Index>? {
        guard let place = line.firstRange(of: " \(label) ") ?? line.firstRange(of: " \(label): "),
            place.lowerBound > line.startIndex,
            line[line.index(before: place.lowerBound)].isNumber || endsWithMeridiem(line[..<place.lowerBound])
        else { return nil }
        return place
    }

    /// A day and its time without the signs that only some papers have: `12.set.2025`, `May 20, 2025 @ 7:15am`, `12 March 2025 -
    /// 14:05`, `martedì 12 febbraio 2025`.
    private static func withPlainDay(_ text: String) -> String {
        var text = text.replacing(" @ ", with: " ")
        // `08:00 AM Eastern Daylight Time`, as Business Wire has it.
        if text.hasSuffix(" Time") {
            text = text.replacing(/\ ([ECMP])(?:astern|entral|ountain|acific)\ (?:(?:Daylight|Standard)\ )?Time$/) {
                " \($0.output.1)T"
            }
        }
        if text.utf8.contains(UInt8(ascii: ".")) {
            text = text.replacing(/\b(\d{1,2})\.(\p{L}{3,9})[. ](\d{4})/) {
                "\($0.output.1) \($0.output.2) \($0.output.3)"
            }
        }
        // `13.04.2026. u 11:14`
        if text.utf8.contains(UInt8(ascii: ".")), let year = text.firstRange(of: ".20"),
            case let end = text[year.upperBound...].dropFirst(2), end.hasPrefix(". ")
        {
            text = "\(text[..<end.startIndex]) \(end.dropFirst(2))"
        }
        if text.contains(" - ") || text.contains(" – ") {
            text = text.replacing(/\ [-–]\ (\d{1,2}[:.hH]\d\d)/) { " \($0.output.1)" }
        }
        // `wo 06 mei 2026 07:15`
        if text.utf8.count < 32, text.utf8.contains(UInt8(ascii: ":")), let blank = text.firstIndex(of: " "),
            text[blank...].dropFirst().first?.isNumber == true,
            shortWeekdays.contains(text[..<blank].trimmingEnd(of: ".").lowercased())
        {
            text = text[blank...].trimmingWhitespace()
        }
        // `Do, 12.Mär 2026`
        if text.utf8.count < 32, let comma = text.prefix(4).firstIndex(of: ","),
            ["Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"].contains(text[..<comma])
        {
            text = text[text.index(after: comma)...].trimmingWhitespace()
        }
        if let blank = text.firstIndex(of: " "),
            case let first = text[..<blank].trimmingEnd(of: ",."), first.count > 4,
            EmbargoWords.weekdays.contains(first.inPlainCapitals)
        {
            text = text[blank...].trimmingWhitespace()
            // Where the days of the week have other names, the day stands before the month.
            if !first.lowercased().hasSuffix("day"), first.lowercased() != "thurs" {
                text = DayWords.dayBeforeMonth(text)
            }
        }
        return text
    }

    private static let shortWeekdays: Set<String> = [
        "ma", "di", "wo", "do", "vr", "za", "zo", "ti", "on", "to", "fr", "fre", "lør", "søn", "man", "tir", "ons",
        "tor",
        "mån", "tis", "tors", "lör", "sön", "pon", "wt", "śr", "czw", "pt", "sob", "ndz", "ut", "št", "pi", "so", "ne",
        "po",
        "út", "st", "čt", "pá", "uto", "sri", "čet", "pet", "sub", "ned", "lun", "mer", "gio", "ven", "sab", "dom",
        "mié", "mie", "jue", "vie", "sáb", "seg", "ter", "qua", "qui", "sex", "jeu", "sam", "dim", "mo", "mi", "sa",
    ]

    private static func endsWithMeridiem(_ text: Substring) -> Bool { text.hasSuffix(" am") || text.hasSuffix(" pm") }

    /// A text in which a day and a month of the same number cannot be mistaken: `09/09/2025` → `2025-09-09`.
    private static func withSameNumbers(_ text: String) -> String {
        guard text.utf8.contains(where: { "/.-".utf8.contains($0) }) else { return text }
        return text.replacing(/\b(\d\d)[\/.-](\d\d)[\/.-](\d{4})\b/) { match in
            match.output.1 == match.output.2
                ? "\(match.output.3)-\(match.output.1)-\(match.output.2)" : match.output.0[...]
        }
    }

    /// The days that a line with a day in numbers may mean, the month first and the day first: `12/02/2025 01:47 PM`.
    static func readings(of text: String) -> [CalendarDay] {
        guard let match = text.firstMatch(of: /(\d\d?)[\/.-](\d\d?)[\/.-](\d{4})/), let first = Int(match.output.1),
            let second = Int(match.output.2), let year = Int(match.output.3)
        else { return [] }
        return [(first, second), (second, first)].compactMap { CalendarDay(year: year, month: $0.0, day: $0.1) }
    }

    /// Whether a text begins with the label of a time: `Last modified on 12 February 2025`.
    static func hasLabel(_ text: String) -> Bool {
        let words = text.prefix(longestLabel).lowercased()
        return labels.open(words)
    }

    /// Whether a line is nothing but a time whose day can be read in two ways: `06/08/2025 10:07 PM`.
    static func isUnclear(_ text: String) -> Bool {
        guard text.utf8.count < 60 else { return false }
        let words = text.lowercased()
        let label = labels.first(of: words) ?? ""
        let time = words.dropFirst(label.count).split { " ,|".contains($0) }
        let parts = (time.first { $0.contains(where: \.isNumber) } ?? "").split { "/-.".contains($0) }
        return parts.count == 3 && parts.allSatisfy { Int($0) != nil } && parts[2].count == 4 && time.count < 6
            && time.allSatisfy { $0.count < 11 && ($0.contains(where: \.isNumber) || $0.count < 5) }
    }

    /// Whether a text begins with the label of a time, and has numbers: `Updated: 06-03-2025 14:05 IST`, of which nobody knows
    /// which number is the month.
    static func isLabelled(_ text: String) -> Bool {
        let words = text.lowercased()
        return labels.open(words) && text.contains(":") && text.utf8.count < 48
            && text.contains(where: \.isNumber)
    }

    /// The day before a time of day: `Thu 6 Mar 2025 14.05 GMT`, `25-08-2025 14:05 IST`, `06/03/2025 à 14h05`.
    private static func day(beforeClock text: Substring) -> CalendarDay? {
        var words = text.split { " ,".contains($0) }.map(String.init)
        if let first = words.first, EmbargoWords.weekdays.contains(first.trimmingEnd(of: ".").inPlainCapitals) {
            words.removeFirst()
        }
        for count in [3, 1] where words.count >= count {
            guard let day = MonthAndDay(words.prefix(count).joined(separator: " "))?.day else { continue }
            let rest = words.dropFirst(count).drop {
                [
                    "à", "at", "um", "alle", "ore", "às", "as", "a", "las", "kl", "kl.", "klo", "v", "o", "u", "ob",
                    "в", "о", "-", "–",
                ]
                .contains($0)
            }
            let clock = rest.first?.uppercased() ?? ""
            let isClock = rest.isEmpty || ClockWords.clock(clock) != nil
            return isClock && rest.dropFirst().allSatisfy { $0.count < 6 && !$0.contains(".") } ? day : nil
        }
        return nil
    }

    /// A time without the name of a zone that has two meanings, `Feb 12, 2025 14:05 IST`: its day is the same.
    private static func withoutZone(_ text: Substring) -> String {
        guard let blank = text.lastIndex(of: " ") else { return String(text) }
        let zone = text[text.index(after: blank)...]
        return (2...4).contains(zone.count) && zone.allSatisfy(\.isUppercase) ? String(text[..<blank]) : String(text)
    }

    /// A time of day with the name of its zone: `14:05 IST`, `3:14 PM ET`.
    static func isClock(_ text: some StringProtocol) -> Bool {
        let words = text.split(separator: " ")
        // `13.42 CET`: with a full stop only the zone shows that a number is a time.
        let isWithStop =
            words.count == 2 && ClockWords.zone(String(words[1]), "") != nil && words[0].count == 5
            && words[0].dropFirst(2).first == "." && ClockWords.clock(String(words[0])) != nil
        if isWithStop { return true }
        return (1...3).contains(words.count) && words[0].contains(":")
            && words[0].allSatisfy { $0.isNumber || $0 == ":" }
            && words.dropFirst().allSatisfy { $0.count < 5 && $0.allSatisfy { $0.isLetter || $0 == "." } }
    }

    /// In characters, and more than any label has.
    private static let longestLabel = 24

    /// What a line of times may begin with, in small letters, the longest first.
    private static let labels = Beginnings((publications + updates).sorted { $0.count > $1.count })

    private static let updates = [
        "last update on", "last update", "last updated on", "last updated", "last modified on", "last modified",
        "updated on", "updated", "modified",
        "update", "modifié le", "mis à jour le", "mise à jour le", "actualisé le", "actualizado el", "actualizado",
        "aktualisiert am",
        "aktualisiert",
        "atualizado em", "atualizado", "aktualizacja", "aggiornato il", "güncelleme", "son güncelleme",
        "cập nhật lúc", "cập nhật", "обновлено", "güncelleme tarihi", "güncellenme tarihi", "güncellenme",
        "son güncellenme", "ostatnia aktualizacja", "zaktualizowano", "aktualizováno", "frissítve", "frissült",
        "ažurirano", "diperbarui", "diupdate", "آخر تحديث", "تاريخ التحديث", "data aktualizacji",
        "dernière mise à jour le",
        "dernière mise à jour", "última actualización", "última atualização", "ultimo aggiornamento",
        "letzte aktualisierung", "zuletzt aktualisiert am", "zuletzt aktualisiert", "bijgewerkt op", "bijgewerkt",
        "senast uppdaterad", "uppdaterad", "sist oppdatert", "oppdatert", "opdateret", "päivitetty",
        "son düzenleme", "עודכן", "aangepast", "gewijzigd", "módosítva", "módosult", "actualizat", "muokattu",
        "uppdaterat", "uuendatud", "atnaujinta", "обновена", "ενημερώθηκε", "τελευταία ενημέρωση", "posodobljeno",
    ].sorted { $0.count > $1.count }

    private static let publications = [
        "published on", "published at", "published", "created", "posted on", "posted", "first published on",
        "first published", "issued on", "issued", "released on", "released", "date", "publié le", "veröffentlicht am",
        "veröffentlicht", "erscheinungsdatum", "stand",
        "datum",
        "publicado el", "publicado em", "publicado", "fecha", "pubblicato il", "gepubliceerd op", "ngày đăng",
        "đăng ngày",
        "xuất bản", "опубликовано", "publicerad", "publiceret", "publisert", "offentliggjort", "julkaistu",
        "opublikowano",
        "publikováno", "δημοσιεύθηκε", "опубліковано", "diterbitkan", "yayın tarihi", "yayınlanma tarihi", "yayınlanma",
        "yayımlanma tarihi", "giriş tarihi", "oluşturulma tarihi", "haber tarihi", "data publikacji", "publikacja",
        "data dodania", "dodano", "vydáno", "zveřejněno", "datum vydání", "megjelent", "közzétéve", "publicat la",
        "publicat", "objavljeno", "tayang", "dipublikasikan", "نشر في", "نُشر في", "تم النشر في", "تم النشر",
        "تاريخ النشر",
        "نشر بتاريخ", "publiée le", "publicada el", "publicada em", "pubblicata il", "פורסם ב-", "פורסם", "प्रकाशित",
    ]
}
