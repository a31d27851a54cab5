import DatelineModel

/// The paths that a rule in a `robots.txt` is for: `*` stands for anything, `$` at the end for the end.
///
/// Patterns and paths are compared in one form, in which it does not matter how a character was escaped (RFC 9309, 2.2.2).
struct RobotsPattern: Sendable, Equatable {
    /// The bytes of the pattern in that form, by which the more exact of two patterns is found.
    let length: Int
    /// What stands between its stars.
    private let pieces: [Piece]
    private let endsThere: Bool

    /// Reads a pattern.
    init(_ text: String) {
        let bytes = Self.canonical(text.utf8, isPattern: true)
        length = bytes.count
        endsThere = bytes.last == UInt8(ascii: "$")
        pieces = (endsThere ? bytes.dropLast() : bytes[...])
            .split(separator: UInt8(ascii: "*"), omittingEmptySubsequences: false).map { Piece(Array($0)) }
    }

    /// A path or a pattern with each character escaped that must be, and no other: `%7Ea` is `~a`, and `é` is `%C3%A9`. Stars
    /// and dollars of a path are escaped, since those of a pattern mean something else.
    static func canonical(_ text: some Sequence<UInt8>, isPattern: Bool) -> [UInt8] {
        let bytes = Array(text)
        var canonical: [UInt8] = []
        var position = 0
        func append(escaped byte: UInt8) {
            canonical += "%\(String(byte, digits: 2, radix: 16, uppercase: true))".utf8
        }
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            switch byte {
            case UInt8(ascii: "%"):
                guard position + 1 < bytes.count, let high = bytes[position].hexDigit,
                    let low = bytes[position + 1].hexDigit
                else {
                    append(escaped: byte)
                    continue
                }
                position += 2
                let value = high << 4 | low
                if isUnreserved(value) { canonical.append(value) } else { append(escaped: value) }
            case UInt8(ascii: "*") where isPattern: canonical.append(byte)
            case UInt8(ascii: "$") where isPattern && position == bytes.count: canonical.append(byte)
            case let byte where isUnreserved(byte) || "!&'()+,/:;=?@".utf8.contains(byte): canonical.append(byte)
            default: append(escaped: byte)
            }
        }
        return canonical
    }

    /// A letter, a digit, or what is the same escaped and not (RFC 3986, 2.3).
    private static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case 48...57, 65...90, 97...122: true
        default: "-._~".utf8.contains(byte)
        }
    }

    /// Whether the pattern matches the beginning of a path.
    func matches(_ path: [UInt8]) -> Bool {
        guard let first = pieces.first?.bytes, path.starts(with: first) else { return false }
        if pieces.count == 1 { return !endsThere || path.count == first.count }
        var position = first.count
        // Each piece as early as it can be leaves the most for those behind it.
        for piece in pieces.dropFirst().dropLast() {
            guard let end = piece.end(in: path, from: position) else { return false }
            position = end
        }
        let last = pieces[pieces.count - 1]
        guard endsThere else { return last.end(in: path, from: position) != nil }
        return path.count - position >= last.bytes.count && path.suffix(last.bytes.count).elementsEqual(last.bytes)
    }
}

/// Text that is looked for in other text, each byte of which is read once (Knuth, Morris and Pratt).
private struct Piece: Sendable, Equatable {
    let bytes: [UInt8]
    /// For each number of bytes that match, how many of them begin the text again.
    private let borders: [Int]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        var borders = [Int](repeating: 0, count: bytes.count)
        var matching = 0
        for index in bytes.indices.dropFirst() {
            while matching > 0, bytes[matching] != bytes[index] { matching = borders[matching - 1] }
            if bytes[matching] == bytes[index] { matching += 1 }
            borders[index] = matching
        }
        self.borders = borders
    }

    /// The end of its first place in a text from a position on; `nil` if it is not there.
    func end(in text: [UInt8], from start: Int) -> Int? {
        if bytes.isEmpty { return start }
        var matching = 0
        for index in start..<text.count {
            while matching > 0, bytes[matching] != text[index] { matching = borders[matching - 1] }
            if bytes[matching] == text[index] { matching += 1 }
            if matching == bytes.count { return index + 1 }
        }
        return nil
    }
}

extension UInt8 {
    /// What it is as a hexadecimal digit; `nil` if it is none.
    fileprivate var hexDigit: UInt8? {
        switch self {
        case 48...57: self - 48
        case 65...70: self - 55
        case 97...102: self - 87
        default: nil
        }
    }
}
