import DatelineFiles
import DatelineModel

/// What the articles of a site said when it was built last, as fingerprints: so that a build sees which of them say something
/// else now.
///
/// It stands beside the site’s files, hidden, and goes nowhere with them. No byte of the site depends on it.
package struct TextList: Sendable, Equatable {
    static let name = ".dateline-texts"
    private static let head = "What the articles of this site said, 1. Dateline says which of them changed."

    /// An article as a build had it.
    package struct Entry: Sendable, Equatable {
        /// Stands for its words.
        package let text: String
        /// When it was last changed, as feeds say it.
        package let changed: String
        /// The day of the build that had these words first, or of the last one if that was on the same day.
        package let day: String

        /// An article with its words.
        package init(text: String, changed: String, day: String) {
            (self.text, self.changed, self.day) = (text, changed, day)
        }
    }

    /// The articles by their addresses.
    package let entries: [String: Entry]

    /// A list of articles.
    package init(_ entries: [String: Entry]) { self.entries = entries }

    /// The list in a folder; an empty one if it has none, or one of another version.
    ///
    /// Throws `DiagnosticError` if it cannot be read.
    package init(in folder: String) throws {
        guard FileSystem.kind(of: folder) == .folder, let bytes = try OpenFolder(folder).read(Self.name),
            let lines = String(validating: bytes, as: UTF8.self)?.split(separator: "\n"), lines.first == Self.head[...]
        else {
            self.init([:])
            return
        }
        var entries: [String: Entry] = [:]
        for line in lines.dropFirst() {
            let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard parts.count == 4 else { continue }
            entries[parts[0]] = Entry(text: parts[1], changed: parts[2], day: parts[3])
        }
        self.init(entries)
    }

    /// Writes the list, unless it is the same. Throws `DiagnosticError` if it cannot be written.
    package func write(in folder: String) throws {
        let open = try OpenFolder(folder)
        let lines = entries.sorted { $0.key < $1.key }.map { "\($0)\t\($1.text)\t\($1.changed)\t\($1.day)" }
        let bytes = Array(([Self.head] + lines).joined(separator: "\n").utf8)
        guard !open.file(Self.name, has: bytes) else { return }
        try open.replace(Self.name, with: bytes, by: Self.name + "-new")
    }
}
