import DatelineModel

/// What kramdown and Pelican are told in single braces: attributes, and paths of files.
extension NeighbourTags {
    /// Leaves out what kramdown is told of a block or a link: `{: .wide #hall}`, `{:target="_blank"}`. A heading keeps its id,
    /// and a picture all that stands behind it. Returns where the text goes on; `nil` if there is none.
    mutating func attributes(at start: Int, _ line: FileLines.Line) -> Int? {
        guard start + 1 < range.upperBound, text.bytes[start + 1] == UInt8(ascii: ":") else { return nil }
        let rest = restOfLine(start)
        guard let close = rest.firstIndex(of: UInt8(ascii: "}")) else { return nil }
        let end = close + 1
        let isAlone = isAlone(start..<end)
        guard isAlone || start > line.range.lowerBound && text.bytes[start - 1] > 0x20 else { return nil }
        let written = String(decoding: rest[start + 2..<close], as: UTF8.self)
        guard let names = Self.names(in: written, isAlone: isAlone) else { return nil }
        let above = bytes.suffix(Self.longestLink).dropLast(isAlone && bytes.last == 0x0A ? 1 : 0)
        let heading = above[(above.lastIndex(of: 0x0A).map { $0 + 1 } ?? above.startIndex)...]
        // What begins so far before is no heading.
        guard heading.startIndex == 0 || bytes[heading.startIndex - 1] == 0x0A else { return end }
        let words = heading.drop { $0 == UInt8(ascii: " ") }
        // Of a picture it says how it is to be shown.
        if words.starts(with: "![".utf8) { return nil }
        if words.first == UInt8(ascii: "#"), words.last != UInt8(ascii: "}"), let id = names.first {
            bytes.insert(contentsOf: " {\(id)}".utf8, at: heading.endIndex)
        }
        return end
    }

    /// Leaves out a comment of kramdown, `{::comment} … {:/comment}`, but for its lines. Returns where the text goes on; `nil` if
    /// none begins here, or if it has no end.
    mutating func comment(at start: Int) -> Int? {
        let open = "{::comment}"
        guard restOfLine(start).starts(with: open.utf8) else { return nil }
        let inner = start + open.utf8.count..<range.upperBound
        guard
            let close = ["{:/comment}", "{:/}"].compactMap({ places.next($0, in: text.bytes, inner) })
                .min(by: { $0.lowerBound < $1.lowerBound })
        else { return nil }
        for byte in text.bytes[inner.lowerBound..<close.lowerBound] where byte == 0x0A { bytes.append(byte) }
        return close.upperBound
    }

    /// Where the text goes on behind `* TOC` above `{:toc}`, in whose place kramdown shows the headings; `nil` for any other
    /// line.
    func listForContents(_ line: FileLines.Line) -> Int? {
        let words = text.bytes[line.range]
        guard let first = words.first, "*-+1".utf8.contains(first), line.next < range.upperBound else { return nil }
        let next = text.bytes[line.next..<lineEnd(text.bytes, line.next, range.upperBound)]
        let below = next.filter { $0 > 0x20 }
        guard below.starts(with: "{:toc".utf8), below.last == UInt8(ascii: "}") else { return nil }
        return min(next.endIndex + 1, range.upperBound)
    }

    /// Whether a line says that the headings are to be shown in its place: `[TOC]`, `[[_TOC_]]`. A page has them anyway.
    func isMarkForContents(_ line: FileLines.Line) -> Bool {
        guard line.range.count < 20 else { return false }
        let words = String(decoding: text.bytes[line.range], as: UTF8.self).trimmingWhitespace()
        return ["[TOC]", "[[_TOC_]]", "[[TOC]]"].contains(words)
    }

    /// The ids among attributes, `#hall`; `nil` if it is anything else.
    static func names(in attributes: String, isAlone: Bool) -> [String]? {
        var names: [String] = []
        var rest = attributes[...]
        var isAny = false
        while true {
            rest = rest.drop(while: \.isWhitespace)
            guard let first = rest.first else { return isAny ? names : nil }
            isAny = true
            let name = rest.prefix { !$0.isWhitespace && $0 != "=" }
            rest = rest[name.endIndex...]
            let isPlain = name.dropFirst().allSatisfy { $0.isLetter || $0.isNumber || "-_:".contains($0) }
            guard isPlain, first == "#" || first == "." || first.isLetter else { return nil }
            if rest.first == "=" {
                guard let quote = rest.dropFirst().first, "\"'".contains(quote),
                    let end = rest.dropFirst(2).firstIndex(of: quote)
                else { return nil }
                rest = rest[rest.index(after: end)...]
            } else if first == "#" {
                names.append(String(name))
            } else if first != ".", !isAlone {
                // Only a line of its own may name attributes that stand elsewhere.
                return nil
            }
        }
    }

    /// `{static}/images/a.png` is the path behind it, and so is `{filename}` before one that is no text; a link to another
    /// text keeps its words. Returns where the text goes on; `nil` if there is none.
    mutating func linkOfPelican(at start: Int) -> Int? {
        guard start + 1 < range.upperBound, isLetter(text.bytes[start + 1]) else { return nil }
        let rest = restOfLine(start)
        guard let mark = Self.marksOfPelican.first(where: { rest.starts(with: $0.utf8) }) else { return nil }
        let isLink = bytes.suffix(2).elementsEqual("](".utf8)
        guard
            isLink || bytes.last.map({ "(\"'".utf8.contains($0) }) ?? false || bytes.suffix(3).elementsEqual("]: ".utf8)
        else { return nil }
        let path = rest.dropFirst(mark.utf8.count).prefix { $0 > 0x20 && !")\"'>".utf8.contains($0) }
        let isFile = mark == "{static}" || mark == "{attach}"
        let name = path.prefix { $0 != UInt8(ascii: "#") }
        let isText = [".md", ".rst", ".markdown", ".html", ".txt"].contains {
            name.suffix($0.utf8.count).elementsEqual($0.utf8)
        }
        guard isLink, !isFile, isText || mark != "{filename}",
            let close = rest[path.endIndex...].firstIndex(of: UInt8(ascii: ")")), unbracket()
        else { return start + mark.utf8.count }
        warnLink(start..<path.endIndex)
        return close + 1
    }

    /// `[the law](@/posts/law.md)` keeps its words. Returns where the text goes on; `nil` if it is none of these.
    mutating func linkOfZola(at start: Int) -> Int? {
        let rest = restOfLine(start, upTo: Self.longestLink)
        guard rest.starts(with: "@/".utf8), bytes.suffix(2).elementsEqual("](".utf8),
            let close = rest.firstIndex(of: UInt8(ascii: ")")), unbracket()
        else { return nil }
        warnLink(start..<close)
        return close + 1
    }

    /// What a link begins with that names a text by its place in the content of Zola.
    static let rootOfZola = "](@/"

    static let marksOfPelican = [
        "{filename}", "{static}", "{attach}", "{author}", "{category}", "{tag}", "{index}",
    ]
}
