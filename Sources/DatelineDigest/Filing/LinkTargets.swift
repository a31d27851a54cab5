package import DatelineModel
package import DatelineReading

/// The pages that the files of `Content` become, so that links by file path lead to them.
package struct LinkTargets: Sendable {
    /// Where a file leads.
    package enum Target: Sendable, Hashable {
        /// To a page or a file of the site.
        case page(Permalink)
        /// Nowhere for now, for this reason, and what to do about it.
        case missing(String, help: String)
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

        init(_ link: String, from path: String) {
            let end = link.firstIndex { $0 == "#" || $0 == "?" } ?? link.endIndex
            suffix = String(link[end...])
            var parts = path.split(separator: "/").dropLast().map(String.init)
            var leavesFolder = false
            for part in link[..<end].split(separator: "/") {
                switch part {
                case ".": continue
                case "..": if parts.popLast() == nil { leavesFolder = true }
                default: parts.append(Self.decoded(String(part)))
                }
            }
            file = leavesFolder || parts.isEmpty ? nil : parts.joined(separator: "/")
        }

        /// The name with `%20` and the like as the bytes that they stand for.
        private static func decoded(_ text: String) -> String {
            guard text.contains("%") else { return text }
            var bytes: [UInt8] = []
            var rest = Array(text.utf8)[...]
            while let byte = rest.popFirst() {
                if byte == UInt8(ascii: "%"), rest.count >= 2,
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
    }

    /// The address, below the host, of a link in a file; `nil` if the link is not one by file path.
    package func address(_ link: String, from path: String, _ baseURL: BaseURL) -> String? {
        if link.utf8.first == UInt8(ascii: "/") { return link.hasPrefix("//") ? nil : baseURL.href(link) }
        guard RelativeLinks.isRelative(link) else { return nil }
        let parts = Path(link, from: path)
        guard let file = parts.file, case .page(let permalink) = targets[file] else { return nil }
        return baseURL.href(permalink.description) + parts.suffix
    }

    /// The attachments that a file's links lead to, by path.
    package func files(of links: [Located<String>], from path: String) -> [String] {
        links.compactMap { Path($0.value, from: path).file }
    }

    /// What is wrong with a file's links.
    package func problems(of links: [Located<String>], from path: String, in text: SourceText) -> [Diagnostic] {
        links.compactMap { link in
            let parts = Path(link.value, from: path)
            let place = Diagnostic.Place.location(link.location(in: text))
            guard let file = parts.file else {
                return .error(
                    .brokenLink, at: place, "the link “\(link.value)” leads out of the Content folder",
                    help: "move the file into the folder, or link to a whole address")
            }
            switch targets[file] {
            case .page: return nil
            case .missing(let reason, let help):
                return .error(.brokenLink, at: place, "the link “\(link.value)” leads to \(reason)", help: help)
            case nil:
                let folder = file.split(separator: "/").dropLast().joined(separator: "/")
                let name = String(file.split(separator: "/").last ?? "")
                let siblings = targets.keys.filter {
                    $0 != path && $0.split(separator: "/").dropLast().joined(separator: "/") == folder
                }
                .compactMap { $0.split(separator: "/").last.map(String.init) }.sorted()
                return .error(
                    .brokenLink, at: place, "there is no file “\(file)” in Content for this link",
                    help: Suggestion.didYouMean(name, among: siblings)
                        ?? "links are paths from this file’s folder: other.md, ../2024/other.md")
            }
        }
    }
}
