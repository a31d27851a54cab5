import DatelineModel

/// The list of the files that Dateline published at a target, with their sizes and hashes; it is kept at the target
/// itself.
///
/// Only files that it names are ever replaced or deleted. Its format is a header line, then one line per file: hash,
/// size, path.
struct PublishManifest: Sendable, Equatable {
    /// The file's name.
    static let name = "dateline-manifest.txt"
    private static let header = "Files of this site that Dateline published: hash (git hash-object), size, path."
    /// The header of the list that a build leaves in its folder, which people may have copied to a host by hand.
    private static let buildHeader = "Files of this site that Dateline wrote."

    /// The files by their paths. `nil` is a file of which only the name is known.
    private(set) var files: [String: PublishedFile?] = [:]

    /// An empty list.
    init() {}

    /// A list of files.
    init(_ files: [PublishedFile]) {
        self.files = Dictionary(files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Reads a list; `nil` if the bytes are not such a list or name a path outside the folder.
    init?(_ bytes: [UInt8]) {
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
        guard let first = lines.first else { return nil }
        let isBuildList = first.hasPrefix(Self.buildHeader)
        guard isBuildList || first == Self.header else { return nil }
        for line in lines.dropFirst() {
            let parts = line.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false)
            let path = isBuildList ? String(line) : parts.count == 3 ? String(parts[2]) : ""
            guard Self.isInside(path) else { return nil }
            if isBuildList {
                files[path] = .some(nil)
            } else if let hash = ContentHash(parts[0]), let size = Int(parts[1]), size >= 0 {
                files[path] = PublishedFile(path: path, size: size, hash: hash)
            } else {
                return nil
            }
        }
    }

    /// Removes a path from the list.
    mutating func forget(_ path: String) { files[path] = nil }

    /// Adds a file to the list; `nil` if its bytes are not known.
    mutating func note(_ path: String, _ file: PublishedFile?) { files[path] = .some(file) }

    /// The list as a file; the same files give the same bytes.
    var bytes: [UInt8] {
        var text = Self.header + "\n"
        for file in files.values.compactMap({ $0 }).sorted() {
            text += "\(file.hash) \(file.size) \(file.path)\n"
        }
        return Array(text.utf8)
    }

    /// The paths in order.
    var paths: [String] { files.keys.sorted() }

    /// Whether a path stays inside the folder and fits on one line.
    static func isInside(_ path: String) -> Bool {
        !path.hasPrefix("/") && path.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F }
            && path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy {
                $0 != ".." && $0 != "." && !$0.isEmpty
            }
    }
}
