import DatelineModel

/// A line of its own below a text that forbids publication: `Not for publication`, `CONFIDENTIAL`, `Kill this story`.
///
/// Notes of editors to each other stand there, and a text that is published by mistake cannot be taken back.
struct ClosingMark {
    /// What the line says.
    let embargo: WireHead.Embargo

    /// The mark among the last lines of a text; `nil` if there is none.
    init?(_ bytes: [UInt8], in body: Range<Int>) {
        var end = trimBlankEnd(bytes, body.lowerBound, body.upperBound)
        // Where the last of the lines ends that stand right below each other.
        var (blockEnd, count) = (end, 0)
        for _ in 0..<Self.mostLines {
            let newline = bytes[max(body.lowerBound, end - Self.longest)..<end].lastIndex(of: UInt8(ascii: "\n"))
            // The first line is no closing one, and a long one is a paragraph.
            guard let newline else { return nil }
            let start = skipBlank(bytes, newline + 1, end)
            let before = trimBlankEnd(bytes, body.lowerBound, newline)
            let isBelowBlank = bytes[before..<start].count { $0 == UInt8(ascii: "\n") } > 1
            let line = String(decoding: bytes[start..<end], as: UTF8.self)
            // Below a heading there is text that it is of.
            let isHeading = line.hasPrefix("#") && end < trimBlankEnd(bytes, body.lowerBound, body.upperBound)
            let isApart =
                isBelowBlank || Self.endsSentence(bytes, before) && !Self.isCommon(line)
                || !line.contains(where: \.isLowercase) && Self.hasSmallLetters(bytes, above: before)
            if start < end, !isHeading, isApart,
                let embargo = Self.embargo(line, start..<end)
            {
                self.embargo = embargo
                return
            }
            count += 1
            // `Embargoed for release in the` and `morning papers of 12 March`
            if isApart, !isHeading, (2...EmbargoOfLines.most).contains(count), blockEnd - start < EmbargoLine.longest,
                let embargo = Self.embargo(
                    String(decoding: bytes[start..<blockEnd], as: UTF8.self).replacing("\n", with: " "),
                    start..<blockEnd)
            {
                self.embargo = embargo
                return
            }
            end = before
            if isBelowBlank { (blockEnd, count) = (end, 0) }
            guard end > body.lowerBound else { return nil }
        }
        return nil
    }

    private static let mostLines = 12
    private static let longest = 120

    /// Whether the line that ends at an offset has small letters of English.
    private static func hasSmallLetters(_ bytes: [UInt8], above end: Int) -> Bool {
        bytes[max(0, end - longest)..<end].reversed().prefix { $0 != UInt8(ascii: "\n") }.contains {
            (97...122).contains($0)
        }
    }

    private static func endsSentence(_ bytes: [UInt8], _ end: Int) -> Bool {
        end > 0 && ".!?\")".utf8.contains(bytes[end - 1])
    }

    private static func embargo(_ line: String, _ range: Range<Int>) -> WireHead.Embargo? {
        // An item of a list, a quotation.
        guard !line.hasPrefix("* "), !line.hasPrefix("- "), !"> “\"„«".contains(line.first ?? " ") else { return nil }
        // `MANDATORY KILL`, `Please kill AI-LAW`
        if mayBeKill(line), WireNotice(line) == .kill {
            return .init(words: line, range: range, time: nil, isDraftMark: true)
        }
        guard OpeningLine.mayHaveEmbargo(line), let found = EmbargoLine(line),
            found.isAll(of: line) || EmbargoLine.isHoldingOrder(line)
        else { return nil }
        var time: EmbargoTime?
        if case .time(let end) = found.reading { time = end }
        return .init(words: line, range: range, time: time, isDraftMark: found.reading == .draft)
    }

    /// A quick look at the letters of a short line that saves nearly every one a closer one.
    private static func mayBeKill(_ line: String) -> Bool {
        guard line.utf8.count <= longestKill else { return false }
        if line.utf8.contains(where: { $0 >= 0xC3 && $0 != 0xE2 }) { return true }
        let small = line.lowercased()
        return ["kill", "withdr", "retract", "disregard", "annul", "anul", "cancel", "retir", "storn"]
            .contains { small.contains($0) }
    }

    private static let longestKill = 60

    /// Whether a line is one word or two without capitals that may also end a paragraph: `Confidential.`
    private static func isCommon(_ line: String) -> Bool {
        line.contains(where: \.isLowercase) && line.split(separator: " ").count < 3 && line.first != "["
            && line.first != "("
    }
}
