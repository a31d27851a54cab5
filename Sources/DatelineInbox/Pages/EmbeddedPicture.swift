private import Foundation

/// A picture that is written into a page: `data:image/png;base64,…`.
struct EmbeddedPicture {
    /// Its bytes.
    let bytes: [UInt8]
    /// The end of the name of its file.
    let ending: String

    /// How words call the picture of a number until it has a file. No link of a page begins so.
    static func reference(_ number: Int) -> String { "embedded:\(number + 1)" }

    /// Whether an address is one, of whatever size.
    static func isOne(_ address: String) -> Bool { address.utf8.starts(with: "data:image/".utf8) }

    /// The picture in an address; `nil` if it is none, or so small that it only keeps a place.
    init?(_ address: String) {
        guard Self.isOne(address), let comma = address.utf8.firstIndex(of: UInt8(ascii: ",")),
            address[..<comma].lowercased().hasSuffix(";base64"), address.utf8.count <= Self.longest
        else { return nil }
        var words = String(address[address.utf8.index(after: comma)...])
        if words.utf8.contains(UInt8(ascii: "%")) { words = words.removingPercentEncoding ?? words }
        guard let data = Data(base64Encoded: words, options: .ignoreUnknownCharacters), data.count >= Self.shortest
        else {
            return nil
        }
        let bytes = Array(data)
        guard let kind = Self.kinds.first(where: { kind in bytes.dropFirst(kind.place).starts(with: kind.mark) })
        else { return nil }
        (self.bytes, ending) = (bytes, kind.ending)
    }

    /// What picture formats have at a place near their beginning.
    private static let kinds: [(place: Int, mark: [UInt8], ending: String)] = [
        (0, [0xFF, 0xD8, 0xFF], "jpg"), (1, Array("PNG\r\n".utf8), "png"), (0, Array("GIF8".utf8), "gif"),
        (8, Array("WEBP".utf8), "webp"), (4, Array("ftypavif".utf8), "avif"),
    ]
    private static let shortest = 200
    private static let longest = 64 << 20
}
