import DatelineModel

extension Sequence<Picture> {
    /// The first that is a file of the site and of a format that social networks show beside a link, which SVG is not.
    var preview: Picture? { first(where: \.isOfSite) }
}

extension Picture {
    /// The picture, if networks can show it: of the site, or from elsewhere as its author says.
    var asPreview: Picture? { isOfSite || WebAddress.isValid(address) ? self : nil }

    fileprivate var isOfSite: Bool {
        // `map.png#left` is the same file.
        let file = address.prefix { $0 != "#" && $0 != "?" }
        guard ImageOrigins.origin(of: address) == nil, SiteLinks.isRelative(address) || address.hasPrefix("/"),
            let dot = file.lastIndex(of: ".")
        else { return false }
        return ["png", "jpg", "jpeg", "gif", "webp"].contains(file[dot...].dropFirst().lowercased())
    }
}
