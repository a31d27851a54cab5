package import DatelineModel
import DatelineReading

/// Checks the links by file path in all texts of a site.
package enum LinkCheck {
    /// What is wrong with the links in articles, from translations to their originals, and in introductions and pages.
    package static func problems(of files: [EditedFile], in site: Site, _ links: LinkTargets) -> [Diagnostic] {
        var problems = Translations.problems(of: files, links)
        for file in files where !file.links.isEmpty {
            guard let text = file.text else { continue }
            problems += links.problems(of: file.links, from: file.path, in: text)
        }
        for prose in site.prose {
            problems += links.problems(of: prose.relativeLinks, from: SiteFolders.path(of: prose), in: prose.text)
        }
        return problems
    }
}
