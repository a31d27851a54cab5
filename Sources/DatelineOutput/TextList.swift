/// What the articles of a site said when it was built last, as fingerprints: so that a build sees which of them say something
/// else now.
///
/// It is no file of the site, and goes nowhere with them. No byte of the site depends on it.
package struct TextList: Sendable, Equatable {
    static let name = "texts"
    private static let head = "What the articles of this site said, 2. Dateline says which of them changed."

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

    /// The list in the memory of a site; an empty one if it has none, or one of another version.
    ///
    /// Throws `DiagnosticError` if it cannot be read.
    package init(in memory: String) throws {
        guard let lines = try MemoryFolder(memory).lines(of: Self.name), lines.first == Self.head[...] else {
            self.init([:])
            return
        }
        var entries: [String: Entry] = [:]
        for line in lines.dropFirst() {
            let parts = line.utf8.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false).map {
                String(Substring($0))
            }
            guard parts.count == 4 else { continue }
            entries[parts[0]] = Entry(text: parts[1], changed: parts[2], day: parts[3])
        }
        self.init(entries)
    }

    /// Writes the list, unless it is the same. Throws `DiagnosticError` if it cannot be written.
    package func write(in memory: String) throws {
        let lines = entries.sorted { $0.key < $1.key }.map { "\($0)\t\($1.text)\t\($1.changed)\t\($1.day)" }
        try MemoryFolder(memory).write([Self.head] + lines, to: Self.name)
    }
}
