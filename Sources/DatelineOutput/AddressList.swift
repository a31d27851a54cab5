import DatelineFiles
import DatelineModel

/// The addresses that a site has had, by the paths of their files: those of the last build, and those before it that nobody
/// has settled since.
///
/// It stands beside the site's files, hidden, and goes nowhere with them.
package struct AddressList: Sendable, Equatable {
    static let name = ".dateline-addresses"
    private static let head = "Addresses that this site has had. Dateline says which of them lead nowhere."

    /// The paths of all.
    package let paths: Set<String>
    /// The paths of those that lead nowhere and to which a later one was alike, with that one.
    package let successors: [String: String]

    /// A list of paths.
    package init(_ paths: Set<String>, successors: [String: String] = [:]) {
        (self.paths, self.successors) = (paths, successors)
    }

    /// The list in a folder; `nil` if it has none, as before the first build.
    ///
    /// Throws `DiagnosticError` if there is something else by its name.
    package init?(in folder: String) throws {
        guard FileSystem.kind(of: folder) == .folder, let bytes = try OpenFolder(folder).read(Self.name) else {
            return nil
        }
        let lines = String(validating: bytes, as: UTF8.self)?.split(separator: "\n")
        guard let lines, lines.first == Self.head[...] else {
            throw DiagnosticError(
                .error(
                    .damagedManifest, at: .file("\(folder)/\(Self.name)"),
                    "this is not the list of addresses that Dateline wrote", help: "delete it"))
        }
        var (paths, successors): (Set<String>, [String: String]) = ([], [:])
        for line in lines.dropFirst() {
            let parts = line.split(separator: "\t", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            guard !parts[0].isEmpty else { continue }
            paths.insert(parts[0])
            if parts.count > 1, !parts[1].isEmpty { successors[parts[0]] = parts[1] }
        }
        self.init(paths, successors: successors)
    }

    /// Writes the list, unless it is the same. Throws `DiagnosticError` if it cannot be written.
    package func write(in folder: String) throws {
        let open = try OpenFolder(folder)
        let lines = paths.sorted().map { path in successors[path].map { "\(path)\t\($0)" } ?? path }
        let bytes = Array(([Self.head] + lines).joined(separator: "\n").utf8)
        guard !open.file(Self.name, has: bytes) else { return }
        try open.replace(Self.name, with: bytes, by: Self.name + "-new")
    }
}
