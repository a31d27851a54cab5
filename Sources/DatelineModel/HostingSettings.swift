/// What the table `hosting:` in `site.yml` says: how hosts should serve the site.
package struct HostingSettings: Sendable, Equatable {
    /// The files that tell hosts how to serve the site.
    package enum File: String, Sendable, CaseIterable {
        /// `_headers`
        case headers
        /// `_redirects`
        case redirects
        /// `.nojekyll`, without which GitHub takes the site for one of Jekyll's and drops names with an underscore.
        case nojekyll
        /// `CNAME`
        case cname
    }

    /// What the site wants of the header that says what its pages may load and run.
    package enum ContentPolicy: Sendable, Equatable {
        /// The strict one that the default theme obeys.
        case strict
        /// That one, with more origins for some of its directives, in the order of the file.
        case extended([PolicyAddition])
        /// The site's own.
        case own(String)
        /// None.
        case none
    }

    /// The host name under which a host should answer; `nil` to leave it to the host's own settings.
    package var cname: String?
    /// Headers besides those that every site has, or in their place.
    package var headers: [HeaderRule] = []
    /// Redirects besides those of articles' aliases.
    package var redirects: [RedirectRule] = []
    /// The content policy.
    package var contentPolicy = ContentPolicy.strict
    /// The files that are written, if there is anything to write into them.
    package var files = Set(File.allCases)

    /// What holds for a site that says nothing.
    package init() {}
}

/// Origins that a directive of the content policy allows besides those of the strict one.
package struct PolicyAddition: Sendable, Equatable {
    /// The directive: `form-action`.
    package let directive: String
    /// The origins: `https://lists.example.org`.
    package let origins: [String]

    /// Origins for a directive.
    package init(_ directive: String, _ origins: [String]) { (self.directive, self.origins) = (directive, origins) }

    /// The directives that can be extended.
    package static let directives = [
        "connect-src", "font-src", "form-action", "frame-ancestors", "frame-src", "img-src", "media-src", "script-src",
        "style-src", "worker-src",
    ]
}

/// Headers that a host sends with the files of a path.
package struct HeaderRule: Sendable, Equatable {
    /// A header's name and value.
    package struct Header: Sendable, Equatable {
        /// The name.
        package let name: String
        /// The value; `nil` takes out a header that every site has.
        package let value: String?
        /// Where `site.yml` says so; `nil` for what every site has.
        package let location: SourceLocation?

        /// A header.
        package init(_ name: String, _ value: String?, at location: SourceLocation? = nil) {
            (self.name, self.value, self.location) = (name, value, location)
        }
    }

    /// The path.
    package let pattern: PathPattern
    /// The headers, in their order.
    package var headers: [Header]

    /// Headers for a path.
    package init(_ pattern: PathPattern, _ headers: [Header]) { (self.pattern, self.headers) = (pattern, headers) }
}

/// A path that leads elsewhere.
package struct RedirectRule: Sendable, Equatable {
    /// The path.
    package let pattern: PathPattern
    /// Where it leads: a path of the site, or a whole address.
    package let target: String
    /// The HTTP status; 200 shows the target without a change of address.
    package let status: Int
    /// Where `site.yml` says so.
    package let location: SourceLocation

    /// A redirect.
    package init(_ pattern: PathPattern, to target: String, status: Int, at location: SourceLocation) {
        (self.pattern, self.target, self.status, self.location) = (pattern, target, status, location)
    }
}
