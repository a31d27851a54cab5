import DatelineModel
import DatelineReading

/// A text of an old site, as its program has it.
struct OldPost: Sendable {
    /// What it becomes.
    enum Kind: Sendable {
        /// An article of the digest.
        case article
        /// A page such as *About*.
        case page
    }

    /// Its file, below the folder of the site.
    let path: String
    /// The whole file.
    let text: SourceText
    /// Where its words are.
    let body: Range<Int>
    /// What stands at its head.
    let fields: OldFields
    /// What it becomes.
    let kind: Kind
    /// What its file and folders say.
    let name: OldName
    /// The headline; `nil` if neither the fields nor the text nor the name gives one.
    let title: String?
    /// The day or moment of publication; `nil` if nothing says it.
    let date: PublicationDate?
    /// Why it must not be read yet; `nil` if it may.
    let draftReason: String?
    /// The language that it says that it is in; `nil` for the site's.
    let language: String?
    /// Whether the fields could only be read line by line.
    let hasDamagedFields: Bool
    /// The form that its words had before they were made Markdown, so that lines of the file are not known; `nil` for Markdown.
    var form: String?
    /// Whether its words have the marks of Franklin: `~~~` around HTML, `@@note … @@` around a box.
    var isOfFranklin = false

    /// Where it was in the old site: the address by the pattern, then those that the post itself names.
    var addresses: [String] = []
    /// Addresses that it had and that cannot be known.
    var lostAddresses: [LostAddress] = []
}

/// An old address that does not lead to the new site.
struct LostAddress: Sendable, Hashable {
    /// The address, or the pattern that it comes from.
    let address: String
    /// Why it does not.
    let reason: String
}

/// What the path of a text tells.
struct OldName: Sendable, Hashable {
    /// The folders of the text below those of the program: `2024/politics`.
    var folders: [String] = []
    /// Those of them above `_posts`, which Jekyll files a post under.
    var foldersAbove: [String] = []
    /// The name without date, language and ending.
    var stem: String
    /// The name without its ending alone.
    var whole: String
    /// The folder or collection that it belongs to: `_posts`, `blog`; empty if none.
    var section = ""
    /// The day in front of the name or in the names of the folders.
    var day: CalendarDay?
    /// The language that the name or a folder ends in: `about.fr.md`.
    var language: String?
    /// Whether it is in a folder of drafts.
    var isInDrafts = false
    /// Whether it is `index.md` in a folder of its own.
    var isBundle = false

    init(
        _ path: String, _ program: OldProgram, _ dialect: Dialect, languages: Set<String>, isOfDocusaurus: Bool = false
    ) {
        var parts = path.split(separator: "/").map(String.init)
        let file = parts.popLast() ?? ""
        if !dialect.content.isEmpty {
            let content = dialect.content.split(separator: "/").map(String.init)
            if parts.starts(with: content) { parts.removeFirst(content.count) }
        }
        var name = String(file[..<(file.lastIndex(of: ".") ?? file.endIndex)])
        if let dot = name.lastIndex(of: "."), languages.contains(String(name[name.index(after: dot)...])) {
            language = String(name[name.index(after: dot)...])
            name = String(name[..<dot])
        }
        if program == .astro, !parts.isEmpty, parts.removeFirst() == "content", !parts.isEmpty {
            section = parts.removeFirst()
        }
        var above: [String] = []
        if let index = parts.firstIndex(where: languages.contains), index <= 1 {
            // Jekyll files a post under each folder above `_posts`.
            if program == .jekyll, parts.contains("_posts") { above = [parts[index]] }
            language = parts.remove(at: index)
        }
        if dialect.hasBundles, name == "index", let folder = parts.last {
            isBundle = true
            name = folder
            parts.removeLast()
        }
        whole = name
        isInDrafts = parts.contains { ["_drafts", "drafts"].contains($0.lowercased()) }
        if program == .jekyll || program == .hexo {
            if let index = parts.firstIndex(where: { $0.hasPrefix("_") }) {
                section = parts[index]
                foldersAbove = above + parts[..<index]
                parts.remove(at: index)
                if section != "_posts", section != "_drafts" { section = String(section.dropFirst()) }
            }
        } else if program != .astro {
            section = parts.first ?? ""
        }
        folders = parts
        let dated = DatedName(name[...])
        // Docusaurus has the year alone as a folder: `blog/2024/01-05-summit.md`.
        let year = isOfDocusaurus && section == "blog" && dated == nil ? parts.last : nil
        let inYear = year.flatMap { $0.utf8.count == 4 ? DatedName("\($0)-\(name)"[...]) : nil }
        day = dated?.day ?? Self.day(of: parts, name) ?? inYear?.day
        stem = (dated ?? inYear).flatMap { $0.rest.isEmpty ? nil : String($0.rest) } ?? name
    }

    /// Whether the name of the file itself begins with a day, whose year may have two digits.
    var hasDayInName: Bool {
        let parts = whole.split(separator: "-", maxSplits: 3, omittingEmptySubsequences: false)
        guard parts.count > 3, (2...4).contains(parts[0].count), (1...2).contains(parts[1].count) else { return false }
        let numbers = parts[..<3].compactMap { Int($0) }
        return numbers.count == 3 && parts[2].count < 3 && (1...12).contains(numbers[1])
            && (1...31).contains(numbers[2])
    }

    /// `2024/01/05/title` and `2024-01-05/title`.
    private static func day(of folders: [String], _ name: String) -> CalendarDay? {
        for folder in folders.reversed() {
            if let dated = DatedName(folder[...]) { return dated.day }
        }
        for index in folders.indices {
            let parts = Array(folders[index...].prefix(3))
            let numbers = (parts + [String(name.prefix { $0.isNumber })]).prefix(3).compactMap { Int($0) }
            if numbers.count == 3, parts[0].utf8.count == 4,
                let day = CalendarDay(year: numbers[0], month: numbers[1], day: numbers[2])
            {
                return day
            }
        }
        return nil
    }
}
