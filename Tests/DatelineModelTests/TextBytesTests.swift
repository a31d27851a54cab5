import Testing

@testable import DatelineModel

@Suite struct TextBytesTests {
    @Test(arguments: [
        ("", ""), ("plain", "plain"), ("a<b>&\"c'", "a&lt;b&gt;&amp;&quot;c&#39;"), ("&amp;", "&amp;amp;"),
        ("<", "&lt;"), ("x>", "x&gt;"), ("Việt 中 🎉 <", "Việt 中 🎉 &lt;"), ("''''", "&#39;&#39;&#39;&#39;"),
        ("a=b;c!d#e%", "a=b;c!d#e%"),
    ])
    func escapesTheFiveCharactersAndNoOther(text: String, escaped: String) {
        var buffer = Array("[".utf8)
        buffer.append(escaped: text)
        #expect(String(decoding: buffer, as: UTF8.self) == "[" + escaped)
    }

    @Test func appendsTextAsItIs() {
        var buffer: [UInt8] = []
        buffer.append(text: "<p>é")
        #expect(buffer == Array("<p>é".utf8))
    }

    @Test func escapesBytesThatAreNotUTF8AsTheyAre() {
        var buffer: [UInt8] = []
        [0xFF, 0x3C, 0xC3].withUnsafeBufferPointer { buffer.append(escaping: $0) }
        #expect(buffer == [0xFF] + Array("&lt;".utf8) + [0xC3])
    }

    /// Characters of scripts that put no spaces between words, and others.
    @Test(arguments: [
        ("กขຂကខ", true), ("々〆〇ひアー", true), ("㐀䶿一鿿豈𠀀", true),
        ("aßжعक가", false), ("。「，", false), ("䷀1 —", false),
    ])
    func knowsScriptsWithoutSpaces(characters: String, isUnspaced: Bool) {
        for scalar in characters.unicodeScalars { #expect(scalar.isUnspaced == isUnspaced) }
    }
}
