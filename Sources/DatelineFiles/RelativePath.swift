/// Paths below a folder, as lists of files have them.
package enum RelativePath {
    /// Whether a path stays below its folder and fits on a line.
    ///
    /// Bytes are compared, as the system does: to `String`, a slash before a combining accent is another character.
    package static func isInside(_ path: String) -> Bool {
        path.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F }
            && path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).allSatisfy(isName)
    }

    /// Whether a name is that of something in a folder.
    static func isName(_ name: some Collection<UInt8>) -> Bool {
        !name.isEmpty && !name.elementsEqual(".".utf8) && !name.elementsEqual("..".utf8)
            && name.allSatisfy { $0 != 0 && $0 != UInt8(ascii: "/") }
    }
}
