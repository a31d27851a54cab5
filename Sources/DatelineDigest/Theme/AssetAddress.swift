/// An address in a style sheet or a script.
struct AssetAddress: Equatable {
    /// The address, without quotes and escapes.
    let value: String
    /// The bytes that it takes up in the file, without quotes.
    let range: Range<Int>
    /// Whether it names a module, so that only what begins with `/`, `./` or `../` is a path.
    var isModule = false

    /// All addresses in a style sheet or script, by the name of the file; none in other files.
    static func all(in bytes: [UInt8], named path: String) -> [AssetAddress] {
        if path.hasSuffix(".css") {
            var scanner = StyleSheetScanner(bytes)
            return scanner.addresses()
        }
        return path.hasSuffix(".js") || path.hasSuffix(".mjs") ? ScriptScanner(bytes).addresses() : []
    }
}
