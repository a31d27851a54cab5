/// A remote folder that contains a site, file by file.
protocol RemoteFolder: Sendable {
    /// All files; `nil` if there is no such folder yet. Throws `PublishProblem` if it cannot be reached.
    func list() async throws -> [RemoteFile]?
    /// A file's bytes; `nil` if there is none.
    func read(_ path: String) async throws -> [UInt8]?
    /// Creates the folder.
    func make() async throws
    /// Sends files of a local folder, replacing whatever is there.
    func send(_ files: [PublishedFile], from folder: String) async throws
    /// Writes a small file.
    func write(_ path: String, _ bytes: [UInt8]) async throws
    /// Deletes files, and folders that are then empty; `others` are the files that stay.
    func delete(_ paths: [String], leaving others: Set<String>) async throws
}

/// A file of a remote folder.
struct RemoteFile: Sendable {
    let path: String
    let size: Int
    /// When it arrived, by the remote's own clock, as text that sorts chronologically.
    let modified: String
}

extension PublishManifest {
    /// Paths of files that are not as this list says, or that it does not name, in order.
    ///
    /// A file has changed if its size has, or if it is newer than the list, which every publication writes last.
    func differences(from files: [RemoteFile]) -> [String] {
        let listed = files.first { $0.path == Self.name }?.modified ?? ""
        let own: Set<String> = [Self.name, PublishLock.name]
        var missing = Set(paths)
        var others: [String] = []
        for file in files where !own.contains(file.path) {
            missing.remove(file.path)
            guard let known = self.files[file.path] else {
                others.append(file.path)
                continue
            }
            if let known, known.size != file.size || file.modified > listed { others.append(file.path) }
        }
        return (others + missing).sorted()
    }
}
