import DatelineFiles
package import DatelineModel
package import DatelineReading

/// Where a site's files are. Messages name files relative to the folder of the site.
package struct SiteFolders: Sendable {
    /// The folder that has `Content` and `Templates`.
    package let source: String
    /// The folder that the site is written to.
    package let output: String

    /// The folder in which builds keep what later ones are to know. It is not in `output`: nothing of it is for readers.
    package var memory: String { "\(source)/.dateline" }

    /// The folders of a site, as paths of the file system.
    package init(source: String, output: String) {
        self.source = source
        self.output = output
    }

    /// Whether a path, at which nothing need be yet, is in one of the folders of the site: what is there is read, published or
    /// removed.
    package func hold(_ path: String) -> Bool {
        let place = FileSystem.resolvedAsFarAsItIsThere(path)
        return [content, templates, output].contains {
            FileSystem.isInside(place, FileSystem.resolvedAsFarAsItIsThere($0))
        }
    }

    /// What messages call the folder of articles.
    package static let contentName = "Content"
    /// What messages call the folder of templates.
    package static let templatesName = "Templates"

    /// The path below `Content` of the file of an introduction or a page.
    package static func path(of prose: Prose) -> String { String(prose.text.file.dropFirst(contentName.count + 1)) }

    /// A path of a message as the user sees it, from the working directory: `my-digest/Content/articles/paris.md`.
    package func asSeen(_ path: String) -> String {
        let isOfSite = [Self.contentName, Self.templatesName].contains { path == $0 || path.hasPrefix($0 + "/") }
        if path.hasPrefix(ThemeFolder.mark) { return inSource(path.dropFirst(ThemeFolder.mark.count)) }
        return isOfSite ? inSource(path[...]) : path
    }

    /// A path below the folder of the site, from the working directory.
    private func inSource(_ path: Substring) -> String {
        var folder = source[...]
        if source.hasPrefix("/"), let here = FileSystem.resolved("."), (source + "/").hasPrefix(here + "/") {
            folder = source.dropFirst(here.utf8.count).drop { $0 == "/" }
        }
        while folder.hasPrefix("./") { folder = folder.dropFirst(2).drop { $0 == "/" } }
        return folder.isEmpty || folder == "."
            ? String(path) : folder.hasSuffix("/") ? String(folder + path) : "\(folder)/\(path)"
    }

    /// A diagnostic of the site with its paths as the user sees them.
    package func asSeen(_ diagnostic: Diagnostic) -> Diagnostic {
        let templates = "\(Self.templatesName)/"
        let place: Diagnostic.Place =
            switch diagnostic.place {
            case .location(let location): .location(location.inFile(asSeen(location.file)))
            case .file(let path): .file(asSeen(path))
            case .none: .none
            }
        // Notes end with the place of another template.
        let theme = inSource("")
        let notes = diagnostic.notes.map {
            $0.replacing(" \(templates)", with: " \(asSeen(templates))").replacing(
                " \(ThemeFolder.mark)", with: " \(theme)")
        }
        return diagnostic.with(place: place, notes: notes)
    }

    /// The folder of articles.
    package var content: String { "\(source)/\(Self.contentName)" }
    /// The folder of templates; it may be missing.
    package var templates: String { "\(source)/\(Self.templatesName)" }
}

/// How a site is read.
package struct SiteReading: Sendable {
    /// The address in place of the one in `site.yml`; `nil` to take that.
    package var baseURL: BaseURL?
    /// The only moment that the site knows: what is dated or embargoed later is held back. A day without a time means its
    /// end.
    package var now: PublicationDate
    /// Whether drafts, future and embargoed articles are in the site all the same.
    package var showsHeldBack = false
    /// Whether the site is for a preview: articles keep their text, so that a page can be made when its file is gone or
    /// has changed; what was made is remembered; and little is made before it is asked for.
    package var isForPreview = false

    /// A reading as of a moment.
    package init(baseURL: BaseURL? = nil, now: PublicationDate) {
        self.baseURL = baseURL
        self.now = now
    }
}
