package import DatelineModel
package import DatelineReading
package import DatelineTagging

/// What turns a file into an article.
package struct Newsroom: Sendable {
    /// Reads a file.
    package let reader: ManuscriptReader
    /// Edits what was read.
    package var editor: Editor
    /// Names of countries and places.
    package let gazetteer: Gazetteer

    /// What came of a file.
    package struct Outcome: Sendable {
        /// The file, below `Content`.
        package let path: String
        /// The article; `nil` if something is wrong with it.
        package let article: Article?
        /// What is wrong.
        package let diagnostics: [Diagnostic]
        /// Its links to other files of the site, and the text that they stand in if there are any.
        let links: [Located<String>]
        let text: SourceText?
        /// Where its images from other hosts come from.
        var imageOrigins: Set<String> = []
        /// What an editor should look at; `nil` if there is nothing.
        package var review: Review?
        /// Its link to the article that it is a translation of, with the file that the link stands in; `nil` if it is none.
        var translation: (link: Located<String>, text: SourceText)?

        /// Where links to the file lead.
        var target: LinkTargets.Target {
            // The build stops for its own errors; one more for each link to it would only hide them.
            guard let article else { return .page(Permalink("/")) }
            return article.isInSite
                ? .page(article.permalink)
                : .missing(
                    "an article that is held back",
                    help: "hold this one back too, or take the link out until the other is published")
        }
    }

    /// Reads and edits a file below `Content`.
    package func outcome(of path: String) -> Outcome {
        do {
            let manuscript = try reader.read(path)
            let (article, tags) = try editor.edit(manuscript)
            let concerns = Concern.all(in: article, tags, siteHasTopics: editor.hasTopics)
            let links = article.isInSite ? manuscript.relativeLinks : []
            var outcome = Outcome(
                path: path, article: article, diagnostics: [], links: links,
                text: links.isEmpty ? nil : manuscript.text,
                imageOrigins: article.isInSite ? manuscript.imageOrigins : [],
                review: concerns.isEmpty
                    ? nil : Review(article: article, concerns: concerns, place: FrontMatterPlace(of: manuscript)))
            if let link = manuscript.fields.translationOf, let text = manuscript.fields.text, article.isInSite {
                outcome.translation = (link, text)
            }
            return outcome
        } catch let error as DiagnosticError {
            return Outcome(path: path, article: nil, diagnostics: error.diagnostics, links: [], text: nil)
        } catch {
            let file = "\(SiteFolders.contentName)/\(path)"
            return Outcome(
                path: path, article: nil, diagnostics: [.error("internal", at: .file(file), "\(error)")], links: [],
                text: nil)
        }
    }
}
