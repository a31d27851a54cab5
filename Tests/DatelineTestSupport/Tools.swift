import Foundation
import Synchronization

/// Programs of the system that some tests need.
package enum Tools {
    /// The path of a program; `nil` if the machine lacks it.
    package static func path(_ name: String) -> String? {
        let known = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map(String.init)
        for folder in known + ["/usr/sbin", "/usr/local/sbin"] {
            let path = "\(folder)/\(name)"
            if FileManager.default.isExecutableFile(atPath: path) { return path }
        }
        return nil
    }

    /// Whether the machine has all of these.
    package static func has(_ names: String...) -> Bool { names.allSatisfy { path($0) != nil } }
}

/// Ports of this machine.
package enum LocalPort {
    /// A port that nobody uses at the moment, and that was not given to another server of these tests: one that is about to start
    /// does not hold its port yet. Throws if there is none.
    package static func free() throws -> Int {
        while true {
            let port = try unused()
            if given.withLock({ $0.insert(port).inserted }) { return port }
        }
    }

    private static let given = Mutex<Set<Int>>([])

    private static func unused() throws -> Int {
        let descriptor = try socket()
        defer { close(descriptor) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isBound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
                bind(descriptor, pointer, length) == 0 && getsockname(descriptor, pointer, &length) == 0
            }
        }
        guard isBound else { throw NoPort() }
        return Int(UInt16(bigEndian: address.sin_port))
    }

    /// Waits until a program listens at a port; whether it does, or has ended instead.
    static func isOpen(_ port: Int, by server: BackgroundProgram) async throws -> Bool {
        try await onOwnThread {
            while server.isRunning {
                if try accepts(port) { return true }
                usleep(10_000)
            }
            return false
        }
    }

    private static func accepts(_ port: Int) throws -> Bool {
        let descriptor = try socket()
        defer { close(descriptor) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        return withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
                connect(descriptor, pointer, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
            }
        }
    }

    private static func socket() throws -> Int32 {
        #if canImport(Glibc)
        let kind = Int32(SOCK_STREAM.rawValue)
        #else
        let kind = SOCK_STREAM
        #endif
        let descriptor = Foundation.socket(AF_INET, kind, 0)
        guard descriptor >= 0 else { throw NoPort() }
        return descriptor
    }

    private struct NoPort: Error {}
}
