package import DatelineFiles
package import DatelineModel
import Foundation

/// What was known of pages of other sites when they were last asked for, so that a second check asks for few of them.
///
/// It stands in the user’s folder for caches, a file for each site, and may be deleted at any time. What it says is believed as
/// far as it makes sense.
package struct LinkMemory: Sendable {
    private let folder: OpenFolder?
    private let name: String
    private let now: Int
    private var entries: [String: Entry] = [:]

    private struct Entry: Codable {
        /// When it was asked for, in seconds since 1970.
        let at: Int
        let verdict: String
        /// The new address, or the reason.
        var words: String?
    }

    private struct File: Codable {
        let version: Int
        let pages: [String: Entry]
    }

    private static let version = 1
    /// How long an answer counts: one that a page is there for a week, any other for an hour.
    private static let (goodFor, otherwiseFor) = (7 * 86_400, 3_600)

    /// The memory of a site in a folder, as of a moment in seconds since 1970. With `isEmpty` what was known before does not
    /// count; without a folder nothing is known, and nothing kept.
    package init(of site: BaseURL, in folder: OpenFolder?, now: Int, isEmpty: Bool = false) {
        let words = site.description.drop { $0 != "/" }.dropFirst(2).split { !$0.isLetter && !$0.isNumber && $0 != "." }
        let title = String(words.joined(separator: "-").prefix(80))
        self.folder = folder
        name = "links-\(title)-\(Fingerprint(site.description.utf8)).json"
        self.now = now
        guard !isEmpty, let folder else { return }
        do {
            guard let bytes = try folder.read(name, limit: 64 << 20) else { return }
            let file = try JSONDecoder().decode(File.self, from: Data(bytes))
            if file.version == Self.version { entries = file.pages }
        } catch {
            // Without a memory, or with one that another version wrote, everything is asked for again.
        }
    }

    /// Of how many pages something is known.
    var count: Int { entries.count }

    /// What is known of an address and still counts; `nil` if it has to be asked for.
    func verdict(_ address: OuterAddress) -> LinkVerdict? {
        guard let entry = entries[address.description], let verdict = LinkVerdict(entry.verdict, entry.words),
            let age = age(of: entry)
        else { return nil }
        return age < (verdict.isGood ? Self.goodFor : Self.otherwiseFor) ? verdict : nil
    }

    /// The seconds since a page was asked for; `nil` if the clock, or the file, says that it will be.
    private func age(of entry: Entry) -> Int? {
        let (age, isWrong) = now.subtractingReportingOverflow(entry.at)
        return isWrong || age < 0 ? nil : age
    }

    /// Takes a note of what is known of an address.
    mutating func note(_ verdict: LinkVerdict, of address: OuterAddress) {
        // What may be asked for is said anew each time.
        if case .notAsked = verdict { return }
        let (name, words) = verdict.parts
        entries[address.description] = Entry(at: now, verdict: name, words: words)
    }

    /// Writes what is known and still counts. Throws `DiagnosticError` if it cannot be written.
    func write() throws {
        guard let folder else { return }
        let kept = entries.filter { age(of: $0.value).map { $0 < Self.goodFor } ?? false }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let bytes = try encoder.encode(File(version: Self.version, pages: kept))
        try folder.replace(name, with: Array(bytes))
    }
}

extension LinkMemory {
    /// That nothing can be remembered, which costs time alone.
    package static func warning(_ problem: Diagnostic) -> Diagnostic {
        .warning(
            problem.identifier, at: problem.place, problem.summary,
            help: "the next check asks for every page again; set XDG_CACHE_HOME to a folder of your own with free space"
        )
    }
}

extension LinkVerdict {
    /// Its name, and the words that belong to it.
    fileprivate var parts: (String, String?) {
        switch self {
        case .reachable: ("reachable", nil)
        case .moved(let address): ("moved", address)
        case .broken(let words): ("broken", words)
        case .silent(let words): ("silent", words)
        case .failing(let words): ("failing", words)
        case .withoutPlace: ("without-place", nil)
        case .unchecked(let words), .notAsked(let words): ("unchecked", words)
        }
    }

    fileprivate init?(_ name: String, _ words: String?) {
        switch (name, words) {
        case ("reachable", _): self = .reachable
        case ("moved", let address?) where OuterAddress(address) != nil: self = .moved(to: address)
        case ("broken", let words?): self = .broken(words)
        case ("silent", let words?): self = .silent(words)
        case ("failing", let words?): self = .failing(words)
        case ("without-place", _): self = .withoutPlace
        case ("unchecked", let words?): self = .unchecked(words)
        default: return nil
        }
    }
}
