import DatelineModel

/// Finds the images of a Markdown text.
enum MarkdownImages {
    /// All of them in their order.
    static func find(in bytes: [UInt8], _ range: Range<Int>, _ html: RawHTML) -> [Picture] {
        mayHaveAny(bytes, range) ? MarkdownDocument(bytes[range], html: html).images : []
    }

    /// The first that is a file of the site and of a format that social networks show beside a link, which SVG is not.
    static func preview(among pictures: [Picture]) -> Picture? {
        pictures.first { picture in
            guard ImageOrigins.origin(of: picture.address) == nil,
                SiteLinks.isRelative(picture.address) || picture.address.hasPrefix("/"),
                let dot = picture.address.lastIndex(of: ".")
            else { return false }
            return ["png", "jpg", "jpeg", "gif", "webp"].contains(picture.address[dot...].dropFirst().lowercased())
        }
    }

    /// A quick check that saves parsing most texts again: every image begins with `![`, or with `<img` in HTML.
    private static func mayHaveAny(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        bytes.withUnsafeBufferPointer { buffer in
            let tag = UInt8(ascii: "<")
            if buffer[range].indices.contains(where: { index in
                buffer[index] == tag && index + 1 < range.upperBound && buffer[index + 1] | 0x20 == UInt8(ascii: "i")
            }) {
                return true
            }
            var rest = buffer[range]
            while let mark = rest.firstIndex(of: UInt8(ascii: "!")) {
                if mark + 1 < range.upperBound, buffer[mark + 1] == UInt8(ascii: "[") { return true }
                rest = buffer[(mark + 1)..<range.upperBound]
            }
            return false
        }
    }
}
