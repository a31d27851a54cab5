package import DatelineModel
import DatelineReading

/// The pages that the files of `Content` become, so that links by file path lead to them.
package struct LinkTargets: Sendable {
    /// Where a file leads.
    package enum Target: Sendable, Hashable {
        /// To a page or a file of the site.
        case page(Permalink)
        /// Nowhere for now, for this reason, and what to do about it.
        case missing(String, help: String)
        /// That depends on a file with an error.
        case uncertain
    }

    private var targets: [String: Target] = [:]

    /// No files.
    package init() {}

    /// Says where a file of `Content` leads.
    package mutating func add(_ path: String, _ target: Target) { targets[path] = target }

    /// A link by file path, taken apart.
    struct Path {
        /// The file's path below `Content`; `nil` if it leads out of the folder.
        let file: String?
        /// `#fragment` or `?query`, as written.
        let suffix: String

        /// That of a link from the folder `Content` itself: `/img/map.png`.
        init(rooted link: String) { self.init(String(link.dropFirst()), from: "") }

        init(_ link: String, from path: String) {
            let end = link.firstIndex { $0 == "#" || $0 == "?" } ?? link.endIndex
            suffix = String(link[end...])
            var parts = path.split(separator: "/").dropLast().map(String.init)
            var leavesFolder = false
            for part in link[..<end].split(separator: "/") {
                switch part {
                case ".": continue
                case "..": if parts.popLast() == nil { leavesFolder = true }
                default: parts.append(LinkTargets.decoded(String(part)))
                }
            }
            file = leavesFolder || parts.isEmpty ? nil : parts.joined(separator: "/")
        }
    }

    /// The name with `%20` and the like as the bytes that they stand for.
    package static func decoded(_ text: String) -> String {
        guard text.contains("%") else { return text }
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), rest.count >= 2,
                rest.prefix(2).allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
                let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
            {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The address, below the host, of a link in a file; `nil` if the link is not one to something of the site.
    package func address(_ link: String, from path: String, _ baseURL: BaseURL) -> String? {
        if link.utf8.first == UInt8(ascii: "/") {
            if link.hasPrefix("//") { return nil }
            let parts = Path(rooted: link)
            guard let file = parts.file, case .page(let permalink) = targets[file] else { return baseURL.href(link) }
            return baseURL.href(permalink.description) + parts.suffix
        }
        guard SiteLinks.isRelative(link) else { return nil }
        let parts = Path(link, from: path)
        guard let file = parts.file, case .page(let permalink) = targets[file] else { return nil }
        return baseURL.href(permalink.description) + parts.suffix
    }

    /// Where a file of `Content` is in the site; `nil` if it is not.
    package func page(of file: String) -> Permalink? {
        if case .page(let permalink) = targets[file] { permalink } else { nil }
    }

    /// The file below `Content` that a link leads to, if there is one; `nil` if it is not one by file path, or leads out of
    /// the folder. A path that begins with a slash begins at `Content`.
    package static func file(of link: String, from path: String) -> String? {
        if SiteLinks.isRelative(link) { return Path(link, from: path).file }
        return link.hasPrefix("/") && !link.hasPrefix("//") ? Path(rooted: link).file : nil
    }

    /// Whether a link that begins with a slash leads to a file of `Content` that is in the site, or may be.
    func have(rooted link: String) -> Bool {
        switch Path(rooted: link).file.flatMap({ targets[$0] }) {
        case .page, .uncertain: true
        case .missing, nil: false
        }
    }

    /// Whether a link by file path is to a file of `Content`, wherever that leads.
    func knows(_ link: String, from path: String) -> Bool {
        Path(link, from: path).file.map { targets[$0] != nil } ?? false
    }

    /// What is wrong with a link by file path.
    func problem(
        with link: Located<String>, from path: String, in text: SourceText, _ suggestions: inout LinkSuggestions
    ) -> Diagnostic? {
        let broken = { (summary: String, help: String) in
            Diagnostic.error(.brokenLink, at: .location(link.location(in: text)), summary, help: help)
        }
        guard let file = Path(link.value, from: path).file else {
            return broken(
                "the link “\(link.value)” leads out of the Content folder",
                "move the file into the folder, or link to a whole address")
        }
        switch targets[file] {
        case .page, .uncertain: return nil
        case .missing(let reason, let help): return broken("the link “\(link.value)” leads to \(reason)", help)
        case nil:
            return broken(
                "there is no file “\(file)” in Content for this link",
                suggestions.help(for: file, from: path, among: targets.keys)
                    ?? "links are paths from this file’s folder: other.md, ../2024/other.md")
        }
    }
}
