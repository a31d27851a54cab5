/// The heads of archives of newspapers, whose headline has no label: `3 of 27 DOCUMENTS`, the paper, its day, the headline, and
/// below it `BYLINE: …`, `LENGTH: …`; or the headline, the paper and its day, and `Length: …`, `Body`.
extension LabelledHead {
    /// Whether a line says how long a text is, as each document of an archive does.
    static func isLength(_ line: ArraySlice<UInt8>) -> Bool {
        line.starts(with: "LENGTH:".utf8) || line.starts(with: "Length:".utf8)
    }

    /// The headline among the lines above the labels: the one behind the day, or else the first; `nil` if it cannot be told.
    static func headlineOfArchive(_ above: [Range<Int>], _ bytes: [UInt8]) -> Range<Int>? {
        let texts = above.map { String(decoding: bytes[$0], as: UTF8.self) }
        guard let day = texts.firstIndex(where: { DayInWords.day(in: $0) != nil }), day > 0 else { return nil }
        let behind = texts.indices.dropFirst(day + 1).filter {
            !isEdition(texts[$0]) && !isCopyright(bytes[above[$0]])
        }
        if let last = behind.last { return behind.count == 1 ? above[last] : nil }
        return day < 3 && !isNumberOfDocument(texts[0]) ? above[0] : nil
    }

    /// `Final Edition`, `All Rights Reserved`
    private static func isEdition(_ line: String) -> Bool {
        let small = line.lowercased()
        return small.split(separator: " ").count < 5
            && (small.hasSuffix("edition") || small.hasSuffix("correction appended") || small == "all rights reserved")
    }

    /// `3 of 27 DOCUMENTS`
    private static func isNumberOfDocument(_ line: String) -> Bool { line.hasSuffix(" DOCUMENTS") }
}
