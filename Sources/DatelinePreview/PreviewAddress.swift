/// Where a preview listens.
package struct PreviewAddress: Sendable, Equatable {
    /// The host's name or IP address.
    package var host: String
    /// The TCP port; 0 lets the system choose.
    package var port: Int

    /// An address of a host and a port.
    package init(host: String, port: Int) {
        self.host = host
        self.port = port
    }

    /// The address as a URL.
    package var url: String { host.contains(":") ? "http://[\(host)]:\(port)/" : "http://\(host):\(port)/" }
}
