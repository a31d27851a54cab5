import DatelineModel

/// Reads `theme:` in `site.yml`.
enum ThemeFolderParser {
    /// The folder; `nil` if none is named, or with an error if it cannot be the one of a theme.
    static func folder(_ reader: inout FieldReader) -> ThemeFolder? {
        guard let given = reader.text("theme", mayBeEmpty: false) else { return nil }
        let parts = given.value.split(separator: "/").filter { $0 != "." }
        let names = parts.drop { $0 == ".." }
        if let (summary, help) = problem(with: given.value, names, isInSite: names.count == parts.count) {
            reader.add(.badTheme, given.location(in: reader.text), summary, help: help)
            return nil
        }
        return ThemeFolder(parts.joined(separator: "/"), at: given.location(in: reader.text))
    }

    private static func problem(
        with path: String, _ names: ArraySlice<Substring>, isInSite: Bool
    ) -> (summary: String, help: String)? {
        let help = "write it as seen from the folder of the site: “theme: themes/house”, or “theme: ../house” beside it"
        if path.hasPrefix("/") || path.hasPrefix("~") || path.contains("\\") || path.contains("://") {
            return ("“theme” must be a path that holds on every machine, not “\(path)”", help)
        }
        guard let first = names.first else {
            return ("“theme” must be a folder of its own, not one that the site is in", help)
        }
        if names.contains("..") { return ("in “theme”, “..” can only stand at the beginning", help) }
        guard isInSite, ["content", "templates"].contains(first.lowercased()) else { return nil }
        return (
            "“theme” cannot be in “\(first)”, which has other files",
            "files in “Templates” need no “theme”; move those of a theme into a folder of their own, such as themes/house"
        )
    }
}
