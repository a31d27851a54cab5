package import Subprocess

/// The standard input of a program.
///
/// A program that ends before it has read all of it is not an error here: its exit code and its messages say what
/// happened. The signal that the system then sends (SIGPIPE) is ignored by `dateline` as a whole.
package struct ProgramInput: InputProtocol {
    private let bytes: [UInt8]

    /// An input of some bytes.
    package init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Writes the bytes, or as many as the program reads.
    package func write(with writer: StandardInputWriter) async throws {
        do {
            _ = try await writer.write(bytes)
        } catch  where error.code == .failedToWriteToSubprocess {}
    }
}
