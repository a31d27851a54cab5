import DatelineFiles
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

    /// Reads a list; `nil` if the bytes are not just such a list, or name a path outside the folder.
    ///
    /// Whoever can write to the target can write this, so nothing in it is believed that Dateline would not have written.
    init?(_ bytes: [UInt8]) {
        guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
        let lines = text.utf8.split(separator: UInt8(ascii: "\n")).map { String(Substring($0)) }
        guard let first = lines.first else { return nil }
        let isBuildList = first.hasPrefix(Self.buildHeader)
        guard isBuildList || first == Self.header else { return nil }
        for line in lines.dropFirst() {
            let parts = line.utf8.split(separator: UInt8(ascii: " "), maxSplits: 2, omittingEmptySubsequences: false)
                .map { String(Substring($0)) }
            let path = isBuildList ? line : parts.count == 3 ? parts[2] : ""
            guard Self.isInside(path), files[path] == nil else { return nil }
            if isBuildList {
                files[path] = .some(nil)
            } else if let hash = ContentHash(parts[0]), let size = Int(parts[1]), "\(size)" == parts[1], size >= 0 {
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

    /// Whether a path stays inside the folder, fits on one line, and is none of the files about the publication itself.
    static func isInside(_ path: String) -> Bool {
        RelativePath.isInside(path) && path != name && path != PublishLock.name
    }
}
