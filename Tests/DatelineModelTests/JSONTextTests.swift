import DatelineModel
import Testing

@Suite struct JSONTextTests {
    @Test(arguments: [
        ("plain é 中", "\"plain é 中\""), ("a\"b\\c", #""a\"b\\c""#), ("a\nb\tc\u{1F}", #""a\nb\tc\u001f""#),
        ("<a>&", "\"<a>&\""),
    ])
    func escapesAString(text: String, json: String) {
        var bytes: [UInt8] = []
        bytes.append(json: text)
        #expect(String(decoding: bytes, as: UTF8.self) == json)
    }

    @Test func escapesMarkupForScriptElements() {
        let json = JSONText {
            $0.member("text", "</script>&")
            $0.member("list", each: [1, 2]) { $0.literal("\($1)") }
            $0.member("none", nil)
        }
        #expect(json.text == #"{"text":"\u003c/script\u003e\u0026","list":[1,2]}"#)
    }
}
