extension CharacterReferences {
    /// A text of HTML in which references such as `&amp;` and `&#8211;` are the characters that they stand for.
    package static func resolved(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
        var result: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let mark = rest.firstIndex(of: UInt8(ascii: "&")) {
            result += rest[..<mark]
            rest = rest[mark...]
            guard let length = length(of: rest.prefix(longest)), let character = character(rest.prefix(length)) else {
                result.append(UInt8(ascii: "&"))
                rest = rest.dropFirst()
                continue
            }
            result += character.utf8
            rest = rest.dropFirst(length)
        }
        return String(decoding: result + rest, as: UTF8.self)
    }

    /// The longest name has 31 letters.
    private static let longest = 34

    /// The length of what may be a reference; `nil` if it is none.
    private static func length(of bytes: ArraySlice<UInt8>) -> Int? {
        guard let end = bytes.firstIndex(of: UInt8(ascii: ";")) else { return nil }
        var name = bytes[..<end].dropFirst()
        if name.first == UInt8(ascii: "#") { name = name.dropFirst() }
        guard !name.isEmpty, name.allSatisfy({ isLetter($0) || (48...57).contains($0) }) else { return nil }
        return end + 1 - bytes.startIndex
    }

    /// The character of a reference, by the table of libcmark; `nil` if there is none of that name.
    private static func character(_ reference: ArraySlice<UInt8>) -> String? {
        let document = reference.withUnsafeBufferPointer { MarkdownNode.document($0) }
        defer { document.remove() }
        guard let text = document.firstChild?.firstChild, text.next == nil, let literal = text.literal else {
            return nil
        }
        let character = repaired(literal, hasMarks: false) ?? String(decoding: literal, as: UTF8.self)
        return character.utf8.elementsEqual(reference) ? nil : character
    }
}
