import Foundation

/// A connection to a port of this machine that sends any bytes, well-formed or not.
final class RawConnection {
    /// What came until the other side closed, or until nothing came for the time limit.
    struct Received {
        let bytes: [UInt8]
        let isClosed: Bool
        var text: String { String(decoding: bytes, as: UTF8.self) }
        /// The statuses of all answers in it, wherever they stand.
        var statuses: [Int] {
            text.ranges(of: "HTTP/1.1 ").compactMap { Int(text[$0.upperBound...].prefix(3)) }
        }
    }

    struct Failure: Error { let call: String, number = errno }

    private let descriptor: Int32

    /// Connects; `timeLimit` is for each call that waits.
    init(port: Int, timeLimit: Duration = .seconds(10)) throws {
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
        setTimeLimit(timeLimit)
    }

    deinit { close(descriptor) }

    /// Sets how long each call waits.
    func setTimeLimit(_ limit: Duration) {
        var time = timeval()
        time.tv_sec = Int(limit.components.seconds)
        time.tv_usec = .init(limit.components.attoseconds / 1_000_000_000_000)
        for option in [SO_RCVTIMEO, SO_SNDTIMEO] {
            setsockopt(descriptor, SOL_SOCKET, option, &time, socklen_t(MemoryLayout<timeval>.size))
        }
    }

    /// Sends bytes; whether the other side took them all.
    @discardableResult
    func send(_ bytes: some Collection<UInt8>) -> Bool {
        var rest = Array(bytes)[...]
        #if os(Linux)
        let flags = Int32(MSG_NOSIGNAL)
        #else
        let flags: Int32 = 0
        #endif
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Foundation.send(descriptor, $0.baseAddress, $0.count, flags) }
            guard count > 0 else { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }

    /// Sends text.
    @discardableResult
    func send(_ text: String) -> Bool { send(text.utf8) }

    /// Says that nothing more will be sent.
    func endSending() { shutdown(descriptor, Int32(SHUT_WR)) }

    /// The next bytes that come; `nil` if none come in time, none at all if the other side has closed.
    func receiveSome() -> [UInt8]? {
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        let count = recv(descriptor, &buffer, buffer.count, 0)
        if count < 0 { return errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR ? nil : [] }
        return Array(buffer.prefix(count))
    }

    /// All that comes.
    func receiveAll() -> Received {
        var bytes: [UInt8] = []
        while let some = receiveSome() {
            guard !some.isEmpty else { return Received(bytes: bytes, isClosed: true) }
            bytes += some
        }
        return Received(bytes: bytes, isClosed: false)
    }

    /// What comes until a text is in it; the rest is for the next call.
    func receive(until text: String) -> String {
        var bytes: [UInt8] = []
        while let some = receiveSome(), !some.isEmpty {
            bytes += some
            if String(decoding: bytes, as: UTF8.self).contains(text) { break }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
