package import DatelineDigest
package import DatelineModel
import DatelineReading

/// Checks the links that lead to a part of a page: `#part`, `other.md#part`, `/about/#part`.
///
/// What parts a page has shows when it is made, since templates have some too; only pages with such links are made.
package struct FragmentCheck {
    private let renderer: SiteRenderer
    private var memory: Memory

    /// What a preview remembers: the parts of pages, as long as these are the same.
    package struct Memory: Sendable {
        fileprivate var parts: [Permalink: (page: InputFingerprint?, parts: Parts)] = [:]

        /// Nothing yet.
        package init() {}
    }

    /// The ids in a page.
    fileprivate struct Parts: Sendable {
        var all: Set<String> = []
        /// Those of headings, in their order.
        var headings: [String] = []
    }

    /// What is wrong with the links of articles, introductions and pages that are in the site.
    package static func problems(
        of files: [EditedFile], _ renderer: SiteRenderer, remembering memory: inout Memory
    ) -> [Diagnostic] {
        var check = FragmentCheck(renderer: renderer, memory: memory)
        defer { memory = check.memory }
        var problems: [Diagnostic] = []
        for file in files where file.article?.isInSite == true {
            guard let text = file.text else { continue }
            problems += check.problems(with: file.links, from: file.path, in: text)
        }
        for prose in renderer.edition.layout.prose {
            problems += check.problems(with: prose.siteLinks, from: SiteFolders.path(of: prose), in: prose.text)
        }
        return problems
    }

    private mutating func problems(with links: [SiteLink], from path: String, in text: SourceText) -> [Diagnostic] {
        links.flatMap { link -> [Diagnostic] in
            let address = link.address.value
            guard let mark = address.firstIndex(of: "#") else { return [] }
            // Browsers look for a text that stands behind `:~:`.
            let written = String(address[address.index(after: mark)...])
            let fragment = written.firstRange(of: ":~:").map { String(written[..<$0.lowerBound]) } ?? written
            guard !fragment.isEmpty, fragment.lowercased() != "top", let page = target(of: address, from: path) else {
                return []
            }
            do {
                let parts = try parts(of: page)
                guard !parts.all.contains(fragment), !parts.all.contains(LinkTargets.decoded(fragment)) else {
                    return []
                }
                let near = Suggestion.didYouMean("#" + fragment, among: parts.all.sorted().map { "#" + $0 })
                let headings = parts.headings.prefix(8).map { "#" + $0 }.joined(separator: ", ")
                return [
                    .error(
                        .brokenLink, at: .location(link.address.location(in: text)),
                        "\(mark == address.startIndex ? "this page" : "the page of “\(address[..<mark])”") has no heading “#\(fragment)”",
                        help: near
                            ?? (headings.isEmpty
                                ? "remove “#\(fragment)” from the link" : "its headings are \(headings)"))
                ]
            } catch let error as DiagnosticError {
                return error.diagnostics
            } catch {
                return [.error(.internalError, at: .file(text.file), "\(error)")]
            }
        }
    }

    /// The page that a link leads to; `nil` if it leads to a file, to a page that leads on, or nowhere.
    private func target(of address: String, from path: String) -> Page? {
        let permalink: Permalink?
        switch address.utf8.first {
        case UInt8(ascii: "#"): permalink = renderer.edition.layout.links.page(of: path)
        case UInt8(ascii: "/"): permalink = Permalink(SiteAddresses.path(of: address))
        default:
            permalink = LinkTargets.file(of: address, from: path).flatMap { renderer.edition.layout.links.page(of: $0) }
        }
        guard let permalink, let page = renderer.plan.page(at: permalink) else { return nil }
        return page.kind == RedirectPage.self ? nil : page
    }

    private mutating func parts(of page: Page) throws -> Parts {
        let fingerprint = renderer.edition.fingerprint(of: page)
        if let known = memory.parts[page.permalink], known.page == fingerprint { return known.parts }
        let parts = Parts(try renderer.render(page))
        memory.parts[page.permalink] = (fingerprint, parts)
        return parts
    }
}

extension FragmentCheck.Parts {
    /// The ids in the HTML of a page.
    fileprivate init(_ html: [UInt8]) {
        let mark = Array(" id=\"".utf8)
        var rest = html[...]
        while let place = rest.indices.first(where: { rest[$0] == mark[0] && rest[$0...].starts(with: mark) }) {
            let value = rest[(place + mark.count)...].prefix { $0 != UInt8(ascii: "\"") }
            let id = String(decoding: value, as: UTF8.self)
            all.insert(id)
            let tag = html[max(0, place - 3)..<place]
            if tag.count == 3, tag.first == UInt8(ascii: "<"), tag.dropFirst().first == UInt8(ascii: "h") {
                headings.append(id)
            }
            rest = rest[value.endIndex...]
        }
    }
}
