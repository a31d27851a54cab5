import NIOCore
import Synchronization

/// The open event streams, one for each page that a browser shows.
final class Listeners: Sendable {
    private struct Listener {
        let channel: any Channel
        /// The path of the page on its host.
        let page: String
    }

    private let listeners = Mutex<[ObjectIdentifier: Listener]>([:])

    /// Adds the stream of the page at a path and sends it its state at once. `site` is asked once the stream is added, so
    /// that no change in between is missed.
    func add(_ channel: any Channel, page: String, _ site: () -> ServedSite) {
        listeners.withLock { $0[ObjectIdentifier(channel)] = Listener(channel: channel, page: page) }
        channel.closeFuture.whenComplete { _ in
            self.listeners.withLock { $0[ObjectIdentifier(channel)] = nil }
        }
        Self.send(site().state(on: page), to: channel)
    }

    /// Sends all streams the states of their pages.
    func broadcast(_ site: ServedSite) {
        for listener in listeners.withLock({ Array($0.values) }) {
            Self.send(site.state(on: listener.page), to: listener.channel)
        }
    }

    /// Sends an empty line to all streams, so that a dead one is detected.
    func ping() {
        for listener in listeners.withLock({ Array($0.values) }) { Self.send(":\n\n", to: listener.channel) }
    }

    private static func send(_ state: PreviewState, to channel: any Channel) {
        do {
            send(try state.event(), to: channel)
        } catch {
            // Strings and numbers can always be encoded as JSON; if not, the browser asks again.
            channel.close(promise: nil)
        }
    }

    private static func send(_ text: String, to channel: any Channel) {
        // A browser that does not read its events is disconnected, so that they do not pile up.
        guard channel.isWritable else { return channel.close(promise: nil) }
        channel.writeAndFlush(HTTPEventText(text), promise: nil)
    }
}

/// A piece of an event stream on its way through a channel's pipeline.
struct HTTPEventText: Sendable {
    let text: String
    init(_ text: String) { self.text = text }
}
