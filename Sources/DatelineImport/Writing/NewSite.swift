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
    private var written = WrittenFiles()
    /// The files of an earlier import that someone has changed since, by those of the old site.
    private(set) var kept: [String: String] = [:]
    /// The files of the site that are not an import's, or that someone has changed since; by their paths in the folder.
    private(set) var others: Set<String> = []
    /// The files of the old site whose texts an earlier import wrote, and someone has deleted since.
    private(set) var deleted: Set<String> = []
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
                .error(.unusableFile, at: .file(root), "is not a folder", help: "choose a new folder with --into"))
        }
        try readSite()
    }

    private mutating func readSite() throws {
        try readWritten()
        for (path, entry) in written.entries
        where !entry.source.isEmpty && FileSystem.kind(of: "\(root)/\(path)", followsLinks: false) == .nothing {
            deleted.insert(entry.source)
        }
        var walk = FolderWalk(root: "\(root)/\(SiteFolders.contentName)", name: SiteFolders.contentName)
        guard FileSystem.kind(of: "\(root)/\(SiteFolders.contentName)", followsLinks: false) == .folder else { return }
        for path in walk.files() {
            let file = "\(SiteFolders.contentName)/\(path)"
            guard try !isOurs(file) else { continue }
            others.insert(file)
            if let source = written.entries[file]?.source, !source.isEmpty { kept[source] = path }
        }
        problems += walk.diagnostics
        for file in others where TextFormat(ofFile: file) == .markdown { try keepFilesLinked(in: file) }
    }

    /// Keeps the images and documents of an earlier import to which a text links that stays.
    private mutating func keepFilesLinked(in file: String) throws {
        guard let text = try text(file) else { return }
        let path = String(file.dropFirst(SiteFolders.contentName.count + 1))
        for linked in KeptLinks.files(in: SourceText(file: file, text: text), at: path) {
            let other = "\(SiteFolders.contentName)/\(linked)"
            guard let entry = written.entries[other], TextFormat(ofFile: linked) == nil,
                FileSystem.kind(of: "\(root)/\(other)", followsLinks: false) == .file
            else { continue }
            others.insert(other)
            if !entry.source.isEmpty { kept[entry.source] = linked }
        }
    }

    /// Reads the list of what an earlier import wrote. Throws `DiagnosticError` if there was one and its list is gone: then
    /// nobody can tell its files from those of an editor.
    private mutating func readWritten() throws {
        let list = "\(root)/\(ImportFolder.written)"
        if FileSystem.kind(of: list, followsLinks: false) == .file {
            written = WrittenFiles(try FileBytes.read(list, as: ImportFolder.written, limit: 1 << 30))
        } else if FileSystem.kind(of: "\(root)/\(ImportFolder.report)", followsLinks: false) != .nothing {
            throw DiagnosticError(
                .error(
                    .unusableFile, at: .file(ImportFolder.written),
                    "the list of what an earlier import wrote is gone, so that its files cannot be told from others",
                    help:
                        "bring it back, or choose a new folder with --into; without the folder \(ImportFolder.name) all files stay, and the posts come beside them once more"
                ))
        }
    }

    /// What is to be known of the list of what an earlier import wrote.
    var findings: [Finding] {
        written.damagedLines.map { line in
            Finding(
                outcome: .changed,
                cause: "a line that cannot be read in the list of what an import wrote; its file stays as it is",
                file: ImportFolder.written, line: line)
        }
    }

    /// Whether a file is as the last import wrote it.
    private func isOurs(_ file: String) throws -> Bool {
        guard let fingerprints = written.entries[file]?.fingerprints else { return false }
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
        try FileSystem.writeWithFolders(bytes, to: "\(staging)/\(path)")
    }

    /// Takes back a file.
    func unmake(_ path: String) { FileSystem.remove("\(staging)/\(path)") }

    /// Takes back all that was made.
    func abandon() { FileSystem.removeAll(staging) }

    /// Moves all files to their places and deletes those of an earlier import that are not made any more. `files` are those
    /// that this import made, with the files of the old site that they come from.
    func commit(_ files: [(path: String, source: String)]) throws {
        var new = WrittenFiles()
        for (path, source) in files where !path.hasPrefix(ImportFolder.name) {
            let bytes = try FileBytes.read("\(staging)/\(path)", as: path, limit: 1 << 30)
            new.add(path, from: source, Fingerprint(bytes))
        }
        for (path, entry) in written.entries where others.contains(path) { new.add(path, as: entry) }
        var all = new
        for (path, entry) in written.entries { all.add(path, as: entry) }
        // If this is ended halfway, the next import knows what is of the one before and what of this.
        try put(ImportFolder.written, all.bytes)
        let made = Set(files.map(\.path))
        for path in written.entries.keys where !made.contains(path) && !others.contains(path) {
            let isThere = FileSystem.kind(of: "\(root)/\(path)", followsLinks: false) == .file
            if isThere, try isOurs(path) { FileSystem.remove("\(root)/\(path)") }
        }
        for path in made.sorted() { try move(path) }
        try put(ImportFolder.written, new.bytes)
        FileSystem.removeAll(staging)
    }

    /// Writes a file as a whole.
    private func put(_ path: String, _ bytes: [UInt8]) throws {
        try make(path, bytes)
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
}
