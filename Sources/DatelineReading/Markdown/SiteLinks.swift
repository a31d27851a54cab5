import DatelineModel

/// A link or an image of a text that leads to something of the site: to a file by its path, to an address that begins
/// with a slash, or to a heading of the same page.
package struct SiteLink: Sendable {
    /// The address as the text has it, with its place.
    package let address: Located<String>
    /// Whether the text shows what is there as an image.
    package let isImage: Bool
    /// Whether it is an image for which the text names no others that browsers may choose.
    package let isOnlyImage: Bool
}

extension SiteLink {
    /// The picture that front matter names; `nil` if it is on another host. In a sidecar it has no place in the text.
    init?(of picture: LeadPicture, in fields: SourceText?, beside text: SourceText) {
        guard SiteLinks.isOfSite(picture.file.value) else { return nil }
        let isInside = fields?.file == text.file
        address = isInside ? picture.file : Located(value: picture.file.value, offset: 0, length: 1)
        (isImage, isOnlyImage) = (true, picture.isShown)
    }
}

/// Finds the links of a Markdown text that lead to something of the site.
package enum SiteLinks {
    /// Those of the links of a text that have no scheme and no host, with their positions in the file.
    static func find(_ links: [MarkdownDocument.Link], in text: SourceText, _ range: Range<Int>) -> [SiteLink] {
        placed(links, in: text, range, where: isOfSite).map { link, address in
            SiteLink(address: address, isImage: link.isImage, isOnlyImage: link.isOnlyImage)
        }
    }

    /// Those of the links of a text that have a host, in the web.
    static func leadingOut(
        _ links: [MarkdownDocument.Link], in text: SourceText, _ range: Range<Int>
    ) -> [OuterLink] {
        placed(links, in: text, range, where: leadsOut).map { _, address in
            OuterLink(address: address.value, location: address.location(in: text))
        }
    }

    /// Those of the links of a text that are wanted, each with its address and where that is in the file.
    private static func placed(
        _ links: [MarkdownDocument.Link], in text: SourceText, _ range: Range<Int>, where isWanted: (String) -> Bool
    ) -> [(MarkdownDocument.Link, Located<String>)] {
        var lineStarts = [range.lowerBound]
        for offset in range where text.bytes[offset] == UInt8(ascii: "\n") { lineStarts.append(offset + 1) }
        var search = PlaceSearch(text.bytes, range)
        return links.compactMap { link in
            guard isWanted(link.destination) else { return nil }
            let start = lineStarts.indices.contains(link.line - 1) ? lineStarts[link.line - 1] : range.lowerBound
            let offset = search.offset(of: Array(link.destination.utf8), after: start) ?? start
            return (link, Located(value: link.destination, offset: offset, length: link.destination.utf8.count))
        }
    }

    /// Whether an address leads to a page of another site: it has a host, and no other scheme than those of the web.
    private static func leadsOut(_ destination: String) -> Bool {
        let start = destination.prefix(8).lowercased()
        return start.hasPrefix("https://") || start.hasPrefix("http://") || start.hasPrefix("//")
    }

    /// Whether an address leads to something of the site, if it leads anywhere.
    static func isOfSite(_ destination: String) -> Bool {
        switch destination.utf8.first {
        case UInt8(ascii: "/"): !destination.hasPrefix("//")
        case UInt8(ascii: "#"): true
        default: isRelative(destination)
        }
    }

    /// Whether an address is a path relative to the file that it is in.
    package static func isRelative(_ destination: String) -> Bool {
        guard let first = destination.utf8.first, first != UInt8(ascii: "/"), first != UInt8(ascii: "#"),
            first != UInt8(ascii: "?")
        else { return false }
        let scheme = destination.utf8.prefix { isLetter($0) || (48...57).contains($0) || "+-.".utf8.contains($0) }
        return !(scheme.count > 1 && destination.utf8.dropFirst(scheme.count).first == UInt8(ascii: ":"))
    }
}

/// Looks for the addresses of links, one after another, in the text that they were parsed from.
///
/// The parser tells only the line of a paragraph. All searches together look at no more than a few times the text's
/// length, so that a text of nothing but links stays cheap; what is not found by then stands at its line.
private struct PlaceSearch {
    private let bytes: [UInt8]
    private let range: Range<Int>
    /// The end of the last one found.
    private var cursor: Int
    /// How many bytes may still be looked at.
    private var budget: Int

    init(_ bytes: [UInt8], _ range: Range<Int>) {
        (self.bytes, self.range, cursor) = (bytes, range, range.lowerBound)
        budget = 8 * range.count + (64 << 10)
    }

    /// Where an address stands: behind the last one if it is there, or else anywhere after an offset.
    mutating func offset(of address: [UInt8], after start: Int) -> Int? {
        // `[text](data.md)` contains “a.md”, which may be another link.
        let opened = [UInt8(ascii: "(")] + address
        let next = max(start, cursor)
        let found =
            first(opened, from: next).map { $0 + 1 } ?? (next > start ? first(opened, from: start).map { $0 + 1 } : nil)
            ?? first(address, from: next) ?? (next > start ? first(address, from: start) : nil)
        if let found { cursor = max(cursor, found + address.count) }
        return found
    }

    private mutating func first(_ needle: [UInt8], from start: Int) -> Int? {
        guard let head = needle.first else { return nil }
        let last = min(range.upperBound - needle.count, start + budget)
        guard start <= last else { return nil }
        let found = bytes.withUnsafeBufferPointer { buffer in
            (start...last).first { buffer[$0] == head && buffer[$0...].starts(with: needle) }
        }
        budget -= (found ?? last) - start
        return found
    }
}
