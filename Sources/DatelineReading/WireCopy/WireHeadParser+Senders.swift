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

    /// `Af` above `Jane Doe`, `Editor` above `John Roe`, `Piše: Hina`, `Autor EXA`: a label of names, and below a headline the name on the
    /// next line or the agency behind it.
    func readsLabelOfName(
        _ text: String, _ line: OpeningLine, _ next: Int, _ reading: inout Reading, _ bytes: [UInt8]
    ) -> Bool {
        guard reading.isBelowHeadline, !reading.isMarkdown, text.utf8.count < 48 else { return false }
        let words = text.split(separator: " ", maxSplits: 1).map(String.init)
        let label = (words.first ?? "").lowercased().trimmingEnd(of: ":")
        if words.count == 2, Self.labelsOfAuthors.contains(label), AgencyName.isKnown(words[1]) {
            reading.head.agency = reading.head.agency ?? words[1]
            reading.take(upTo: next)
            return true
        }
        let isAuthor = Self.labelsOfAuthors.contains(label)
        guard words.count == 1, isAuthor || Self.labelsOfOthers.contains(label),
            let below = lineRightBelow(line.range.upperBound, reading, bytes)
        else { return false }
        let value = String(decoding: bytes[below], as: UTF8.self)
        guard let names = Byline.people(value) else { return false }
        if isAuthor, reading.head.authors.isEmpty {
            reading.head.authors = names
        } else {
            let block = line.range.lowerBound..<below.upperBound
            reading.head.extras.append(.init(value: String(decoding: bytes[block], as: UTF8.self), range: block))
        }
        reading.blockEnd = skipBlank(bytes, below.upperBound, reading.end)
        reading.take(upTo: reading.blockEnd)
        return true
    }

    private static let labelsOfAuthors: Set<String> = [
        "by", "af", "av", "von", "par", "por", "di", "da", "door", "piše", "napisao", "napisala", "autor", "autorka",
        "autora", "autori", "auteur", "autore", "author", "text", "penulis", "pewarta", "yazan", "автор",
        "авторка",
        "skrevet", "szerző", "írta", "reporter", "muhabir", "zdroj", "szöveg", "tekst", "testo", "texte", "texto",
    ]
    private static let labelsOfOthers: Set<String> = [
        "editor", "redaktur", "foto", "fotos", "bild", "photo", "editör", "redaktør",
    ]

    private static let providers: Set<String> = ["news provided by", "provided by", "distributed by", "issued by"]
}
