import DatelineModel
import Foundation

/// How far the check of one address is: a value that takes each answer and says what to do next. It knows no net and no clock.
struct LinkProbe: Sendable {
    /// The address that is checked.
    let start: OuterAddress
    /// The one that redirects have led to.
    private(set) var current: OuterAddress
    /// How that is asked for.
    private(set) var method: PageClient.Method
    private let manners: LinkManners
    private var seen: Set<OuterAddress>
    /// The address that permanent redirects have led to, up to the first of another kind.
    private var permanent: OuterAddress?
    private var isPermanent = true
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
    }

    /// More than browsers follow is a circle.
    private static let mostRedirects = 10

    /// The check of an address.
    init(_ address: OuterAddress, _ manners: LinkManners) {
        (start, self.manners) = (address, manners)
        current = address.withoutFragment
        seen = [current]
        method = Self.readsPage(address, manners) ? .read : .head
    }

    /// Whether the page itself is needed.
    private static func readsPage(_ address: OuterAddress, _ manners: LinkManners) -> Bool {
        manners.checksFragments && address.fragment.map(PagePlaces.canBeFound) ?? false
    }

    /// Asks for the page where the host does not answer for heads.
    mutating func spareHead() { if method == .head { method = .get } }

    /// Asks for the whole page.
    mutating func readPage() { method = .read }

    /// Whether the last answer came for a page whose head alone was refused.
    var needsWholePages: Bool { method == .get }

    /// What follows from an answer.
    mutating func next(_ answer: PageClient.Answer) -> Step {
        switch answer {
        case .closed:
            return .end(
                .closed(
                    "\(leading)is in a net that is not open to all; “--allow-private-hosts” asks there, too"))
        case .failure(let failure): return next(failure)
        case .response(let response): return next(response)
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
        case .noHost: reason = "has no host that is known: \(failure.words)"
        case .noConnection: reason = "could not be connected to: \(failure.words)"
        case .tooSlow: reason = "took too long: \(failure.words)"
        case .other: reason = "did not answer: \(failure.words)"
        }
        return again(after: nil, sparesHost: false) ?? .end(.silent(leading + reason + times))
    }

    private mutating func next(_ response: PageResponse) -> Step {
        switch response.status {
        case 300, 304: return .end(found(response))
        case 301, 302, 303, 307, 308: return redirected(response)
        case 200..<400,
            416 where method == .get:
            return .end(found(response))
        case 429, 503:
            if let wait = Self.wait(response), wait > manners.longestWait {
                return .end(.unchecked("\(leading)wants to be left alone for \(Int(wait / .seconds(1))) seconds"))
            }
            if let step = again(after: Self.wait(response), sparesHost: true) { return step }
            let words = leading + StatusWords.answers(response.status) + times
            return .end(response.status == 429 ? .unchecked(words) : .silent(words))
        case let status:
            if method == .head {
                method = .get
                return .ask
            }
            let words = leading + StatusWords.answers(status)
            switch status {
            // Many sites answer so to every program, and show the page to people.
            case 401, 402, 403, 407, 451, 999: return .end(.unchecked(words))
            case 500..<600: return again(after: nil, sparesHost: false) ?? .end(.silent(words + times))
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
            return .end(.broken("\(leading)leads to “\(location.prefix(200))”, which is no address of the web"))
        }
        isPermanent = isPermanent && [301, 308].contains(response.status)
        if isPermanent { permanent = next }
        current = next.withoutFragment
        guard seen.insert(current).inserted else {
            return .end(.broken("leads in a circle, to “\(current)” again"))
        }
        guard seen.count <= Self.mostRedirects + 1 else {
            return .end(.broken("leads on to another address more than \(Self.mostRedirects) times"))
        }
        failures = 0
        method = Self.readsPage(start, manners) ? .read : .head
        return .ask
    }

    private func found(_ response: PageResponse) -> LinkVerdict {
        if method == .read, let fragment = start.fragment, PagePlaces.isPage(response),
            !PagePlaces(response.body).have(fragment)
        {
            return .withoutPlace
        }
        guard let permanent else { return .reachable }
        let fragment = permanent.fragment ?? start.fragment
        return .moved(to: permanent.with(fragment: fragment).description)
    }

    /// `leads to “https://example.org/”, which `
    private var leading: String { current == start.withoutFragment ? "" : "leads to “\(current)”, which " }

    /// `, 3 times`
    private var times: String { failures > 1 ? ", \(failures) times" : "" }

    /// How long a server wants to be left alone; `nil` if it does not say.
    private static func wait(_ response: PageResponse) -> Duration? {
        guard let text = response.headers["retry-after"] else { return nil }
        if let seconds = Int(text) { return .seconds(min(max(0, seconds), 1_000_000)) }
        let formatter = DateFormatter()
        formatter.locale = Locale(identifier: "en_US_POSIX")
        formatter.dateFormat = "EEE, dd MMM yyyy HH:mm:ss zzz"
        return formatter.date(from: text).map { .seconds(min(max(0, $0.timeIntervalSinceNow), 1_000_000)) }
    }
}
