/// The CI files with which hosts build and publish a site on every push.
///
/// They fetch the program of a release, from the address that a variable names, and hold it against the release's
/// checksums. Nothing is compiled. What builds remember of the site's addresses and texts goes from one run to the next in a
/// cache, so that a build warns of addresses that lead nowhere any more, and of texts that changed without a date.
enum PublishWorkflow {
    /// A small image of Debian with curl, on which programs of releases run.
    private static let image = "buildpack-deps:bookworm-curl"

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
            key: dateline-addresses
            paths: [public/.dateline-addresses, public/.dateline-texts]
          script:
            - |
        \(indented(getProgram(complaint: "", place: "Settings, CI/CD, Variables", to: " >&2"), by: 6))
            - .dateline/bin/dateline build --output public --base-url "$CI_PAGES_URL/"
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
            defaults:
              run:
                shell: bash
            steps:
              - uses: actions/checkout@v6
              - name: Get Dateline
                env:
                  DATELINE_RELEASE: ${{ vars.DATELINE_RELEASE }}
                run: |
        \(indented(getProgram(complaint: "::error::", place: variables), by: 10))
              - name: Know the addresses of earlier builds
                uses: actions/cache@v5
                with:
                  path: |
                    Output/.dateline-addresses
                    Output/.dateline-texts
                  key: dateline-addresses-${{ github.run_id }}
                  restore-keys: dateline-addresses-
        \(step)      - name: Build the site
        \(step.isEmpty ? "" : "        env:\n          SITE_ADDRESS: ${{ steps.address.outputs.base_url }}\n")        run: |
        \(indented(build, by: 10))
        """
    }

    private static let variables = "Settings, Secrets and variables, Actions, Variables"

    /// The lines of a shell that put the program of a release into `.dateline`.
    private static func getProgram(complaint: String, place: String, to output: String = "") -> String {
        """
        if [ -z "${DATELINE_RELEASE:-}" ]; then
          echo "\(complaint)DATELINE_RELEASE is not set. Set it to the address of a release's files, such as https://github.com/OWNER/dateline/releases/download/v0.1.0, under \(place)."\(output)
          exit 1
        fi
        rm -rf .dateline .dateline-release
        mkdir .dateline .dateline-release
        curl --fail --silent --show-error --location --retry 3 --output .dateline-release/SHA256SUMS "$DATELINE_RELEASE/SHA256SUMS"
        archive=$(sed -n "s/^[0-9a-f]\\{64\\}  \\(dateline-[0-9A-Za-z.-]*-linux-$(uname -m)\\.tar\\.gz\\)\\$/\\1/p" .dateline-release/SHA256SUMS)
        if [ -z "$archive" ]; then
          echo "\(complaint)The release has no program for Linux on $(uname -m)."\(output)
          exit 1
        fi
        curl --fail --silent --show-error --location --retry 3 --output ".dateline-release/$archive" "$DATELINE_RELEASE/$archive"
        (cd .dateline-release && grep -F "  $archive" SHA256SUMS | sha256sum --check --quiet -)
        tar -xzf ".dateline-release/$archive" -C .dateline --strip-components 1
        .dateline/bin/dateline --version
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
