package import DatelineModel

/// Where the addresses in a text lead.
package struct TextLinks {
    /// The address in the site for one in the text; `nil` to leave it as it is.
    let address: (String) -> String?
    /// What is known of the picture at an address in the text; `nil` for nothing.
    let picture: (String) -> ShownPicture?
    /// The HTML of an insert; `nil` for nothing.
    let insert: (InsertCall) -> String?

    /// What the functions tell.
    package init(
        address: @escaping (String) -> String?, picture: @escaping (String) -> ShownPicture? = { _ in nil },
        insert: @escaping (InsertCall) -> String? = { _ in nil }
    ) {
        (self.address, self.picture, self.insert) = (address, picture, insert)
    }
}

/// A picture as texts show it.
package struct ShownPicture {
    /// Its own size.
    let size: PictureSize
    /// The smaller copies that browsers may choose, by their addresses in the site and their widths.
    private let copies: [(address: String, width: Int)]
    /// How wide pages show pictures.
    private let sizes: String

    /// A picture with its copies, if there are any. `sizes` is what the attribute of this name says.
    package init(_ size: PictureSize, copies: [(address: String, width: Int)] = [], sizes: String = "") {
        (self.size, self.copies, self.sizes) = (size, copies, sizes)
    }

    /// Its copies and itself; none if there are no copies.
    func candidates(besides address: String) -> [ImageCandidate] {
        guard !copies.isEmpty else { return [] }
        return (copies + [(address, size.width)]).map {
            ImageCandidate(address: $0.address, descriptor: "\($0.width)w")
        }
    }

    /// The attribute that says how wide a tag with these attributes is shown; nothing if one of them does.
    func sizes(besides written: String) -> String {
        if written.contains(" sizes=\"") { return "" }
        let width =
            PictureSize.number("width", in: written)
            ?? PictureSize.number("height", in: written).map(size.width(forHeight:))
        return HTMLTag.canonical("sizes", width.map { "(min-width: \($0)px) \($0)px, 100vw" } ?? sizes)
    }
}
