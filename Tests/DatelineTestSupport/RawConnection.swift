import Foundation

/// A connection to a port of this machine that sends any bytes, well-formed or not.
///
/// Whoever waits for its calls waits on no thread of the tests.
package final class RawConnection: Sendable {
    /// What came until the other side closed, or until nothing came for the time limit.
    package struct Received: Sendable {
        /// The bytes.
        package let bytes: [UInt8]
        /// Whether the other side closed.
        package let isClosed: Bool

        /// The bytes as text.
        package var text: String { String(decoding: bytes, as: UTF8.self) }

        /// The statuses of all answers in it, wherever they stand.
        package var statuses: [Int] {
            text.ranges(of: "HTTP/1.1 ").compactMap { Int(text[$0.upperBound...].prefix(3)) }
        }

        /// The length of the body as the head names it; `nil` if it does not.
        package var length: Int? {
            let name = "content-length:"
            let lines = parts?.head.lowercased().split(separator: "\r\n") ?? []
            return lines.first { $0.hasPrefix(name) }
                .flatMap { Int($0.dropFirst(name.count).filter { $0 != " " }) }
        }

        /// The head and the body of a single answer; `nil` if it has no end of the head.
        package var parts: (head: String, body: [UInt8])? {
            guard let end = bytes.firstRange(of: Array("\r\n\r\n".utf8)) else { return nil }
            return (String(decoding: bytes[..<(end.lowerBound + 2)], as: UTF8.self), Array(bytes[end.upperBound...]))
        }
    }

    /// A call of the system that failed.
    package struct Failure: Error {
        let call: String
        let number = errno
    }

    private let descriptor: Int32

    /// Connects; `timeLimit` is how long each call waits for a server that is stuck.
    package init(port: Int, timeLimit: Duration = .seconds(300)) throws {
        #if os(Linux)
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        #else
        descriptor = socket(AF_INET, SOCK_STREAM, 0)
        #endif
        guard descriptor >= 0 else { throw Failure(call: "socket") }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = UInt16(truncatingIfNeeded: port).bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let result = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard result == 0 else { throw Failure(call: "connect") }
        var time = timeval()
        time.tv_sec = Int(timeLimit.components.seconds)
        time.tv_usec = .init(timeLimit.components.attoseconds / 1_000_000_000_000)
        for option in [SO_RCVTIMEO, SO_SNDTIMEO] {
            setsockopt(descriptor, SOL_SOCKET, option, &time, socklen_t(MemoryLayout<timeval>.size))
        }
    }

    deinit { close(descriptor) }

    /// Sends bytes; whether the other side took them all.
    @discardableResult
    package func send(_ bytes: [UInt8]) async -> Bool {
        await onOwnThread {
            #if os(Linux)
            let flags = Int32(MSG_NOSIGNAL)
            #else
            let flags: Int32 = 0
            #endif
            var start = 0
            while start < bytes.count {
                let count = bytes.withUnsafeBytes { buffer in
                    Foundation.send(
                        self.descriptor, buffer.baseAddress.map { $0 + start }, buffer.count - start, flags)
                }
                guard count > 0 else { return false }
                start += count
            }
            return true
        }
    }

    /// Sends text.
    @discardableResult
    package func send(_ text: String) async -> Bool { await send(Array(text.utf8)) }

    /// Says that nothing more will be sent.
    package func endSending() { shutdown(descriptor, Int32(SHUT_WR)) }

    /// The next bytes that come; `nil` if none come in time, none at all if the other side has closed.
    package func receiveSome() async -> [UInt8]? { await onOwnThread { self.next() } }

    /// All that comes.
    package func receiveAll() async -> Received {
        await onOwnThread {
            var bytes: [UInt8] = []
            while let some = self.next() {
                guard !some.isEmpty else { return Received(bytes: bytes, isClosed: true) }
                bytes += some
            }
            return Received(bytes: bytes, isClosed: false)
        }
    }

    /// One answer with the length that its head names, or all that comes if it names none.
    package func receiveAnswer() async -> Received {
        await onOwnThread {
            var bytes: [UInt8] = []
            while let some = self.next(), !some.isEmpty {
                bytes += some
                let received = Received(bytes: bytes, isClosed: false)
                if let parts = received.parts, let length = received.length, parts.body.count >= length {
                    return received
                }
            }
            return Received(bytes: bytes, isClosed: true)
        }
    }

    /// What comes until a text is in it, and perhaps a little more.
    package func receive(until text: String) async -> String {
        await onOwnThread {
            var bytes: [UInt8] = []
            while let some = self.next(), !some.isEmpty {
                bytes += some
                if String(decoding: bytes, as: UTF8.self).contains(text) { break }
            }
            return String(decoding: bytes, as: UTF8.self)
        }
    }

    private func next() -> [UInt8]? {
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        let count = recv(descriptor, &buffer, buffer.count, 0)
        if count < 0 { return errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR ? nil : [] }
        return Array(buffer.prefix(count))
    }
}
