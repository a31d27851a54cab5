import DatelineModel
import Testing

@Suite("Media types")
struct MediaTypeTests {
    @Test(
        "A file's name says what it is",
        arguments: [
            ("/index.html", "text/html; charset=utf-8"),
            ("/assets/style.0123456789abcdef.css", "text/css; charset=utf-8"),
            ("/countries/viet-nam/feed.xml", "application/xml"),
            ("/feed.json", "application/feed+json"),
            ("/data/articles.json", "application/json"),
            ("/sitemap.xml", "application/xml"),
            ("/photo.JPEG", "image/jpeg"),
            ("_headers", "text/plain; charset=utf-8"),
            ("/a.folder/README", "application/octet-stream"),
            ("/archive.unknown", "application/octet-stream"),
            ("", "application/octet-stream"),
        ])
    func nameSaysType(name: String, type: String) {
        #expect(MediaType.ofFile(named: name) == type)
    }
}
