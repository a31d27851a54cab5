/// A folder elsewhere that has a site in it as it is, file by file.
protocol RemoteFolder: Sendable {
    /// All files; `nil` if there is no such folder yet. Throws `PublishProblem` if it cannot be reached.
    func list() async throws -> [RemoteFile]?
    /// A file's bytes; `nil` if there is none.
    func read(_ path: String) async throws -> [UInt8]?
    /// Makes the folder.
    func make() async throws
    /// Sends files of a folder of this machine, whatever is there.
    func send(_ files: [PublishedFile], from folder: String) async throws
    /// Writes a small file.
    func write(_ path: String, _ bytes: [UInt8]) async throws
    /// Deletes files, and folders that are empty then; `others` are the files that stay.
    func delete(_ paths: [String], leaving others: Set<String>) async throws
}

/// A file of a remote folder.
struct RemoteFile: Sendable {
    let path: String
    let size: Int
    /// When it got there, by the remote's own clock, as a text that orders as the moments do.
    let modified: String
}

extension PublishManifest {
    /// Paths of files that are not as this list says, or that it does not name, in order.
    ///
    /// A file is another if its size is, or if it came after the list did: the list is what every publication writes last.
    func differences(from files: [RemoteFile]) -> [String] {
        let moment = files.first { $0.path == Self.name }?.modified ?? ""
        let own: Set<String> = [Self.name, PublishLock.name]
        var missing = Set(paths)
        var others: [String] = []
        for file in files where !own.contains(file.path) {
            missing.remove(file.path)
            guard let known = self.files[file.path] else {
                others.append(file.path)
                continue
            }
            if let known, known.size != file.size || file.modified > moment { others.append(file.path) }
        }
        return (others + missing).sorted()
    }
}
