import DatelineModel

/// Notes as office programs leave them in Markdown that is made of a document: `[[1]](#_ftn1)` in the text, and below it a
/// paragraph that begins with `[[1]](#_ftnref1)`.
struct OfficeNotes {
    /// A mark of a note: what it is called, and where it ends.
    struct Mark {
        let name: String
        let isDefinition: Bool
        let end: Int
    }

    /// The notes of which the text has both.
    private var names: Set<String> = []

    /// What all marks have.
    static let address = "](#_"
    /// A mark is no longer, in bytes.
    private static let longest = 60

    /// Those in a range.
    init(in bytes: [UInt8], _ range: Range<Int>) {
        guard bytes.firstPlace(of: Self.address, in: range) != nil else { return }
        var (references, definitions): (Set<String>, Set<String>) = ([], [])
        for line in FileLines(bytes, from: range.lowerBound, to: range.upperBound) {
            let start = bytes[line.range].firstIndex { $0 > 0x20 }
            var index = line.range.lowerBound
            while let bracket = bytes[index..<line.range.upperBound].firstIndex(of: UInt8(ascii: "[")) {
                if let mark = Self.mark(at: bracket, of: bytes, upTo: line.range.upperBound) {
                    if !mark.isDefinition {
                        references.insert(mark.name)
                    } else if bracket == start {
                        definitions.insert(mark.name)
                    }
                    index = mark.end
                } else {
                    index = bracket + 1
                }
            }
        }
        names = references.intersection(definitions)
    }

    /// The mark of a note in the form of Markdown, and where it ends, if one begins at an offset. That of a note itself has to
    /// be the first of its line, which begins at `line`.
    func converted(at start: Int, of bytes: [UInt8], _ line: Range<Int>) -> (mark: String, end: Int)? {
        guard !names.isEmpty, let mark = Self.mark(at: start, of: bytes, upTo: line.upperBound),
            names.contains(mark.name)
        else { return nil }
        guard mark.isDefinition else { return ("[^\(mark.name)]", mark.end) }
        guard bytes[line.lowerBound..<start].allSatisfy({ $0 <= 0x20 }) else { return nil }
        return ("[^\(mark.name)]:", mark.end)
    }

    private static func mark(at start: Int, of bytes: [UInt8], upTo end: Int) -> Mark? {
        let rest = bytes[start..<min(start + longest, end)]
        guard let close = rest.firstRange(of: address.utf8), let last = rest[close.upperBound...].firstIndex(of: 0x29)
        else { return nil }
        // `[1]`, `\[1\]`, `**[1]**`
        let label = rest[(start + 1)..<close.lowerBound].filter { !"[]\\*_ ".utf8.contains($0) }
        guard label.allSatisfy({ isLetter($0) || (48...57).contains($0) }), !label.isEmpty else { return nil }
        var name = String(decoding: rest[close.upperBound..<last], as: UTF8.self)
        guard name.hasPrefix("ftn") || name.hasPrefix("edn") else { return nil }
        let isDefinition = name.dropFirst(3).hasPrefix("ref")
        if isDefinition { name = String(name.prefix(3) + name.dropFirst(6)) }
        guard name.utf8.dropFirst(3).allSatisfy({ isLetter($0) || (48...57).contains($0) }), name.utf8.count > 3 else {
            return nil
        }
        return Mark(name: name, isDefinition: isDefinition, end: last + 1)
    }
}
