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

    /// The manifest of a folder, or a list of the same form under another name; `nil` if it has none.
    ///
    /// Throws `DiagnosticError` if there is something else by its name, or if it names a path outside the folder.
    init?(in folder: OpenFolder, named name: String = Self.name) throws {
        guard let bytes = try folder.read(name) else { return nil }
        let lines = String(validating: bytes, as: UTF8.self)?.utf8.split(separator: UInt8(ascii: "\n"))
            .map { String(Substring($0)) }
        guard let lines, lines.first == Self.head, lines.dropFirst().allSatisfy(RelativePath.isInside) else {
            throw DiagnosticError(
                .error(
                    .damagedManifest, at: .file("\(folder.path)/\(name)"),
                    "this is not the list of files that Dateline wrote",
                    help: "delete the output folder and build again"))
        }
        paths = Set(lines.dropFirst()).subtracting([Self.name])
    }

    /// A list of paths.
    init(_ paths: Set<String>) { self.paths = paths }

    /// The file's content; the same paths give the same bytes.
    var bytes: [UInt8] {
        var bytes = Array((Self.head + "\n").utf8)
        for path in paths.sorted() { bytes.append(text: path + "\n") }
        return bytes
    }
}
