/// Something that an editor should know about an import, in a file of the old site.
package struct Finding: Sendable, Hashable {
    /// What was done.
    package enum Outcome: Sendable, Hashable, CaseIterable {
        /// It is in the new site in another form.
        case changed
        /// It is there, but nobody sees it until an editor says so.
        case held
        /// It is not in the new site.
        case left
    }

    /// What was done.
    package let outcome: Outcome
    /// The cause, the same for all of its kind: “a link that leads nowhere”.
    package let cause: String
    /// The file of the old site.
    package let file: String
    /// The line in that, 1 for the first; `nil` for the whole file.
    package var line: Int?
    /// What is there: the tag, the address.
    package var detail = ""
}
