extension Span where Element: ~Copyable {
    /// Lends an element to a closure.
    ///
    /// `span[index]` would copy the element, and so retain what it refers to. Here nothing can: this declaration is for
    /// elements that cannot be copied, too.
    @inline(__always)
    func withElement<Result>(at index: Int, _ body: (borrowing Element) -> Result) -> Result { body(self[index]) }
}

extension Array {
    /// Lends an element to a closure, without a copy of it.
    @inline(__always)
    func withElement<Result>(at index: Int, _ body: (borrowing Element) -> Result) -> Result {
        span.withElement(at: index, body)
    }
}

extension String {
    /// Lends the UTF-8 bytes of the text to a closure.
    @inline(__always)
    func withBytes<Result>(_ body: (Span<UInt8>) -> Result) -> Result {
        if #available(macOS 26, *) { body(utf8.span) } else { body(Array(utf8).span) }
    }
}

extension [UInt8] {
    /// Appends bytes in one piece.
    @inline(__always)
    mutating func append(contentsOf bytes: Span<UInt8>) {
        bytes.withUnsafeBufferPointer { append(contentsOf: $0) }
    }

    /// Appends the UTF-8 bytes of a text in one piece.
    @inline(__always)
    mutating func append(_ text: String) {
        text.withBytes { append(contentsOf: $0) }
    }
}
