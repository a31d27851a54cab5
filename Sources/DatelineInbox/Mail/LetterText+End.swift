import DatelineReading

/// What stands below the text of a mail, and the greeting above it.
extension LetterText {
    // MARK: - Signatures

    /// What is below `-- `, or below `--` if nothing in it reads like a story: it has to be short, and the last thing of the mail.
    mutating func dropSignature() {
        guard let mark = lines.lastIndex(where: { Self.marks.contains($0) }),
            lines[..<mark].contains(where: { !isBlank($0) })
        else { return }
        let words = lines[(mark + 1)...].filter { !isBlank($0) }
        let isExact = lines[mark].hasSuffix("-- ")
        let (most, longest, size) = isExact ? (15, 160, 1000) : (9, 80, 600)
        // A signature may have a motto, but no paragraphs of sentences.
        let block = lines[(mark + 1)...].drop(while: isBlank).prefix { !isBlank($0) }
        let below = isExact ? lines[block.endIndex...] : lines[(mark + 1)...]
        guard words.count <= most, words.allSatisfy({ $0.utf8.count < longest }),
            words.map(\.utf8.count).reduce(0, +) < size, !below.contains(where: isSentence)
        else { return }
        drop(mark..<lines.count, as: "the signature")
    }

    private static let marks: Set<String> = ["-- ", "--", "\\--", "\\-- "]

    /// Whether a line reads like one of a story, which ends with a full stop.
    private func isSentence(_ line: String) -> Bool {
        line.utf8.count > 20 && line.trimmingWhitespace().last.map { ".!?。".contains($0) } ?? false
            && line.split(separator: " ").count > 3
    }

    /// `Sent from my phone`.
    mutating func dropDevice() {
        guard let last = lines.lastIndex(where: { !isBlank($0) }), lines[..<last].contains(where: { !isBlank($0) }),
            FooterWords.isDevice(lines[last])
        else { return }
        drop(last..<lines.count, as: "the line of the mail program")
    }

    // MARK: - Footers

    /// More paragraphs of footers are text that repeats their words.
    private static let mostFooters = 40

    /// Footers of lists and of lawyers, paragraph by paragraph from the end.
    mutating func dropFooters() {
        for _ in 0..<Self.mostFooters {
            guard let last = lines.lastIndex(where: { !isBlank($0) }) else { break }
            var start = last
            while start > 0, !isBlank(lines[start - 1]), last - start < 60 { start -= 1 }
            guard let begin = beginOfFooter(start...last), lines[..<begin].contains(where: { !isBlank($0) }) else {
                break
            }
            let isLegal = FooterWords.isLegal(lines[begin...last].joined(separator: " "))
            drop(begin..<lines.count, as: isLegal ? "the legal notice" : "the footer")
        }
        dropListFooter()
    }

    /// Where a footer begins in the lines of a paragraph: it may stand right below the text. `nil` if there is none.
    private func beginOfFooter(_ paragraph: ClosedRange<Int>) -> Int? {
        let text = lines[paragraph].joined(separator: " ")
        guard text.utf8.count < 6000, FooterWords.isFooter(text) else { return nil }
        if let rule = lines[paragraph].lastIndex(where: { FooterWords.isRule($0) }) { return rule }
        return lines[paragraph].firstIndex { FooterWords.opensFooter($0) } ?? paragraph.lowerBound
    }

    /// A footer with more paragraphs than those that say what it is: an address, links.
    private mutating func dropListFooter() {
        let tail = max(0, lines.count - 25)
        let start = lines[tail...].indices.first { place in
            // The line may be broken.
            let next = place + 1 < lines.count ? " " + lines[place + 1] : ""
            return FooterWords.beginsListFooter(lines[place], before: next)
        }
        guard let start, lines[..<start].contains(where: { !isBlank($0) }),
            lines[start...].allSatisfy({ $0.utf8.count < 300 })
        else { return }
        drop(start..<lines.count, as: "the footer")
    }

    // MARK: - Greetings

    /// The words above a release that only hand it over, `Dear colleagues, please find our release below`, and the close of the
    /// letter below it.
    mutating func dropGreeting() {
        guard let start = lines.firstIndex(where: { !isBlank($0) }) else { return }
        var end = endOfParagraph(start)
        var words = lines[start..<end].joined(separator: "\n")
        guard let greeting = LetterWords.greeting(in: words) else { return }
        if greeting.endIndex == words.endIndex {
            guard let next = lines[end...].firstIndex(where: { !isBlank($0) }) else { return }
            end = endOfParagraph(next)
            words += "\n" + lines[next..<end].joined(separator: "\n")
        }
        guard words.utf8.count < 400, LetterWords.handsOver(words.dropFirst(greeting.count)),
            countWords(in: lines[end...]) >= Self.shortestRelease
        else { return }
        dropNote(start..<end, as: "the greeting above the text")
        dropClose()
        dropRules()
    }

    /// The rows of stars or dashes between a letter and the text that it hands over.
    private mutating func dropRules() {
        let isRule = { (line: String) in
            let marks = line.trimmingWhitespace().filter { $0 != " " }
            return marks.count > 2 && marks.allSatisfy { "_-=*~\\".contains($0) }
        }
        if let last = lines.lastIndex(where: { !isBlank($0) }), isRule(lines[last]) { lines.removeSubrange(last...) }
        // Fields between two rows are those of the text.
        if let first = lines.firstIndex(where: { !isBlank($0) }), isRule(lines[first]),
            lines[(first + 1)...].first?.prefix(40).contains(":") != true
        {
            lines.remove(at: first)
        }
    }

    /// The words of a text that a letter may hand over.
    private static let shortestRelease = 12

    private func endOfParagraph(_ start: Int) -> Int { lines[start...].firstIndex(where: isBlank) ?? lines.endIndex }

    /// `Kind regards`, with the name and the office of the one who wrote.
    private mutating func dropClose() {
        let tail = max(0, lines.count - 12)
        guard let start = lines[tail...].lastIndex(where: { LetterWords.isClose($0) }),
            lines[..<start].contains(where: { !isBlank($0) }),
            lines[(start + 1)...].allSatisfy({ $0.utf8.count < 80 && !isSentence($0) })
        else { return }
        drop(start..<lines.count, as: "the close of the letter")
    }
}
