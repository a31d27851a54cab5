package import DatelineModel

/// A value with its place in the file that gives it.
package struct Located<Value: Sendable>: Sendable {
    /// The value.
    package let value: Value
    /// The byte where it begins in its file.
    package let offset: Int
    /// Its length in bytes.
    package let length: Int

    /// A value at a place.
    package init(value: Value, offset: Int, length: Int) {
        (self.value, self.offset, self.length) = (value, offset, length)
    }

    /// Where the author wrote it, in the file that it was read from.
    package func location(in text: SourceText) -> SourceLocation { text.location(at: offset, length: length) }
}
