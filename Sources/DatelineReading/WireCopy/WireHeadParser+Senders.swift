import DatelineModel

/// Lines above a story that say who sends it: the head of a page, a provider, what a writer is, a paper.
extension WireHeadParser {
    /// `Andina | Agencia Peruana de Noticias`, above all else.
    func readsMasthead(_ text: String, _ line: OpeningLine, _ next: Int, _ reading: inout Reading) -> Bool {
        guard reading.head.agency == nil, let agency = AgencyName.ofMasthead(text) else { return false }
        reading.head.agency = agency
        reading.head.dropped.append(.init(value: text, range: line.range))
        reading.take(upTo: next)
        return true
    }

    /// `News provided by`, and the name below it.
    func readsProvider(
        _ text: String, _ line: OpeningLine, above below: String, _ next: Int, _ reading: inout Reading,
        _ bytes: [UInt8]
    ) -> Bool {
        guard Self.providers.contains(text.lowercased().trimmingEnd(of: " :")), below.utf8.count < 80,
            let last = below.last, !".!?".contains(last) || below.split(separator: " ").count < 5,
            WireNotice(below) == nil, datelines.dateline(bytes, next, reading.end) == nil
        else { return false }
        let end = trimBlankEnd(bytes, next, lineEnd(bytes, next, reading.end))
        reading.head.extras.append(.init(value: "\(text) \(below)", range: line.range.lowerBound..<end))
        reading.blockEnd = skipBlank(bytes, end, reading.end)
        reading.take(upTo: reading.blockEnd)
        return true
    }

    /// `Reporter`, `Example Media Group`, below a byline; `The Example Mail`, below a headline.
    func readsRole(_ text: String, _ line: OpeningLine, _ next: Int, _ reading: inout Reading) -> Bool {
        guard reading.candidates.isEmpty else { return false }
        let words = text.split(separator: " ")
        let isRole =
            words.count < 3 && Byline.isRole(text) || Byline.isTitle(text)
            || words.last.map { ["Group", "Media", "Network"].contains($0) } ?? false
        if !reading.head.authors.isEmpty, words.count < 6, isRole,
            words.allSatisfy({ $0.first?.isUppercase == true }) || Byline.isTitle(text)
        {
            reading.head.dropped.append(.init(value: text, range: line.range))
            reading.take(upTo: next)
            return true
        }
        guard reading.head.day != nil || !reading.head.authors.isEmpty, !text.contains(","),
            AgencyName.isPaperOrItsTitle(text)
        else { return false }
        reading.head.agency = reading.head.agency ?? text
        reading.take(upTo: next)
        return true
    }

    private static let providers: Set<String> = ["news provided by", "provided by", "distributed by", "issued by"]
}
