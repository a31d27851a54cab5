import DatelineModel
import DatelineReading

/// The assets of a theme as they are in the site: their names have fingerprints, and style sheets and scripts call each
/// other and pictures by those names.
struct ThemeAssets {
    /// The assets by path below `Templates/assets`.
    private(set) var assets: [String: Theme.Asset] = [:]
    /// The style sheet of feeds, which stands beside the folder of the assets and calls them too.
    private(set) var feedStyle: [UInt8] = []
    /// The assets to which it leads.
    private(set) var assetsOfFeedStyle: [String] = []
    /// Addresses that lead to no asset.
    private(set) var diagnostics: [Diagnostic] = []

    /// An address that leads to another asset.
    private struct Reference {
        let address: AssetAddress
        let target: String
        /// `?#iefix`, `#part`
        let suffix: Substring
    }

    /// Where the style sheet of feeds is, as seen from the assets.
    private static let feedStylePath = "../feed.css"

    /// The assets of files by path below `Templates/assets`; `name` gives what messages call a file of `Templates`.
    init(_ files: [String: [UInt8]], feedStyle: [UInt8] = [], name: (String) -> String) {
        // Of names that are the same in another normal form, the one on the disk is meant.
        let names = Dictionary(files.keys.map { ($0, $0) }, uniquingKeysWith: { first, _ in first })
        let suggestions = Lazy { [paths = files.keys.sorted()] in SuggestionTable(paths) }
        var references: [String: [Reference]] = [:]
        for (path, bytes) in files.sorted(by: { $0.key < $1.key }) + [(Self.feedStylePath, feedStyle)] {
            let isFeedStyle = path == Self.feedStylePath
            let text = SourceText(file: name(isFeedStyle ? "feed.css" : "assets/\(path)"), bytes: bytes)
            for address in AssetAddress.all(in: bytes, named: path) {
                guard let target = Self.target(of: address, from: path) else { continue }
                let problem = { (summary: String, help: String?) in
                    Diagnostic.error(
                        .unknownAsset,
                        at: .location(text.location(at: address.range.lowerBound, length: address.range.count)),
                        summary,
                        help: help)
                }
                switch target {
                case .bareModule(let file):
                    guard names[file] != nil else { continue }
                    diagnostics.append(
                        problem(
                            "“\(address.value)” is the name of a module, not the path of a file",
                            "write “./\(address.value)”"))
                case .asset(let file, let suffix):
                    if let file = names[file] {
                        references[path, default: []].append(Reference(address: address, target: file, suffix: suffix))
                    } else {
                        diagnostics.append(
                            problem(
                                "there is no asset “\(file)” for this address",
                                suggestions().nearest(to: file).map { "did you mean the asset “\($0)”?" }
                                    ?? "put the file into \(SiteFolders.templatesName)/assets, or remove the address"))
                    }
                }
            }
        }
        var permalinks: [String: Permalink] = [:]
        for path in files.keys { permalinks[path] = Self.permalink(of: path, files, references) }
        for (path, bytes) in files {
            guard let permalink = permalinks[path] else { continue }
            let made = Self.rewritten(bytes, from: path, references[path] ?? [], permalinks)
            let targets = (references[path] ?? []).map(\.target)
            assets[path] = Theme.Asset(permalink: permalink, bytes: made, leadsTo: targets)
        }
        let path = Self.feedStylePath
        assetsOfFeedStyle = (references[path] ?? []).map(\.target)
        self.feedStyle = Self.rewritten(feedStyle, from: path, references[path] ?? [], permalinks)
    }

    // MARK: - Where addresses lead

    private enum Target {
        /// To an asset, if there is one.
        case asset(String, suffix: Substring)
        /// To a module that the page has to name; with the asset that may be meant.
        case bareModule(String)
    }

    /// Where an address leads; `nil` if that is nothing of the theme.
    private static func target(of address: AssetAddress, from path: String) -> Target? {
        let value = address.value[...]
        let end = value.firstIndex { $0 == "?" || $0 == "#" } ?? value.endIndex
        let written = value[..<end]
        var parts: [Substring] = path == feedStylePath ? [] : ["assets"] + path.split(separator: "/").dropLast()
        if written.hasPrefix("/") {
            guard !written.hasPrefix("//") else { return nil }
            parts = []
        } else {
            guard SiteLinks.isRelative(String(written)) else { return nil }
        }
        let isPath = written.hasPrefix("/") || written.hasPrefix("./") || written.hasPrefix("../")
        for part in written.split(separator: "/", omittingEmptySubsequences: false) {
            switch part {
            case "", ".": continue
            case "..": _ = parts.popLast()
            default: parts.append(LinkTargets.decoded(String(part))[...])
            }
        }
        guard parts.count > 1, parts[0] == "assets", !written.hasSuffix("/") else { return nil }
        let file = parts.dropFirst().joined(separator: "/")
        return address.isModule && !isPath ? .bareModule(file) : .asset(file, suffix: value[end...])
    }

    // MARK: - Names

    /// `style.css` → `/assets/style.0f3c81d2aa.css`
    ///
    /// The fingerprint is that of the file and of all that it leads to, so that files that lead to one another in a ring
    /// have theirs too.
    private static func permalink(
        of path: String, _ files: [String: [UInt8]], _ references: [String: [Reference]]
    ) -> Permalink {
        var reached: Set<String> = [path]
        var open = [path]
        while let next = open.popLast() {
            for reference in references[next] ?? [] where reached.insert(reference.target).inserted {
                open.append(reference.target)
            }
        }
        var bytes = files[path] ?? []
        if references[path] != nil {
            for other in reached.sorted() { bytes += "\n\(other) \(Fingerprint(files[other] ?? []))".utf8 }
        }
        let slash = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
        let dot = path[slash...].lastIndex(of: ".") ?? path.endIndex
        return Permalink("/assets/\(path[..<dot]).\(Fingerprint(bytes))\(path[dot...])")
    }

    /// A file that calls others by their names in the site.
    private static func rewritten(
        _ bytes: [UInt8], from path: String, _ references: [Reference], _ permalinks: [String: Permalink]
    ) -> [UInt8] {
        var result: [UInt8] = []
        var copied = 0
        for reference in references {
            guard let permalink = permalinks[reference.target] else { continue }
            result += bytes[copied..<reference.address.range.lowerBound]
            result += relative(permalink, from: path, isModule: reference.address.isModule).utf8
            result += escaped(reference.suffix, keeping: "?#&=/;:@,+%").utf8
            copied = reference.address.range.upperBound
        }
        return result + bytes[copied...]
    }

    /// `../img/icon.0f3c81d2aa.svg`: an asset as seen from another.
    private static func relative(_ permalink: Permalink, from path: String, isModule: Bool) -> String {
        let isBeside = path == feedStylePath
        var up = isBeside ? [] : path.split(separator: "/").dropLast()[...]
        var down = permalink.description.split(separator: "/")[(isBeside ? 0 : 1)...]
        while let first = up.first, down.count > 1, first == down.first {
            (up, down) = (up.dropFirst(), down.dropFirst())
        }
        let parts = up.map { _ in ".." } + down.map { escaped($0, keeping: "") }
        return (isModule && up.isEmpty ? "./" : "") + parts.joined(separator: "/")
    }

    /// A part of an address, in characters that need neither quotes nor escapes.
    static func escaped(_ text: Substring, keeping kept: String) -> String {
        var result = ""
        for byte in text.utf8 {
            let isPlain =
                (97...122).contains(byte | 0x20) || (48...57).contains(byte) || "-._~".utf8.contains(byte)
                || kept.utf8.contains(byte)
            result += isPlain ? String(Unicode.Scalar(byte)) : "%" + String(byte, digits: 2, radix: 16, uppercase: true)
        }
        return result
    }
}
