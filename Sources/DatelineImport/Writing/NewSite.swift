import DatelineDigest
import DatelineFiles
import DatelineModel
import DatelineReading

/// The folder of an import beside those of the new site: its report, the table of tags, and the list of what it wrote.
enum ImportFolder {
    static let name = "Import"
    static let report = "Import/report.txt"
    static let tags = "Import/tags.yml"
    /// What an import wrote, so that another may replace it if nobody changed it: a fingerprint, the path and the file of the old
    /// site in a line, with tabs between them.
    static let written = "Import/written.txt"
}

/// The folder that the new site is written into.
///
/// All files are made in a hidden folder within it first, and moved to their places when they are right. Nothing outside it is
/// written, and no file of someone else is replaced.
struct NewSite {
    /// The folder.
    let root: String
    /// The folder within it, or elsewhere for a dry run, where the files are made first.
    let staging: String
    /// The files that the last import wrote, with their fingerprints and the files of the old site that they come from.
    private var written: [String: (fingerprints: Set<String>, source: String)] = [:]
    /// The files of an earlier import that someone has changed since, by those of the old site.
    private(set) var kept: [String: String] = [:]
    /// The files of the site that are not an import's, or that someone has changed since; by their paths in the folder.
    private(set) var others: Set<String> = []
    private(set) var problems: [Diagnostic] = []

    /// Looks at a folder. Throws `DiagnosticError` if it is not empty and the user did not say that this is right.
    ///
    /// `temporary` is where the files of a dry run are made; `nil` if it is none.
    init(at root: String, merges: Bool, temporary: String?) throws {
        self.root = root
        staging = temporary ?? "\(root)/.dateline-import"
        switch FileSystem.kind(of: root, followsLinks: false) {
        case .nothing: return
        case .folder:
            let names = FileSystem.names(in: root).filter { !$0.hasPrefix(".") }
            if names.isEmpty { return }
            guard merges else {
                throw DiagnosticError(
                    .error(
                        .folderNotEmpty, at: .file(root), "this folder is not empty",
                        help: "choose a new folder with --into, or give --merge: files that are not an import's stay"))
            }
        default:
            throw DiagnosticError(
                .error(.unusableFile, at: .file(root), "is no folder", help: "choose a new folder with --into"))
        }
        try readSite()
    }

    private mutating func readSite() throws {
        if FileSystem.kind(of: "\(root)/\(ImportFolder.written)", followsLinks: false) == .file {
            let bytes = try FileBytes.read("\(root)/\(ImportFolder.written)", as: ImportFolder.written)
            for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
                let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
                guard parts.count == 3 else { continue }
                written[parts[1], default: ([], parts[2])].fingerprints.insert(parts[0])
            }
        }
        var walk = FolderWalk(root: "\(root)/\(SiteFolders.contentName)", name: SiteFolders.contentName)
        guard FileSystem.kind(of: "\(root)/\(SiteFolders.contentName)", followsLinks: false) == .folder else { return }
        for path in walk.files() {
            let file = "\(SiteFolders.contentName)/\(path)"
            guard try !isOurs(file) else { continue }
            others.insert(file)
            if let source = written[file]?.source, !source.isEmpty { kept[source] = path }
        }
        problems += walk.diagnostics
    }

    /// Whether a file is as the last import wrote it.
    private func isOurs(_ file: String) throws -> Bool {
        guard let fingerprints = written[file]?.fingerprints else { return false }
        let bytes = try FileBytes.read("\(root)/\(file)", as: file, limit: 1 << 30)
        return fingerprints.contains(Fingerprint(bytes).description)
    }

    /// The text of a file that is there already; `nil` if it is not.
    func text(_ path: String) throws -> String? {
        guard FileSystem.kind(of: "\(root)/\(path)", followsLinks: false) == .file else { return nil }
        return String(
            decoding: try TextDecoding.text(of: FileBytes.read("\(root)/\(path)", as: path), file: path).bytes,
            as: UTF8.self)
    }

    // MARK: - Making

    /// Begins: the folder in which files are made has what stays of the site.
    func begin() throws {
        FileSystem.removeAll(staging)
        try FileSystem.makeFolder("\(staging)/\(SiteFolders.contentName)")
        for path in others.sorted() { try copy("\(root)/\(path)", to: path) }
        guard FileSystem.kind(of: "\(root)/\(SiteFolders.templatesName)", followsLinks: false) == .folder else {
            return
        }
        var walk = FolderWalk(root: "\(root)/\(SiteFolders.templatesName)", name: SiteFolders.templatesName)
        for path in walk.files() {
            let file = "\(SiteFolders.templatesName)/\(path)"
            try copy("\(root)/\(file)", to: file)
        }
    }

    private func copy(_ source: String, to path: String) throws {
        try make(path, FileBytes.read(source, as: path, limit: 1 << 30))
    }

    /// Makes a file.
    func make(_ path: String, _ bytes: [UInt8]) throws {
        let target = "\(staging)/\(path)"
        try FileSystem.makeFolder(String(target[..<(target.lastIndex(of: "/") ?? target.endIndex)]))
        try FileSystem.write(bytes, to: target)
    }

    /// Takes back a file.
    func unmake(_ path: String) { FileSystem.remove("\(staging)/\(path)") }

    /// Takes back all that was made.
    func abandon() { FileSystem.removeAll(staging) }

    /// Moves all files to their places and deletes those of an earlier import that are not made any more. `files` are those
    /// that this import made, with the files of the old site that they come from.
    func commit(_ files: [(path: String, source: String)]) throws {
        var lines: [String] = []
        for (path, source) in files where !path.hasPrefix(ImportFolder.name) {
            let bytes = try FileBytes.read("\(staging)/\(path)", as: path, limit: 1 << 30)
            lines.append("\(Fingerprint(bytes))\t\(path)\t\(source)")
        }
        var old: [String] = []
        for (path, entry) in written {
            let known = entry.fingerprints.map { "\($0)\t\(path)\t\(entry.source)" }
            if others.contains(path) { lines += known } else { old += known }
        }
        // If this is ended halfway, the next import knows what is of the one before and what of this.
        try put(ImportFolder.written, lines + old)
        let made = Set(files.map(\.path))
        for path in written.keys where !made.contains(path) && !others.contains(path) && Self.isPlain(path) {
            if try isOurs(path) { FileSystem.remove("\(root)/\(path)") }
        }
        for path in made.sorted() { try move(path) }
        try put(ImportFolder.written, lines)
        FileSystem.removeAll(staging)
    }

    /// Writes a file of lines, as a whole.
    private func put(_ path: String, _ lines: [String]) throws {
        try make(path, Array((lines.sorted().joined(separator: "\n") + "\n").utf8))
        try move(path)
    }

    private func move(_ path: String) throws {
        let target = "\(root)/\(path)"
        let folder = String(target[..<(target.lastIndex(of: "/") ?? target.endIndex)])
        try FileSystem.makeFolder(folder)
        guard let home = FileSystem.resolved(root), let real = FileSystem.resolved(folder),
            FileSystem.isInside(real, home)
        else {
            throw DiagnosticError(
                .error(.cannotWrite, at: .file(path), "a folder on the way to it is a link that leads elsewhere"))
        }
        try FileSystem.move("\(staging)/\(path)", to: target)
    }

    /// Whether a path from the list of an earlier import is one below the folder.
    private static func isPlain(_ path: String) -> Bool {
        path.hasPrefix(SiteFolders.contentName + "/") && !path.split(separator: "/").contains("..")
    }
}
