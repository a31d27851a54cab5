import DatelineReading

/// What the settings say of posts by where they are.
extension OldSettings {
    /// The permalinks of Jekyll that have names.
    static let jekyllStyles = [
        "date": "/:categories/:year/:month/:day/:title.html", "pretty": "/:categories/:year/:month/:day/:title/",
        "ordinal": "/:categories/:year/:y_day/:title.html",
        "weekdate": "/:categories/:year/W:week/:short_day/:title.html", "none": "/:categories/:title.html",
    ]

    /// `defaults: [{scope: {path: "", type: posts}, values: {permalink: …}}]`
    mutating func readDefaults(_ defaults: FieldValue?) {
        guard case .list(let items) = defaults else { return }
        for item in items {
            let (path, type) = (item.fields["scope.path"]?.text ?? "", item.fields["scope.type"]?.text)
            if let author = Self.name(of: item.fields["values.author"]) {
                scopedAuthors.append((ScopedAddress(path: path, type: type, article: "", page: ""), author))
            }
            guard let pattern = item.fields["values.permalink"]?.text else { continue }
            scopedAddresses.append(
                ScopedAddress(
                    path: path, type: type, article: Self.jekyllStyles[pattern] ?? pattern,
                    page: Self.jekyllStyles[pattern] == nil ? pattern : Self.pageStyle(pattern)))
        }
    }

    /// Who wrote a post that does not say it: as the settings have it for where the post is, or as the old site showed it.
    func author(of post: OldPost) -> String? {
        let scoped = scopedAuthors.filter { $0.scope.has(post) }.enumerated().max {
            ($0.element.scope.rank, $0.offset) < ($1.element.scope.rank, $1.offset)
        }
        return scoped?.element.name ?? (hasUsualAuthor ? author : nil)
    }

    /// The pattern of pages where the posts have one: its end is theirs.
    static func pageStyle(_ pattern: String) -> String {
        pattern == "pretty" || pattern.hasSuffix("/") ? "/:path/:name/" : "/:path/:name.html"
    }

    /// The pattern of a post or a page by the settings; `nil` if they do not have one.
    func address(of post: OldPost) -> String? {
        let scoped = scopedAddresses.filter { $0.has(post) }.enumerated().max {
            ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset)
        }?.element
        if post.kind == .page { return scoped?.page ?? pageAddress }
        return scoped?.article ?? addresses[post.name.section] ?? addresses[""]
    }
}
