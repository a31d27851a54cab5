/// Joining parts of a template: the ends of branches and loops.
extension EscapingContext {
    /// The context at the start or end of a branch or loop.
    ///
    /// A name that ends at a tag such as `{% if %}` counts as complete, so that `<h1{% if x %} lang="en"{% endif %}>`
    /// needs no space at the end of the branch.
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

    /// The context after either of two branches; `nil` if they end in different places in the markup.
    func joined(_ other: EscapingContext) -> EscapingContext? {
        if isAlike(other) { return self }
        var merged = self
        // If only one of them ends with the space before the next attribute, a space has to follow.
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
        if parts.contains(.script) { return .script }
        if parts.contains(.start) || parts.contains(.unclear) || parts.contains(.size) { return .unclear }
        return .path
    }
}
