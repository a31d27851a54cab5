import DatelineModel
import DatelineReading

/// Addresses as patterns of other programs give them: `/blog/:year/:month/:title/`.
struct AddressPattern: Sendable {
    private let text: String

    init(_ text: String) { self.text = text.hasPrefix("/") || text.isEmpty ? text : "/" + text }

    /// Why a pattern gives no address.
    enum Problem: Error, Equatable {
        /// It has a name that stands for nothing.
        case unknown(String)
        /// It needs a date that the post does not have.
        case noDate

        /// The reason in words.
        var words: String {
            switch self {
            case .unknown(let name): "its pattern has “:\(name)”, which is not known"
            case .noDate: "its pattern needs a date, which the post does not have"
            }
        }
    }

    /// The address of a post; `nil` for the front page and for no pattern.
    func address(of post: OldPost, _ program: OldProgram) throws(Problem) -> String? {
        var address = ""
        for piece in Self.pieces(of: text, program) {
            switch piece {
            case .words(let words): address += words
            case .name(let name): address += try value(of: name, of: post, program)
            }
        }
        // A name that stands for nothing here leaves no second slash.
        let parts = address.split(separator: "/").joined(separator: "/")
        guard !parts.isEmpty else { return nil }
        return "/" + parts + (address.hasSuffix("/") ? "/" : "")
    }

    /// The first name that stands for nothing; `nil` if all are known.
    func unknownName(_ program: OldProgram) -> String? {
        for case .name(let name) in Self.pieces(of: text, program) where Self.names[name] == nil { return name }
        return nil
    }

    private enum Piece {
        case words(String), name(String)
    }

    private static func pieces(of text: String, _ program: OldProgram) -> [Piece] {
        var pieces: [Piece] = []
        var rest = text[...]
        while !rest.isEmpty {
            let words = rest.prefix { $0 != ":" }
            if !words.isEmpty { pieces.append(.words(String(words))) }
            rest = rest[words.endIndex...].dropFirst()
            guard words.endIndex < text.endIndex else { break }
            // Hugo has forms of a date too: `:2006`, `:Jan`.
            let name = rest.prefix { $0.isASCII && ($0.isLetter || $0 == "_" || program == .hugo && $0.isNumber) }
            rest = rest[name.endIndex...]
            // `:sections[1:]`
            if rest.first == "[", let end = rest.firstIndex(of: "]") { rest = rest[rest.index(after: end)...] }
            pieces.append(name.isEmpty ? .words(":") : .name(name.lowercased()))
        }
        return pieces
    }

    private func value(of name: String, of post: OldPost, _ program: OldProgram) throws(Problem) -> String {
        switch Self.names[name] {
        case nil: throw .unknown(name)
        case .date(let form):
            guard let date = post.date else { throw .noDate }
            return form(date, program)
        case .post(let value): return value(post, program)
        }
    }

    /// What a name stands for.
    private enum Name {
        case date(@Sendable (PublicationDate, OldProgram) -> String)
        case post(@Sendable (OldPost, OldProgram) -> String)

        /// Something of the day alone.
        static func day(_ form: @escaping @Sendable (CalendarDay) -> String) -> Name {
            .date { date, _ in form(date.day) }
        }

        /// Something of the seconds of the day, in two digits.
        static func clock(_ form: @escaping @Sendable (Int) -> Int) -> Name {
            .date { date, _ in two(form(date.secondOfDay ?? 0)) }
        }
    }

    private static func two(_ number: Int) -> String { String(number, digits: 2) }

    /// The names that patterns have, of all programs.
    private static let names: [String: Name] = {
        var names: [String: Name] = [:]
        func add(_ keys: String, _ name: Name) {
            for key in keys.split(separator: " ") { names[String(key)] = name }
        }
        addDates(add)
        addClock(add)
        addPost(add)
        return names
    }()

    private static func addDates(_ add: (String, Name) -> Void) {
        add("year 2006", .day { String($0.year, digits: 4) })
        add("short_year 06", .day { two($0.year % 100) })
        add("month 01", .day { two($0.month) })
        add("i_month 1", .day { String($0.month) })
        add("short_month jan", .day { String(months[$0.month - 1].prefix(3)) })
        add("long_month january", .day { months[$0.month - 1] })
        add("monthname", .day { months[$0.month - 1].lowercased() })
        add("day 02", .day { two($0.day) })
        add("i_day 2", .day { String($0.day) })
        add(
            "y_day yearday 002",
            .date { date, program in String(dayOfYear(date.day), digits: program == .hugo ? 1 : 3) })
        add("week", .day { two(week(of: $0).number) })
        add("w_year", .day { String(week(of: $0).year, digits: 4) })
        add("w_day", .day { String($0.weekday) })
        // Hugo counts from Sunday, which is 0.
        add("weekday", .day { String($0.weekday % 7) })
        add("weekdayname", .day { weekdays[$0.weekday - 1].lowercased() })
        add("long_day monday", .day { weekdays[$0.weekday - 1] })
        add("short_day mon", .day { String(weekdays[$0.weekday - 1].prefix(3)) })
    }

    private static func addClock(_ add: (String, Name) -> Void) {
        add("hour 15", .clock { $0 / 3600 })
        add("minute 04", .clock { $0 / 60 % 60 })
        add("second 05", .clock { $0 % 60 })
    }

    private static func addPost(_ add: (String, Name) -> Void) {
        add(
            "title",
            .post { post, program in
                if program == .hexo { return (post.name.folders + [post.name.stem]).joined(separator: "/") }
                if program == .jekyll { return post.fields.text(.slug) ?? post.name.stem }
                return urlized(post.title ?? post.name.stem)
            })
        // Hexo's title is the path of the file.
        add(
            "filepath",
            .post { post, _ in
                (post.name.folders + [post.name.whole]).joined(separator: "/")
            })
        add("abbrlink", .post { post, _ in post.fields.text(ofKeys: "abbrlink") ?? "" })
        add("post_title", .post { post, _ in urlized(post.title ?? post.name.stem) })
        add(
            "slug",
            .post { post, program in
                if let slug = post.fields.text(.slug) { return slug }
                return urlized(program == .jekyll ? post.name.stem : post.title ?? post.name.stem)
            })
        add("slugortitle", .post { post, _ in post.fields.text(.slug) ?? urlized(post.title ?? post.name.stem) })
        add(
            "slugorfilename slugorcontentbasename",
            .post { post, _ in post.fields.text(.slug) ?? urlized(post.name.whole) })
        // Docusaurus: the slug, or else the day and the name.
        add(
            "slugordatedname",
            .post { post, _ in
                if let slug = post.fields.text(.slug) { return String(slug.drop { $0 == "/" }) }
                let day = post.name.day.map { "\(String($0.year, digits: 4))/\(two($0.month))/\(two($0.day))/" }
                return (day ?? "") + post.name.stem
            })
        add("filename contentbasename", .post { post, _ in urlized(post.name.whole) })
        add(
            "name basename",
            .post { post, program in
                if [.jekyll, .eleventy, .hexo].contains(program) { return post.name.stem }
                let name = post.fields.text(.slug) ?? (program == .zola ? post.name.stem : post.name.whole)
                return program == .hugo || program == .zola ? urlized(name) : name
            })
        add(
            "path",
            .post { post, program in
                // That of a collection of Jekyll has the name too.
                let last = program == .jekyll && post.kind == .article ? [post.name.stem] : []
                return (post.name.folders.map(program == .hugo ? urlized : { $0 }) + last).joined(separator: "/")
            })
        add(
            "categories category slugified_categories",
            .post { post, _ in
                (post.name.foldersAbove + post.categories).map(urlized).joined(separator: "/")
            })
        add("section collection", .post { post, _ in post.name.section })
        add("sections", .post { post, _ in post.name.folders.joined(separator: "/") })
        add("lang", .post { post, _ in post.language ?? "" })
        add("author", .post { post, _ in post.fields.text(.authors).map(urlized) ?? "" })
        add("output_ext", .post { _, _ in ".html" })
    }

    private static func dayOfYear(_ day: CalendarDay) -> Int {
        day.daysSinceEpoch - (CalendarDay(year: day.year, month: 1, day: 1)?.daysSinceEpoch ?? 0) + 1
    }

    /// The week of ISO 8601 with its year: that of its Thursday.
    private static func week(of day: CalendarDay) -> (year: Int, number: Int) {
        let thursday = CalendarDay(daysSinceEpoch: day.daysSinceEpoch + 4 - day.weekday) ?? day
        return (thursday.year, (dayOfYear(thursday) - 1) / 7 + 1)
    }

    private static let weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
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

    /// Every address that the post had, by its own fields and by the patterns of the site, and those that cannot be known with
    /// the reasons; `pattern` is what the user gave.
    func oldAddresses(
        _ program: OldProgram, _ dialect: Dialect, _ settings: OldSettings, pattern: String?
    ) -> (known: [String], lost: [LostAddress]) {
        var addresses: [String] = []
        var lost: [LostAddress] = []
        let isTemplate = { (address: String) in address.contains("{{") || address.contains("{%") }
        let isPattern = { (address: String) in address.contains(":") && !address.contains("://") }
        func add(_ pattern: String, isUsual: Bool) {
            do {
                guard let address = try AddressPattern(pattern).address(of: self, program) else { return }
                addresses.append(isUsual ? prefixed(address, program, settings) : address)
            } catch {
                lost.append(LostAddress(address: pattern, reason: error.words))
            }
        }
        if let own = fields.text(ofKeys: "permalink", "url", "path"), own != "false" {
            if program == .eleventy, isTemplate(own), let pattern = OldSettings.pattern(ofEleventy: own) {
                add(pattern, isUsual: false)
            } else if isTemplate(own) {
                lost.append(LostAddress(address: own, reason: "a template makes it"))
            } else if isPattern(own) {
                add(own, isUsual: false)
            } else {
                addresses.append(own)
            }
        }
        let usual = settings.address(of: self) ?? (kind == .page ? dialect.pageAddress : dialect.address)
        if addresses.isEmpty, lost.isEmpty { add(kind == .page ? usual : pattern ?? usual, isUsual: true) }
        let own = fields.text(ofKeys: "permalink", "url", "path")
        for address in fields.all(.aliases).flatMap({ $0.texts() }) where address != own && !addresses.contains(address)
        {
            if isTemplate(address) || isPattern(address) {
                lost.append(LostAddress(address: address, reason: "a pattern or a template makes it"))
            } else {
                addresses.append(address)
            }
        }
        return (addresses, lost)
    }

    /// The address of a post in another language than the site's, which stands below a folder of that.
    private func prefixed(_ address: String, _ program: OldProgram, _ settings: OldSettings) -> String {
        guard let language = name.language, program != .astro,
            language != settings.language, !address.hasPrefix("/\(language)/")
        else { return address }
        return "/\(language)\(address)"
    }
}
