package import DatelineModel

/// The addresses that lead somewhere on the site’s host, against which links by address are checked.
package struct SiteAddresses: Sendable {
    /// The paths of pages and files in the folder of the site.
    private var paths: Set<String>
    /// Paths that something else than the site answers.
    private let elsewhere: [PathPattern]
    private let baseURL: BaseURL
    private let suggestions: Lazy<SuggestionTable>

    /// The addresses of pages and files below a base URL, and the paths that something else answers.
    package init(_ permalinks: [Permalink], below baseURL: BaseURL, elsewhere: [PathPattern]) {
        paths = Set(permalinks.map(\.outputPath))
        (self.baseURL, self.elsewhere) = (baseURL, elsewhere)
        suggestions = Lazy { SuggestionTable(permalinks.map(\.description).sorted()) }
    }

    /// The same with more pages and files.
    package func with(_ permalinks: [Permalink]) -> SiteAddresses {
        var addresses = self
        addresses.paths.formUnion(permalinks.map(\.outputPath))
        return addresses
    }

    /// Whether a link leads somewhere. Its query and fragment make no difference, nor does a missing slash at its end.
    package func have(_ link: String) -> Bool {
        let path = Self.path(of: link)
        let place = Permalink(path).outputPath
        return paths.contains(place) || !path.hasSuffix("/") && paths.contains(place + "/index.html")
            || elsewhere.contains { $0.values(in: path) != nil }
    }

    /// The address that a broken link may have meant; `nil` if none is like it.
    func nearest(to link: String) -> String? {
        let path = Self.path(of: link)
        // Addresses in texts do not have the path of the base URL.
        let rest = path.hasPrefix(baseURL.path) ? String(path.dropFirst(baseURL.path.utf8.count - 1)) : path
        return rest != path && have(rest) ? rest : suggestions().nearest(to: path)
    }

    /// `/a/b/` of `/a/./c/../b/?x#y`.
    package static func path(of link: String) -> String {
        let path = link.prefix { $0 != "#" && $0 != "?" }
        guard path.contains("%") || path.contains("/.") || path.contains("//") else { return String(path) }
        var parts: [String] = []
        var last = ""
        for part in path.split(separator: "/", omittingEmptySubsequences: false).dropFirst() {
            last = LinkTargets.decoded(String(part))
            switch last {
            case ".", "": break
            case "..": _ = parts.popLast()
            default: parts.append(last)
            }
        }
        let isFolder = ["", ".", ".."].contains(last) && !parts.isEmpty
        return "/" + parts.joined(separator: "/") + (isFolder ? "/" : "")
    }
}
