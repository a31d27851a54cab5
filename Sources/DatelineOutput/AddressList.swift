import DatelineModel

/// The addresses that a site has had, by the paths of their files: those of the last build, and those before it that nobody
/// has settled since.
///
/// It is no file of the site, and goes nowhere with them.
package struct AddressList: Sendable, Equatable {
    static let name = "addresses"
    private static let head = "Addresses that this site has had. Dateline says which of them lead nowhere."

    /// The paths of all.
    package let paths: Set<String>
    /// The paths of those that lead nowhere and to which a later one was alike, with that one.
    package let successors: [String: String]

    /// A list of paths.
    package init(_ paths: Set<String>, successors: [String: String] = [:]) {
        (self.paths, self.successors) = (paths, successors)
    }

    /// The list in the memory of a site; `nil` if it has none, as before the first build.
    ///
    /// Throws `DiagnosticError` if there is something else by its name.
    package init?(in memory: String) throws {
        guard let lines = try MemoryFolder(memory).lines(of: Self.name) else { return nil }
        guard lines.first == Self.head[...] else {
            throw DiagnosticError(
                .error(
                    .damagedManifest, at: .file("\(memory)/\(Self.name)"),
                    "this is not the list of addresses that Dateline wrote", help: "delete it"))
        }
        var (paths, successors): (Set<String>, [String: String]) = ([], [:])
        for line in lines.dropFirst() {
            let parts = line.utf8.split(separator: UInt8(ascii: "\t"), maxSplits: 1, omittingEmptySubsequences: false)
                .map { String(Substring($0)) }
            guard !parts[0].isEmpty else { continue }
            paths.insert(parts[0])
            if parts.count > 1, !parts[1].isEmpty { successors[parts[0]] = parts[1] }
        }
        self.init(paths, successors: successors)
    }

    /// Writes the list, unless it is the same. Throws `DiagnosticError` if it cannot be written.
    package func write(in memory: String) throws {
        let lines = paths.sorted().map { path in successors[path].map { "\(path)\t\($0)" } ?? path }
        try MemoryFolder(memory).write([Self.head] + lines, to: Self.name)
    }
}
