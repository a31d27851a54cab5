import DatelineModel

/// The parts that close a release: who its sender is, `About Example Inc.`, what the law makes it say, `Forward-Looking
/// Statements`, and whom to ask.
///
/// They are parts of the same kind up to the end of the text, and something shows that it is a release: an address of mail, an
/// end mark, or what it calls itself. A heading about someone who may as well be what a story tells of begins none.
struct ClosingSections {
    enum Kind {
        /// Who the sender is.
        case about
        /// What a text of a company has to say of the future, and of the use of its words.
        case caution
        /// Whom to ask, who signs, where the text came from.
        case contact
        /// What a story explains: `About the bill`.
        case topic
    }

    private let bytes: [UInt8]
    private let body: Range<Int>
    /// What is above the parts; it is looked at for a text that has a heading of one.
    private lazy var above = Above(bytes, body)
    /// Where the last part begins that cannot close the text: what holds it up holds up all that begins above it as well.
    private var barrier = -1
    /// The lines that were read for headings that may begin such parts.
    private(set) var linesRead = 0

    init(_ bytes: [UInt8], in body: Range<Int>) {
        (self.bytes, self.body) = (bytes, body)
    }

    private struct Above {
        /// Whether the text calls itself a release above its story, or was sent by a service for releases.
        let isRelease: Bool
        /// The words above the story, and those of its first paragraph, in small letters.
        let opening: String

        init(_ bytes: [UInt8], _ body: Range<Int>) {
            let head = max(0, body.lowerBound - longestOpening)..<body.lowerBound
            let small = String(decoding: bytes[head], as: UTF8.self).lowercased()
            isRelease = releases.contains(where: small.contains)
            let first = bytes[body.lowerBound..<min(body.upperBound, body.lowerBound + longestOpening)]
            let paragraph = String(decoding: first, as: UTF8.self).split(separator: "\n").first ?? ""
            opening = inWords(small + " " + paragraph.lowercased())
        }
    }

    /// Whether a line is the heading of the first of such parts. Lines are asked for from the first to the last.
    mutating func begin(_ line: Range<Int>) -> Bool {
        guard line.lowerBound > barrier, body.upperBound - line.lowerBound <= Self.longest,
            Self.mayBegin(bytes, line), isBelowBlank(line),
            let heading = ClosingHeading(bytes, line), isOfSender(heading)
        else { return false }
        var part = Part(heading, at: line.lowerBound)
        // Nothing but a page says who its author is.
        var hasEvidence = above.isRelease || heading.isEvidence
        for below in FileLines(bytes, from: line.upperBound, to: body.upperBound) {
            let range = skipBlank(bytes, below.range.lowerBound, below.range.upperBound)..<below.range.upperBound
            guard !range.isEmpty else { continue }
            linesRead += 1
            if range.count <= ClosingHeading.longest, let next = ClosingHeading(bytes, range) {
                // A heading of nothing is no part.
                guard part.isClosed, next.kind == .contact || isOfSender(next) else { return fail(at: part.start) }
                part = Part(next, at: range.lowerBound)
                hasEvidence = hasEvidence || next.isEvidence || next.rest.map(Self.hasAddress) ?? false
                continue
            }
            let text = String(decoding: bytes[range], as: UTF8.self)
            hasEvidence =
                hasEvidence || Self.hasAddress(text) || part.kind == .contact && ClosingContacts.isAddress(text)
            // Hard-wrapped lines are of one paragraph.
            let isParagraph = isBelowBlank(range) || text.utf8.count > ClosingHeading.longest
            guard part.takes(text, isParagraph: isParagraph) else { return fail(at: part.start) }
        }
        guard part.isClosed else { return fail(at: part.start) }
        // What is no evidence here is none for what begins below.
        return hasEvidence || fail(at: body.upperBound)
    }

    private mutating func fail(at start: Int) -> Bool {
        barrier = max(barrier, start)
        return false
    }

    /// Whether a heading is of the sender: a word of its name says what it is, or a release names it in its first words.
    private mutating func isOfSender(_ heading: ClosingHeading) -> Bool {
        switch heading.kind {
        case .caution: true
        case .about:
            heading.namesSender
                || above.isRelease && heading.words.map { above.opening.contains(Self.inWords($0)) } ?? false
        case .contact, .topic: false
        }
    }

    /// The words of a text, each between blanks.
    private static func inWords(_ text: String) -> String {
        " " + text.split { !($0.isLetter || $0.isNumber) }.joined(separator: " ") + " "
    }

    /// A part as far as it is read.
    private struct Part {
        let kind: Kind
        let start: Int
        private var name: [String]?
        private let isOnForecasts: Bool
        private var (paragraphs, length) = (0, 0)

        init(_ heading: ClosingHeading, at start: Int) {
            (kind, self.start, name, isOnForecasts) = (heading.kind, start, heading.name, heading.isOnForecasts)
            if let rest = heading.rest { (name, paragraphs, length) = (nil, 1, rest.utf8.count) }
        }

        /// Whether it may end here.
        var isClosed: Bool { kind == .contact || paragraphs > 0 }

        /// Takes a line up; `false` if it cannot be of the part.
        mutating func takes(_ text: String, isParagraph: Bool) -> Bool {
            if kind == .contact { return !isSentence(text) || ClosingLine.matches(text) }
            if paragraphs == 0, isOnForecasts, !text.lowercased().contains("statement") { return false }
            // A line that goes on right below is no heading.
            if kind == .caution, paragraphs == 0, text.first?.isLowercase == true { return false }
            if let words = name, !isOf(words, text) { return false }
            name = nil
            paragraphs = max(1, paragraphs + (isParagraph ? 1 : 0))
            length += text.utf8.count
            return paragraphs <= (isOnForecasts ? 2 * mostParagraphs : mostParagraphs)
                && length <= (isOnForecasts ? 2 * longestPart : longestPart)
        }
    }

    private static let (longest, longestOpening, longestPart, mostParagraphs) = (16_000, 1500, 2500, 4)

    private static func mayBegin(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
        (6...ClosingHeading.longest * 8).contains(line.count) && ClosingHeading.mayOpen(bytes[line])
    }

    private func isBelowBlank(_ line: Range<Int>) -> Bool {
        let before = trimBlankEnd(bytes, body.lowerBound, line.lowerBound)
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

    /// Whether a text has an address of mail. A link may stand in any story.
    private static func hasAddress(_ text: String) -> Bool {
        text.split(separator: " ").contains { $0.split(separator: "@").count == 2 }
    }

    private static let releases = [
        "press release", "news release", "media release", "for immediate release", "business wire", "newswire",
        "newsfile",
        "pressemitteilung", "communiqué de presse", "comunicado de prensa", "comunicato stampa", "nota de prensa",
        "media statement", "press statement",
    ]
}
