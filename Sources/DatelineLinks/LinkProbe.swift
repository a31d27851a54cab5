import DatelineModel
import Foundation

/// How far the check of one page is: a value that takes each answer and says what to do next. It knows no net and no clock.
struct LinkProbe: Sendable {
    /// The page that is checked, without a fragment.
    let start: OuterAddress
    /// The one that redirects have led to.
    private(set) var current: OuterAddress
    /// How that is asked for.
    private(set) var method: PageClient.Method
    /// The places in the page; `nil` if they are not known.
    private(set) var places: PagePlaces?
    private let manners: LinkManners
    private let readsPage: Bool
    private var seen: Set<OuterAddress>
    /// The address that permanent redirects have led to, up to the first of another kind.
    private var permanent: OuterAddress?
    private var isPermanent = true
    /// Whether a redirect has named a place, which then counts in place of that of the link.
    private var namesPlace = false
    private var setsCookies = false
    /// How often the current address was asked for without an answer that counts.
    private var failures = 0

    /// What to do next.
    enum Step: Sendable {
        /// Ask for the current address.
        case ask
        /// Ask again after a while, in which the host is left alone if it wants that.
        case wait(Duration, sparesHost: Bool)
        /// Nothing more: this is known.
        case end(LinkVerdict)
        /// Nothing more, and nothing of the current host: it wants to be left alone for longer than anybody waits.
        case leaveHost(LinkVerdict, words: String)
    }

    /// More than browsers follow is a circle.
    private static let mostRedirects = 10

    /// The check of a page, which is read whole if `readsPage` says so.
    init(_ page: OuterAddress, readsPage: Bool, _ manners: LinkManners) {
        (start, self.readsPage, self.manners) = (page.withoutFragment, readsPage, manners)
        current = start
        seen = [current]
        method = readsPage ? .read : .head
    }

    /// The check of a page that the links to some addresses need.
    init(_ page: OuterAddress, for addresses: [OuterAddress], _ manners: LinkManners) {
        let namesPlaces = addresses.contains { $0.fragment.map(PagePlaces.canBeFound) ?? false }
        self.init(page, readsPage: manners.checksFragments && namesPlaces, manners)
    }

    /// Asks for the page where the host does not answer for heads.
    mutating func spareHead() { if method == .head { method = .get } }

    /// Whether the last answer came for a page whose head alone was refused.
    var needsWholePages: Bool { method == .get }

    /// What follows from an answer that came at a moment.
    mutating func next(_ answer: PageClient.Answer, at now: Date) -> Step {
        switch answer {
        case .closed:
            return .end(
                .notAsked(
                    "\(leading)is in a net that is not open to all; “--allow-private-hosts” asks there, too"))
        case .failure(let failure): return next(failure)
        case .response(let response): return next(response, now)
        }
    }

    private mutating func next(_ failure: PageClient.Failure) -> Step {
        // Some servers break off when they are asked for a head.
        if method == .head, failure.kind == .other || failure.kind == .tooSlow {
            method = .get
            return .ask
        }
        let reason: String
        switch failure.kind {
        case .untrusted: return .end(.broken("\(leading)cannot prove who it is: \(failure.words)"))
        case .unable: return .end(.notAsked("\(leading)cannot be asked for from this machine: \(failure.words)"))
        case .noHost: reason = "has no host that is known: \(failure.words)"
        case .noConnection: reason = "could not be connected to: \(failure.words)"
        case .noTLS: reason = "found no safe connection: \(failure.words)"
        case .tooSlow: reason = "took too long: \(failure.words)"
        case .other: reason = "did not answer: \(failure.words)"
        }
        return again(after: nil, sparesHost: false) ?? .end(.silent(leading + reason + times))
    }

    private mutating func next(_ response: PageResponse, _ now: Date) -> Step {
        switch response.status {
        case 301, 302, 303, 307, 308: return redirected(response)
        case 200..<400,
            416 where method == .get:
            if method == .read, PagePlaces.isPage(response) { places = PagePlaces(response) }
            return .end(permanent.map { .moved(to: $0.description) } ?? .reachable)
        case 429, 503:
            if let wait = Self.wait(response, now), wait > manners.longestWait {
                let words = "wants to be left alone for \(Int(wait / .seconds(1))) seconds"
                return .leaveHost(.unchecked(leading + words), words: "is not asked for: its host \(words)")
            }
            if let step = again(after: Self.wait(response, now), sparesHost: true) { return step }
            let words = leading + StatusWords.answers(response.status) + times
            return .end(response.status == 429 ? .unchecked(words) : .failing(words))
        case let status:
            if method == .head {
                method = .get
                return .ask
            }
            let words = leading + StatusWords.answers(status)
            switch status {
            // Many sites answer so to every program, and show the page to people.
            case 401, 402, 403, 407, 451, 999: return .end(.unchecked(words))
            case 500..<600: return again(after: nil, sparesHost: false) ?? .end(.failing(words + times))
            default: return .end(.broken(words))
            }
        }
    }

    /// Another try, if there is one left.
    private mutating func again(after wait: Duration?, sparesHost: Bool) -> Step? {
        failures += 1
        guard failures < manners.tries else { return nil }
        return .wait(wait ?? manners.firstWait * (1 << (failures - 1)), sparesHost: sparesHost)
    }

    private mutating func redirected(_ response: PageResponse) -> Step {
        guard let location = response.headers["location"] else {
            return .end(.broken("\(leading)answers \(response.status), a redirect without an address"))
        }
        guard let next = current.resolving(location) else {
            return .end(.broken("\(leading)leads to “\(location.prefix(200))”, which is not a web address"))
        }
        setsCookies = setsCookies || response.headers["set-cookie"] != nil
        namesPlace = namesPlace || next.fragment != nil
        isPermanent = isPermanent && [301, 308].contains(response.status)
        if isPermanent { permanent = next }
        current = next.withoutFragment
        guard seen.insert(current).inserted else {
            // Browsers bring the cookie along, and may be let in.
            guard !setsCookies else {
                return .end(.unchecked("needs cookies: without them it leads in a circle, to “\(current)” again"))
            }
            return .end(.broken("leads in a circle, to “\(current)” again"))
        }
        guard seen.count <= Self.mostRedirects + 1 else {
            return .end(.broken("leads on to another address more than \(Self.mostRedirects) times"))
        }
        failures = 0
        method = readsPage ? .read : .head
        return .ask
    }

    /// What is known of one of the addresses of the page, once something is known of the page.
    func verdict(_ page: LinkVerdict, of address: OuterAddress) -> LinkVerdict {
        guard page.isGood, let fragment = address.fragment else { return page }
        let isMissing = !namesPlace && PagePlaces.canBeFound(fragment) && places.map { !$0.have(fragment) } ?? false
        if isMissing, places?.areAll == true { return .withoutPlace }
        if let permanent { return .moved(to: permanent.with(fragment: permanent.fragment ?? fragment).description) }
        guard isMissing else { return page }
        return .unchecked("is there, but could not be searched to its end for the place “#\(fragment)”")
    }

    /// `leads to “https://example.org/”, which `
    private var leading: String { current == start ? "" : "leads to “\(current)”, which " }

    /// `, 3 times`
    private var times: String { failures > 1 ? ", \(failures) times" : "" }

    /// How long a server wants to be left alone; `nil` if it does not say.
    private static func wait(_ response: PageResponse, _ now: Date) -> Duration? {
        guard let text = response.headers["retry-after"] else { return nil }
        if let seconds = Int(text) { return .seconds(min(max(0, seconds), 1_000_000)) }
        let formatter = DateFormatter()
        formatter.locale = Locale(identifier: "en_US_POSIX")
        formatter.dateFormat = "EEE, dd MMM yyyy HH:mm:ss zzz"
        return formatter.date(from: text).map { .seconds(min(max(0, $0.timeIntervalSince(now)), 1_000_000)) }
    }
}
