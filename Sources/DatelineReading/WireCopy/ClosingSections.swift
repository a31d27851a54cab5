/// The parts that close a release: who its sender is, `About Example Inc.`, what the law makes it say, `Forward-Looking
/// Statements`, and whom to ask.
///
/// They are parts of the same kind up to the end of the text, and something shows that it is a release: a contact, an address, an end
/// mark, or what it calls itself.
struct ClosingSections {
    private enum Kind {
        /// Who someone is.
        case about
        /// What a text of a company has to say of the future.
        case caution
        /// Whom to ask, who signs, where the text came from.
        case contact
    }

    /// Whether a line is the heading of the first of such parts.
    static func begin(_ bytes: [UInt8], _ line: Range<Int>, in body: Range<Int>) -> Bool {
        guard body.upperBound - line.lowerBound <= longest, mayBegin(bytes, line),
            isBelowBlank(bytes, line, body.lowerBound),
            let heading = Heading(bytes, line), heading.kind != .contact
        else { return false }
        var kind = heading.kind
        // Nothing but a page says who its author is.
        var hasEvidence = kind == .caution || heading.isAuthor
        var name = heading.name
        var (paragraphs, length) = (0, 0)
        if let rest = heading.rest { (name, paragraphs, length) = (nil, 1, rest.utf8.count) }
        for below in FileLines(bytes, from: line.upperBound, to: body.upperBound) {
            let range = skipBlank(bytes, below.range.lowerBound, below.range.upperBound)..<below.range.upperBound
            guard !range.isEmpty else { continue }
            if range.count <= longestHeading, let next = Heading(bytes, range) {
                // A heading of nothing is no part.
                guard kind != .about || paragraphs > 0 else { return false }
                (kind, name, paragraphs, length) = (next.kind, next.name, next.rest == nil ? 0 : 1, 0)
                if next.rest != nil { name = nil }
                hasEvidence = hasEvidence || kind != .about
                continue
            }
            let text = String(decoding: bytes[range], as: UTF8.self)
            if !hasEvidence { hasEvidence = hasAddress(text) }
            switch kind {
            case .about:
                if let words = name, !isOf(words, text) { return false }
                name = nil
                // Hard-wrapped lines are of one paragraph.
                if isBelowBlank(bytes, range, line.lowerBound) || text.utf8.count > longestHeading { paragraphs += 1 }
                paragraphs = max(paragraphs, 1)
                length += range.count
                guard paragraphs <= mostParagraphs, length <= longestPart else { return false }
            case .caution: break
            case .contact:
                guard !isSentence(text) || ClosingLine.matches(text) else { return false }
            }
        }
        guard kind != .about || paragraphs > 0 else { return false }
        return hasEvidence || isRelease(bytes, above: body.lowerBound)
    }

    private static let (longest, longestHeading, longestPart, mostParagraphs) = (16_000, 100, 2500, 4)

    private static func mayBegin(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
        guard (6...longestHeading * 8).contains(line.count) else { return false }
        let first = bytes[line].first { !"#*_ ".utf8.contains($0) } ?? 0
        return first >= 0x80 || (65...90).contains(first)
    }

    private static func isBelowBlank(_ bytes: [UInt8], _ line: Range<Int>, _ lower: Int) -> Bool {
        let before = trimBlankEnd(bytes, lower, line.lowerBound)
        return bytes[before..<line.lowerBound].count { $0 == UInt8(ascii: "\n") } > 1
    }

    /// Whether a part says whom its heading names: one of the words of the name is among its first.
    private static func isOf(_ name: [String], _ text: String) -> Bool {
        let words = Set(text.prefix(240).split { !($0.isLetter || $0.isNumber) }.map { $0.lowercased() })
        return name.isEmpty || name.contains { words.contains($0) }
    }

    private static func isSentence(_ text: String) -> Bool {
        text.last.map { ".!?。".contains($0) } ?? false && text.count > 60
    }

    private static func hasAddress(_ text: String) -> Bool {
        text.contains("www.") || text.contains("://")
            || text.split(separator: " ").contains { $0.split(separator: "@").count == 2 }
    }

    /// Whether a text calls itself a release above its story, or was sent by a service for releases.
    private static func isRelease(_ bytes: [UInt8], above bodyStart: Int) -> Bool {
        let head = String(decoding: bytes[max(0, bodyStart - 1500)..<bodyStart], as: UTF8.self).lowercased()
        return releases.contains(where: head.contains)
    }

    private static let releases = [
        "press release", "news release", "media release", "for immediate release", "business wire", "newswire",
        "newsfile",
        "pressemitteilung", "communiqué de presse", "comunicado de prensa", "comunicato stampa", "nota de prensa",
        "media statement", "press statement",
    ]

    /// The heading of a part, alone on its line or with the first words of the part behind a colon.
    private struct Heading {
        let kind: Kind
        /// The words of the name that it has, in small letters.
        let name: [String]?
        /// What stands on its line behind a colon; `nil` if nothing does.
        let rest: String?
        /// Whether it is of whoever wrote the text.
        let isAuthor: Bool

        init?(_ bytes: [UInt8], _ line: Range<Int>) {
            let text = String(
                decoding: bytes[line.lowerBound..<min(line.upperBound, line.lowerBound + 800)], as: UTF8.self
            )
            .trimmingEnd(of: "*_ ").drop { "#*_ ".contains($0) }
            // `https://` is no label.
            let colon = text.indices.first { index in
                ":：".contains(text[index]) && !text[text.index(after: index)...].hasPrefix("//")
            }
            let words = text[..<(colon ?? text.endIndex)].trimmingWhitespace()
            let behind = colon.map { text[text.index(after: $0)...].trimmingWhitespace() } ?? ""
            guard words.utf8.count <= longestHeading,
                Self.endsOpen(words) || kindOfMark(text) != nil
            else { return nil }
            rest = behind.isEmpty ? nil : behind
            let small = words.lowercased()
            isAuthor = ["about the author", "about the authors"].contains(small)
            if let about = Self.about.first(where: words.hasPrefix) {
                guard let name = Self.name(String(words.dropFirst(about.count))) else { return nil }
                (kind, self.name) = (.about, name)
            } else if Self.cautions.contains(where: small.contains), words.split(separator: " ").count < 10 {
                (kind, name) = (.caution, nil)
            } else if Self.contacts.contains(where: small.contains),
                words.split(separator: " ").count < 9 || colon != nil
            {
                (kind, name) = (.contact, nil)
            } else if let mark = kindOfMark(text) {
                (kind, name) = (mark, nil)
            } else {
                return nil
            }
        }

        /// The words of a name that may be of one who sends texts; `nil` for a thing that a text is about, `About the bill`,
        /// `About the AI Act`.
        private static func name(_ name: String) -> [String]? {
            let words = name.split(separator: " ").map(String.init)
            guard (1...10).contains(words.count), let last = words.last else { return nil }
            let small = words.map { $0.lowercased() }
            if ["us", "the author", "the authors", "the company"].contains(small.joined(separator: " ")) { return [] }
            let names = words.filter { $0.contains(where: \.isUppercase) && !littleWords.contains($0.lowercased()) }
            guard !names.isEmpty, names.contains(where: { $0.count > 1 }), !name.contains(where: { "?!".contains($0) }),
                !things.contains(last.lowercased()), words.first?.first?.isNumber == false,
                words.allSatisfy({ word in
                    // `l'Institut Exemple`
                    let bare = word.dropFirst(word.dropFirst().first.map { "'’".contains($0) } ?? false ? 2 : 0)
                    return bare.first?.isLowercase != true || littleWords.contains(word)
                })
            else { return nil }
            return names.flatMap { $0.split { !($0.isLetter || $0.isNumber) } }.map { $0.lowercased() }
        }

        private static let about = [
            "About ", "ABOUT ", "Über ", "À propos de ", "A propos de ", "À propos du ", "Acerca de ", "Sobre ",
            "Chi è ",
            "Informazioni su ", "Over ", "Om ", "O firmie ", "Tentang ", "Về ",
        ]

        private static let littleWords: Set<String> = [
            "the", "of", "and", "for", "in", "on", "at", "de", "la", "le", "les", "du", "des", "et", "der", "die",
            "das", "den",
            "und", "für", "el", "los", "y", "o", "a", "do", "da", "e", "van", "het", "&", "d’", "del", "di",
        ]

        /// Whether words are no sentence: `About Example Inc.`
        private static func endsOpen(_ words: String) -> Bool {
            guard let last = words.last, ".!?,;".contains(last) else { return !words.isEmpty }
            let word = words.split(separator: " ").last.map { $0.lowercased() } ?? ""
            return ["inc.", "corp.", "ltd.", "co.", "llc.", "plc.", "s.a.", "s.p.a.", "n.v.", "b.v.", "pte."].contains(
                word)
        }

        /// What a text tells of and nobody is.
        private static let things: Set<String> = [
            "act", "acts", "bill", "law", "laws", "regulation", "directive", "treaty", "convention", "charter", "code",
            "report", "study", "survey", "index", "data", "methodology", "poll", "plan", "strategy",
            "policy",
            "rules", "guidelines", "framework", "proposal", "order", "case", "ruling", "talks", "summit", "deal",
            "agreement", "ai", "intelligence", "turn", "face", "time", "models", "chips", "gesetz", "loi", "ley", "lei",
            "verordnung", "bericht", "studie", "rapport", "estudio",
        ]

        private static let cautions = [
            "forward-looking", "forward looking", "safe harbor", "safe harbour", "cautionary note",
            "cautionary statement",
            "legal disclaimer", "disclaimer",
        ]

        private static let contacts = [
            "contact", "media enquir", "media inquir", "press enquir", "press inquir", "for further information",
            "for more information", "kontakt", "rückfrage", "contacto", "contatti", "contato", "on behalf of the board",
            "view source version", "view original content", "view the original", "related links", "follow us",
            "social media",
            "learn more",
        ]
    }

    /// The kind of a line that closes a release by itself: `SOURCE Example Inc.`, `###`, an address.
    private static func kindOfMark(_ text: Substring) -> Kind? {
        guard text.utf8.count <= longestHeading * 3 else { return nil }
        let line = String(text)
        return line.hasPrefix("SOURCE ") || line.hasPrefix("SOURCE: ") || SignOffPiece.isEndMark(line)
            || WireHeadParser.address(labelled: line) != nil
            ? .contact : nil
    }
}
