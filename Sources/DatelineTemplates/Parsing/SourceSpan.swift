/// A range of a template's bytes.
struct SourceSpan: Sendable, Hashable {
    /// Where it starts.
    let offset: Int
    /// Its length in bytes.
    let length: Int

    /// Where it ends.
    var end: Int { offset + length }

    /// From the start of one span to the end of another.
    func through(_ last: SourceSpan) -> SourceSpan {
        SourceSpan(offset: offset, length: max(length, last.end - offset))
    }
}
