import DatelineDigest
package import DatelineModel
import DatelinePages
import DatelineSearch
package import DatelineSite

/// One state of a site as browsers see it: the last one without errors, and what is wrong since.
///
/// It answers requests from memory; paths are looked up among the site's addresses and never in a file system.
package struct ServedSite: Sendable {
    /// The last state of the site that had no errors; `nil` if there was none yet.
    package private(set) var planned: PlannedSite?
    /// What is wrong with the newest state of the files, in order.
    package private(set) var diagnostics: [Diagnostic] = []

    private var renderer: SiteRenderer?
    /// The pages before, if the style sheets are all that differs, and the addresses of those before and now.
    private var restyled: (from: SiteRenderer, styles: [String: String])?
    private var pages: [String: Int] = [:]
    private var files: [String: Int] = [:]
    private var search = ServedSearch()
    private var rules = HostRules()
    /// Rules that hold besides those that the site declares.
    var addedRules = HostRules()

    /// A site that has not been read yet.
    init() {}

    /// Goes over to a newer state of the site, if nothing is wrong with it; whether browsers have other pages to show.
    mutating func show(_ new: StageResult<PlannedSite>) -> Bool {
        diagnostics = new.diagnostics
        guard let renderer = new.renderer else { return false }
        restyled = self.renderer.flatMap { Self.restyled($0, renderer) }
        let hasSamePlan = self.renderer?.edition.layoutFingerprint == renderer.edition.layoutFingerprint
        let hasSameEdition = self.renderer?.edition.fingerprint == renderer.edition.fingerprint
        (planned, self.renderer) = (new.value, renderer)
        if !hasSamePlan {
            pages = Self.positions(of: renderer.plan.pages.map(\.permalink))
            files = Self.positions(of: renderer.plan.files.map(\.permalink))
            rules = HostRules(headers: text(of: "/_headers"), redirects: text(of: "/_redirects"))
        }
        if !hasSameEdition { search = ServedSearch() }
        return !hasSameEdition
    }

    private static func positions(of permalinks: [Permalink]) -> [String: Int] {
        Dictionary(permalinks.enumerated().map { ($1.description, $0) }, uniquingKeysWith: { first, _ in first })
    }

    private func text(of path: String) -> String {
        // A file that cannot be made is an error of the site, which whoever asks for the file is told.
        guard let renderer, let file = files[path], let bytes = try? renderer.bytes(of: renderer.plan.files[file])
        else {
            return ""
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The addresses of style sheets before and now, as pages link to them, if nothing else differs.
    private static func restyled(_ old: SiteRenderer, _ new: SiteRenderer) -> (SiteRenderer, [String: String])? {
        guard new.edition.differsByThemeAlone(from: old.edition),
            let changes = new.edition.site.theme.styleChanges(since: old.edition.site.theme), !changes.isEmpty
        else { return nil }
        let base = new.edition.settings.baseURL
        let styles = changes.map { (base.href($0.description), base.href($1.description)) }
        return (old, Dictionary(styles, uniquingKeysWith: { $1 }))
    }

    // MARK: - What a page in a browser is told

    /// What the script in the page at a path of the host is told.
    func state(on path: String) -> PreviewState {
        var state = PreviewState(revision: revision(on: path), diagnostics)
        state.notes = notes(on: path)
        if let restyled, let page = page(at: path) {
            (state.from, state.styles) = (Self.revision(of: page, restyled.from), restyled.styles)
        }
        return state
    }

    /// What tells one state of the page at a path of the host from another: one that shows another has to be loaded again.
    func revision(on path: String) -> String {
        guard let renderer else { return "" }
        let site = PreviewRequest(target: path).path.flatMap { shownPath(redirect(for: $0), $0, renderer) }
        if let site, isStyleGuide(site) { return renderer.edition.fingerprint?.description ?? "" }
        return page(at: path).map { Self.revision(of: $0, renderer) } ?? "404"
    }

    private static func revision(of page: Page, _ renderer: SiteRenderer) -> String {
        renderer.edition.fingerprint(of: page)?.description ?? ""
    }

    /// The page that is shown at a path of the host; `nil` if there is none.
    private func page(at path: String) -> Page? {
        guard let renderer, let path = PreviewRequest(target: path).path else { return nil }
        let site = shownPath(redirect(for: path), path, renderer)
        return (site.flatMap(pageNumber) ?? pages["/404.html"]).map { renderer.plan.pages[$0] }
    }

    private func redirect(for path: String) -> HostRules.Redirect? {
        addedRules.redirect(for: path) ?? rules.redirect(for: path)
    }

    /// The path of the site whose page or file is shown at a path of the host: that of a redirect which shows its target
    /// without leading there, or else its own; `nil` if it lies outside.
    private func shownPath(_ redirect: HostRules.Redirect?, _ path: String, _ renderer: SiteRenderer) -> String? {
        (redirect.map { PreviewRequest(target: $0.target).path } ?? path).flatMap { sitePath($0, renderer) }
    }

    private func pageNumber(_ path: String) -> Int? {
        pages[path] ?? (path.hasSuffix(Self.index) ? pages[String(path.dropLast(Self.index.count - 1))] : nil)
    }

    /// What an editor should confirm on the page at a path of the host, with the lines of front matter that do so; `nil` if
    /// there is nothing, or it is not the page of an article.
    func notes(on path: String) -> String? {
        guard let planned, let page = page(at: path), let position = page.article else { return nil }
        let article = planned.digest.articles[position].path
        guard let review = planned.edited.first(where: { $0.path == article })?.review else { return nil }
        let lines = review.lines.joined(separator: "\n")
        let place = review.place.words()
        return "Derived from the text. To confirm, correct these lines and put them \(place):\n\n\(lines)"
    }

    /// Whether a path of the site is that of the style guide, which no site has: only a preview shows it.
    private func isStyleGuide(_ path: String) -> Bool {
        path == StyleGuide.permalink.description && pageNumber(path) == nil
    }

    private static let index = "/index.html"

    /// A path of the host as one of the site; `nil` if it lies outside.
    private func sitePath(_ path: String, _ renderer: SiteRenderer) -> String? {
        let base = basePath(renderer)
        guard path.hasPrefix(base) else { return nil }
        return "/" + path.dropFirst(base.count)
    }

    /// The path of the site's address as requests have it once their escapes are read.
    private func basePath(_ renderer: SiteRenderer) -> String {
        let path = renderer.edition.settings.baseURL.path
        return PreviewRequest(target: path).path ?? path
    }

    // MARK: - Requests

    /// The answer to a request, as a good host would give it.
    func response(to request: PreviewRequest) -> PreviewResponse {
        var response = answer(to: request)
        // Whatever the host will be told: here every change has to be seen.
        response.set("Cache-Control", "no-cache")
        return response.status == 200 ? response.narrowed(by: request) : response
    }

    private func answer(to request: PreviewRequest) -> PreviewResponse {
        guard ["GET", "HEAD"].contains(request.method) else {
            var response = PreviewResponse(status: 405, "A preview answers GET and HEAD only.")
            response.set("Allow", "GET, HEAD")
            return response
        }
        guard let path = request.path else {
            return PreviewResponse(
                status: 400, "This is not a path: escapes are like %41, and what they stand for is UTF-8.")
        }
        var response = response(to: path, request)
        if response.hasScript {
            response.body = ReloadScript.added(to: response.body, revision: revision(on: request.target))
        }
        response.declare(addedRules.headers(for: path) + rules.headers(for: path))
        return response
    }

    private func response(to path: String, _ request: PreviewRequest) -> PreviewResponse {
        if path == ReloadScript.path {
            return PreviewResponse(
                status: 200, type: MediaType.ofFile(named: path), body: Array(ReloadScript.source.utf8))
        }
        guard let renderer else { return noSite }
        let base = renderer.edition.settings.baseURL
        if let redirect = redirect(for: path) {
            guard !redirect.leadsAway else {
                return PreviewResponse(status: redirect.status, to: redirect.target, query: request.query)
            }
            guard let target = shownPath(redirect, path, renderer), var response = sitePage(target, renderer) else {
                return notFound(renderer)
            }
            if response.status == 200 { response.status = redirect.status }
            return response
        }
        guard let sitePath = sitePath(path, renderer) else {
            let isAbove = path == "/" || path + "/" == basePath(renderer)
            return isAbove ? PreviewResponse(status: 302, to: base.path, query: request.query) : notFound(renderer)
        }
        if let response = sitePage(sitePath, renderer) { return response }
        if pages[sitePath + "/"] != nil || isStyleGuide(sitePath + "/") {
            return PreviewResponse(
                status: 301, to: base.href(sitePath.escapedAsPath + "/"), query: request.query)
        }
        return notFound(renderer)
    }

    /// The page or file at a path of the site; `nil` if there is none.
    private func sitePage(_ path: String, _ renderer: SiteRenderer) -> PreviewResponse? {
        if let page = pageNumber(path) { return made { try rendered(renderer.plan.pages[page], renderer) } }
        if let file = files[path].map({ renderer.plan.files[$0] }) {
            return made { response(at: file.permalink, try renderer.bytes(of: file)) }
        }
        if isStyleGuide(path) {
            return made {
                var response = response(at: StyleGuide.permalink, try StyleGuide.render(renderer.edition))
                response.hasScript = true
                return response
            }
        }
        guard SearchFiles.mayHaveFile(at: path) else { return nil }
        return made {
            try search.file(at: path, of: renderer).map { response(at: $0.permalink, $0.bytes) } ?? notFound(renderer)
        }
    }

    private func response(at permalink: Permalink, _ bytes: [UInt8]) -> PreviewResponse {
        PreviewResponse(status: 200, type: MediaType.ofFile(named: permalink.outputPath), body: bytes)
    }

    private func rendered(_ page: Page, _ renderer: SiteRenderer) throws -> PreviewResponse {
        var response = response(at: page.permalink, try renderer.render(page))
        response.hasScript = true
        return response
    }

    private func notFound(_ renderer: SiteRenderer) -> PreviewResponse {
        guard let page = pages["/404.html"] else { return PreviewResponse(status: 404, "There is no such page.") }
        var response = made { try rendered(renderer.plan.pages[page], renderer) }
        if response.status == 200 { response.status = 404 }
        return response
    }

    private func made(_ make: () throws -> PreviewResponse) -> PreviewResponse {
        do {
            return try make()
        } catch let error as DiagnosticError {
            return errorPage("This page cannot be made", error.diagnostics)
        } catch {
            return errorPage("This page cannot be made", [.error(.internalError, at: .none, "\(error)")])
        }
    }

    /// What is shown as long as there is no site to show.
    private var noSite: PreviewResponse { errorPage("The site cannot be shown yet", diagnostics) }

    private func errorPage(_ title: String, _ diagnostics: [Diagnostic]) -> PreviewResponse {
        let text = DiagnosticPrinter.plainText(diagnostics)
        let escaped = text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
        let html = """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <title>\(title)</title></head>
            <body><h1>\(title)</h1><pre>\(escaped)</pre>
            </body></html>

            """
        var response = PreviewResponse(status: 500, type: "text/html; charset=utf-8", body: Array(html.utf8))
        response.hasScript = true
        return response
    }
}

extension DiagnosticPrinter {
    /// How many diagnostics a browser is shown at once.
    private static let mostInBrowser = 50

    /// Diagnostics as a terminal shows them, without colours.
    static func plainText(_ diagnostics: [Diagnostic]) -> String {
        DiagnosticPrinter(showsColours: false)
            .texts(diagnostics, atMost: mostInBrowser, toSeeAll: "the terminal has them with --all-errors")
            .joined(separator: "\n\n")
    }
}
