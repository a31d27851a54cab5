/// What an editor says of an article after its publication: what was wrong in it, and whether it still stands.
package struct Amendments: Sendable, Hashable {
    /// What was wrong and is put right, in its author’s order.
    package let corrections: [Correction]
    /// That it no longer stands; `nil` if it does.
    package let retraction: Retraction?

    /// Corrections and a retraction.
    package init(corrections: [Correction] = [], retraction: Retraction? = nil) {
        (self.corrections, self.retraction) = (corrections, retraction)
    }

    /// Whether there is nothing to say.
    package var isEmpty: Bool { corrections.isEmpty && retraction == nil }

    /// The same with typographic signs in its words.
    func typeset(by typography: Typography) -> Amendments {
        Amendments(
            corrections: corrections.map { Correction(date: $0.date, text: typography.set($0.text)) },
            retraction: retraction.map {
                Retraction(date: $0.date, reason: typography.set($0.reason), keepsText: $0.keepsText)
            })
    }

    /// The day or moment of the last correction; `nil` if there is none.
    package var lastCorrected: PublicationDate? { corrections.map(\.date).max() }

    /// The day or moment of the last of them; `nil` if there is none.
    package var newest: PublicationDate? { (corrections.map(\.date) + (retraction.map { [$0.date] } ?? [])).max() }
}

/// Something in an article that was wrong and is put right.
package struct Correction: Sendable, Hashable {
    /// When it was put right.
    package let date: PublicationDate
    /// What was wrong, in words for readers.
    package let text: String

    /// A correction.
    package init(date: PublicationDate, text: String) { (self.date, self.text) = (date, text) }
}

/// That an article no longer stands. Its page keeps its address.
package struct Retraction: Sendable, Hashable {
    /// When it was retracted.
    package let date: PublicationDate
    /// Why, in words for readers.
    package let reason: String
    /// Whether readers still get its text, below the reason.
    package let keepsText: Bool

    /// A retraction.
    package init(date: PublicationDate, reason: String, keepsText: Bool) {
        (self.date, self.reason, self.keepsText) = (date, reason, keepsText)
    }
}
