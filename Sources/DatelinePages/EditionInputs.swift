import DatelineDigest
import DatelineModel
import DatelineReading

/// What an edition is made from, in fingerprints.
struct EditionInputs: Sendable {
    /// What the layout follows from.
    let layout: InputFingerprint
    /// The same without the theme.
    let withoutTheme: InputFingerprint
    /// What each article says, in the digest's order.
    let articles: [InputFingerprint]
    /// What finds related articles.
    let keywords: InputFingerprint
    /// What the site brings for its own templates besides its articles.
    let data: InputFingerprint

    /// The fingerprints of an edition; `nil` unless it is for a preview.
    init?(_ digest: Digest, _ files: [EditedFile], _ site: Site, _ siteData: SiteData) {
        guard let fingerprint = site.fingerprint, let outline = digest.outline.fingerprint else { return nil }
        let withoutTheme = InputFingerprint { hasher in
            hasher.combine(site.contentFingerprint)
            hasher.combine(outline)
            // What comes next, who is a member, and what an instrument is: all of it goes by the day.
            hasher.combine(site.today)
            // Editions come out by the calendar, and without a note of what is held back none can be planned.
            if site.settings.editions != nil {
                for file in site.issueFiles {
                    hasher.combine(file.date.map { site.settings.timeZone.begins($0, after: site.reading.now) })
                }
                for file in files { hasher.combine(file.article?.heldBack == nil) }
            }
            for file in files {
                hasher.combine(file.path)
                hasher.combine(file.fingerprints?.links)
                // Links, lines of redirects.yml and notes of editions to come may lead to what is not in the site.
                hasher.combine(file.article.flatMap { $0.isInSite ? nil : $0.permalink })
                if file.article == nil {
                    hasher.combine(file.diagnostics.containsErrors)
                    for link in file.links {
                        hasher.combine(link.address.value)
                        hasher.combine(link.isImage)
                    }
                }
            }
        }
        self.withoutTheme = withoutTheme
        layout = InputFingerprint { hasher in
            hasher.combine(fingerprint)
            hasher.combine(withoutTheme)
        }
        data = InputFingerprint { siteData.feed(into: &$0) }
        keywords = InputFingerprint { hasher in
            hasher.combine(outline)
            for file in files { hasher.combine(file.fingerprints?.keywords) }
        }
        let contents = files.compactMap { $0.article == nil ? nil : $0.fingerprints?.content }
        articles = digest.outline.order.map { contents[$0] }
    }
}
