import NIOCore
import Synchronization

/// The open event streams, one for each page that a browser shows.
final class Listeners: Sendable {
    private struct Listener {
        let channel: any Channel
        /// Adds the page's own notes to a state.
        let note: @Sendable (PreviewState) -> PreviewState
    }

    private let listeners = Mutex<[ObjectIdentifier: Listener]>([:])

    /// Adds a stream and sends it a state at once; `note` adds what concerns its page only.
    func add(
        _ channel: any Channel, _ state: PreviewState, note: @escaping @Sendable (PreviewState) -> PreviewState
    ) {
        listeners.withLock { $0[ObjectIdentifier(channel)] = Listener(channel: channel, note: note) }
        channel.closeFuture.whenComplete { _ in
            self.listeners.withLock { $0[ObjectIdentifier(channel)] = nil }
        }
        Self.send(note(state), to: channel)
    }

    /// Sends a state to all streams.
    func broadcast(_ state: PreviewState) {
        for listener in listeners.withLock({ Array($0.values) }) {
            Self.send(listener.note(state), to: listener.channel)
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
