import DatelineDigest
import DatelineModel
import DatelineReading

/// Posts of other programs in forms that are not read: without a word they would be missing.
enum UnreadPost {
    /// An error about a file that begins with front matter and is no article; `nil` if it is none of those, or cannot be read.
    static func problem(with path: String, in folder: String) -> Diagnostic? {
        let ending = path.lowercased().split(separator: ".").last.map(String.init) ?? ""
        guard endings.contains(ending), FrontMatterSplitter.hasFields(atStartOf: "\(folder)/\(path)") else {
            return nil
        }
        let isHTML = ending.hasSuffix("html") || ending == "htm"
        let name = path.split(separator: "/").last.map { $0.dropLast(ending.count + 1) } ?? ""
        return .error(
            .unusableFile, at: .file("\(SiteFolders.contentName)/\(path)"),
            "begins with front matter, but texts in .\(ending) files are not read, so it is not in the site",
            help: isHTML
                ? "rename it “\(name).md”: HTML within Markdown is read"
                : "save its text as Markdown, “\(name).md”, or move it out of “\(SiteFolders.contentName)”")
    }

    private static let endings: Set<String> = [
        "html", "htm", "xhtml", "rst", "adoc", "asciidoc", "org", "textile", "qmd", "rmd", "njk", "liquid", "hbs",
        "ejs", "pug", "svx",
    ]
}
