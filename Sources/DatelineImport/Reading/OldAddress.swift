import DatelineModel
import DatelineReading

/// Addresses as patterns of other programs give them: `/blog/:year/:month/:title/`.
struct AddressPattern: Sendable {
    private let text: String

    init(_ text: String) { self.text = text.hasPrefix("/") ? text : "/" + text }

    /// The address of a post; `nil` if the pattern needs a date that the post has not.
    func address(of post: OldPost, _ program: OldProgram) -> String? {
        var address = ""
        var rest = text[...]
        while let mark = rest.first {
            rest = rest.dropFirst()
            guard mark == ":" else {
                address.append(mark)
                continue
            }
            // `:slugorfilename` and `:sections[1:]`
            let name = rest.prefix { $0.isASCII && ($0.isLetter || $0 == "_") }
            rest = rest.dropFirst(name.count)
            if rest.first == "[", let end = rest.firstIndex(of: "]") { rest = rest[rest.index(after: end)...] }
            guard let value = value(of: name.lowercased(), of: post, program) else { return nil }
            address += value
        }
        // A part that is empty leaves no second slash.
        let parts = address.split(separator: "/").joined(separator: "/")
        guard !parts.isEmpty else { return nil }
        return "/" + parts + (address.hasSuffix("/") ? "/" : "")
    }

    private func value(of name: String, of post: OldPost, _ program: OldProgram) -> String? {
        let file = post.name
        func day(_ form: (CalendarDay) -> String) -> String? { post.date.map { form($0.day) } }
        let two = { (number: Int) in String(number, digits: 2) }
        switch name {
        case "year": return day { String($0.year, digits: 4) }
        case "short_year": return day { two($0.year % 100) }
        case "month": return day { two($0.month) }
        case "i_month": return day { String($0.month) }
        case "short_month": return day { String(Self.months[$0.month - 1].prefix(3)) }
        case "long_month", "monthname": return day { Self.months[$0.month - 1].lowercased() }
        case "day": return day { two($0.day) }
        case "i_day": return day { String($0.day) }
        case "y_day", "yearday":
            return day { day in
                let first = CalendarDay(year: day.year, month: 1, day: 1)?.daysSinceEpoch ?? 0
                return String(day.daysSinceEpoch - first + 1, digits: program == .hugo ? 1 : 3)
            }
        case "hour": return post.date.map { two(($0.secondOfDay ?? 0) / 3600) }
        case "minute": return post.date.map { two(($0.secondOfDay ?? 0) / 60 % 60) }
        case "second": return post.date.map { two(($0.secondOfDay ?? 0) % 60) }
        case "title":
            if program == .jekyll { return post.fields.text(.slug) ?? file.stem }
            return Self.urlized(post.title ?? file.stem)
        case "slug":
            if let slug = post.fields.text(.slug) { return slug }
            return program == .jekyll ? Self.urlized(file.stem) : Self.urlized(post.title ?? file.stem)
        case "slugortitle": return post.fields.text(.slug) ?? Self.urlized(post.title ?? file.stem)
        case "slugorfilename", "slugorcontentbasename": return post.fields.text(.slug) ?? Self.urlized(file.whole)
        case "filename", "contentbasename": return Self.urlized(file.whole)
        case "name", "basename":
            if program == .jekyll { return file.stem }
            let name = post.fields.text(.slug) ?? (program == .zola ? file.stem : file.whole)
            return program == .eleventy ? file.stem : program == .hugo || program == .zola ? Self.urlized(name) : name
        case "path": return file.folders.map(program == .hugo ? Self.urlized : { $0 }).joined(separator: "/")
        case "categories", "category":
            let inFolders = program == .jekyll ? file.folders : []
            let given = post.categories
            return (inFolders + given).map(Self.urlized).joined(separator: "/")
        case "section": return file.section
        case "sections": return file.folders.joined(separator: "/")
        case "collection": return file.section
        case "lang": return post.language ?? ""
        case "author": return post.fields.text(.authors).map(Self.urlized) ?? ""
        case "output_ext": return ".html"
        default: return nil
        }
    }

    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]

    /// A text as programs write it into an address: small letters of any script and digits, with hyphens between words.
    static func urlized(_ text: String) -> String {
        var result = ""
        var gap = false
        for character in text.lowercased() {
            if character.isLetter || character.isNumber || character == "_" || character == "." {
                if gap, !result.isEmpty { result.append("-") }
                gap = false
                result.append(character)
            } else if character == " " || character == "-" || character == "/" {
                gap = true
            }
        }
        while result.hasSuffix(".") { result.removeLast() }
        return result
    }
}

extension OldPost {
    /// The categories that are part of an address, in Jekyll separated by blanks.
    var categories: [String] {
        switch fields.categories {
        case .text(let text): text.split { $0 == " " || $0 == "," }.map(String.init)
        case .list(let items): items.compactMap(\.text)
        default: []
        }
    }

    /// Every address that the post had, by its own fields and by the patterns of the site; `pattern` is what the user gave.
    func oldAddresses(_ program: OldProgram, _ dialect: Dialect, _ settings: OldSettings, pattern: String?) -> [String]
    {
        var addresses: [String] = []
        if let own = fields.text(ofKeys: "permalink", "url", "path"), !own.contains("{") {
            addresses += [
                own.contains(":") && !own.contains("://") ? AddressPattern(own).address(of: self, program) : own
            ]
            .compactMap { $0 }
        }
        let usual =
            kind == .page
            ? settings.pageAddress ?? dialect.pageAddress
            : settings.addresses[name.section] ?? settings.addresses[""] ?? dialect.address
        let pattern = kind == .page ? usual : pattern ?? usual
        if addresses.isEmpty, let address = AddressPattern(pattern).address(of: self, program) {
            addresses.append(prefixed(address, program, settings))
        }
        addresses += fields.all(.aliases).flatMap { $0.texts() }.filter { address in
            let isPattern = address.contains("{") || address.contains(":") && !address.contains("://")
            return !isPattern && !addresses.contains(address)
        }
        return addresses
    }

    /// The address of a post in another language than the site's, which stands below a folder of that.
    private func prefixed(_ address: String, _ program: OldProgram, _ settings: OldSettings) -> String {
        guard let language = name.language, program != .astro,
            language != settings.language, !address.hasPrefix("/\(language)/")
        else { return address }
        return "/\(language)\(address)"
    }
}
