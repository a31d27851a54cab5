import DatelineFiles
import DatelineModel
package import DatelineSite
import NIOCore
import NIOHTTP1
import NIOPosix
import Synchronization

#if canImport(Glibc)
private import Glibc
#elseif canImport(Musl)
private import Musl
#else
private import Darwin
#endif

/// Serves a live site to browsers and notifies them of changes.
package final class PreviewServer: Sendable {
    /// Where it listens, with the actual port.
    package let address: PreviewAddress

    private let site: LiveSite
    private let listeners: Listeners
    private let channel: any Channel
    private let pings: RepeatedTask

    /// How many further ports are tried if one is in use.
    private static let portAttempts = 100

    /// Starts serving. If the port is in use, the next free one is taken. Throws `PreviewError` if there is none.
    ///
    /// `timeLimit` is how long a browser may take to send a request, or to read a response.
    package init(_ site: LiveSite, at wanted: PreviewAddress, timeLimit: Duration = .seconds(30)) async throws {
        Self.raiseFileLimit()
        let listeners = Listeners()
        let connections = Connections(limit: Self.connectionLimit())
        let hosts = AllowedHosts([wanted.host, Machine.name].compactMap { $0 })
        let bootstrap = ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
            .serverChannelOption(.backlog, value: 1024)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelOption(.maxMessagesPerRead, value: 4)
            .childChannelInitializer { channel in
                connections.add(channel)
                return channel.eventLoop.makeCompletedFuture {
                    let pipeline = channel.pipeline.syncOperations
                    try pipeline.configureHTTPServerPipeline(
                        withEncoderConfiguration: .init(), withDecoderLimitConfiguration: Self.headerLimits)
                    try pipeline.addHandlers([
                        BackPressureHandler(),
                        ConnectionHandler(site, listeners, hosts, timeLimit: TimeAmount(timeLimit)),
                    ])
                }
            }
        channel = try await Self.bind(bootstrap, wanted)
        (self.site, self.listeners) = (site, listeners)
        address = PreviewAddress(host: wanted.host, port: channel.localAddress?.port ?? wanted.port)
        pings = channel.eventLoop.scheduleRepeatedTask(initialDelay: .seconds(15), delay: .seconds(15)) { _ in
            listeners.ping()
        }
    }

    /// Follows the files of the site, and the time, and notifies all open pages, until the watch ends. `report` receives each
    /// change that made a difference, and how long it took; one that the time made has no paths.
    package func follow(
        _ watcher: some FolderWatcher, report: (FolderChanges, LiveSite.Update, Duration) -> Void = { _, _, _ in }
    ) async throws {
        let (changes, continuation) = AsyncStream.makeStream(of: FolderChanges.self)
        async let _: Void = followTime(continuation)
        async let _: Void = Self.pass(watcher.changes, to: continuation)
        let clock = ContinuousClock()
        for await changes in changes {
            let start = clock.now
            guard let update = try await site.update(changes) else { continue }
            broadcast()
            report(changes, update, clock.now - start)
        }
    }

    /// Passes the changes of files on, and ends with them.
    private static func pass(
        _ changes: AsyncStream<FolderChanges>, to continuation: AsyncStream<FolderChanges>.Continuation
    ) async {
        for await change in changes { continuation.yield(change) }
        continuation.finish()
    }

    /// Reports a change of no file whenever the time has made another site, until the task is cancelled.
    ///
    /// It looks at the clock each second: a machine that slept, or whose clock was set forward, is right a second later.
    private func followTime(_ continuation: AsyncStream<FolderChanges>.Continuation) async {
        while true {
            do { try await Task.sleep(for: .seconds(1)) } catch { return }
            if await site.isOutOfDate { continuation.yield(.paths([])) }
        }
    }

    /// Sends the result of a change to all open pages.
    func broadcast() { listeners.broadcast(site.served.withLock { $0 }) }

    /// Stops serving.
    package func stop() async {
        pings.cancel()
        // A channel that is already closed is fine.
        try? await channel.close()
    }

    private static func bind(_ bootstrap: ServerBootstrap, _ wanted: PreviewAddress) async throws -> any Channel {
        let last = wanted.port == 0 ? 0 : min(65_535, wanted.port + portAttempts)
        for port in wanted.port...last {
            do {
                return try await bootstrap.bind(host: wanted.host, port: port).get()
            } catch let error as IOError where error.errnoCode == EADDRINUSE {
                continue
            } catch let error as IOError where error.errnoCode == EACCES {
                throw PreviewError(
                    description: "port \(port) requires administrator rights; choose one above 1023")
            } catch let error as IOError where error.errnoCode == EADDRNOTAVAIL {
                throw PreviewError(
                    description:
                        "cannot listen at “\(wanted.host)”: it is not an address of this machine; leave out --host, or write 0.0.0.0 for all"
                )
            } catch let error as IOError {
                throw PreviewError(
                    description: "cannot listen at “\(wanted.host)”: \(String(cString: strerror(error.errnoCode)))")
            } catch is SocketAddressError.UnknownHost {
                throw PreviewError(
                    description:
                        "cannot listen at “\(wanted.host)”: there is no machine of this name; leave out --host, or write one of this machine"
                )
            } catch {
                throw PreviewError(description: "cannot listen at “\(wanted.host)”: \(error)")
            }
        }
        throw PreviewError(
            description: "the ports from \(wanted.port) to \(last) are in use; choose another with --port")
    }

    // MARK: - Limits

    /// More headers than any browser sends close the connection.
    private static var headerLimits: NIOHTTPDecoderLimitConfiguration {
        var limits = NIOHTTPDecoderLimitConfiguration()
        (limits.maxHeaderFieldSize, limits.maxHeaderListSize, limits.maxHeaderFieldCount) = (32 << 10, 64 << 10, 128)
        return limits
    }

    /// Every connection is an open file; the usual limit of 256 or 1,024 is quickly reached.
    private static func raiseFileLimit() {
        var limit = rlimit()
        guard getrlimit(fileLimit, &limit) == 0 else { return }
        limit.rlim_cur = min(limit.rlim_max, 8192)
        setrlimit(fileLimit, &limit)  // If that is not allowed, the limit is lower.
    }

    private static func connectionLimit() -> Int {
        var limit = rlimit()
        guard getrlimit(fileLimit, &limit) == 0 else { return 128 }
        return max(16, min(4096, Int(clamping: limit.rlim_cur) - 128))
    }

    #if canImport(Glibc)
    private static let fileLimit = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
    #else
    private static let fileLimit = RLIMIT_NOFILE
    #endif
}

/// Why a preview cannot start.
package struct PreviewError: Error, CustomStringConvertible {
    /// The reason and what to do about it.
    package let description: String
}

/// All open connections; the oldest is closed when there are too many.
private final class Connections: Sendable {
    private let limit: Int
    private let open = Mutex<(order: [ObjectIdentifier], channels: [ObjectIdentifier: any Channel])>(([], [:]))

    init(limit: Int) { self.limit = limit }

    func add(_ channel: any Channel) {
        let identity = ObjectIdentifier(channel)
        let oldest: (any Channel)? = open.withLock { open in
            open.order.append(identity)
            open.channels[identity] = channel
            guard open.channels.count > limit else { return nil }
            while let first = open.order.first {
                open.order.removeFirst()
                if let channel = open.channels.removeValue(forKey: first) { return channel }
            }
            return nil
        }
        oldest?.close(promise: nil)
        channel.closeFuture.whenComplete { _ in
            self.open.withLock { open in
                guard open.channels.removeValue(forKey: identity) != nil else { return }
                open.order.removeAll { $0 == identity }
            }
        }
    }
}

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
