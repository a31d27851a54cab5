import DatelineDigest
import DatelineFiles
import DatelineModel
import DatelineReading

/// The files that an editor gave, and those in the folders that an editor gave.
struct InboxFiles: Sendable {
    /// A file that is read when its turn comes.
    struct Source: Sendable {
        /// What messages call it.
        let name: String
        /// Its path; `nil` for standard input.
        let path: String?
        /// Its bytes, for standard input.
        var input: [UInt8] = []
        /// The file with fields of the text, if there is one beside it.
        var sidecar: String?
        /// Its path below `Content` if it is in the site already.
        var ownPath: String?

        /// Reads it. Throws `DiagnosticError` if that is not possible.
        func file() throws -> StoryFile {
            guard let path else { return StoryFile(name: name, path: nil, ownPath: nil, bytes: input) }
            let text = try FileBytes.read(path, as: name, limit: StoryFile.largest)
            guard let sidecar else { return StoryFile(name: name, path: path, ownPath: ownPath, bytes: text) }
            var fields = try FileBytes.read(sidecar, as: sidecar)
            guard TextFormat(ofFile: path) != nil,
                !text.drop(while: { $0 <= 0x20 || $0 >= 0xEF }).starts(with: "---".utf8)
            else {
                throw UnreadableFile(
                    "has fields in \(sidecar) beside it, which only a text without front matter can have",
                    help: "write them into it, or take the file away")
            }
            if fields.starts(with: [0xEF, 0xBB, 0xBF]) { fields.removeFirst(3) }
            if fields.starts(with: "---\n".utf8) { fields.removeFirst(4) }
            let words = try TextDecoding.story(of: text, file: name).text.bytes
            let newline = fields.last == UInt8(ascii: "\n") ? "" : "\n"
            return StoryFile(
                name: name, path: path, ownPath: nil,
                bytes: Array("---\n".utf8) + fields + Array("\(newline)---\n".utf8) + words)
        }
    }

    /// All files, in the order that they were given and then by name.
    private(set) var sources: [Source] = []
    /// The files of some paths; those that cannot be there are left.
    ///
    /// Of those that are in the site already only articles are looked at, and stay where they are.
    init(_ paths: [String], input: [UInt8]?, in site: Site, _ report: inout InboxReport) {
        if let input { sources.append(Source(name: "standard input", path: nil, input: input)) }
        var seen: Set<String> = []
        for path in paths {
            switch FileSystem.kind(of: path) {
            case .file: add([path], &seen)
            case .folder:
                let root = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
                var walk = FolderWalk(root: root, name: root)
                add(walk.files().map { root == "." ? $0 : "\(root)/\($0)" }, &seen)
                report.left += walk.diagnostics.map { .init($0.file ?? root, [$0]) }
            case .nothing:
                report.left.append(.init(story: path, reason: "is not there", help: "check the name"))
            default:
                report.left.append(.init(story: path, reason: "is not a file", help: "give the path of a file"))
            }
        }
        let described = Set(sources.map(\.sidecar))
        sources.removeAll { described.contains($0.path) && $0.path != nil }
        guard let home = FileSystem.resolved(site.folders.content) else { return }
        let articles = Set(site.files.articles)
        sources = sources.compactMap { source in
            guard let path = source.path, let real = FileSystem.resolved(path), FileSystem.isInside(real, home) else {
                return source
            }
            var source = source
            source.ownPath = String(real.dropFirst(home.count + 1))
            return articles.contains(source.ownPath ?? "") ? source : nil
        }
    }

    private mutating func add(_ paths: [String], _ seen: inout Set<String>) {
        let stem = { (path: String) in
            path.split(separator: "/").last?.contains(".") == true
                ? path[..<(path.lastIndex(of: ".") ?? path.endIndex)] : path[...]
        }
        let isSidecar = { (path: String) in path.hasSuffix(".yml") || path.hasSuffix(".yaml") }
        let described = Set(paths.filter { !isSidecar($0) }.map(stem))
        for path in paths where seen.insert(path).inserted {
            if isSidecar(path), described.contains(stem(path)) { continue }
            let sidecar =
                isSidecar(path)
                ? nil : [".yml", ".yaml"].map { "\(stem(path))\($0)" }.first { FileSystem.kind(of: $0) == .file }
            sources.append(Source(name: path, path: path, sidecar: sidecar))
        }
    }
}
