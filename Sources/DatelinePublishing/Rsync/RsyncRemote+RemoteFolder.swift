import DatelineFiles

extension RsyncRemote: RemoteFolder {
    func list() async throws -> [RemoteFile]? {
        try await entries(recursive: true)?.compactMap(RemoteFile.init)
    }

    func send(_ files: [PublishedFile], from folder: String) async throws {
        try await send(files.map(\.path), from: folder)
    }

    func delete(_ paths: [String], leaving others: Set<String>) async throws { try await delete(paths) }

    func make() async throws { try await makeFolder("") }
}

extension RemoteFile {
    /// A file of a list; `nil` for anything else.
    init?(_ entry: RsyncRemote.Entry) {
        guard entry.kind != .folder else { return nil }
        self.init(path: entry.path, size: entry.size, modified: entry.modified)
    }
}
