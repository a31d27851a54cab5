import DatelineModel

extension Sequence<Picture> {
    /// The first that is a file of the site and of a format that social networks show beside a link, which SVG is not.
    var preview: Picture? {
        first { picture in
            guard ImageOrigins.origin(of: picture.address) == nil,
                SiteLinks.isRelative(picture.address) || picture.address.hasPrefix("/"),
                let dot = picture.address.lastIndex(of: ".")
            else { return false }
            return ["png", "jpg", "jpeg", "gif", "webp"].contains(picture.address[dot...].dropFirst().lowercased())
        }
    }
}
