package import Foundation

/// A real browser without a window, driven as the W3C's WebDriver protocol says.
package final class Browser {
    /// Why the browser did not do what it was told.
    package struct Failure: Error, CustomStringConvertible {
        /// The browser's own words.
        package let description: String
    }

    /// Whether Chromium and its driver are on this machine.
    package static var isInstalled: Bool { chromium != nil && driver != nil }

    private static var chromium: URL? { program(["chromium", "chromium-browser", "google-chrome"]) }
    private static var driver: URL? { program(["chromedriver"]) }

    private let process: Process
    private let profile: URL
    private let port: Int
    private var session = ""

    /// Opens a browser with one empty tab while a test looks at it.
    package static func opened<Result>(_ look: (Browser) async throws -> Result) async throws -> Result {
        let browser = try await Browser()
        do {
            let result = try await look(browser)
            await browser.quit()
            return result
        } catch {
            await browser.quit()
            throw error
        }
    }

    private init() async throws {
        guard let chromium = Self.chromium, let driver = Self.driver else {
            throw Failure(description: "chromium or chromedriver is not installed")
        }
        profile = FileManager.default.temporaryDirectory.appending(path: "dateline-browser-\(UUID().uuidString)")
        (process, port) = try await Self.started(driver)
        let arguments = [
            "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync",
            "--user-data-dir=\(profile.path)",
        ]
        let capabilities: [String: Any] = [
            "browserName": "chrome", "goog:loggingPrefs": ["browser": "ALL"],
            "goog:chromeOptions": ["binary": chromium.path, "args": arguments],
        ]
        let reply = try await Self.ask("POST", "/session", port, ["capabilities": ["alwaysMatch": capabilities]])
        guard let value = reply as? [String: Any], let identifier = value["sessionId"] as? String else {
            throw Failure(description: "the driver began no session")
        }
        session = "/session/\(identifier)"
    }

    /// A driver that runs, and its port. It takes a free port for one kind of address and wants the same for the other, which may be
    /// somebody's by then; so it has three attempts.
    private static func started(_ driver: URL) async throws -> (Process, port: Int) {
        var attempts = 3
        while true {
            let process = Process()
            process.executableURL = driver
            process.arguments = ["--port=0"]
            let output = Pipe()
            process.standardInput = FileHandle.nullDevice
            process.standardOutput = output
            process.standardError = FileHandle.nullDevice
            try process.runAsInATerminal()
            attempts -= 1
            do {
                return (process, try await onOwnThread { try port(in: output) })
            } catch let failure as Failure {
                guard attempts > 0, failure.description.contains("port not available") else { throw failure }
            }
        }
    }

    deinit {
        // A folder left in the temporary files harms nobody.
        try? FileManager.default.removeItem(at: profile)
    }

    // MARK: - What a user does

    /// Goes to an address and waits for the page.
    package func go(to url: String) async throws { _ = try await command("url", ["url": url]) }

    /// Makes the window of a size in CSS pixels, on a screen that is light or dark, or on one whose colours the reader chose,
    /// or lays pages out for paper.
    package func show(
        width: Int, height: Int, isDark: Bool = false, hasForcedColors: Bool = false, onPaper: Bool = false
    ) async throws {
        try await develop(
            "Emulation.setDeviceMetricsOverride",
            ["width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600])
        let scheme = ["name": "prefers-color-scheme", "value": isDark ? "dark" : "light"]
        let colors = ["name": "forced-colors", "value": hasForcedColors ? "active" : "none"]
        try await develop(
            "Emulation.setEmulatedMedia", ["media": onPaper ? "print" : "", "features": [scheme, colors]])
    }

    /// Lets pages run scripts or not, from the next page on. What a test asks is answered all the same.
    package func runScripts(_ allowed: Bool) async throws {
        try await develop("Emulation.setScriptExecutionDisabled", ["value": !allowed])
    }

    /// Types a text, key by key.
    package func type(_ text: String) async throws {
        let actions = text.flatMap { key in ["keyDown", "keyUp"].map { ["type": $0, "value": String(key)] } }
        _ = try await command("actions", ["actions": [["type": "key", "id": "keyboard", "actions": actions]]])
    }

    /// Goes back, as with the browser's button.
    package func goBack() async throws { _ = try await command("back", [:]) }

    /// Presses a key: a character, or a code of the protocol such as `\u{E00C}` for Escape; with another one held down.
    package func press(_ key: String, holding held: String? = nil) async throws {
        var actions = ["keyDown", "keyUp"].map { ["type": $0, "value": key] }
        if let held { actions = [["type": "keyDown", "value": held]] + actions + [["type": "keyUp", "value": held]] }
        _ = try await command("actions", ["actions": [["type": "key", "id": "keyboard", "actions": actions]]])
    }

    /// What the page looks like, as a PNG.
    package func screenshot() async throws -> Data {
        try Self.data(in: await Self.ask("GET", "\(session)/screenshot", port))
    }

    /// The page on paper, as a PDF.
    package func paper() async throws -> Data { try Self.data(in: await command("print", [:])) }

    private static func data(in reply: Any?) throws -> Data {
        guard let text = reply as? String, let data = Data(base64Encoded: text) else {
            throw Failure(description: "the browser made no picture")
        }
        return data
    }

    // MARK: - What a test asks

    /// The value of an expression of JavaScript, as text.
    package func value(_ expression: String) async throws -> String {
        let reply = try await command("execute/sync", ["script": "return String(\(expression))", "args": [String]()])
        return reply as? String ?? ""
    }

    /// Waits until an expression is true; whether it became so before the browser has to count as stuck. Between pages it
    /// counts as false.
    package func wait(for expression: String) async throws -> Bool {
        let end = ContinuousClock.now + .seconds(120)
        repeat {
            do {
                if try await value("!!(\(expression))") == "true" { return true }
            } catch is Failure {
                continue
            }
        } while ContinuousClock.now < end
        return false
    }

    /// What pages wrote to the console so far that is an error or a warning; each is told once.
    package func complaints() async throws -> [String] {
        let entries = try await command("se/log", ["type": "browser"]) as? [[String: Any]] ?? []
        return entries.filter { ["SEVERE", "WARNING"].contains($0["level"] as? String) }
            .map { $0["message"] as? String ?? "" }
    }

    private func quit() async {
        // A session that does not end by itself ends with its driver.
        _ = try? await Self.ask("DELETE", session, port)
        process.terminate()
    }

    // MARK: - The protocol

    private func develop(_ name: String, _ parameters: [String: Any]) async throws {
        _ = try await command("goog/cdp/execute", ["cmd": name, "params": parameters])
    }

    private func command(_ path: String, _ parameters: [String: Any]) async throws -> Any? {
        try await Self.ask("POST", "\(session)/\(path)", port, parameters)
    }

    /// The value of an answer. The driver's answers are too plain for Foundation's reader of headers.
    private static func ask(
        _ method: String, _ path: String, _ port: Int, _ parameters: [String: Any]? = nil
    ) async throws -> Any? {
        let body = try parameters.map { try JSONSerialization.data(withJSONObject: $0) } ?? Data()
        let head = [
            "\(method) \(path) HTTP/1.1", "Host: 127.0.0.1:\(port)", "Content-Type: application/json; charset=utf-8",
            "Content-Length: \(body.count)", "Connection: close", "", "",
        ]
        let connection = try RawConnection(port: port)
        await connection.send(Array(head.joined(separator: "\r\n").utf8) + body)
        let answer = await connection.receiveAnswer()
        guard let parts = answer.parts else { throw Failure(description: "the driver gave no answer: \(answer.text)") }
        let object = try JSONSerialization.jsonObject(with: Data(parts.body)) as? [String: Any]
        guard answer.statuses.first == 200 else {
            let value = object?["value"] as? [String: Any]
            throw Failure(description: value?["message"] as? String ?? answer.text)
        }
        return object?["value"]
    }

    /// The port that the driver says it got.
    private static func port(in output: Pipe) throws -> Int {
        var text = ""
        while true {
            let more = output.fileHandleForReading.availableData
            guard !more.isEmpty else { throw Failure(description: "the driver did not start: \(text)") }
            text += String(decoding: more, as: UTF8.self)
            let words = text.split(separator: "successfully on port ", omittingEmptySubsequences: false)
            if words.count == 2, words[1].contains("."), let port = Int(words[1].prefix { $0.isNumber }) { return port }
        }
    }

    private static func program(_ names: [String]) -> URL? {
        let folders = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":") ?? []
        for name in names {
            for folder in folders {
                let path = "\(folder)/\(name)"
                if FileManager.default.isExecutableFile(atPath: path) { return URL(filePath: path) }
            }
        }
        return nil
    }
}
