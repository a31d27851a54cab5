/// The CI files with which hosts build and publish a site on every push.
///
/// They fetch Dateline from a repository that a variable names, build it in the Swift project's own container, and
/// cache the program for the next run. The program is touched before it is used, so that it is newer than the sources
/// fetched after it was built and `bin/dateline` does not rebuild it.
enum PublishWorkflow {
    private static let image = "swift:6.3-bookworm"

    static let githubPages = """
        # Builds the site with Dateline and publishes it to GitHub Pages on every push to the default branch.
        name: Publish
        on:
          push:
          workflow_dispatch:
        permissions:
          contents: read
          pages: write
          id-token: write
        concurrency:
          group: pages
          cancel-in-progress: false
        jobs:
        \(githubBuild(step: pagesAddress, build: #".dateline/bin/dateline build --base-url "$SITE_ADDRESS/""#))
              - name: Upload the site
                uses: actions/upload-pages-artifact@v5
                with:
                  path: Output
                  include-hidden-files: true
          publish:
            needs: build
            runs-on: ubuntu-latest
            environment:
              name: github-pages
              url: ${{ steps.pages.outputs.page_url }}
            steps:
              - name: Publish
                id: pages
                uses: actions/deploy-pages@v5

        """

    static let gitlabPages = """
        # Builds the site with Dateline and publishes it to GitLab Pages on every push to the default branch.
        #
        # The site gets the address that GitLab gives its Pages. With a domain of your own, remove --base-url here and put
        # the domain into base_url in Content/site.yml.
        pages:
          image: \(image)
          rules:
            - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
          cache:
            key: dateline-\(image.replacing(":", with: ""))
            paths: [.dateline-program/]
          script:
            - |
              if [ -z "${DATELINE_REPOSITORY:-}" ]; then
                echo "DATELINE_REPOSITORY is not set. Set it to the address of Dateline's repository under Settings, CI/CD, Variables." >&2
                exit 1
              fi
              rm -rf .dateline
              git clone --quiet "$DATELINE_REPOSITORY" .dateline
              git -C .dateline checkout --quiet "${DATELINE_VERSION:-HEAD}"
            - |
              apt-get update -qq
              apt-get install -y -qq libcmark-dev pkg-config > /dev/null
            - |
              revision=$(git -C .dateline rev-parse HEAD)
              if [ -f ".dateline-program/$revision" ]; then
                mkdir -p .dateline/.build
                install -m 755 ".dateline-program/$revision" .dateline/.build/dateline
              fi
              .dateline/bin/dateline build --output public --base-url "$CI_PAGES_URL/"
              rm -rf .dateline-program
              mkdir .dateline-program
              cp .dateline/.build/dateline ".dateline-program/$revision"
          artifacts:
            paths: [public]

        """

    static let netlify = uploading(
        to: "Netlify",
        variables: """
                  NETLIFY_AUTH_TOKEN: ${{ secrets.NETLIFY_AUTH_TOKEN }}
                  NETLIFY_SITE_ID: ${{ vars.NETLIFY_SITE_ID }}
            """,
        needed: ["NETLIFY_AUTH_TOKEN", "NETLIFY_SITE_ID"],
        command: #"npx --yes netlify-cli@23 deploy --prod --no-build --dir Output --site "$NETLIFY_SITE_ID""#)

    static let cloudflare = uploading(
        to: "Cloudflare Pages",
        variables: """
                  CLOUDFLARE_API_TOKEN: ${{ secrets.CLOUDFLARE_API_TOKEN }}
                  CLOUDFLARE_ACCOUNT_ID: ${{ vars.CLOUDFLARE_ACCOUNT_ID }}
                  CLOUDFLARE_PROJECT: ${{ vars.CLOUDFLARE_PROJECT }}
            """,
        needed: ["CLOUDFLARE_API_TOKEN", "CLOUDFLARE_ACCOUNT_ID", "CLOUDFLARE_PROJECT"],
        command: #"npx --yes wrangler@4 pages deploy Output --project-name "$CLOUDFLARE_PROJECT" --branch main"#)

    // MARK: - Parts

    /// A workflow of GitHub that uploads with the host's own command.
    private static func uploading(to host: String, variables: String, needed: [String], command: String) -> String {
        """
        # Builds the site with Dateline and publishes it to \(host) on every push to the default branch.
        name: Publish
        on:
          push:
          workflow_dispatch:
        permissions:
          contents: read
        concurrency:
          group: publish
          cancel-in-progress: false
        jobs:
        \(githubBuild(step: "", build: addressCheck + ".dateline/bin/dateline build"))
              - uses: actions/setup-node@v6
                with:
                  node-version: 24
              - name: Publish
                env:
        \(indented(variables, by: 4))
                run: |
                  for name in \(needed.joined(separator: " ")); do
                    if [ -z "${!name}" ]; then
                      echo "::error::$name is not set. Set it under Settings, Secrets and variables, Actions."
                      exit 1
                    fi
                  done
                  \(command)

        """
    }

    /// The job that builds, up to and including the site.
    private static func githubBuild(step: String, build: String) -> String {
        """
          build:
            if: github.ref_name == github.event.repository.default_branch
            runs-on: ubuntu-latest
            container: \(image)
            defaults:
              run:
                shell: bash
            steps:
              - uses: actions/checkout@v6
              - name: Get Dateline
                id: dateline
                env:
                  DATELINE_REPOSITORY: ${{ vars.DATELINE_REPOSITORY }}
                  DATELINE_VERSION: ${{ vars.DATELINE_VERSION }}
                run: |
                  if [ -z "${DATELINE_REPOSITORY:-}" ]; then
                    echo "::error::DATELINE_REPOSITORY is not set. Set it to the address of Dateline's repository under Settings, Secrets and variables, Actions, Variables."
                    exit 1
                  fi
                  git clone --quiet "$DATELINE_REPOSITORY" .dateline
                  git -C .dateline checkout --quiet "${DATELINE_VERSION:-HEAD}"
                  echo "revision=$(git -C .dateline rev-parse HEAD)" >> "$GITHUB_OUTPUT"
              - name: Install what Dateline needs
                run: |
                  apt-get update -qq
                  apt-get install -y -qq libcmark-dev pkg-config > /dev/null
              - name: Cache the program for the next run
                uses: actions/cache@v5
                with:
                  path: .dateline/.build/dateline
                  key: dateline-\(image.replacing(":", with: ""))-${{ runner.arch }}-${{ steps.dateline.outputs.revision }}
        \(step)      - name: Build the site
        \(step.isEmpty ? "" : "        env:\n          SITE_ADDRESS: ${{ steps.address.outputs.base_url }}\n")        run: |
                  if [ -f .dateline/.build/dateline ]; then touch .dateline/.build/dateline; fi
        \(indented(build, by: 10))
        """
    }

    /// The step that gets the site's address from GitHub.
    private static let pagesAddress = """
              - name: Get the site's address
                id: address
                uses: actions/configure-pages@v6

        """

    /// Prevents a site with the example address from being published.
    private static let addressCheck = """
        if grep -q '^base_url: *https://example\\.org/' Content/site.yml; then
          echo "::error::base_url in Content/site.yml is an example. Put the address of your site there."
          exit 1
        fi

        """

    private static func indented(_ text: String, by count: Int) -> String {
        let margin = String(repeating: " ", count: count)
        return text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "" : margin + $0 }
            .joined(separator: "\n")
    }
}
