import DatelineFiles
import DatelineModel

/// What writing a site changed.
package struct OutputChanges: Sendable, Equatable {
    /// Files that were new or had other bytes.
    package var written = 0
    /// Files that were right already.
    package var unchanged = 0
    /// Files of an earlier build that the site no longer has.
    package var removed = 0
}

/// Writes a site into its folder: only what changed, each file whole, and nothing at all if anything goes wrong before the
/// last file is ready.
///
/// Files are first written into a hidden folder beside the site's own files (`stage`) and then moved to their places
/// (`commit`). A build that is killed leaves files that the manifest names; the next build puts the rest right.
package struct OutputWriter: Sendable {
    private let folder: String
    private let staging: String
    private let earlier: Set<String>
    private let hasEarlierSite: Bool
    private let lock: FileSystem.Lock
    private let stagingFolder: FileSystem.Folder

    private static let stagingName = ".dateline-staging"
    private var temporaryManifest: String { "\(folder)/.dateline-manifest-new" }

    /// Prepares a folder. Throws `DiagnosticError` if it has files that Dateline did not write, if it lies in one of the
    /// folders `sources`, or if another build is writing to it.
    package init(_ folder: String, sources: [String]) throws {
        self.folder = folder
        staging = "\(folder)/\(Self.stagingName)"
        switch FileSystem.kind(of: folder) {
        case .folder, .nothing: break
        default: throw Self.refusal(folder, "is not a folder", help: "choose another with --output")
        }
        try FileSystem.makeFolder(folder)
        try Self.refuseSources(folder, sources)
        guard let lock = FileSystem.lock(folder) else {
            throw Self.refusal(folder, "another build is writing to this folder", help: "wait until it is done")
        }
        self.lock = lock
        let manifest = try Manifest(in: folder) { try FileBytes.read($0, as: $0, limit: 1 << 30) }
        earlier = manifest?.paths ?? []
        hasEarlierSite = manifest != nil
        if manifest == nil { try Self.refuseForeignFiles(in: folder) }
        // What a killed build left.
        FileSystem.removeAll(staging)
        stagingFolder = try FileSystem.Folder(staging)
        FileSystem.remove(temporaryManifest)
    }

    /// What `stage` found.
    package enum Staged: Sendable {
        /// The file is new or has other bytes.
        case written
        /// The site has it already.
        case unchanged
    }

    /// Gets a file ready unless the site has it already with these bytes. May be called from several threads.
    ///
    /// Throws `DiagnosticError` if the file cannot be written, or is there and is not ours.
    package func stage(_ path: String, _ bytes: [UInt8]) throws -> Staged {
        let target = "\(folder)/\(path)"
        if hasEarlierSite {
            if FileSystem.file(target, has: bytes) { return .unchanged }
            if !earlier.contains(path) { try refuseForeignFile(path) }
        } else if path.utf8.first == UInt8(ascii: "."), !FileSystem.file(target, has: bytes) {
            // In a folder without a site only hidden files can be someone else's.
            try refuseForeignFile(path)
        }
        try stagingFolder.write(bytes, to: path, named: target)
        return .written
    }

    /// Moves what is staged to its place and deletes what an earlier build wrote and `paths` no longer has.
    package func commit(_ paths: Set<String>, _ staged: [Staged]) throws -> OutputChanges {
        let stale = earlier.subtracting(paths)
        var changes = OutputChanges()
        changes.unchanged = staged.count { $0 == .unchanged }
        changes.written = staged.count - changes.unchanged
        try writeManifest(paths.union(earlier))
        // What stands in the way of a folder or a file of the same name goes first.
        for path in stale.sorted(by: >) where FileSystem.remove("\(folder)/\(path)") {
            changes.removed += 1
            removeEmptyFolders(above: path)
        }
        try graft(staging, onto: folder)
        if !stale.isEmpty { try writeManifest(paths) }
        FileSystem.removeAll(staging)
        return changes
    }

    /// Takes back what was staged.
    package func abandon() { FileSystem.removeAll(staging) }

    /// Moves a tree into another: whole folders where the other has none, file by file where it has.
    private func graft(_ source: String, onto target: String) throws {
        for name in FileSystem.names(in: source) {
            let from = "\(source)/\(name)"
            let to = "\(target)/\(name)"
            if FileSystem.kind(of: from) == .folder, FileSystem.kind(of: to, followsLinks: false) == .folder {
                try graft(from, onto: to)
            } else {
                try FileSystem.move(from, to: to)
            }
        }
    }

    private func writeManifest(_ paths: Set<String>) throws {
        let bytes = Manifest(paths).bytes
        guard !FileSystem.file("\(folder)/\(Manifest.name)", has: bytes) else { return }
        try FileSystem.write(bytes, to: temporaryManifest)
        try FileSystem.move(temporaryManifest, to: "\(folder)/\(Manifest.name)")
    }

    private func removeEmptyFolders(above path: String) {
        var parts = path.split(separator: "/").dropLast()
        while !parts.isEmpty, FileSystem.remove("\(folder)/\(parts.joined(separator: "/"))") {
            parts = parts.dropLast()
        }
    }

    // MARK: - Refusals

    private static func refuseForeignFiles(in folder: String) throws {
        let names = FileSystem.names(in: folder).filter { !$0.hasPrefix(".") }
        guard !names.isEmpty else { return }
        let shown = names.prefix(3).map { "“\($0)”" }.joined(separator: ", ") + (names.count > 3 ? " and more" : "")
        throw refusal(
            folder, "this folder has files that Dateline did not write: \(shown)",
            help: "choose another folder with --output, or empty this one")
    }

    private static func refuseSources(_ folder: String, _ sources: [String]) throws {
        guard let output = FileSystem.resolved(folder) else { return }
        for source in sources.compactMap(FileSystem.resolved) where (output + "/").hasPrefix(source + "/") {
            throw refusal(
                folder, "the site cannot be written into its own sources", help: "choose another folder with --output")
        }
    }

    private func refuseForeignFile(_ path: String) throws {
        let parts = path.split(separator: "/")
        for count in 1..<max(1, parts.count) {
            let above = parts.prefix(count).joined(separator: "/")
            switch FileSystem.kind(of: "\(folder)/\(above)", followsLinks: false) {
            case .folder: continue
            case .nothing: return
            default: if !earlier.contains(above) { throw Self.foreign("\(folder)/\(above)") }
            }
        }
        switch FileSystem.kind(of: "\(folder)/\(path)", followsLinks: false) {
        case .nothing: return
        case .folder where earlier.contains { $0.hasPrefix(path + "/") }: return
        default: throw Self.foreign("\(folder)/\(path)")
        }
    }

    private static func foreign(_ path: String) -> DiagnosticError {
        refusal(
            path, "the site has a file of this name, but Dateline did not write the one that is here",
            help: "move it away")
    }

    private static func refusal(_ path: String, _ summary: String, help: String) -> DiagnosticError {
        DiagnosticError(.error(.foreignOutput, at: .file(path), summary, help: help))
    }
}
