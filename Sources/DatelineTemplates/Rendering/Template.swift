/// A template compiled for a page kind. It has no mutable state, so many threads may render it at once.
package struct Template: Sendable {
    /// The names of the template files it is made of, its own first.
    package let sources: [String]

    private let program: Program

    init(program: Program, sources: [String]) {
        self.program = program
        self.sources = sources
    }

    /// Appends a page to a buffer.
    ///
    /// The record has to be of the type the template was compiled for; a value that is not there prints as nothing.
    package func render(_ record: Record, into buffer: inout [UInt8]) {
        var cache = PartialCache.none
        render(record, into: &buffer, reusing: &cache)
    }

    /// Appends a page to a buffer, reusing what is in the cache and adding to it what other pages may need.
    package func render(_ record: Record, into buffer: inout [UInt8], reusing cache: inout PartialCache) {
        var renderer = Renderer(program, page: record)
        renderer.render(into: &buffer, reusing: &cache)
    }
}
