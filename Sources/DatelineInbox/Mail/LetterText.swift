import DatelineReading

/// The lines of a mail's text, out of which the story is taken.
struct LetterText {
    private(set) var lines: [String]
    /// The head of the mail that was passed on, if the story is one.
    private(set) var head: ForwardedHead?
    private(set) var leftOut: [String] = []

    /// `isReply` if the mail answers another, so that what it quotes is not its own.
    init(_ text: String, isReply: Bool, isForward: Bool) {
        lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        dropArmour()
        dropTop()
        for _ in 0..<Self.mostForwards { guard unwrap(isReply: isReply, isForward: isForward) else { break } }
        dropQuotes(isReply: isReply && head == nil)
        dropFooters()
        dropSignature()
        dropFooters()
        dropDevice()
    }

    /// The text that stays; empty if none does.
    var text: String {
        let first = lines.firstIndex { !isBlank($0) } ?? lines.endIndex
        let last = lines.lastIndex { !isBlank($0) } ?? lines.startIndex
        return first <= last ? lines[min(first, lines.count)..<min(last + 1, lines.count)].joined(separator: "\n") : ""
    }

    private func isBlank(_ line: some StringProtocol) -> Bool {
        line.utf8.allSatisfy { $0 <= 0x20 } || line.trimmingWhitespace().isEmpty
    }

    /// Takes lines out, and notes what they were.
    private mutating func drop(_ range: Range<Int>, as kind: String) {
        let words = lines[range].joined(separator: " ")
        lines.removeSubrange(range)
        if !words.trimmingWhitespace().isEmpty { leftOut.append(.leftOut(kind, words)) }
    }

    // MARK: - What is around the text

    /// The lines in which PGP wraps a text that is signed.
    private mutating func dropArmour() {
        guard let start = lines.firstIndex(of: "-----BEGIN PGP SIGNED MESSAGE-----"),
            let body = lines[start...].firstIndex(where: isBlank)
        else { return }
        let end = lines.lastIndex(of: "-----BEGIN PGP SIGNATURE-----") ?? lines.endIndex
        guard body < end else { return }
        lines = lines[..<start] + lines[(body + 1)..<end].map { $0.hasPrefix("- ") ? String($0.dropFirst(2)) : $0 }
    }

    /// `View this email in your browser`, above everything else.
    private mutating func dropTop() {
        guard let start = lines.firstIndex(where: { !isBlank($0) }) else { return }
        let end = lines[start...].firstIndex(where: isBlank) ?? lines.endIndex
        guard end < lines.endIndex, end - start <= 4, FooterWords.isTop(lines[start..<end].joined(separator: " "))
        else { return }
        drop(start..<end, as: "the line above the mail")
    }

    // MARK: - Mail in mail

    /// A mail that was passed on several times is taken out of as many.
    private static let mostForwards = 20

    /// Takes the mail out that this one passes on, or leaves out the one that it answers.
    private mutating func unwrap(isReply: Bool, isForward: Bool) -> Bool {
        guard let found = ForwardedHead(in: lines), found.lines.upperBound < lines.count,
            lines[found.lines.upperBound...].contains(where: { !isBlank($0) })
        else { return false }
        let above = lines[..<found.lines.lowerBound].contains { !isBlank($0) && !$0.hasPrefix(">") }
        // A head in the middle of a story that nothing announces is part of the story.
        guard found.isAnnounced || isForward || !above else { return false }
        if isReply && above && head == nil {
            drop(found.lines.lowerBound..<lines.count, as: "the mail that this one answers")
            return false
        }
        let subject = found.subject.map { MailSubject.isReply($0) } ?? false
        if subject, head != nil, above {
            drop(found.lines.lowerBound..<lines.count, as: "the mail that this one answers")
            return false
        }
        drop(0..<found.lines.lowerBound, as: "the note of the one who passed it on")
        head = found
        lines.removeSubrange(0..<found.lines.count)
        unquote()
        return true
    }

    /// Takes the marks off if all lines are quoted.
    private mutating func unquote() {
        let words = lines.filter { !isBlank($0) }
        guard !words.isEmpty, words.allSatisfy({ $0.hasPrefix(">") }) else { return }
        lines = lines.map { line in
            let rest = line.hasPrefix(">") ? line.dropFirst() : line[...]
            return String(rest.first == " " ? rest.dropFirst() : rest)
        }
    }

    /// The words of others that a reply quotes, with the line that names them.
    private mutating func dropQuotes(isReply: Bool) {
        if head == nil { unquote() }
        var (kept, quoted): ([String], [String]) = ([], [])
        var place = 0
        while place < lines.count {
            var start = place
            var hasName = false
            if !lines[place].hasPrefix(">"), let end = endOfAttribution(place) {
                start = end
                hasName = true
            }
            let end = lines[start...].firstIndex { !$0.hasPrefix(">") } ?? lines.endIndex
            if end > start, hasName || isReply {
                quoted += lines[place..<end]
                place = end
            } else {
                kept.append(lines[place])
                place += 1
            }
        }
        guard !quoted.isEmpty, kept.contains(where: { !isBlank($0) }) else { return }
        lines = kept
        leftOut.append(.leftOut("quoted lines of another mail", quoted.joined(separator: " ")))
    }

    /// Where the lines end that name the writer of a quote, such as `On Monday, Ada Example wrote:`, and the quote begins.
    private func endOfAttribution(_ place: Int) -> Int? {
        guard !isBlank(lines[place]), lines[place].utf8.count < 300 else { return nil }
        for end in place..<min(place + 3, lines.count) {
            let line = lines[end].trimmingWhitespace()
            guard !line.isEmpty else { return nil }
            guard line.hasSuffix(":") || line.hasSuffix("：") else { continue }
            let lowercased = line.lowercased()
            guard Self.wrote.contains(where: { lowercased.contains($0) }) else { return nil }
            var next = end + 1
            if next < lines.count, isBlank(lines[next]) { next += 1 }
            return next < lines.count && lines[next].hasPrefix(">") ? next : nil
        }
        return nil
    }

    private static let wrote = [
        "wrote", "schrieb", "a écrit", "escribió", "ha scritto", "escreveu", "schreef", "skrev", "napisał", "пишет",
        "написал", "写道", "寫道",
        "のメッセージ", "작성", "yazdı",
    ]

    // MARK: - Below the text

    /// How long a signature may be, in lines.
    private static let longestSignature = 25

    private mutating func dropSignature() {
        guard let mark = lines.lastIndex(where: { $0 == "-- " || $0 == "--" || $0 == "\\--" || $0 == "\\-- " }),
            lines[..<mark].contains(where: { !isBlank($0) })
        else { return }
        let words = lines[(mark + 1)...].filter { !isBlank($0) }
        guard words.count <= Self.longestSignature, words.allSatisfy({ $0.utf8.count < 400 }) else { return }
        drop(mark..<lines.count, as: "the signature")
    }

    /// More paragraphs of footers are text that repeats their words.
    private static let mostFooters = 40

    /// Footers of lists and of lawyers, paragraph by paragraph from the end.
    private mutating func dropFooters() {
        for _ in 0..<Self.mostFooters {
            guard let last = lines.lastIndex(where: { !isBlank($0) }) else { break }
            var start = last
            while start > 0, !isBlank(lines[start - 1]), last - start < 60 { start -= 1 }
            guard lines[..<start].contains(where: { !isBlank($0) }) else { return }
            let words = lines[start...last].joined(separator: " ")
            guard words.utf8.count < 6000, FooterWords.isFooter(words) else { break }
            // A footer that stands right below the text, behind a line of underscores.
            if let line = lines[start...last].lastIndex(where: { FooterWords.isRule($0) }), line > start {
                start = line
            }
            drop(start..<lines.count, as: FooterWords.isLegal(words) ? "the legal notice" : "the footer")
        }
        dropListFooter()
    }

    /// A footer with more paragraphs than those that say what it is: an address, links.
    private mutating func dropListFooter() {
        let tail = max(0, lines.count - 25)
        guard let start = lines[tail...].firstIndex(where: { FooterWords.beginsListFooter($0) }),
            lines[..<start].contains(where: { !isBlank($0) }),
            lines[start...].allSatisfy({ $0.utf8.count < 300 })
        else { return }
        drop(start..<lines.count, as: "the footer")
    }

    /// `Sent from my phone`.
    private mutating func dropDevice() {
        guard let last = lines.lastIndex(where: { !isBlank($0) }), lines[..<last].contains(where: { !isBlank($0) }),
            FooterWords.isDevice(lines[last])
        else { return }
        drop(last..<lines.count, as: "the line of the mail program")
    }
}
