import DatelineDigest
import DatelineModel
import DatelineReading

/// Posts of other programs in forms that are not read: without a word they would be missing.
enum UnreadPost {
    /// An error about a file that begins with front matter and is no article; `nil` if it is none of those, or cannot be read.
    static func problem(with path: String, in folder: String) -> Diagnostic? {
        let ending = path.lowercased().split(separator: ".").last.map(String.init) ?? ""
        guard endings.contains(ending), hasFrontMatter(path, in: folder) else { return nil }
        let isHTML = ending.hasSuffix("html") || ending == "htm"
        let name = path.split(separator: "/").last.map { $0.dropLast(ending.count + 1) } ?? ""
        return .error(
            .unusableFile, at: .file("\(SiteFolders.contentName)/\(path)"),
            "begins with front matter, but texts in .\(ending) files are not read, so it is not in the site",
            help: isHTML
                ? "rename it “\(name).md”: HTML within Markdown is read; “dateline import” does that for a whole site"
                : "save its text as Markdown, “\(name).md”, or move it out of “\(SiteFolders.contentName)”")
    }

    private static let endings: Set<String> = [
        "html", "htm", "xhtml", "rst", "adoc", "asciidoc", "org", "textile", "qmd", "rmd", "njk", "liquid", "hbs",
        "ejs",
        "pug", "svx",
    ]

    /// Whether a file begins with lines of fields between two that mark them.
    private static func hasFrontMatter(_ path: String, in folder: String) -> Bool {
        let bytes: [UInt8]
        do {
            bytes = try Attachments.bytes(of: path, in: folder, first: 8 << 10)
        } catch {
            // What cannot be read is told where it is used.
            return false
        }
        let lines = String(decoding: bytes, as: UTF8.self).split(omittingEmptySubsequences: false) { $0.isNewline }
        guard let mark = lines.first?.trimmingWhitespace(), mark == "---" || mark == "+++",
            let end = lines.dropFirst().firstIndex(where: { $0.trimmingWhitespace() == mark })
        else { return false }
        return lines[1..<end].contains { line in
            let key = line.prefix { $0.isLetter || $0 == "_" || $0 == "-" }
            return !key.isEmpty && line[key.endIndex...].drop { $0 == " " }.first.map { ":=".contains($0) } == true
        }
    }
}
