/// Tells where a company comes from in languages without spaces: 米国の生成AI企業, 美国科技公司, 미국 반도체 기업.
enum UnspacedHomes {
    /// Whether a company stands directly behind a country, with nothing between them but what it makes.
    static func isBeforeCompany(_ sighting: Sighting, in text: TaggedText) -> Bool {
        let start = Int(text.words[sighting.last].end)
        guard start < text.bytes.count, text.bytes[start] >= 0xE0 || text.bytes[start] == UInt8(ascii: " ") else {
            return false
        }
        // Sixty bytes are twenty characters; each step takes one of a few words off the front.
        var rest = text.bytes[start..<min(start + 60, text.bytes.count)]
        while !rest.isEmpty {
            if companies.length(of: rest) != nil { return true }
            guard let length = trades.length(of: rest) else { return false }
            rest = rest.dropFirst(length)
        }
        return false
    }

    /// Words that a text may go on with.
    private struct Beginnings: Sendable {
        /// The words of each first byte.
        private var words = [[[UInt8]]](repeating: [], count: 256)

        init(_ words: String...) {
            for word in words.map({ Array($0.utf8) }) { self.words[Int(word[0])].append(word) }
        }

        /// The length of the first of them that a text goes on with.
        func length(of text: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
            text.first.flatMap { first in words[Int(first)].first { text.starts(with: $0) }?.count }
        }
    }

    private static let companies = Beginnings(
        "企業", "会社", "大手", "新興", "スタートアップ", "企业", "公司", "巨头", "初创", "新創", "新创", "厂商", "기업", "업체", "회사", "스타트업", "빅테크")
    private static let trades = Beginnings(
        " ", "の", "系", "生成", "対話型", "検索", "半導体", "半导体", "芯片", "晶片", "科技", "技术", "人工知能", "人工智能", "人工智慧", "软件", "軟體",
        "通信", "電子", "互联网", "云计算", "AI", "IT", "テック", "반도체", "인공지능", "생성형", "정보기술", "통신")
}
