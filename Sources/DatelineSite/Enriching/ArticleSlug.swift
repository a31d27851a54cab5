package import DatelineModel

/// The end of an article's address when its author gave none.
package enum ArticleSlug {
    /// The slug of a file: its name without a date in front, the folder's name for an `index` file, or, if the name has no
    /// words (`000_5059153f.txt`), the title's words. `nil` if neither has any.
    package static func of(path: String, title: String) -> String? {
        let parts = path.split(separator: "/")
        var stem = parts.last.map { $0.prefix(upTo: $0.lastIndex(of: ".") ?? $0.endIndex) } ?? ""
        if stem == "index", parts.count > 1 { stem = parts[parts.count - 2] }
        if stem.utf8.count > 11, CalendarDay(iso: stem.prefix(10)) != nil { stem = stem.dropFirst(11) }
        let name = String(stem)
        if hasWords(name) { return (Slug(name) ?? Slug(from: name))?.description ?? Slug(from: title)?.description }
        return (Slug(from: title) ?? Slug(from: name))?.description
    }

    /// An article's address: `/2025/02/SLUG/`.
    package static func permalink(_ slug: String, _ day: CalendarDay) -> Permalink {
        let month = day.month < 10 ? "0\(day.month)" : "\(day.month)"
        let year = String(repeating: "0", count: max(0, 4 - "\(day.year)".count)) + "\(day.year)"
        return Permalink("/\(year)/\(month)/\(slug)/")
    }

    /// Whether a name has a word: a run of three letters or more with nothing but separators around it.
    private static func hasWords(_ name: String) -> Bool {
        name.split { !$0.isLetter && !$0.isNumber }.contains { $0.count >= 3 && $0.allSatisfy(\.isLetter) }
    }
}
