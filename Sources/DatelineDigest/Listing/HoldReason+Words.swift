package import DatelineModel

extension HoldReason {
    /// Why, in words, and what would end it if that is not plain.
    package var words: String {
        switch self {
        case .draft: "draft"
        case .future(let date): "dated \(date.iso8601)"
        case .embargo(let moment?): "under embargo until \(moment.iso8601)"
        case .embargo(nil):
            "under an embargo whose time is not clear; add “embargo: 2025-02-12T00:01Z” to its front matter"
        }
    }
}
