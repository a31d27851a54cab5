/// Why an article is left out of the site for now.
package enum HoldReason: Sendable, Hashable {
    /// The author says `draft: true`.
    case draft
    /// Its words have the mark of a draft: `[DRAFT]`.
    case draftMark
    /// Its date is after the moment of the build.
    case future(PublicationDate)
    /// It is under embargo until a moment, or, if the embargo line cannot be read, until an editor says so.
    case embargo(PublicationDate?)
    /// Its time ended at a moment.
    case expired(PublicationDate)
    /// An agency withdraws it, by a message in a file below `Content`.
    case withdrawn(String)

    /// The moment at which it ends by itself; `nil` if only an editor can end it.
    package var end: PublicationDate? {
        switch self {
        case .draft, .draftMark, .expired, .withdrawn: nil
        case .future(let moment): moment
        case .embargo(let moment): moment
        }
    }
}
