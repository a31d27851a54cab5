import DatelineModel

/// The pages of a print file, which form feeds part: without what each of them has at its head and its foot, and with the
/// sentences together that their ends part.
struct PrintedPages {
    /// The text without form feeds.
    private(set) var text: [UInt8] = []
    /// The heads and feet that were left out, in their order.
    private(set) var removed: [String] = []
    /// Where the last word of the text ends.
    private var lastWord: Int?

    /// The longest head of a page, in bytes.
    private static let longest = 100

    /// The pages of a text; `nil` if it has no form feed.
    init?(_ bytes: [UInt8]) {
        guard bytes.contains(0x0C) else { return nil }
        var pages = bytes.split(separator: 0x0C, omittingEmptySubsequences: false)
            .map { $0.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)[...] }
        let hasHeadline = pages.first.map(Self.hasHeadlineBelowHead) ?? false
        // The number of a page may stand above its foot, or below its head.
        for _ in 0..<Self.mostEdges {
            let count = removed.count
            removeHeads(of: &pages, hasHeadline: hasHeadline)
            removeNumbers(of: &pages)
            if removed.count == count { break }
        }
        for page in pages { append(page) }
    }

    private static let fewestWordsOfHeadline = 4

    /// The most lines at the head or the foot of a page.
    private static let mostEdges = 3

    /// Takes out what stands at the head or the foot of more than one page. `hasHeadline` tells that a headline stands below the
    /// first line of all, which is none then unless it has the words of one.
    private mutating func removeHeads(of pages: inout [ArraySlice<ArraySlice<UInt8>>], hasHeadline: Bool) {
        let heads = Self.repeatedEdges(of: pages)
        for index in pages.indices {
            for edge in [Edge.top, .bottom] {
                guard let place = edge.place(in: pages[index]), let words = Self.words(pages[index][place]),
                    heads.contains(words)
                else { continue }
                let line = String(decoding: pages[index][place], as: UTF8.self).split { $0.isWhitespace }
                    .joined(separator: " ")
                // What may forbid publication stays, and what may be the headline stays once.
                let isLetterhead =
                    hasHeadline
                    && (line.split(separator: " ").count < Self.fewestWordsOfHeadline
                        || line.contains { "–—|·".contains($0) })
                guard !Self.mayForbid(line), index > 0 || edge == .bottom || isLetterhead || Self.isPaper(line) else {
                    continue
                }
                removed.append(line)
                pages[index].remove(at: place)
            }
        }
    }

    /// Takes out the numbers that stand alone at the head or the foot of pages, if those of two fit their order.
    private mutating func removeNumbers(of pages: inout [ArraySlice<ArraySlice<UInt8>>]) {
        var counts: [Int: Int] = [:]
        for (index, page) in pages.enumerated() {
            let numbers = [Edge.top, .bottom].compactMap { $0.place(in: page).flatMap { Self.number(page[$0]) } }
            for number in Set(numbers) { counts[number - index, default: 0] += 1 }
        }
        guard let (first, count) = counts.max(by: { ($0.value, -$0.key) < ($1.value, -$1.key) }), count > 1 else {
            return
        }
        for index in pages.indices {
            for edge in [Edge.top, .bottom] {
                guard let place = edge.place(in: pages[index]), Self.number(pages[index][place]) == first + index else {
                    continue
                }
                removed.append("\(first + index)")
                pages[index].remove(at: place)
            }
        }
    }

    /// The number that a line is, with dashes around it or without: `3`, `- 3 -`; `nil` if it is more.
    private static func number(_ line: ArraySlice<UInt8>) -> Int? {
        let words = String(decoding: line, as: UTF8.self).split { " -–—\t\r".contains($0) }
        guard words.count == 1, let word = words.first, word.count < 4 else { return nil }
        return Int(word)
    }

    /// Whether a line that can be a headline stands alone below the first line of a page: then that line is none.
    private static func hasHeadlineBelowHead(_ page: ArraySlice<ArraySlice<UInt8>>) -> Bool {
        guard let head = Edge.top.place(in: page) else { return false }
        let isBlank = { (index: Int) in
            !page.indices.contains(index) || !page[index].contains { $0 > UInt8(ascii: " ") }
        }
        let below = page.indices.dropFirst(head - page.startIndex + 1).filter { !isBlank($0) }.prefix(3)
        return below.contains { index in
            let line = String(decoding: page[index], as: UTF8.self).trimmingWhitespace()
            return isBlank(index - 1) && isBlank(index + 1) && words(page[index]) != nil
                && line.split(separator: " ").count >= fewestWordsOfHeadline && line.first?.isUppercase == true
                && DayLine.day(line) == nil
                && Byline(line) == nil && !line.hasSuffix(":")
        }
    }

    private enum Edge {
        case top, bottom

        /// The first or the last line of a page that has words.
        func place(in lines: ArraySlice<ArraySlice<UInt8>>) -> Int? {
            let hasWords = { (line: ArraySlice<UInt8>) in line.contains { $0 > UInt8(ascii: " ") } }
            return self == .top ? lines.firstIndex(where: hasWords) : lines.lastIndex(where: hasWords)
        }
    }

    /// What stands at the head or the foot of more than one page, numbers aside.
    private static func repeatedEdges(of pages: [ArraySlice<ArraySlice<UInt8>>]) -> Set<[UInt8]> {
        var counts: [[UInt8]: Int] = [:]
        for lines in pages {
            let edges = Set([Edge.top, .bottom].compactMap { $0.place(in: lines) })
            for words in Set(edges.compactMap { words(lines[$0]) }) { counts[words, default: 0] += 1 }
        }
        return Set(counts.filter { $0.value > 1 }.keys)
    }

    /// The letters of a line that may be the head of a page, without its numbers and blanks; `nil` for one that is longer, or
    /// ends as a sentence does. The number of a page alone has none.
    private static func words(_ line: ArraySlice<UInt8>) -> [UInt8]? {
        guard line.count <= longest, let last = line.last(where: { $0 > UInt8(ascii: " ") }),
            !".!?;,".utf8.contains(last)
        else { return nil }
        let letters = line.filter { $0 > UInt8(ascii: " ") && !(48...57).contains($0) }
        return letters.contains { isLetter($0) || $0 >= 0x80 } ? Array(letters) : nil
    }

    /// Whether a line is the name of a paper, with or without numbers and a day behind it.
    private static func isPaper(_ line: String) -> Bool {
        AgencyName.isPaperOrItsTitle(String(line.prefix { !$0.isNumber }).trimmingWhitespace())
    }

    private static func mayForbid(_ line: String) -> Bool {
        let words = line.lowercased()
        return WireHead.Embargo.isIn(line) || WireNotice(line) != nil
            || ["embarg", "draft", "confiden", "publi", "hold", "release", "intern", "kill"].contains(
                where: words.contains)
    }

    /// Appends a page: right below the line before if a sentence goes on in small letters, behind a line end otherwise.
    private mutating func append(_ page: ArraySlice<ArraySlice<UInt8>>) {
        let newline = UInt8(ascii: "\n")
        let lines = Array(page.joined(separator: [newline]))
        var start = lines.startIndex
        if let first = lines.firstIndex(where: { $0 > UInt8(ascii: " ") }), (97...122).contains(lines[first]),
            let end = lastWord, !".!?:".utf8.contains(text[end])
        {
            text.removeSubrange((end + 1)...)
            start = first
        }
        if !text.isEmpty { text.append(newline) }
        text += lines[start...]
        if let last = lines.lastIndex(where: { $0 > UInt8(ascii: " ") }) { lastWord = text.count - lines.count + last }
    }
}
