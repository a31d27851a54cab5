/// A format of pictures of which smaller copies can be made.
package enum PictureFormat: String, Sendable, Hashable {
    /// The formats, by the names that image programs have for them.
    case png, jpeg, webp

    /// The format of a picture; `nil` if it is another one, or if the picture moves.
    package init?(of bytes: [UInt8]) {
        let picture = PictureBytes(bytes)
        if picture.has(Self.startOfPNG, at: 0) {
            guard !Self.isAnimatedPNG(picture) else { return nil }
            self = .png
        } else if picture.has("\u{FF}\u{D8}\u{FF}", at: 0) {
            self = .jpeg
        } else if picture.has("RIFF", at: 0), picture.has("WEBP", at: 8) {
            let isAnimated = picture.has("VP8X", at: 12) && bytes.count > 20 && bytes[20] & 2 != 0
            guard !isAnimated else { return nil }
            self = .webp
        } else {
            return nil
        }
    }

    /// The end of a file's name.
    package var ending: String { self == .jpeg ? "jpg" : rawValue }

    /// Whether bytes are a picture of the format from its beginning to its end.
    package func isComplete(_ bytes: [UInt8]) -> Bool {
        let picture = PictureBytes(bytes)
        switch self {
        // W3C, PNG, sections 5.2 and 11.2.5.
        case .png:
            return picture.has(Self.startOfPNG, at: 0)
                && picture.has("\0\0\0\0IEND\u{AE}B`\u{82}", at: bytes.count - 12)
        case .jpeg: return picture.has("\u{FF}\u{D8}\u{FF}", at: 0) && picture.has("\u{FF}\u{D9}", at: bytes.count - 2)
        case .webp:
            guard picture.has("RIFF", at: 0), picture.has("WEBP", at: 8) else { return false }
            let count = bytes[4..<8].reversed().reduce(0) { $0 << 8 | Int($1) }
            return bytes.count == count + 8
        }
    }

    private static let startOfPNG = "\u{89}PNG\r\n\u{1A}\n"

    /// Whether a PNG says before its first picture that it has several.
    private static func isAnimatedPNG(_ picture: PictureBytes) -> Bool {
        var position = 8
        while let length = picture.length(at: position), !picture.has("IDAT", at: position + 4) {
            if picture.has("acTL", at: position + 4) { return true }
            position += 12 + length
        }
        return false
    }
}

extension PictureBytes {
    /// A number of four bytes, the highest first; `nil` behind the end.
    fileprivate func length(at position: Int) -> Int? {
        guard position <= bytes.count - 8 else { return nil }
        return bytes.dropFirst(position).prefix(4).reduce(0) { $0 << 8 | Int($1) }
    }
}
