import DatelineFiles
import DatelineModel

/// The small complete site that `dateline init` creates.
package enum StarterSite {
    /// Whether a folder contains a site.
    package static func isSite(_ folder: String) -> Bool {
        FileSystem.kind(of: "\(folder)/\(SiteFolders.contentName)/site.yml") == .file
    }

    /// Writes the site, with what a host needs. Throws `DiagnosticError` if the folder already has files, or if one cannot be
    /// written, and then none of them stays: half a site would look like a whole one.
    package static func write(to folder: String, for host: StaticHost? = nil) throws {
        switch FileSystem.kind(of: folder) {
        case .nothing: break
        case .folder where FileSystem.names(in: folder).allSatisfy { $0.hasPrefix(".") }: break
        case let kind:
            throw DiagnosticError(
                .error(
                    .folderNotEmpty, at: .file(folder),
                    kind == .folder ? "this folder is not empty" : "is there, and is not a folder",
                    help: "choose a new folder"))
        }
        try host?.refuseToReplace(in: folder)
        let isNew = FileSystem.kind(of: folder) == .nothing
        let root = try OpenFolder(making: folder)
        let files = files(for: host).filter { !$0.isOptional || root.kind(of: $0.path) == .nothing }
        var written: [String] = []
        do {
            for file in files {
                try root.write(Array(file.text.utf8), to: file.path)
                written.append(file.path)
            }
        } catch {
            for path in written { root.removeAll(path) }
            for file in files { root.removeEmptyFolders(around: file.path) }
            if isNew { FileSystem.remove(folder) }
            throw error
        }
    }

    /// What a site has from the start; what is optional gives way to a file that is there.
    private static func files(for host: StaticHost?) -> [(path: String, text: String, isOptional: Bool)] {
        let site = (files + topics).map { path, text in
            (path, host.map { text.replacing("base_url: https://example.org/", with: $0.settings) } ?? text, false)
        }
        guard let host else { return site }
        // The host's CI builds Output itself.
        return site + [(host.path, host.text, false), (".gitignore", "/Output/\n", true)]
    }

    /// The topics of the sample site, which a site may keep, change or remove.
    private static var topics: [(path: String, text: String)] {
        SampleTopics.files.map { ("Content/topics/\($0.path)", $0.text) }
    }

    private static let files: [(path: String, text: String)] = [
        (
            "Content/site.yml",
            """
            # What the site is called and where it will live. “dateline build” names every other key if you mistype one.
            title: My AI Policy Digest
            tagline: Laws, summits and standards, filed by country and topic
            base_url: https://example.org/
            language: en

            # Where “dateline publish” puts the site:
            # publish:
            #   live: {to: git, remote: "git@example.org:team/digest.git", branch: pages}

            """
        ),
        (
            "Content/articles/wire.txt",
            """
             date 2025-02-11 PARIS — France and India closed the AI Action Summit on Tuesday with a statement on inclusive and sustainable AI that about 60 countries signed.

            France and India co-chaired the summit, which was held in Paris on February 10 and 11. The United States and the United Kingdom did not sign.

            This file is raw wire copy: it has no title and no front matter. Its date, place, headline, summary, countries and topics were derived from its words.

            """
        ),
        (
            "Content/articles/2024-08-01-eu-ai-act-in-force.md",
            """
            ---
            title: EU AI Act enters into force
            date: 2024-08-01
            place: Brussels
            countries: [EU]
            topics: [regulation]
            summary: The European Union's Regulation 2024/1689 on artificial intelligence is in force; most of it applies from 2 August 2026.
            source: https://eur-lex.europa.eu/eli/reg/2024/1689/oj
            ---

            The European Union's AI Act entered into force on 1 August 2024. Most of it applies from 2 August 2026.

            ## How to write an article

            This one is **Markdown** with front matter: what is given there is used as it is, and what is left out is derived
            from the text. Links to other files of the site, such as [the wire copy](wire.txt), become links to their pages.

            """
        ),
        (
            "Content/pages/about.md",
            """
            ---
            title: About
            summary: What this digest is and how it is made.
            ---

            This page is `Content/pages/about.md`. Say here who you are, how articles are chosen, and where readers can write to.

            """
        ),
    ]
}
