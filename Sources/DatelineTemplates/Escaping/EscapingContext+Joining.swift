/// Places where a template's parts meet: the ends of branches and loops.
extension EscapingContext {
    /// The context as a branch or loop begins and ends in it.
    ///
    /// A name that ends at a tag such as `{% if %}` is taken for complete, so that `<h1{% if x %} lang="en"{% endif %}>`
    /// needs no space at the branch's end.
    var atBoundary: EscapingContext {
        var context = self
        switch place {
        case .tagName, .attributeName:
            context.endWord(.tagEdge)
            context.leaveAttribute(.tagEdge)
        case .unquotedValue: context.endValue(.tagEdge)
        case .afterAttributeName: context.leaveAttribute(.inTag)
        case .elementText, .comment:
            context.word = []
            if place == .comment { context.word = [0, 0, 0] }
        default: break
        }
        return context
    }

    /// What holds after either of two branches, or `nil` if they end in different places of the markup.
    func joined(_ other: EscapingContext) -> EscapingContext? {
        if isAlike(other) { return self }
        var merged = self
        // A space before the next attribute or none: then one has to follow.
        if [place, other.place].allSatisfy({ $0 == .inTag || $0 == .tagEdge }) {
            merged.place = .tagEdge
        } else if attribute == .address || attribute == .addresses {
            merged.address = mergedAddress(other.address)
        }
        var expected = other
        expected.place = place == other.place ? place : merged.place
        expected.address = merged.address
        if place != other.place, merged.place != .tagEdge { return nil }
        return merged.isAlike(expected) ? merged : nil
    }

    private func mergedAddress(_ other: AddressPart) -> AddressPart {
        let parts = [address, other]
        if address == other { return address }
        if parts.contains(.program) { return .program }
        if parts.contains(.start) || parts.contains(.unclear) || parts.contains(.size) { return .unclear }
        return .path
    }
}
