package import DatelineModel
package import DatelineReading

/// Checks the links by file path in the texts of a site.
package enum LinkCheck {
    /// What is wrong with the links in articles, from translations to their originals, and in the introductions and pages
    /// that are shown. What is not in the site yet may link to what is not there yet.
    package static func problems(of files: [EditedFile], _ prose: [Prose], _ links: LinkTargets) -> [Diagnostic] {
        var problems = Translations.problems(of: files, links)
        for file in files where !file.links.isEmpty && file.article?.isInSite != false {
            guard let text = file.text else { continue }
            problems += links.problems(of: file.links, from: file.path, in: text)
        }
        for prose in prose {
            problems += links.problems(of: prose.relativeLinks, from: SiteFolders.path(of: prose), in: prose.text)
        }
        return problems
    }
}
