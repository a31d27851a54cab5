package import DatelineModel

#if canImport(Glibc)
private import Glibc
#elseif canImport(Musl)
private import Musl
#else
private import Darwin
#endif

/// The files of a `Content` folder by what they are for, each list in the order of the paths' bytes.
package struct ContentFiles: Sendable, Equatable {
    /// Paths of articles below `Content`: `.md` and `.txt` files outside the folders named below.
    package var articles: [String] = []
    /// Paths of sidecars: `.yml` files beside a `.txt` of the same name.
    package var sidecars: Set<String> = []
    /// Paths of the files in `topics`.
    package var topics: [String] = []
    /// Paths of the files in `countries`.
    package var countries: [String] = []
    /// Paths of the files in `pages`.
    package var pages: [String] = []
    /// Paths of all other files: images, documents.
    package var attachments: [String] = []
    /// Problems with the folder itself.
    package var diagnostics: [Diagnostic] = []

    /// No files.
    package static let none = ContentFiles()

    private init() {}

    /// Lists what is in a folder. `name` is its name in messages, `Content`.
    ///
    /// Hidden files and editors' backup files are skipped.
    package init(in folder: String, named name: String) {
        var walk = FolderWalk(root: folder, name: name)
        let paths = walk.files()
        diagnostics = walk.diagnostics
        for path in paths {
            let folder = path.split(separator: "/").first.map(String.init) ?? path
            let isTextFile = path.hasSuffix(".md") || path.hasSuffix(".txt")
            switch (folder, path) {
            case (_, "site.yml"): break
            case ("topics", _) where isTextFile: topics.append(path)
            case ("countries", _) where isTextFile: countries.append(path)
            case ("pages", _) where isTextFile: pages.append(path)
            case _ where isTextFile: articles.append(path)
            case _ where path.hasSuffix(".yml") || path.hasSuffix(".yaml"): sidecars.insert(path)
            default: attachments.append(path)
            }
        }
        let texts = Set(articles)
        for path in sidecars.sorted() where !texts.contains(Self.article(ofSidecar: path)) {
            let place = Diagnostic.Place.file("\(name)/\(path)")
            if path.hasSuffix(".yaml") {
                diagnostics.append(
                    .error("lost-sidecar", at: place, "a sidecar’s name ends in .yml", help: "rename the file"))
            } else {
                let article = Self.article(ofSidecar: path)
                let help = texts.contains(article.dropLast(3) + "md") ? "a .md file has its front matter inside" : nil
                diagnostics.append(
                    .error(
                        "lost-sidecar", at: place, "there is no “\(article)” that this file could describe", help: help)
                )
            }
            sidecars.remove(path)
        }
    }

    /// The article that a sidecar describes: `x.yml` → `x.txt`.
    package static func article(ofSidecar path: String) -> String { path.dropLast(3) + "txt" }
}

/// Walks a folder and all below it.
package struct FolderWalk {
    private let root: String
    private let name: String
    /// What could not be read.
    package private(set) var diagnostics: [Diagnostic] = []
    private var open: [(device: UInt64, inode: UInt64)] = []
    private let realRoot: String?

    /// A walk through a folder; `name` is what messages call it.
    package init(root: String, name: String) {
        self.root = root
        self.name = name
        realRoot = Self.realPath(root)
    }

    /// The paths of all files below the folder, relative to it, in a fixed order.
    package mutating func files() -> [String] {
        var result: [String] = []
        visit("", into: &result)
        return result.sorted()
    }

    /// Whether a file or folder of that name is left alone: it is hidden, or an editor's backup.
    package static func passesOver(_ name: some StringProtocol) -> Bool {
        name.hasPrefix(".") || name.hasSuffix("~") || (name.hasPrefix("#") && name.hasSuffix("#"))
    }

    private mutating func visit(_ folder: String, into result: inout [String]) {
        guard let identity = Self.identity(of: absolute(folder)) else { return report(folder, "cannot be read") }
        guard !open.contains(where: { $0 == identity }) else {
            return report(folder, "is a link that leads back to a folder around it", help: "remove the link")
        }
        guard let stream = opendir(absolute(folder)) else {
            return report(folder, "cannot be read: \(String(cString: strerror(errno)))")
        }
        open.append(identity)
        defer {
            closedir(stream)
            open.removeLast()
        }
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: UInt8.self, capacity: 256) { String(decodingCString: $0, as: UTF8.self) }
            }
            guard !Self.passesOver(name) else { continue }
            let path = folder.isEmpty ? name : "\(folder)/\(name)"
            guard !name.unicodeScalars.contains(where: { $0 == "\u{FFFD}" || $0.isControl }) else {
                report(path, "has a name that is not UTF-8 or has control characters in it", help: "rename it")
                continue
            }
            switch kind(of: Int32(entry.pointee.d_type), path) {
            case .file: result.append(path)
            case .folder: visitFolder(path, into: &result)
            case .other: report(path, "is neither a file nor a folder", help: "move it out of “\(self.name)”")
            case .refused: break
            }
        }
    }

    private mutating func visitFolder(_ path: String, into result: inout [String]) {
        if path.hasSuffix(".md") || path.hasSuffix(".txt") {
            report(
                path, "has the name of an article but is a folder",
                help: "rename the folder, or put the article’s file here")
            return
        }
        visit(path, into: &result)
    }

    private enum Kind { case file, folder, other, refused }

    private mutating func kind(of type: Int32, _ path: String) -> Kind {
        if type == Int32(DT_REG) { return .file }
        if type == Int32(DT_DIR) { return .folder }
        if type != Int32(DT_LNK), type != Int32(DT_UNKNOWN) { return .other }
        var status = stat()
        guard stat(absolute(path), &status) == 0 else {
            report(
                path, errno == ELOOP ? "is a link that leads to itself" : "is a link that leads nowhere",
                help: "remove the link")
            return .refused
        }
        guard let realRoot, let target = Self.realPath(absolute(path)),
            target == realRoot || target.hasPrefix(realRoot + "/")
        else {
            report(path, "is a link that leads out of “\(name)”", help: "put a copy of the file here")
            return .refused
        }
        switch status.st_mode & S_IFMT {
        case S_IFREG: return .file
        case S_IFDIR: return .folder
        default: return .other
        }
    }

    private mutating func report(_ path: String, _ summary: String, help: String? = nil) {
        let file = path.isEmpty ? name : "\(name)/\(path)"
        diagnostics.append(.error("unusable-file", at: .file(file), summary, help: help))
    }

    private func absolute(_ path: String) -> String { path.isEmpty ? root : "\(root)/\(path)" }

    private static func identity(of path: String) -> (device: UInt64, inode: UInt64)? {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        return (UInt64(status.st_dev), UInt64(status.st_ino))
    }

    private static func realPath(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }
}
