import DatelineFiles
package import DatelineModel
import DatelineReading
package import DatelineTemplates
private import Foundation

/// The templates and assets of a site: the default theme, overridden file by file by the folder of a theme, if the site has
/// one, and by the site's `Templates` folder.
package struct Theme: Sendable {
    /// The templates by path below `Templates`, in the order of the paths.
    package let templates: [TemplateSource]
    /// The assets by path below `Templates/assets`.
    package let assets: [String: Asset]
    /// The assets that are not the default theme’s.
    private let ownAssets: Set<String>
    /// The words of pages by language: those of the default theme, overridden by those of the site.
    private let words: [String: Words]
    /// Its light colours.
    package let colours: ThemeColours
    /// How browsers show feeds.
    package let feedStyle: [UInt8]
    /// The assets to which that leads, by their paths below `Templates/assets`.
    package let assetsOfFeedStyle: [String]
    /// The files that are not the default theme’s: what messages call each, by path below `Templates`.
    package let ownFiles: [String: String]
    /// Files that could not be read.
    package let diagnostics: [Diagnostic]

    /// A style sheet, an image: a file that pages refer to.
    package struct Asset: Sendable {
        /// Where it is; the name has a fingerprint of its content.
        package let permalink: Permalink
        /// The same as an address, in characters that need no escaping.
        var address: Permalink { Permalink(ThemeAssets.escaped(permalink.description[...], keeping: "/")) }
        /// Its content, in which other assets have their names in the site.
        package let bytes: [UInt8]
        /// The assets to which its content leads, by their paths below `Templates/assets`.
        package let leadsTo: [String]
    }

    /// A folder whose files take the place of others.
    private struct Layer {
        let root: String
        /// What messages call it.
        let name: String
    }

    /// Reads the theme of a site whose `site.yml` names a folder for it, or none.
    package init(in folders: SiteFolders, _ folder: ThemeFolder? = nil) {
        let all = [
            folder.map { Layer(root: $0.root(in: folders), name: $0.name) },
            Layer(root: folders.templates, name: SiteFolders.templatesName),
        ]
        let layers = all.compactMap { $0 }.filter { FileSystem.kind(of: $0.root) != .nothing }
        self = layers.isEmpty ? .builtIn : Theme(over: layers)
    }

    /// The default theme alone.
    private static let builtIn = Theme(over: [])

    /// What messages call the default theme, before a path.
    private static let builtInName = "default theme: "

    /// The default theme, overridden by the files of folders, each below the next.
    private init(over layers: [Layer]) {
        var files: [String: [UInt8]] = [:]
        var problems: [Diagnostic] = []
        for (path, text) in DefaultTheme.files { files[path] = Array(text.utf8) }
        for (path, base64) in DefaultTheme.pictures { files[path] = Data(base64Encoded: base64).map { Array($0) } }
        // What messages call the files that are not the default theme's.
        var own: [String: String] = [:]
        var words = Self.words(files, of: Self.builtInName, &problems)
        for layer in layers {
            var read: [String: [UInt8]] = [:]
            var walk = FolderWalk(root: layer.root, name: layer.name)
            for path in walk.files() {
                do {
                    read[path] = try FileBytes.read("\(layer.root)/\(path)", as: "\(layer.name)/\(path)")
                    own[path] = "\(layer.name)/\(path)"
                } catch let error as DiagnosticError {
                    problems += error.diagnostics
                } catch {
                    problems.append(.error(.unreadableFile, at: .file(path), "cannot be read: \(error)"))
                }
            }
            problems += walk.diagnostics
            files.merge(read) { $1 }
            let ownWords = Self.words(read, of: "\(layer.name)/", &problems)
            words.merge(ownWords) { $0.overridden(by: $1) }
            for (language, own) in ownWords.sorted(by: { $0.key < $1.key }) {
                problems += CountryNames.problems(
                    of: own, in: language, file: "\(layer.name)/words/\(language).yml", words[language] ?? own)
            }
        }
        self.words = words
        var templates: [TemplateSource] = []
        var assets: [String: [UInt8]] = [:]
        for path in files.keys.sorted() {
            let bytes = files[path] ?? []
            if path.hasPrefix("assets/") {
                if let name = own[path], let problem = Self.problem(withAsset: path, named: name, bytes) {
                    problems.append(problem)
                    continue
                }
                assets[String(path.dropFirst("assets/".count))] = bytes
            } else if Self.isTemplate(path) {
                let file = own[path] ?? Self.builtInName + path
                do {
                    templates.append(TemplateSource(name: path, text: try TextDecoding.text(of: bytes, file: file)))
                } catch let error as DiagnosticError {
                    problems += error.diagnostics
                } catch {
                    problems.append(.error(.unreadableFile, at: .file(file), "cannot be read: \(error)"))
                }
            }
        }
        self.templates = templates
        colours = ThemeColours(StyleTokens([assets["style.css"] ?? []]))
        let made = ThemeAssets(assets, feedStyle: files["feed.css"] ?? []) { path in
            own[path] ?? Self.builtInName + path
        }
        (self.assets, feedStyle, assetsOfFeedStyle) = (made.assets, made.feedStyle, made.assetsOfFeedStyle)
        ownFiles = own
        ownAssets = Set(made.assets.keys.filter { own["assets/\($0)"] != nil })
        diagnostics = problems + made.diagnostics
    }

    /// Whether a file below `Templates` is a template. Of plain text only mail has any: other texts there are notes of people.
    private static func isTemplate(_ path: String) -> Bool {
        let isMail = path.hasPrefix("mail") || path.hasPrefix("partials/mail")
        return path.hasSuffix(".html") || path.hasSuffix(".svg") || path.hasSuffix(".txt") && isMail
    }

    /// Whether a path below `Templates` and outside its assets is one that a file is read from.
    package static func reads(_ path: String) -> Bool {
        isTemplate(path) || path == "feed.css" || path.hasPrefix("words/") && path.hasSuffix(".yml")
    }

    /// The assets of the default theme, by their paths below `Templates/assets`.
    package static var defaultAssets: [String] { builtIn.assets.keys.sorted() }

    /// A warning about an asset that looks like a file which is not for readers; such a one is not in the site.
    private static func problem(withAsset path: String, named file: String, _ bytes: [UInt8]) -> Diagnostic? {
        let name = path.split(separator: "/").last ?? ""
        // Scripts and style sheets may speak of keys.
        let isCode = [".css", ".js", ".mjs"].contains(where: name.hasSuffix)
        guard let kind = PrivateFile(named: String(name), isCode ? [] : bytes) else { return nil }
        return .warning(
            .privateFile, at: .file(file),
            "looks like \(kind.rawValue), so it is not in the site",
            help: kind == .office
                ? "if readers should have it, put it into “\(SiteFolders.contentName)” and link to it"
                : "move it out of “\(file.dropLast(path.utf8.count + 1))”")
    }

    /// Stands for all that pages can take from it, and for what is wrong with it.
    var fingerprint: InputFingerprint {
        InputFingerprint { hasher in
            for template in templates {
                hasher.combine(template.name)
                hasher.combine(template.text.file)
                hasher.combine(content: template.text.bytes)
            }
            for (path, asset) in assets.sorted(by: { $0.key < $1.key }) {
                hasher.combine(path)
                hasher.combine(asset.permalink)
            }
            hasher.combine(words)
            hasher.combine(content: feedStyle)
            hasher.combine(diagnostics)
        }
    }

    /// The words of a language; those of `fr` for `fr-CA`, and English ones as a fallback.
    package func words(for language: String) -> Words {
        ownWords(of: language) ?? words["en"] ?? .english
    }

    /// The words of a language of articles; those of the site if there are none.
    package func words(for language: String, or siteWords: Words) -> Words {
        ownWords(of: language) ?? (LanguageTag.language(of: language) == "en" ? .english : siteWords)
    }

    private func ownWords(of language: String) -> Words? {
        words[language] ?? words[LanguageTag.language(of: language)]
    }

    /// A warning if a language has no words, so that its pages would use English ones; `nil` if it has.
    package func problem(withLanguage language: String) -> Diagnostic? {
        guard ownWords(of: language) == nil else { return nil }
        let file = "\(SiteFolders.templatesName)/words/\(LanguageTag.language(of: language)).yml"
        return .warning(
            .noWords, at: .file("\(SiteFolders.contentName)/site.yml"),
            "the pages’ own words are in English, as there are none in “\(language)”",
            help: "write \(file); there are words in \(words.keys.sorted().joined(separator: ", "))")
    }

    private static func words(
        _ files: [String: [UInt8]], of theme: String, _ problems: inout [Diagnostic]
    ) -> [String: Words] {
        var words: [String: Words] = [:]
        for (path, bytes) in files.sorted(by: { $0.key < $1.key })
        where path.hasPrefix("words/") && path.hasSuffix(".yml") {
            let language = String(path.dropFirst("words/".count).dropLast(".yml".count))
            problems.collecting {
                try WordsParser.parse(TextDecoding.text(of: bytes, file: theme + path), language: language)
            }
            .map { words[language] = $0 }
        }
        return words
    }

    /// Whether a template is not the default theme's.
    package func isOwn(_ template: TemplateSource) -> Bool { !template.text.file.hasPrefix(Self.builtInName) }

    /// Whether an asset is the site’s own, or a file of its own names it or one of some templates.
    package func ownFilesUse(_ asset: String, orTemplates names: [String]) -> Bool {
        if ownAssets.contains(asset) { return true }
        let ownTexts = templates.lazy.filter(isOwn).map { String(decoding: $0.text.bytes, as: UTF8.self) }
        if ownTexts.contains(where: { text in
            ([asset] + names).contains { text.contains("\"\($0)\"") || text.contains("'\($0)'") }
        }) {
            return true
        }
        // In style sheets and scripts it has the name of the site.
        guard let name = assets[asset]?.permalink.description.split(separator: "/").last else { return false }
        let code = ownAssets.filter { file in [".css", ".js", ".mjs"].contains(where: file.hasSuffix) }
        return code.contains { String(decoding: assets[$0]?.bytes ?? [], as: UTF8.self).contains(name) }
            || String(decoding: feedStyle, as: UTF8.self).contains(name)
    }

    /// Whether a file is one of a theme, as messages call it: in `Templates`, in a folder of a theme, or in the default theme.
    package static func hasFile(_ path: String) -> Bool {
        [SiteFolders.templatesName + "/", ThemeFolder.mark, builtInName].contains(where: path.hasPrefix)
    }

    /// The templates of the default theme.
    package static var defaultTemplates: [TemplateSource] { builtIn.templates }

    /// Warnings for the site's own templates that no page uses: usually because their names are misspelled. `used` are the names
    /// of those that pages do use. Copies of templates that come with the program may wait for a text that inserts them.
    package func unusedTemplates(besides used: Set<String>) -> [Diagnostic] {
        let known = used.union(DefaultTheme.files.map(\.path))
        let unused = templates.filter {
            !known.contains($0.name) && isOwn($0)
        }
        return unused.map {
            .warning(
                .unusedTemplate, at: .file($0.text.file), "no page uses this template",
                help: Self.help(with: $0, used))
        }
    }

    /// Macros are imported, whatever page has a name like that of their file.
    private static func help(with unused: TemplateSource, _ used: Set<String>) -> String {
        if String(decoding: unused.text.bytes, as: UTF8.self).contains(#/\{%-? *macro /#) {
            return "write {% import \"\(unused.name)\" as m %} where its macros are called, or remove it"
        }
        return Suggestion.didYouMean(unused.name, among: used.sorted()) ?? "use it with “include”, or remove it"
    }

    /// What its style sheets set as tokens: `style.css`, and those of other names, which stand behind it in pages.
    package var styleTokens: StyleTokens {
        let others = assets.keys.filter { $0.hasSuffix(".css") && $0 != "style.css" }.sorted()
        return StyleTokens((["style.css"] + others).compactMap { assets[$0]?.bytes })
    }

    /// The address of every asset, by its name in templates.
    package var assetAddresses: [String: Permalink] { assets.mapValues(\.address) }

    /// The addresses of the style sheets that differ from those of an older theme, old and new; `nil` if templates or
    /// other assets differ too.
    package func styleChanges(since old: Theme) -> [(old: Permalink, new: Permalink)]? {
        guard assets.count == old.assets.count, words == old.words,
            templates.elementsEqual(old.templates, by: { $0.name == $1.name && $0.text.bytes == $1.text.bytes })
        else { return nil }
        var changes: [(old: Permalink, new: Permalink)] = []
        for (name, asset) in assets.sorted(by: { $0.key < $1.key }) {
            guard let before = old.assets[name] else { return nil }
            guard asset.permalink != before.permalink else { continue }
            guard name.hasSuffix(".css") else { return nil }
            changes.append((before.address, asset.address))
        }
        return changes
    }
}
