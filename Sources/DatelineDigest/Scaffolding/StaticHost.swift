import DatelineFiles
import DatelineModel

/// A host of static sites, with a CI service that builds the site and publishes it on every push.
package enum StaticHost: String, Sendable, CaseIterable {
    case githubPages = "github-pages"
    case gitlabPages = "gitlab-pages"
    case netlify
    case cloudflare

    /// The host's name.
    package var name: String {
        switch self {
        case .githubPages: "GitHub Pages"
        case .gitlabPages: "GitLab Pages"
        case .netlify: "Netlify"
        case .cloudflare: "Cloudflare Pages"
        }
    }

    /// The file that tells the service what to do, relative to the site's folder.
    package var path: String { self == .gitlabPages ? ".gitlab-ci.yml" : ".github/workflows/publish.yml" }

    /// That file's text.
    package var text: String {
        switch self {
        case .githubPages: PublishWorkflow.githubPages
        case .gitlabPages: PublishWorkflow.gitlabPages
        case .netlify: PublishWorkflow.netlify
        case .cloudflare: PublishWorkflow.cloudflare
        }
    }

    /// The line of a new `site.yml` with the site's address, and other settings for the host.
    var settings: String {
        switch self {
        case .githubPages:
            """
            # The address for builds here; on GitHub the site has https://NAME.github.io/REPOSITORY/ or the domain set there.
            base_url: https://example.org/
            """
        case .gitlabPages:
            """
            # The address for builds here; on GitLab the site has the one of its Pages, such as https://NAME.gitlab.io/PROJECT/.
            base_url: https://example.org/
            """
        case .netlify:
            """
            # Put the site's address here: https://NAME.netlify.app/, or your own domain.
            base_url: https://example.org/
            # Netlify shows a page at an old address before it reads _redirects: without those pages it redirects.
            pages: {redirects: false}
            """
        case .cloudflare:
            """
            # Put the site's address here: https://NAME.pages.dev/, or your own domain.
            base_url: https://example.org/
            """
        }
    }

    /// What is left for the site's owner to do, one step per line.
    package var steps: [String] {
        let variable = "DATELINE_RELEASE, the address of a release of Dateline: the folder of its SHA256SUMS"
        let github = "on GitHub, Settings → Secrets and variables → Actions → Variables: set"
        switch self {
        case .githubPages:
            return [
                "\(github) \(variable)", "on GitHub, Settings → Pages → Source: choose “GitHub Actions”",
                "commit and push: \(path) builds and publishes",
            ]
        case .gitlabPages:
            return [
                "on GitLab, Settings → CI/CD → Variables: set \(variable)",
                "commit and push: \(path) builds and publishes",
            ]
        case .netlify:
            return [
                "create a project at Netlify, and put its address into base_url in Content/site.yml",
                "\(github) \(variable)", "there also set NETLIFY_SITE_ID, the project's ID",
                "under Secrets there set NETLIFY_AUTH_TOKEN, a personal access token of Netlify",
                "commit and push: \(path) builds and publishes",
            ]
        case .cloudflare:
            return [
                "run “npx wrangler pages project create NAME --production-branch main”, and put the address into base_url in Content/site.yml",
                "\(github) \(variable)", "there also set CLOUDFLARE_PROJECT, that NAME, and CLOUDFLARE_ACCOUNT_ID",
                "under Secrets there set CLOUDFLARE_API_TOKEN, a token that may edit Cloudflare Pages",
                "commit and push: \(path) builds and publishes",
            ]
        }
    }

    /// Adds the file to a folder. Throws `DiagnosticError` if there already is one.
    package func write(in folder: String) throws {
        try refuseToReplace(in: folder)
        try FileSystem.writeWithFolders(Array(text.utf8), to: "\(folder)/\(path)")
    }

    /// Throws `DiagnosticError` if a folder already has the file.
    func refuseToReplace(in folder: String) throws {
        guard FileSystem.kind(of: "\(folder)/\(path)", followsLinks: false) != .nothing else { return }
        throw DiagnosticError(
            .error(
                .fileExists, at: .file("\(folder)/\(path)"), "this file already exists and is left as it is",
                help: "move it away, or add what you need to it by hand"))
    }
}
