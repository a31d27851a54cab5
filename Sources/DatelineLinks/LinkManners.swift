/// How other sites are asked.
package struct LinkManners: Sendable {
    /// Who asks, as `User-Agent` says it.
    package var userAgent: String
    /// How many hosts are asked at the same time; of each host one page.
    package var hostsAtOnce = 8
    /// How long a host is left alone after an answer.
    package var pause = Duration.seconds(1)
    /// How often a page is asked for that does not answer, or whose server is in trouble.
    package var tries = 3
    /// How long the first wait before another try is; each further one is twice as long.
    package var firstWait = Duration.seconds(2)
    /// The longest wait that a server may ask for; a longer one ends the matter for this time.
    package var longestWait = Duration.seconds(60)
    /// How long a connection may take to come about.
    package var connectLimit = Duration.seconds(10)
    /// How long an answer may take.
    package var limit = Duration.seconds(20)
    /// Whether machines of this machine's own nets, and itself, may be asked. They are asked without a proxy.
    package var mayAskClosedNets = false
    /// Whether pages are read for the places that fragments of addresses name.
    package var checksFragments = false
    /// What is known of proxies.
    package var proxies = LinkProxies.none

    /// The manners of a program that calls itself so.
    package init(userAgent: String) { self.userAgent = userAgent }
}
