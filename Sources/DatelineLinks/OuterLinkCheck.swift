package import DatelineDigest
package import DatelineModel
package import DatelineReading

/// Checks the links of a site that lead to other sites.
package struct OuterLinkCheck: Sendable {
    private let baseURL: BaseURL
    private let manners: LinkManners
    private let memory: LinkMemory

    /// What a check found.
    package struct Result: Sendable {
        /// What is wrong with links, each at its place.
        package let diagnostics: [Diagnostic]
        /// What was asked, and what could not be.
        package let sites: OtherSites

        /// A result.
        package init(diagnostics: [Diagnostic], sites: OtherSites) {
            (self.diagnostics, self.sites) = (diagnostics, sites)
        }
    }

    /// How far a check is: how many pages of how many are known.
    package typealias Progress = @Sendable (_ known: Int, _ count: Int) -> Void

    /// A check for a site.
    package init(of baseURL: BaseURL, _ manners: LinkManners, remembering memory: LinkMemory) {
        (self.baseURL, self.manners, self.memory) = (baseURL, manners, memory)
    }

    /// What is known is written after this many answers, so that a check that is ended loses little, or if much is known, after
    /// a tenth as many more: all of it is written each time.
    private static let answersBetweenNotes = 50

    /// Looks where links lead. Those to pages of the site itself, as readers have it, are left out.
    ///
    /// Throws `DiagnosticError` if nothing can be asked, and on cancellation.
    package func run(_ links: [OuterLink], _ progress: Progress) async throws -> Result {
        var order: [OuterAddress] = []
        var places: [OuterAddress: [Place]] = [:]
        var problems: [Diagnostic] = []
        for link in links {
            guard let address = OuterAddress(link.address.hasPrefix("//") ? "https:" + link.address : link.address)
            else {
                problems.append(Self.unusable(link))
                continue
            }
            guard !(address.withoutFragment.description + "/").hasPrefix(baseURL.description) else { continue }
            let page = manners.checksFragments ? address : address.withoutFragment
            if places[page] == nil { order.append(page) }
            places[page, default: []].append(Place(link: link, fragment: address.fragment))
        }
        var verdicts: [OuterAddress: LinkVerdict] = [:]
        for page in order { if let verdict = memory.verdict(page) { verdicts[page] = verdict } }
        let open = order.filter { verdicts[$0] == nil }
        let asked = try await ask(for: open, progress)
        problems += asked.problems
        if let problem = Self.lackOfNet(open, asked.verdicts) {
            // Nothing was learned of these; what is known of the others is.
            problems.append(problem)
        } else {
            verdicts.merge(asked.verdicts) { $1 }
        }
        var unchecked: [OtherSites.Unchecked] = []
        for page in order {
            switch verdicts[page] {
            case .unchecked(let words), .notAsked(let words):
                unchecked.append(
                    .init(
                        address: page.description, reason: words, places: places[page]?.map(\.link.location) ?? []))
            case let verdict?: problems += places[page]?.compactMap { $0.problem(verdict) } ?? []
            case nil: break
            }
        }
        let pages = Set(order.map(\.withoutFragment)).count
        return Result(diagnostics: problems.merged().sorted(), sites: OtherSites(pages: pages, unchecked: unchecked))
    }

    /// Asks for pages, and remembers what they answer. That it cannot be remembered is a warning: the answers count all the same.
    private func ask(
        for pages: [OuterAddress], _ progress: Progress
    ) async throws -> (verdicts: [OuterAddress: LinkVerdict], problems: [Diagnostic]) {
        guard !pages.isEmpty else { return ([:], []) }
        var (run, memory, known, noted) = (LinkRun(manners), memory, 0, 0)
        var lost: DiagnosticError?
        func remember() throws {
            guard lost == nil else { return }
            do { try memory.write() } catch let error as DiagnosticError { lost = error }
        }
        progress(0, pages.count)
        let verdicts = try await run.verdicts(of: pages) { page, verdict in
            known += 1
            progress(known, pages.count)
            memory.note(verdict, of: page)
            if known - noted >= max(Self.answersBetweenNotes, memory.count / 10) {
                noted = known
                try remember()
            }
        }
        // Without a net nothing was learned.
        if Self.lackOfNet(pages, verdicts) == nil { try remember() }
        return (verdicts, lost?.diagnostics.map(LinkMemory.warning) ?? [])
    }

    /// That there seems to be no net here: of several hosts not one could be reached. `nil` if there is.
    private static func lackOfNet(
        _ asked: [OuterAddress], _ verdicts: [OuterAddress: LinkVerdict]
    ) -> Diagnostic? {
        let hosts = Set(asked.map(\.host)).count
        let isSilent = asked.allSatisfy { page in
            if case .silent? = verdicts[page] { true } else { false }
        }
        guard hosts > 2, isSilent else { return nil }
        return .warning(
            .noNetwork, at: .none,
            "none of \(hosts) other sites answered, so nothing is known of \(DiagnosticPrinter.counted(asked.count, "link"))",
            help: "check whether this machine is online; behind a proxy, set https_proxy")
    }
}

/// A place where a link to a page is written.
private struct Place {
    let link: OuterLink
    let fragment: String?

    /// What is wrong with it; `nil` if nothing is.
    func problem(_ verdict: LinkVerdict) -> Diagnostic? {
        let address = link.address
        let archive = "link to where it is now, or to a copy as https://web.archive.org/ has it, or remove the link"
        switch verdict {
        case .reachable, .unchecked, .notAsked: return nil
        case .moved(let to):
            let new = to.contains("#") ? to : to + (fragment.map { "#\($0)" } ?? "")
            return .warning(
                .movedLink, at: .location(link.location), "“\(address)” has moved for good to “\(new)”",
                help: "write the new address")
        case .broken(let words):
            return .warning(
                .brokenOuterLink, at: .location(link.location), "“\(address)” \(words)", help: archive)
        case .silent(let words), .failing(let words):
            return .warning(
                .silentLink, at: .location(link.location), "“\(address)” \(words)",
                help: "check again later, the answer counts for an hour; if the site is gone, \(archive)")
        case .withoutPlace:
            return .warning(
                .brokenOuterLink, at: .location(link.location),
                "“\(address)” is there, but has no place “#\(fragment ?? "")”",
                help: "look for the place in the page, and write its name, or the address alone")
        }
    }
}

extension OuterLinkCheck {
    /// That an address is none that a program can ask for.
    private static func unusable(_ link: OuterLink) -> Diagnostic {
        .warning(
            .brokenOuterLink, at: .location(link.location),
            "“\(link.address.prefix(200))” is not an address that can be asked for",
            help: "write it as browsers show it, https://example.org/page, without a name of a user")
    }

    /// The links of a site to other sites: those of the texts of articles that readers have, of their sources, of
    /// introductions, notes and pages, and the sources of instruments and of their steps.
    ///
    /// Throws on cancellation only.
    package static func links(
        of files: [EditedFile], _ prose: [Prose], in site: Site
    ) async throws -> [OuterLink] {
        let articles = files.compactMap(\.article).filter(\.isInSite)
        let reader = site.newsroom.reader
        let found = try await articles.concurrentMap { article -> [OuterLink] in
            do {
                let isEmptied = article.text.amendments.retraction?.keepsText == false
                return try reader.readAsFarAsPossible(article.path).outerLinks(withText: !isEmptied)
            } catch is DiagnosticError {
                // A file that cannot be read any more is a problem that the next build reports.
                return []
            }
        }
        return found.flatMap(\.self) + prose.flatMap { $0.outerLinks(site.settings.markdown) }
            + site.instruments.all.flatMap(\.file.outerLinks)
    }
}
