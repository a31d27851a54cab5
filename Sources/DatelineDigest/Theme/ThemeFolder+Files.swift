import DatelineFiles
package import DatelineModel

extension ThemeFolder {
    /// The folder as a path of the file system.
    package func root(in folders: SiteFolders) -> String { "\(folders.source)/\(path)" }

    /// The theme folder that a site’s `site.yml` names; `nil` if it names none, or cannot be read.
    package static func named(in folders: SiteFolders) -> ThemeFolder? {
        guard let end = PublicationDate("2000-01-01") else { return nil }
        return Site.settings(in: folders, SiteReading(now: end)).value?.theme
    }

    /// An error if the folder is not there, or if one folder of the site would be in another.
    func problem(in folders: SiteFolders) -> Diagnostic? {
        let root = root(in: folders)
        switch FileSystem.kind(of: root) {
        case .folder: break
        case .nothing:
            let isInThemes = FileSystem.kind(of: "\(folders.source)/themes/\(path)") == .folder
            return .error(
                .missingTheme, at: .location(place), "there is no folder “\(path)” beside “\(SiteFolders.contentName)”",
                help: isInThemes
                    ? "did you mean “themes/\(path)”?"
                    : "put the theme’s files there, or remove the line to have the default theme")
        case .file, .link, .other:
            return .error(
                .badTheme, at: .location(place), "“\(path)” is not a folder",
                help: "name the folder that the theme is in")
        }
        let place = FileSystem.resolvedAsFarAsItIsThere(root)
        let others = [folders.content, folders.templates, folders.output, folders.source]
        for other in others.map(FileSystem.resolvedAsFarAsItIsThere) {
            let isOfSite = other == FileSystem.resolvedAsFarAsItIsThere(folders.source)
            if FileSystem.isInside(other, place) || !isOfSite && FileSystem.isInside(place, other) {
                return .error(
                    .badTheme, at: .location(self.place), "“\(path)” and “\(other)” are one inside the other",
                    help: "move the theme’s files into a folder of their own, such as themes/house")
            }
        }
        return nil
    }
}
