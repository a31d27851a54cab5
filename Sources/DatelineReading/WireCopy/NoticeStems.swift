/// How the words of notices to editors begin, by which nearly every line is seen to have none of them at a glance.
struct NoticeStems: Sendable {
    /// A word that each of the wordings has, or its first eight letters, in small letters and a byte each.
    private let stems: Set<UInt64>
    /// A bit for what the stems leave when they are multiplied, so that few words are looked for among them.
    private var bits = [UInt64](repeating: 0, count: 64)

    /// Takes the longest word of each wording, in capitals without accents. One that has letters of another script is told by
    /// their bytes.
    init(_ wordings: some Sequence<[String]>) {
        stems = Set(
            wordings.lazy.filter { $0.allSatisfy { $0.utf8.allSatisfy { $0 < 0x80 } } }.compactMap { words in
                words.map { $0.utf8.prefix(while: isLetter) }.max { $0.count < $1.count }
                    .map { $0.prefix(Self.longest).reduce(0) { $0 << 8 | UInt64($1 | 0x20) } }
            })
        for stem in stems { bits[Self.place(stem) / 64] |= 1 << UInt64(Self.place(stem) % 64) }
    }

    /// Whether a line has a word that begins as one of a wording does, letters that stand apart, or letters with accents and of
    /// other scripts, which may be written in many ways.
    func mayBeIn(_ line: String) -> Bool {
        var line = line
        return line.withUTF8(mayBeIn)
    }

    private func mayBeIn(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
        var (index, lettersApart) = (0, 0)
        while index < line.count {
            guard isLetter(line[index]) else {
                if line[index] >= 0x80 {
                    guard Self.isQuotationMark(line, index) else { return true }
                    index += 2
                }
                index += 1
                continue
            }
            let start = index
            var stem: UInt64 = 0
            while index < line.count, isLetter(line[index]) {
                if index - start < Self.longest { stem = stem << 8 | UInt64(line[index] | 0x20) }
                index += 1
            }
            if index - start == 1 { lettersApart += 1 }
            let place = Self.place(stem)
            if lettersApart > 3 || bits[place / 64] >> UInt64(place % 64) & 1 == 1 && stems.contains(stem) {
                return true
            }
        }
        return false
    }

    /// Whether `‘’“”` or a dash of that length, none of which is part of a word, stands at an index.
    private static func isQuotationMark(_ line: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
        guard index + 2 < line.count, line[index] == 0xE2, line[index + 1] == 0x80 else { return false }
        return (0x93...0x94).contains(line[index + 2]) || (0x98...0x9D).contains(line[index + 2])
    }

    /// In letters.
    private static let longest = 8

    /// A number below 4,096 for a stem.
    private static func place(_ stem: UInt64) -> Int { Int((stem &* 0x9E37_79B9_7F4A_7C15) >> 52) }
}
