import DatelineFiles
import DatelineModel

/// The folder in which builds of a site keep what later ones are to know: hidden, beside `Content`, so that nothing of it is
/// among the files that readers get, and ignored by Git.
struct MemoryFolder {
    private let path: String

    /// The folder at a path, which need not be there.
    init(_ path: String) { self.path = path }

    /// The lines of a file; `nil` if it is not there. A file that is no text has none.
    ///
    /// Throws `DiagnosticError` if it cannot be read.
    func lines(of name: String) throws -> [Substring]? {
        guard FileSystem.kind(of: path) == .folder, let bytes = try OpenFolder(path).read(name) else { return nil }
        return String(validating: bytes, as: UTF8.self)?.utf8.split(separator: UInt8(ascii: "\n")).map(Substring.init)
            ?? []
    }

    /// Writes the lines of a file, unless they are there. Throws `DiagnosticError` if they cannot be written.
    func write(_ lines: [String], to name: String) throws {
        let folder = try OpenFolder(making: path)
        let bytes = Array((lines.joined(separator: "\n") + "\n").utf8)
        guard !folder.file(name, has: bytes) else { return }
        if folder.kind(of: Self.ignoreName) == .nothing { try folder.write(Self.ignoreRules, to: Self.ignoreName) }
        try folder.replace(name, with: bytes, by: "\(name)-new")
    }

    private static let ignoreName = ".gitignore"
    private static let ignoreRules = Array("# What Dateline remembers between builds.\n*\n".utf8)
}
