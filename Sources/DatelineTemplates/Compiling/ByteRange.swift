/// A stretch of a program's bytes.
struct ByteRange: Sendable {
    let start: Int32
    let count: Int32
}
