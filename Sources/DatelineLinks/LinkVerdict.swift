/// What is known of a page of another site.
package enum LinkVerdict: Sendable, Hashable {
    /// It is there.
    case reachable
    /// It is there, at another address for good.
    case moved(to: String)
    /// It is not there, for this reason: `answers 404 (not found)`.
    case broken(String)
    /// Nobody knows, for it did not answer: `took longer than 20 seconds, 3 times`.
    case silent(String)
    /// Nobody knows, for its server was in trouble: `answers 500 (an error of the server), 3 times`.
    case failing(String)
    /// It is there, and has no place of the name that the link gives.
    case withoutPlace
    /// Nobody asked, or was told, for this reason.
    case unchecked(String)
    /// Nobody asked, for a reason of this machine or of whoever asks: it is in a net that is not open to all.
    case notAsked(String)

    /// Whether the answer is what readers get, and stays for a while.
    var isGood: Bool {
        switch self {
        case .reachable, .moved: true
        case .broken, .silent, .failing, .withoutPlace, .unchecked, .notAsked: false
        }
    }
}

/// What numbers of answers mean.
enum StatusWords {
    private static let words = [
        400: "bad request", 401: "not without a password", 402: "not without payment", 403: "forbidden",
        404: "not found", 405: "not in this way", 406: "not in this form", 410: "gone for good",
        429: "too many requests", 451: "withheld for legal reasons", 500: "an error of the server",
        502: "an error of the server", 503: "the server is not available", 504: "an error of the server",
    ]

    /// `answers 404 (not found)`
    static func answers(_ status: Int) -> String {
        "answers \(status)" + (words[status].map { " (\($0))" } ?? "")
    }
}
