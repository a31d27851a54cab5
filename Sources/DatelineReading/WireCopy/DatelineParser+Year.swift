import DatelineModel

/// Datelines whose full day a full stop, or nothing, parts from the story.
extension DatelineParser {
    /// `Bonn, 5. Oktober 2026. Die Behörde …`, `Warszawa, 5 października 2026 r. Urząd …`, `Bonn, 5. Oktober 2026 Die Behörde …`: a
    /// known place, a day with its year, and a long story on its line.
    func behindYear(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Dateline? {
        let head = bytes[start..<min(end, start + 72)].prefix { $0 != UInt8(ascii: "\n") }
        guard let first = head.first, (65...90).contains(first) || (0xC3..<0xE3).contains(first),
            let year = Self.endOfYear(head), lineEnd(bytes, start, end) - year > Self.shortestStory
        else { return nil }
        let stops = head.indices.dropLast().filter { index in
            head[index] == UInt8(ascii: ".") && head[index + 1] == UInt8(ascii: " ")
        }
        // Without a sign only a comma shows that the day stands beside the place, and none is of it.
        let isBare =
            head[..<year].contains(UInt8(ascii: ",")) && year < head.endIndex && head[year] == UInt8(ascii: " ")
        for mark in stops + (isBare ? [year] : []) {
            let story = skipBlank(bytes, mark + 1, end)
            // `Geneva, 5 October 2026 - a day like any other`
            guard beginsStory(bytes, story, end), !"-(,;:".utf8.contains(bytes[story]),
                !bytes[story...].starts(with: [0xE2, 0x80, 0x93]), !bytes[story...].starts(with: [0xE2, 0x80, 0x94]),
                let words = DatelineWords(String(decoding: head[..<mark], as: UTF8.self)), words.day != nil,
                knowsPlace(words.place) || words.area.map(knowsPlace) ?? false
            else { continue }
            var dateline = Dateline(end: story)
            dateline.take(words)
            dateline.mayBeOfScene = true
            return dateline
        }
        return nil
    }

    /// Where the first year of this century ends that stands in a line; `nil` if none does. A day before it begins a scene and no
    /// dateline.
    private static func endOfYear(_ line: ArraySlice<UInt8>) -> Int? {
        let century = Array("20".utf8)
        guard line.count > 8 else { return nil }
        for index in line.indices.dropFirst(3) where line[index] == century[1] && line[index - 1] == century[0] {
            let end = index + 3
            guard !(48...57).contains(line[index - 2]), end <= line.endIndex,
                line[(index + 1)..<end].allSatisfy({ (48...57).contains($0) }),
                end == line.endIndex || !(48...57).contains(line[end])
            else { continue }
            return end
        }
        return nil
    }

    /// In bytes, from the day to the end of the line: less is a heading.
    private static let shortestStory = 60
}
