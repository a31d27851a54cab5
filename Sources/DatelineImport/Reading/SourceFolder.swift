import DatelineFiles
import DatelineModel
import DatelineReading

/// The folder of an old site: it is read and never changed.
struct SourceFolder: Sendable {
    /// The folder as the user wrote it.
    let root: String
    /// All files below it but those of programs and hidden ones, in a fixed order.
    let files: [String]
    private let known: Set<String>
    /// What could not be looked at.
    let problems: [Diagnostic]

    /// Lists what is in a folder, without entering folders of the names in `passedOver`. Links that lead out of it are not
    /// followed.
    init(_ root: String, passingOver passedOver: Set<String>) {
        self.root = root
        var walk = FolderWalk(root: root, name: root, passingOver: passedOver)
        files = walk.files()
        known = Set(files)
        problems = walk.diagnostics
    }

    /// Whether a file is there; it may be hidden.
    func has(_ path: String) -> Bool {
        known.contains(path) || FileSystem.kind(of: "\(root)/\(path)", followsLinks: false) == .file
    }

    /// Whether a folder is there; it may be hidden.
    func hasFolder(_ path: String) -> Bool { FileSystem.kind(of: "\(root)/\(path)") == .folder }

    /// Whether a file is one of those that were found.
    func lists(_ path: String) -> Bool { known.contains(path) }

    /// The names in a folder.
    func names(in path: String) -> [String] { FileSystem.names(in: "\(root)/\(path)") }

    /// The text of a file, in UTF-8. Throws `DiagnosticError` if it is none or larger than a text is.
    func text(_ path: String) throws -> SourceText {
        try TextDecoding.story(of: bytes(path, limit: 4 << 20), file: "\(root)/\(path)").text
    }

    /// The bytes of a file. Throws `DiagnosticError` if it cannot be read, is larger than `limit`, or is elsewhere by way of a
    /// link.
    func bytes(_ path: String, limit: Int = 256 << 20) throws -> [UInt8] {
        let file = "\(root)/\(path)"
        guard let home = FileSystem.resolved(root), let real = FileSystem.resolved(file),
            FileSystem.isInside(real, home)
        else {
            throw DiagnosticError(.error(.unusableFile, at: .file(file), "is a link that leads out of the folder"))
        }
        return try FileBytes.read(real, as: file, limit: limit)
    }
}
