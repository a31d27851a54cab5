import DatelineFiles
import DatelineModel

/// The list of the files that Dateline wrote into a folder: only these are ever replaced or deleted.
///
/// It stands in the folder itself, so that it goes where the site goes: a line that says what it is, then a path a line.
struct Manifest: Sendable {
    /// The file's name.
    static let name = "dateline-manifest.txt"
    private static let head = "Files of this site that Dateline wrote. It replaces and deletes no others."

    /// The paths, relative to the folder.
    var paths: Set<String>

    /// The manifest of a folder; `nil` if it has none.
    ///
    /// Throws `DiagnosticError` if the file is there and is no manifest, or names a path outside the folder.
    init?(in folder: String, readingWith read: (String) throws -> [UInt8]) throws {
        let path = "\(folder)/\(Self.name)"
        guard FileSystem.kind(of: path) == .file else { return nil }
        let lines = String(decoding: try read(path), as: UTF8.self).split(separator: "\n").map(String.init)
        guard lines.first == Self.head, lines.dropFirst().allSatisfy(Self.isInside) else {
            throw DiagnosticError(
                .error(
                    .damagedManifest, at: .file(path), "this is not the list of files that Dateline wrote",
                    help: "delete the output folder and build again"))
        }
        paths = Set(lines.dropFirst())
    }

    /// A list of paths.
    init(_ paths: Set<String>) { self.paths = paths }

    /// The file's content; the same paths give the same bytes.
    var bytes: [UInt8] {
        var bytes = Array((Self.head + "\n").utf8)
        for path in paths.sorted() { bytes.append(text: path + "\n") }
        return bytes
    }

    /// Whether a path stays in the folder.
    private static func isInside(_ path: String) -> Bool {
        !path.hasPrefix("/")
            && path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy {
                $0 != ".." && $0 != "." && !$0.isEmpty
            }
    }
}
