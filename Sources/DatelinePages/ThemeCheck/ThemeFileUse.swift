import DatelineDigest
import DatelineModel
import DatelineTemplates

/// Which files of a theme besides its templates nothing uses.
struct ThemeFileUse {
    private let theme: Theme

    /// The use of a theme’s files.
    init(_ theme: Theme) { self.theme = theme }

    /// A warning for each file of the site’s own theme that nothing uses, in the order of their paths.
    var problems: [Diagnostic] {
        let used = usedAssets
        return theme.ownFiles.sorted { $0.key < $1.key }.compactMap { path, file in
            guard !Self.isNote(path) else { return nil }
            let help: String
            if path.hasPrefix(Self.folder) {
                let name = String(path.dropFirst(Self.folder.count))
                // What is not in the site has been named for that.
                guard theme.assets[name] != nil, !used.contains(name) else { return nil }
                help = "use it as {{ \"\(name)\" | asset }}, or remove it: it is published all the same"
                return .warning(
                    .unusedAsset, at: .file(file), "no template, style sheet or script uses this asset", help: help)
            }
            guard !Theme.reads(path) else { return nil }
            if path.hasPrefix("words/") {
                help = "words are in files such as words/fr.yml"
            } else if [".htm", ".xhtml", ".liquid", ".njk", ".j2"].contains(where: path.hasSuffix) {
                help = "the names of templates end in .html"
            } else {
                help = "put it into assets, and use it as {{ \"\(path)\" | asset }}"
            }
            return .warning(.unusedAsset, at: .file(file), "nothing reads a file here", help: help)
        }
    }

    private static let folder = "assets/"

    /// The assets that templates name, those that the default theme has places for, and all that these lead to.
    private var usedAssets: Set<String> {
        let named = theme.templates.flatMap { template in
            QuotedTexts.all(in: String(decoding: template.text.bytes, as: UTF8.self))
        }
        var open =
            Theme.defaultAssets + theme.assetsOfFeedStyle
            + named.map { $0.hasPrefix("/assets/") ? String($0.dropFirst("/assets/".count)) : $0 }
        var used: Set<String> = []
        while let name = open.popLast() {
            guard let asset = theme.assets[name], used.insert(name).inserted else { continue }
            open += asset.leadsTo
        }
        return used
    }

    /// Whether a file is for people: licences have to lie beside fonts, and source maps beside scripts.
    private static func isNote(_ path: String) -> Bool {
        let name = (path.split(separator: "/").last ?? "").lowercased()
        return [".md", ".txt", ".map"].contains(where: name.hasSuffix)
            || ["license", "licence", "copying", "notice", "ofl", "readme", "authors"].contains(where: name.hasPrefix)
    }
}
