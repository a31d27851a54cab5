package import DatelineModel

/// The end of an article's address when its author gave none.
package enum ArticleSlug {
    /// The slug of a file: its name without a date in front, the folder's name for an `index` file, or, if the name has no
    /// words (`000_5059153f.txt`), the title's words. `nil` if neither has any.
    ///
    /// A file whose title is derived came as it was: one word, such as `wire.txt`, says nothing of the story.
    package static func of(path: String, title: Sourced<String>) -> String? {
        let names = path.utf8
        let start = names.lastIndex(of: UInt8(ascii: "/")).map { names.index(after: $0) } ?? names.startIndex
        let file = names[start...]
        var stem = Substring(file.prefix(upTo: file.lastIndex(of: UInt8(ascii: ".")) ?? file.endIndex))
        if stem == "index", let folder = names[..<start].split(separator: UInt8(ascii: "/")).last {
            stem = Substring(folder)
        }
        if let dated = DatedName(stem), !dated.rest.isEmpty { stem = dated.rest }
        let name = String(stem)
        if wordCount(name) >= (title.isDerived ? 2 : 1) {
            return (Slug(name) ?? Slug(from: name))?.description ?? Slug(from: title.value)?.description
        }
        return (Slug(from: title.value) ?? Slug(from: name))?.description
    }

    /// An article's address: `/2025/02/SLUG/`.
    package static func permalink(_ slug: String, _ day: CalendarDay) -> Permalink {
        Permalink("/\(String(day.year, digits: 4))/\(String(day.month, digits: 2))/\(slug)/")
    }

    /// The number of a name's words: runs of three letters or more with nothing but separators around them.
    private static func wordCount(_ name: String) -> Int {
        // Anything beyond ASCII counts as a letter: names in any script are words.
        let isLetter = { (byte: UInt8) in (97...122).contains(byte | 0x20) || byte >= 0x80 }
        let isDigit = { (byte: UInt8) in (48...57).contains(byte) }
        return name.utf8.split { !isLetter($0) && !isDigit($0) }.count { $0.count >= 3 && $0.allSatisfy(isLetter) }
    }
}
