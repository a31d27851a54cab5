import DatelineModel

extension WireHeadParser {
    /// The web address that a line is; `nil` if it is none.
    static func address(_ text: String) -> String? {
        guard !text.utf8.contains(UInt8(ascii: " ")) else { return nil }
        if WebAddress.isValid(text) { return text }
        let address = "https://\(text)"
        return text.hasPrefix("www.") && text.dropFirst(4).contains(".") && WebAddress.isValid(address) ? address : nil
    }

    /// The web address that a line is, alone or behind a label: `Link: https://example.org/a`; `nil` if it is none.
    static func address(labelled text: String) -> String? {
        guard text.utf8.count < 300, let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else {
            return address(text)
        }
        let isLabel = [
            "link", "url", "source", "read more at", "read the original at", "original", "quelle", "fuente", "lien",
        ]
        .contains(text[..<colon].lowercased())
        return address(isLabel ? text[text.index(after: colon)...].trimmingWhitespace() : text)
    }

    /// A headline without its version marks, and in Markdown without its markup.
    func headline(_ text: String, isMarkdown: Bool) -> String {
        let plain = isMarkdown ? MarkdownDocument(text.utf8).paragraphs.first ?? text : text
        let label = ["Utl.: ", "Titel: ", "Titre : ", "Título: ", "Titolo: "].first(where: plain.hasPrefix) ?? ""
        // `… in Montreal =`, as dpa ends its headlines.
        return VersionMark.removed(
            from: Self.withoutField(plain.dropFirst(label.count).trimmingEnd(of: " =").trimmingWhitespace()))
    }

    /// A headline without the field before it, as Europa Press has it: `Economía/IA.- La agencia publica guías`.
    private static func withoutField(_ headline: String) -> String {
        // `عام / الوزارة تعتمد دليلا`, `General / Ministry adopts guide`, as SPA has them.
        if let slash = headline.firstRange(of: " / "),
            fields.contains(headline[..<slash.lowerBound].trimmingWhitespace().lowercased()),
            case let rest = headline[slash.upperBound...].trimmingWhitespace(), rest.split(separator: " ").count > 2
        {
            return rest
        }
        guard let mark = headline.firstRange(of: ".- "),
            case let field = headline[..<mark.lowerBound], field.count < 32, field.split(separator: " ").count < 4,
            field.allSatisfy({ $0.isLetter || "/ .".contains($0) }),
            case let rest = headline[mark.upperBound...], rest.split(separator: " ").count > 2,
            rest.first?.isLowercase == false
        else { return headline }
        return String(rest)
    }

    private static let fields: Set<String> = [
        "عام", "اقتصادي", "سياسي", "ثقافي", "رياضي", "اجتماعي", "علمي", "صحي", "تقني", "دولي", "محلي", "ديني", "منوعات",
        "طقس", "أمني", "تعليمي",
    ]

    /// Whether a line can be a headline: no sentence, no item of a list, no quotation.
    func mayBeHeadline(_ text: String, isMarkdown: Bool) -> Bool {
        guard let last = text.last, !".,;:…。।".contains(last), let first = text.first, text.contains(where: \.isLetter),
            !LabelledHead.isOfMail(Array(text.utf8.prefix(12))[...])
        else {
            return false
        }
        guard !isMarkdown else { return first == "#" ? text.hasPrefix("# ") : !"!>-*+|<[`~=".contains(first) }
        return !">-•<[{".contains(first) && !text.hasPrefix("* ")
    }

    /// What stands before an embargo on its line, without the marks that part them.
    func trimmedEnd(_ text: Substring.UTF8View) -> String {
        Substring(text).trimmingEnd(of: " \t([{-–—|:/*•,;").trimmingWhitespace()
    }

    /// Whether a few words above a headline name the section that it stands in.
    static func isKicker(_ words: String, above headline: String) -> Bool {
        let count = headline.split(separator: " ").count
        return words.split(separator: " ").count <= 4 && (6...14).contains(count)
            && !words.split(separator: " ").dropFirst().contains { HeadlineWords.verbs.contains($0.lowercased()) }
    }

    /// Whether a line below a headline is nothing but a name, `Jane Placeholder`, and no standfirst: no word of it is a place
    /// or a verb.
    func isNameBelowHeadline(_ text: String, _ reading: Reading) -> Bool {
        guard !reading.isMarkdown, reading.candidates.count == 1, let first = reading.candidates.first,
            first.text.split(separator: " ").count > 3, Byline.nameAboveDay(text) != nil, !Self.hasWordOfSection(text)
        else { return false }
        return text.split(separator: " ").map(String.init).allSatisfy { word in
            let small = word.lowercased()
            return !datelines.knowsPlace(word) && !HeadlineWords.isWeak(small) && !HeadlineWords.looksLikeVerb(small)
                && !HeadlineWords.plainVerbs.contains(small)
        }
    }

    // MARK: - Several lines

    /// A line and those right below it in which it plainly goes on, if a blank line or what begins a story is below them.
    func wholeHeadline(
        _ text: String, _ range: Range<Int>, _ reading: Reading, _ bytes: [UInt8]
    ) -> (text: String, end: Int, lines: Int) {
        let alone = (text: text, end: range.upperBound, lines: 1)
        guard !reading.isMarkdown, range.count < HeadlineLines.longest else { return alone }
        var whole = alone
        while whole.lines < HeadlineLines.most, let next = lineRightBelow(whole.end, reading, bytes) {
            let text = String(decoding: bytes[next], as: UTF8.self)
            guard whole.text.utf8.count + text.utf8.count < HeadlineLines.longest,
                HeadlineLines.goesOn(whole.text, in: text), isOfHeadline(text)
            else { break }
            whole = ("\(whole.text) \(text)", next.upperBound, whole.lines + 1)
        }
        guard whole.lines > 1 else { return alone }
        guard let below = lineRightBelow(whole.end, reading, bytes) else { return whole }
        let text = String(decoding: bytes[below].prefix(120), as: UTF8.self)
        let beginsStory =
            datelines.dateline(bytes, below.lowerBound, reading.end) != nil || Byline(text) != nil
            || DayLine.day(text) != nil
        return beginsStory ? whole : alone
    }

    /// The line below what ends at an offset, if there is no blank line between.
    func lineRightBelow(_ end: Int, _ reading: Reading, _ bytes: [UInt8]) -> Range<Int>? {
        let next = skipBlank(bytes, end, reading.end)
        guard next < reading.end, bytes[end..<next].count(where: { $0 == UInt8(ascii: "\n") }) == 1 else { return nil }
        return next..<trimBlankEnd(bytes, next, lineEnd(bytes, next, reading.end))
    }

    /// Whether a line has nothing of a head but words of its headline.
    private func isOfHeadline(_ text: String) -> Bool {
        Byline(text) == nil && !DayLine.hasLabel(text) && DayLine.day(text) == nil && WireNotice(text) == nil
            && !WireHead.Embargo.isIn(text) && !WireLabel.matches(text) && Self.address(labelled: text) == nil
            && !text.split(separator: " ").contains { AgencyName.isKnown($0.trimmingEnd(of: ",()")) && $0.count > 2 }
    }
}
