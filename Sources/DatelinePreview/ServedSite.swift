package import DatelineModel
package import DatelineSite

/// One state of a site as browsers see it: the last plan without errors, and what is wrong since.
///
/// It answers requests from memory; paths are looked up among the site's addresses and never in a file system.
package struct ServedSite: Sendable {
    /// The last plan that had no errors; `nil` if there was none yet.
    package private(set) var plan: SitePlan?
    /// What is wrong with the newest state of the files, in order.
    package private(set) var diagnostics: [Diagnostic]
    /// The number of this state of the pages: another one has other pages.
    package private(set) var revision: Int

    private var pages: [String: Int] = [:]
    private var files: [String: Int] = [:]
    private var search = ServedSearch()
    private var rules = HostRules()
    /// Rules that hold besides those that the site declares.
    var addedRules = HostRules()

    /// A site that has not been read yet.
    init(revision: Int) { (plan, diagnostics, self.revision) = (nil, [], revision) }

    /// Goes over to a plan without errors. `hasSamePages` says that its pages are at the same addresses in the same order.
    mutating func show(_ plan: SitePlan, hasSamePages: Bool) {
        self.plan = plan
        diagnostics = plan.diagnostics
        revision += 1
        search = ServedSearch()
        if !hasSamePages {
            pages = Dictionary(
                plan.pages.enumerated().map { ($1.permalink.description, $0) }, uniquingKeysWith: { first, _ in first })
        }
        files = Dictionary(
            plan.files.enumerated().map { ($1.permalink.description, $0) }, uniquingKeysWith: { first, _ in first })
        rules = HostRules(headers: text(of: "/_headers", plan), redirects: text(of: "/_redirects", plan))
    }

    /// Keeps the pages as they are, and says what is wrong with the files.
    mutating func keep(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }

    private func text(of path: String, _ plan: SitePlan) -> String {
        // A file that cannot be made is an error of the site, which whoever asks for the file is told.
        guard let file = files[path], let bytes = try? plan.files[file].bytes() else { return "" }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The article whose page is at a path of the host; `nil` if there is none.
    func article(at path: String) -> Article? {
        guard let plan, let path = PreviewRequest(target: path).path, let site = sitePath(path, plan) else {
            return nil
        }
        let permalink = Permalink(site.hasSuffix(Self.index) ? String(site.dropLast(Self.index.count - 1)) : site)
        return plan.digest.articles.first { $0.permalink == permalink }
    }

    private static let index = "/index.html"

    /// A path of the host as one of the site; `nil` if it lies outside.
    private func sitePath(_ path: String, _ plan: SitePlan) -> String? {
        guard let base = plan.settings?.baseURL.path, path.hasPrefix(base) else { return nil }
        return "/" + path.dropFirst(base.count)
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
            return PreviewResponse(status: 400, "This is no path: escapes are %41, and what they stand for is UTF-8.")
        }
        var response = response(to: path, request)
        response.declare(addedRules.headers(for: path) + rules.headers(for: path))
        return response
    }

    private func response(to path: String, _ request: PreviewRequest) -> PreviewResponse {
        if path == ReloadScript.path {
            return PreviewResponse(
                status: 200, type: MediaType.ofFile(named: path), body: Array(ReloadScript.source.utf8))
        }
        guard let plan, let base = plan.settings?.baseURL else { return noSite }
        if let redirect = addedRules.redirect(for: path) ?? rules.redirect(for: path) {
            guard !redirect.leadsAway else {
                return PreviewResponse(status: redirect.status, to: redirect.target, query: request.query)
            }
            return rewritten(redirect, plan)
        }
        guard let sitePath = sitePath(path, plan) else {
            let isAbove = path == "/" || path + "/" == base.path
            return isAbove ? PreviewResponse(status: 302, to: base.path, query: request.query) : notFound(plan)
        }
        if let response = sitePage(sitePath, plan) { return response }
        if pages[sitePath + "/"] != nil {
            return PreviewResponse(
                status: 301, to: base.href(sitePath.escapedAsPath + "/"), query: request.query)
        }
        return notFound(plan)
    }

    /// The page that a redirect shows without leading there.
    private func rewritten(_ redirect: HostRules.Redirect, _ plan: SitePlan) -> PreviewResponse {
        guard let target = PreviewRequest(target: redirect.target).path, let path = sitePath(target, plan),
            var response = sitePage(path, plan)
        else { return notFound(plan) }
        if response.status == 200 { response.status = redirect.status }
        return response
    }

    /// The page or file at a path of the site; `nil` if there is none.
    private func sitePage(_ path: String, _ plan: SitePlan) -> PreviewResponse? {
        let page =
            pages[path] ?? (path.hasSuffix(Self.index) ? pages[String(path.dropLast(Self.index.count - 1))] : nil)
        if let page { return made { try rendered(plan.pages[page], plan) } }
        if let file = files[path].map({ plan.files[$0] }) { return made { try response(file) } }
        guard SitePlan.searchMayHaveFile(at: path) else { return nil }
        return made { try search.file(at: path, of: plan).map(response) ?? notFound(plan) }
    }

    private func response(_ file: SiteFile) throws -> PreviewResponse {
        PreviewResponse(status: 200, type: MediaType.ofFile(named: file.permalink.outputPath), body: try file.bytes())
    }

    private func rendered(_ page: Page, _ plan: SitePlan) throws -> PreviewResponse {
        let bytes = try plan.render(page)
        let type = MediaType.ofFile(named: page.permalink.outputPath)
        return PreviewResponse(status: 200, type: type, body: ReloadScript.added(to: bytes, revision: revision))
    }

    private func notFound(_ plan: SitePlan) -> PreviewResponse {
        guard let page = pages["/404.html"] else { return PreviewResponse(status: 404, "There is no such page.") }
        var response = made { try rendered(plan.pages[page], plan) }
        if response.status == 200 { response.status = 404 }
        return response
    }

    private func made(_ make: () throws -> PreviewResponse) -> PreviewResponse {
        do {
            return try make()
        } catch let error as DiagnosticError {
            return errorPage("This page cannot be made", error.diagnostics)
        } catch {
            return errorPage("This page cannot be made", [.error("internal", at: .none, "\(error)")])
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
            \(ReloadScript.element(revision: revision))</body></html>

            """
        return PreviewResponse(status: 500, type: "text/html; charset=utf-8", body: Array(html.utf8))
    }
}

extension DiagnosticPrinter {
    /// How many diagnostics a browser is shown at once.
    private static let mostInBrowser = 100

    /// Diagnostics as a terminal shows them, without colours.
    static func plainText(_ diagnostics: [Diagnostic]) -> String {
        let printer = DiagnosticPrinter(showsColours: false)
        let rest = diagnostics.count - Self.mostInBrowser
        let texts = diagnostics.prefix(Self.mostInBrowser).map(printer.text)
        return (texts + (rest > 0 ? ["… and \(rest) more, which the terminal shows"] : [])).joined(separator: "\n\n")
    }
}
