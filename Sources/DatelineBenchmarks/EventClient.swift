import Foundation

/// A client of a preview on this machine that waits for events as the script in a page does.
final class EventClient {
    /// A call of the system that failed.
    struct Failure: Error {
        let call: String
        let number = errno
    }

    private let descriptor: Int32

    /// Listens to the preview at a port, and takes the state that it begins with.
    init(port: Int) throws {
        descriptor = try Self.connection(port)
        try Self.send("GET /__dateline/events?page=%2F HTTP/1.1\r\nHost: localhost\r\n\r\n", descriptor)
        try next()
    }

    deinit { close(descriptor) }

    /// Waits for an event.
    func next() throws {
        var text = ""
        repeat { text += try Self.receive(descriptor) } while !text.contains("data: ") || !text.hasSuffix("\n\r\n")
    }

    /// The text of a page, on a connection of its own.
    static func page(_ path: String, port: Int) throws -> String {
        let descriptor = try connection(port)
        defer { close(descriptor) }
        try send("GET \(path) HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", descriptor)
        var text = ""
        while true {
            let more = try receive(descriptor)
            if more.isEmpty { return text }
            text += more
        }
    }

    private static func connection(_ port: Int) throws -> Int32 {
        #if os(Linux)
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        #else
        let descriptor = socket(AF_INET, SOCK_STREAM, 0)
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
        guard result == 0 else {
            close(descriptor)
            throw Failure(call: "connect")
        }
        return descriptor
    }

    private static func send(_ text: String, _ descriptor: Int32) throws {
        let bytes = Array(text.utf8)
        guard Foundation.send(descriptor, bytes, bytes.count, 0) == bytes.count else { throw Failure(call: "send") }
    }

    private static func receive(_ descriptor: Int32) throws -> String {
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        let count = recv(descriptor, &buffer, buffer.count, 0)
        guard count >= 0 else { throw Failure(call: "recv") }
        return String(decoding: buffer.prefix(count), as: UTF8.self)
    }
}
