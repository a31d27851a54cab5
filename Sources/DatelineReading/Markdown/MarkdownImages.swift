import DatelineModel

/// Finds the images of a Markdown text.
enum MarkdownImages {
    /// All of them in their order.
    static func find(in bytes: [UInt8], _ range: Range<Int>, _ html: RawHTML) -> [Picture] {
        MarkdownDocument(bytes[range], html: html).images
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
}
