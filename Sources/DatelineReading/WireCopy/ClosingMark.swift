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
        for _ in 0..<Self.mostLines {
            let newline = bytes[max(body.lowerBound, end - Self.longest)..<end].lastIndex(of: UInt8(ascii: "\n"))
            // The first line is no closing one, and a long one is a paragraph.
            guard let newline else { return nil }
            let start = skipBlank(bytes, newline + 1, end)
            let before = trimBlankEnd(bytes, body.lowerBound, newline)
            let isBelowBlank = bytes[before..<start].count { $0 == UInt8(ascii: "\n") } > 1
            if start < end, isBelowBlank || Self.endsSentence(bytes, before),
                let embargo = Self.embargo(String(decoding: bytes[start..<end], as: UTF8.self), start..<end)
            {
                self.embargo = embargo
                return
            }
            end = before
            guard end > body.lowerBound else { return nil }
        }
        return nil
    }

    private static let mostLines = 6
    private static let longest = 120
    private static let longestOrder = 48

    private static func endsSentence(_ bytes: [UInt8], _ end: Int) -> Bool {
        end > 0 && ".!?\")".utf8.contains(bytes[end - 1])
    }

    private static func embargo(_ line: String, _ range: Range<Int>) -> WireHead.Embargo? {
        // An item of a list.
        guard !line.hasPrefix("* "), !line.hasPrefix("- "), !line.hasPrefix(">") else { return nil }
        let isShort = line.utf8.count <= longestOrder
        let words = isShort ? line.trimmingEnd(of: " .!*])").drop { " *[(".contains($0) }.lowercased() : ""
        if orders.contains(words) {
            return .init(words: line, range: range, time: nil, isDraftMark: true)
        }
        guard OpeningLine.mayHaveEmbargo(line), let found = EmbargoLine(line), found.isAll(of: line) else { return nil }
        var time: EmbargoTime?
        if case .time(let end) = found.reading { time = end }
        return .init(words: line, range: range, time: time, isDraftMark: found.reading == .draft)
    }

    /// What editors write to each other, in small letters.
    private static let orders: Set<String> = [
        "kill this story", "kill this", "kill story", "kill this item", "kill this piece", "spike this",
        "spike this story",
        "spike", "do not publish", "do not run", "do not use", "don't publish", "don't run", "don’t publish",
        "don’t run",
        "not for publication", "not to be published", "not for release", "hold this story", "hold this", "hold",
        "on hold",
        "please hold", "please kill", "please kill this story", "embargoed", "draft", "first draft", "rough draft",
        "confidential", "strictly confidential", "private and confidential", "internal", "internal use only",
        "off the record", "not for quotation", "not for attribution", "background only",
        "nicht veröffentlichen", "vertraulich", "ne pas publier", "confidentiel", "no publicar", "confidencial",
        "não publicar", "non pubblicare", "riservato", "niet publiceren", "vertrouwelijk", "không đăng", "mật",
        "не публиковать", "конфиденциально", "للنشر لاحقا", "سري", "机密", "不得发布", "社外秘", "대외비",
    ]
}
