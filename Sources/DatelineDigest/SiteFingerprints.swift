import DatelineFiles
import DatelineModel
import DatelineReading

/// What a site was read from, in fingerprints. Only a preview needs them.
struct SiteFingerprints: Sendable {
    /// Stands for all of it.
    let whole: InputFingerprint
    /// The same without the theme.
    let content: InputFingerprint
    /// Stands for what templates are compiled from: theme and settings.
    let templates: InputFingerprint

    /// The fingerprints of what was read. `settingsText` has the bytes of `site.yml` and of `redirects.yml`.
    init(
        _ newsroom: Newsroom, _ theme: Theme, _ settings: SiteSettings, _ settingsText: [UInt8], _ files: ContentFiles,
        _ pages: [PageFile], _ issues: [IssueFile], in folders: SiteFolders
    ) {
        let content = InputFingerprint { hasher in
            hasher.combine(newsroom.fingerprint)
            hasher.combine(content: settingsText)
            for path in files.attachments {
                hasher.combine(path)
                hasher.combine(FileSystem.stamp(of: "\(folders.content)/\(path)"))
            }
            // What they say is an input of the pages that show it; here it counts that they can be linked to.
            for path in files.data { hasher.combine(path) }
            for page in pages {
                hasher.combine(page.path)
                hasher.combine(content: page.body.text.bytes)
            }
            for issue in issues {
                hasher.combine(issue.path)
                hasher.combine(content: issue.note.text.bytes)
            }
        }
        let templates = InputFingerprint { hasher in
            hasher.combine(theme.fingerprint)
            hasher.combine(content: settingsText)
            // Which kinds of page there are.
            for taxonomy in settings.taxonomies { hasher.combine(taxonomy.id) }
        }
        (self.content, self.templates) = (content, templates)
        whole = InputFingerprint { hasher in
            hasher.combine(content)
            hasher.combine(templates)
        }
    }
}
