import DatelineModel

extension String {
    /// The words without tags and character references, for a title and the like.
    package func withoutHTML() -> String {
        guard utf8.contains(UInt8(ascii: "<")) || utf8.contains(UInt8(ascii: "&")) else { return self }
        let bytes = Array(utf8)
        var places = NextPlaces()
        var result: [UInt8] = []
        var index = 0
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "<"), index + 1 < bytes.count,
                isLetter(bytes[index + 1]) || bytes[index + 1] == UInt8(ascii: "/"),
                let end = places.next(">", in: bytes, index..<bytes.count)
            {
                index = end.upperBound
            } else {
                result.append(bytes[index])
                index += 1
            }
        }
        let plain = String(decoding: result, as: UTF8.self).replacing("&nbsp;", with: " ")
        let text = CharacterReferences.resolved(plain)
        let words = text.trimmingWhitespace()
        return words.isEmpty ? self : words
    }

    /// The words of `[Ann Lee](https://…) of the desk` without the addresses.
    package func withoutLinks() -> String {
        var result = ""
        var rest = self[...]
        while let open = rest.firstIndex(of: "["), let middle = rest[open...].firstRange(of: "]("),
            let close = rest[middle.upperBound...].firstIndex(of: ")")
        {
            result += rest[..<open] + rest[rest.index(after: open)..<middle.lowerBound]
            rest = rest[rest.index(after: close)...]
        }
        return result + rest
    }

    /// The words of a line of Markdown without its links and the marks around words, for a caption and the like.
    package func withoutMarks() -> String {
        guard contains(where: { "[*_`".contains($0) }) else { return self }
        let words = withoutLinks().replacing("**", with: "").replacing("__", with: "").replacing("`", with: "")
        var result = ""
        var before: Character = " "
        for index in words.indices {
            let character = words[index]
            let after = words[words.index(after: index)...].first ?? " "
            let isMark = "*_".contains(character) && Self.isInWord(before) != Self.isInWord(after)
            if !isMark { result.append(character) }
            before = character
        }
        return result
    }

    private static func isInWord(_ character: Character) -> Bool { character.isLetter || character.isNumber }

    /// The name of a file as words: `the-first_act` is `The first act`; `nil` if it has none.
    package var asWords: String? {
        let words = split { $0 == "-" || $0 == "_" || $0 == " " }.joined(separator: " ")
        return words.isEmpty ? nil : words.prefix(1).uppercased() + words.dropFirst()
    }
}

extension Array where Element: Hashable {
    /// The elements in their order, each once.
    package func withoutRepeats() -> [Element] {
        var known: Set<Element> = []
        return filter { known.insert($0).inserted }
    }
}
