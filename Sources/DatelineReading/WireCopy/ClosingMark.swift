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
            let line = String(decoding: bytes[start..<end], as: UTF8.self)
            // Below a heading there is text that it is of.
            let isHeading = line.hasPrefix("#") && end < trimBlankEnd(bytes, body.lowerBound, body.upperBound)
            if start < end, !isHeading, isBelowBlank || Self.endsSentence(bytes, before) && !Self.isCommon(line),
                let embargo = Self.embargo(line, start..<end)
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
        // An item of a list, a quotation.
        guard !line.hasPrefix("* "), !line.hasPrefix("- "), !"> “\"„«".contains(line.first ?? " ") else { return nil }
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

    /// Whether a line is one word or two without capitals that may also end a paragraph: `Confidential.`
    private static func isCommon(_ line: String) -> Bool {
        line.contains(where: \.isLowercase) && line.split(separator: " ").count < 3 && line.first != "["
            && line.first != "("
    }

    /// What editors write to each other, in small letters.
    private static let orders: Set<String> = [
        "kill", "kill this story please", "story is killed", "this story is killed", "spike it", "pls hold",
        "hold for legal",
        "do not use this version", "do not use this story", "this is a draft", "do not distribute", "strictly private",
        "noch nicht veröffentlichen", "pas encore publier", "nb: not for publication", "status: not for publication",
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
