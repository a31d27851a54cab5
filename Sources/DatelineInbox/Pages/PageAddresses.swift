private import DatelineReading
private import Foundation

/// What the links of a page lead to.
struct PageAddresses {
    /// The address of the page; `nil` if it does not say.
    let page: String?
    /// What its relative addresses are relative to.
    private let base: URL?

    /// Whether relative addresses lead to something that is known.
    var knowsBase: Bool { base != nil }

    /// What a link leads to.
    enum Target: Hashable {
        case address(String)
        /// A place in the same page, by its id.
        case place(String)
    }

    /// The addresses of a page at `page`, whose `base` element may say what they are relative to.
    init(page: String?, base: String? = nil) {
        self.page = page
        let own = page.flatMap { URL(string: $0) }
        self.base = base.flatMap { URL(string: $0.trimmingWhitespace(), relativeTo: own)?.absoluteURL } ?? own
    }

    /// The target of a link; `nil` if it leads nowhere, or nobody knows where.
    func target(_ written: String) -> Target? {
        let isOneLine = !written.utf8.contains { $0 < 0x20 }
        let href =
            isOneLine
            ? written.trimmingWhitespace() : written.trimmingWhitespace().filter { !$0.isNewline && $0 != "\t" }
        if href.hasPrefix("#") { return href.count > 1 ? .place(String(href.dropFirst())) : nil }
        guard !href.isEmpty, let address = absolute(href) else { return nil }
        if let page, let mark = address.firstIndex(of: "#"), address[..<mark] == page.prefix(while: { $0 != "#" }) {
            return .place(String(address[address.index(after: mark)...]))
        }
        return .address(Self.withoutTracking(address))
    }

    /// An address with its host; `nil` if it is none of the web, of mail or of a telephone.
    func absolute(_ written: String) -> String? {
        let href = written.trimmingWhitespace()
        let scheme = href.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) }
        if !scheme.isEmpty, href[scheme.endIndex...].first == ":" {
            return ["http", "https", "mailto", "tel"].contains(scheme.lowercased()) ? href : nil
        }
        guard let base else { return href.hasPrefix("//") ? "https:" + href : nil }
        let encoded = href.replacing(" ", with: "%20")
        guard let url = URL(string: encoded, relativeTo: base)?.absoluteURL, url.scheme?.hasPrefix("http") == true
        else {
            return nil
        }
        return url.absoluteString
    }

    /// An address without what tells its site who follows it.
    static func withoutTracking(_ address: String) -> String {
        guard let mark = address.firstIndex(of: "?") else { return address }
        let end = address[mark...].firstIndex(of: "#") ?? address.endIndex
        let values = address[address.index(after: mark)..<end].split(separator: "&")
        let kept = values.filter { value in
            let name = value.prefix { $0 != "=" }.lowercased()
            return !name.hasPrefix("utm_") && !name.hasPrefix("at_campaign") && !tracking.contains(name)
        }
        guard kept.count < values.count else { return address }
        let query = kept.isEmpty ? "" : "?" + kept.joined(separator: "&")
        return address[..<mark] + query + address[end...]
    }

    private static let tracking: Set<String> = [
        "fbclid", "gclid", "gbraid", "wbraid", "dclid", "msclkid", "yclid", "twclid", "ttclid", "igshid", "mc_cid",
        "mc_eid", "mkt_tok", "_hsenc", "_hsmi", "vero_id", "oly_enc_id", "oly_anon_id", "s_cid", "cmpid",
    ]
}
