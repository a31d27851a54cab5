import DatelineDigest
import DatelineModel

/// What imports wrote, so that another may replace it if nobody changed it: a fingerprint, the path and the file of the old
/// site in a line, with tabs between them.
struct WrittenFiles: Sendable {
    /// What is known of a file.
    struct Entry: Sendable {
        /// Those of its states that are an import's.
        fileprivate(set) var fingerprints: Set<String> = []
        /// The file of the old site that it comes from; empty if it comes from none.
        let source: String
    }

    /// The files, by their paths in the folder of the site.
    private(set) var entries: [String: Entry] = [:]
    /// The lines that cannot be read, counted from 1.
    private(set) var damagedLines: [Int] = []

    /// No files.
    init() {}

    /// Reads a list. A line that names no file below `Content` is none of ours.
    init(_ bytes: [UInt8]) {
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        for (number, line) in zip(1..., lines) where !line.allSatisfy({ $0 <= 0x20 }) {
            let words = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
            let parts = String(decoding: words, as: UTF8.self).split(
                separator: "\t", omittingEmptySubsequences: false
            ).map(String.init)
            guard parts.count == 3, !parts[0].isEmpty, Self.isOfSite(parts[1]) else {
                damagedLines.append(number)
                continue
            }
            add(Fingerprinted(fingerprint: parts[0], path: parts[1], source: parts[2]))
        }
    }

    private struct Fingerprinted {
        let fingerprint: String
        let path: String
        let source: String
    }

    private mutating func add(_ line: Fingerprinted) {
        entries[line.path, default: Entry(source: line.source)].fingerprints.insert(line.fingerprint)
    }

    /// Adds a state of a file.
    mutating func add(_ path: String, from source: String, _ fingerprint: Fingerprint) {
        add(Fingerprinted(fingerprint: fingerprint.description, path: path, source: source))
    }

    /// Adds all that another list has of a file.
    mutating func add(_ path: String, as entry: Entry) {
        entries[path, default: Entry(source: entry.source)].fingerprints.formUnion(entry.fingerprints)
    }

    /// The list as a file.
    var bytes: [UInt8] {
        let lines = entries.flatMap { path, entry in entry.fingerprints.map { "\($0)\t\(path)\t\(entry.source)\n" } }
        return Array(lines.sorted().joined().utf8)
    }

    private static func isOfSite(_ path: String) -> Bool {
        path.hasPrefix(SiteFolders.contentName + "/") && !path.split(separator: "/").contains("..")
    }
}
