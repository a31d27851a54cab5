import DatelineDigest
import DatelineModel
import DatelineReading

/// The texts of editors besides articles: pages of their own, introductions of terms, and notes of editions. Which pages show
/// them, and where links to their files lead.
struct EditorTexts {
    /// Where links by the paths of their files lead.
    private(set) var links = LinkTargets()
    /// Those that pages show.
    private(set) var shown: [Prose]
    /// The notes of editions that are to come out.
    private(set) var comingNotes: [Prose] = []
    /// Those of terms and editions, with the pages that show them.
    private(set) var introductions: [Attachments.Text] = []

    /// The texts of a site whose digest has these editions.
    init(_ digest: Digest, _ issues: Issues, in site: Site) {
        shown = site.pageFiles.map(\.body)
        // Of what could not be read the reason has been given at its place.
        let issueFiles = site.settings.editions == nil ? [] : site.files.terms[IssueFile.folder] ?? []
        for path in site.files.pages + issueFiles + site.termFiles.failed { links.add(path, .uncertain) }
        for page in site.pageFiles { links.add(page.path, .page(page.permalink)) }
        for taxonomy in site.settings.taxonomies { addTerms(of: taxonomy, digest, site) }
        for held in site.instruments.hidden {
            introductions.append(Attachments.Text(held.path, held.file.introduction.siteLinks, on: nil))
            links.add(
                held.path,
                .missing("an instrument that is held back", help: "remove the link until the instrument is published"))
        }
        addNotes(of: issues, site)
    }

    private mutating func addTerms(of taxonomy: Taxonomy, _ digest: Digest, _ site: Site) {
        let pages = Dictionary(
            digest.terms(in: taxonomy.id).map { ($0.term.key, $0.term.permalink) },
            uniquingKeysWith: { first, _ in first })
        for (key, file) in (site.termFiles.files[taxonomy.id] ?? []).sorted(by: { $0.key < $1.key }) {
            let page = taxonomy.hasPages ? pages[key] : nil
            introductions.append(Attachments.Text(file.path, file.introduction.siteLinks, on: page))
            if let page {
                links.add(file.path, .page(page))
                shown.append(file.introduction)
            } else if taxonomy.source == .files, site.instruments.hasFailed(key) {
                links.add(file.path, .uncertain)
            } else {
                let name = "a file of “\(taxonomy.id)” that has no page"
                links.add(file.path, .missing(name, help: "remove the link until it has one"))
            }
        }
    }

    private mutating func addNotes(of issues: Issues, _ site: Site) {
        let out = Dictionary(issues.out.map { ($0.name, $0.permalink) }, uniquingKeysWith: { first, _ in first })
        for file in site.issueFiles {
            introductions.append(Attachments.Text(file.path, file.note.siteLinks, on: out[file.name]))
            if let page = out[file.name] {
                links.add(file.path, .page(page))
                shown.append(file.note)
            } else {
                comingNotes.append(file.note)
                links.add(
                    file.path,
                    .missing("an edition that is not out yet", help: "remove the link until it is, or close it"))
            }
        }
    }
}
