import DatelineFiles
package import DatelineModel
private import Foundation

/// The files of the default theme, for those who want to look at one or to change a copy of it.
package enum ThemeFiles {
    /// Their paths below `Templates`, in order.
    package static var paths: [String] {
        (DefaultTheme.files.map(\.path) + DefaultTheme.pictures.map(\.path)).sorted()
    }

    /// The name of the guide that explains how a theme is made. It lies beside the files and is none of them.
    package static let guide = "README.md"

    /// The content of a file, or of the guide. Throws `DiagnosticError` if the theme has none of this path.
    package static func bytes(of path: String) throws(DiagnosticError) -> [UInt8] {
        if path == guide { return Array(DefaultTheme.guide.utf8) }
        if let file = DefaultTheme.files.first(where: { $0.path == path }) { return Array(file.text.utf8) }
        if let picture = DefaultTheme.pictures.first(where: { $0.path == path }),
            let data = Data(base64Encoded: picture.base64)
        {
            return Array(data)
        }
        let base = path.split(separator: "/").last
        let elsewhere = paths.first { $0.split(separator: "/").last == base }
        throw DiagnosticError(
            .error(
                .missingTemplate, at: .none, "the default theme has no file “\(path)”",
                help: elsewhere.map { "did you mean “\($0)”?" } ?? Suggestion.didYouMean(path, among: paths)
                    ?? "“dateline theme show” lists its files"))
    }

    /// Copies files into the `Templates` of a site, and returns their paths there. A file that the site’s theme folder has is
    /// copied from there: that is the one whose place the copy takes.
    ///
    /// Throws `DiagnosticError`, and copies nothing, if one is not known, already there or cannot be written.
    package static func copy(_ paths: [String], in folders: SiteFolders) throws -> [String] {
        var problems: [Diagnostic] = []
        var files: [(path: String, bytes: [UInt8])] = []
        let theme = ThemeFolder.named(in: folders)
        for path in paths {
            problems.collecting {
                let own = theme.map { "\($0.root(in: folders))/\(path)" }
                if let own, let theme, RelativePath.isInside(path), FileSystem.kind(of: own) == .file {
                    files.append((path, try FileBytes.read(own, as: "\(theme.name)/\(path)")))
                } else {
                    files.append((path, try bytes(of: path)))
                }
            }
            if FileSystem.kind(of: "\(folders.templates)/\(path)", followsLinks: false) != .nothing {
                problems.append(
                    .error(
                        .fileExists, at: .file("\(SiteFolders.templatesName)/\(path)"), "is already there",
                        help: "remove it first if you want the default one again"))
            }
        }
        guard problems.isEmpty else { throw DiagnosticError(problems) }
        var written: [String] = []
        do {
            for (path, bytes) in files {
                let target = "\(folders.templates)/\(path)"
                try FileSystem.writeWithFolders(bytes, to: target)
                written.append(target)
            }
        } catch {
            for target in written { FileSystem.remove(target) }
            throw error
        }
        return files.map { "\(SiteFolders.templatesName)/\($0.path)" }
    }
}
