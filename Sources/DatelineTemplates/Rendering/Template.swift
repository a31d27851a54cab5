package import DatelineModel

/// A template compiled for a page kind. It has no mutable state, so many threads may render it at once.
package struct Template: Sendable {
    /// The names of the template files it is made of, its own first.
    package let sources: [String]

    /// What it uses of the site’s own values.
    package let ownUses: Set<OwnUse>

    /// The names that it uses: fields of the page, and what it names itself.
    package let usedNames: Set<String>

    private let program: Program
    private let file: String

    /// `file` is what messages call it.
    init(program: Program, sources: [String], ownUses: Set<OwnUse>, usedNames: Set<String>, file: String) {
        self.program = program
        self.sources = sources
        self.ownUses = ownUses
        self.usedNames = usedNames
        self.file = file
    }

    /// Appends a page to a buffer.
    ///
    /// The record has to be of the type the template was compiled for; a value that is not there prints as nothing. Throws
    /// `DiagnosticError` if the page becomes too large, or its loops go on for too long.
    package func render(_ record: Record, into buffer: inout [UInt8]) throws(DiagnosticError) {
        var cache = PartialCache.none
        try render(record, into: &buffer, reusing: &cache)
    }

    /// Appends a page to a buffer, reusing what is in the cache and adding to it what other pages may need. Throws as the
    /// other does.
    package func render(
        _ record: Record, into buffer: inout [UInt8], reusing cache: inout PartialCache
    ) throws(DiagnosticError) {
        var renderer = Renderer(program, page: record)
        do {
            try renderer.render(into: &buffer, reusing: &cache)
        } catch {
            throw DiagnosticError(
                .error(
                    .pageTooLarge, at: .file(file), error.summary,
                    help: "put fewer loops inside each other, or shorten their lists with “| limit: 100”"))
        }
    }
}
