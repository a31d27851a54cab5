import DatelineModel

/// A line above a story that says who sends it, with the time and the editor beside it: `Source: Xinhua | 2025-02-12 19:32:15 |
/// Editor: huaxia`, `ANI | Updated: Feb 12, 2025 14:05 IST`, `Capital FM (Nairobi)`.
struct CreditLine {
    /// Who sends the story; `nil` for a line that only names an editor.
    private(set) var agency: String?
    /// The day beside it; `nil` if there is none.
    private(set) var day: CalendarDay?
    /// Where it comes from, behind the agency; `nil` if it does not say so.
    private(set) var place: String?
    /// Whether it names someone or something that is no part of the story.
    private(set) var hasOthers = false

    /// The credit that a line is; `nil` if it is none. A paper and its place alone are one only below a headline.
    init?(_ line: String, isBelowHeadline: Bool, knowsPlace: (String) -> Bool) {
        guard line.utf8.count <= Self.longest else { return nil }
        if isBelowHeadline, let paper = Self.paper(line, knowsPlace) {
            agency = paper
            return
        }
        // `Posted On: 12 FEB 2025 2:30PM by PIB Delhi`
        if line.utf8.contains(where: mayBeDigit), let by = line.firstRange(of: " by "),
            let time = DayLine.day(String(line[..<by.lowerBound]))
        {
            let name = String(line[by.upperBound...])
            guard AgencyName.isKnown(String(name.prefix { $0 != " " })), Self.isName(name) else { return nil }
            (agency, day) = (name, time)
            // `PIB Delhi`
            let place = name.drop { $0 != " " }.trimmingWhitespace()
            if !place.isEmpty, knowsPlace(place) { (agency, self.place) = (String(name.prefix { $0 != " " }), place) }
            return
        }
        // `Example Courier avec AFP`
        for word in line.utf8.count < 60 ? [" avec ", " with ", " mit ", " con ", " com "] : [] {
            guard let with = line.firstRange(of: word), AgencyName.isKnown(String(line[with.upperBound...])),
                Self.isName(String(line[..<with.lowerBound]))
            else { continue }
            agency = line
            return
        }
        // What follows has labels, or parts.
        guard line.utf8.contains(where: { ":|-".utf8.contains($0) || $0 >= 0x80 }) else { return nil }
        var hasLabel = false
        var hasTime = false
        var others = 0
        var parts = DayWords.withoutGaps(line).split(whereSeparator: { "|•·".contains($0) })
            .map { $0.trimmingWhitespace() }
        // `KYODO NEWS - Feb 12, 2025 - 14:05 | All, Japan`
        if parts.count < 3, let first = parts.first {
            parts[0...0] = first.split(separator: " - ")[...].map(String.init)[...]
        }
        for part in parts {
            if let value = Self.value(of: Self.sources, part) {
                guard agency == nil, Self.isName(value) else { return nil }
                // `Source: Jane Doe/dpa` is that of a picture.
                let isOfPicture = value.contains("/") && value.prefix { $0 != "/" }.contains(" ")
                (agency, hasLabel, hasOthers) = (isOfPicture ? nil : value, true, hasOthers || isOfPicture)
            } else if let value = Self.value(of: Self.editors, part) {
                guard Self.isName(value) || !value.contains(" "), !value.isEmpty else { return nil }
                (hasLabel, hasOthers) = (true, true)
            } else if let found = DayLine.day(part) {
                day = day ?? found
            } else if DayLine.isLabelled(part) {
                hasTime = true
            } else if agency == nil, AgencyName.isKnown(part) || AgencyName.isPaper(part) {
                agency = part
            } else if part.contains(":"), part.allSatisfy({ !$0.isLowercase }), part.utf8.count < 12 {
                continue
            } else {
                others += 1
            }
        }
        // `12/02/2025 18:30 | Example desk`
        let isDayAndDesk =
            agency == nil && day != nil && others == 1 && parts.count == 2 && DayLine.day(parts[0]) != nil
            && parts[0].contains(":") && parts[1].split(separator: " ").count < 4
        guard
            isDayAndDesk || hasLabel && others == 0
                || agency != nil && (day != nil || hasTime) && others < 2 && parts.count > 1
        else {
            return nil
        }
        hasOthers = hasOthers || others > 0
    }

    private static let longest = 120

    /// What stands behind one of some labels and a colon; `nil` if none of them opens a text.
    private static func value(of labels: [String], _ text: String) -> String? {
        guard text.utf8.contains(where: { $0 == UInt8(ascii: ":") || $0 >= 0xE3 }),
            let colon = text.firstIndex(where: { ":：".contains($0) })
        else { return nil }
        guard labels.contains(text[..<colon].trimmingWhitespace().lowercased()) else { return nil }
        return text[text.index(after: colon)...].trimmingWhitespace()
    }

    /// Whether words can be the name of an agency or an office: few, and with capitals.
    private static func isName(_ text: String) -> Bool {
        let words = text.split(separator: " ")
        let isCompany = ["Inc.", "Corp.", "Ltd.", "Co.", "S.A."].contains(words.last.map(String.init) ?? "")
        return (1...5).contains(words.count) && (isCompany || text.last.map { !".:!?,".contains($0) } ?? false)
            && words.allSatisfy { $0.first?.isLowercase == false || ["of", "the", "and"].contains($0) }
    }

    /// `Capital FM (Nairobi)`, as collections of newspapers name one.
    private static func paper(_ line: String, _ knowsPlace: (String) -> Bool) -> String? {
        guard line.hasSuffix(")"), let open = line.lastIndex(of: "("), open > line.startIndex else { return nil }
        let name = line[..<open].trimmingWhitespace()
        let words = name.split(separator: " ")
        guard (1...4).contains(words.count), words.allSatisfy({ $0.first?.isUppercase == true }),
            knowsPlace(String(line[line.index(after: open)...].dropLast()))
        else { return nil }
        return name
    }

    private static let sources = ["source", "来源", "來源", "fuente", "fonte", "quelle", "sumber", "nguồn"]
    private static let editors = ["editor", "edited by", "责任编辑", "编辑", "責任編輯", "editor in charge"]
}
