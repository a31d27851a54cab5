import DatelineModel
import Testing

@testable import DatelinePublishing

/// Addresses in `site.yml` that a tool would take for a program to run.
@Suite struct RemoteAddressTests {
    private static func refuses(_ kind: PublishTarget.Kind) -> Bool {
        do {
            try RemoteAddress.refusePrograms(of: PublishTarget(name: "live", kind: kind))
            return false
        } catch {
            return true
        }
    }

    @Test(arguments: [
        "git@example.org:team/digest.git", "https://example.org/a.git", "https://me:word@example.org:8443/a.git",
        "ssh://git@example.org:22/~/a.git", "/srv/a.git", "../a.git", "origin", "file:///srv/a.git", "[::1]:a.git",
        "file://localhost/srv/a.git", "file:///srv/d%C3%A9p%C3%B4t%20a.git",
        "git@[2001:db8::1]:a.git", "./a:b",
    ])
    func allowsAPlainAddressOfAGitRepository(address: String) {
        #expect(!Self.refuses(.git(remote: address, branch: "pages", keepsHistory: true)))
    }

    @Test(arguments: [
        "ext::sh -c touch% x", "EXT::sh", "fd::3", "foo::bar", "foo://host/x", "ext://sh", "--upload-pack=x", "-x",
        "ssh://-oProxyCommand=x/a", "git@-oProxyCommand=x:a", "-oProxyCommand=x:a", "host:--upload-pack=x",
        "ssh://me@-oProxyCommand=x/a", "host:$(x)", " ext::sh", "transport::ext::sh",
        "file://host/srv/a.git", "file://localhost:80/srv/a.git", "file://me@localhost/srv/a.git",
        "file://%2Fsrv/a.git", "file://", "file://a.git", "file:///srv/%zz.git", "file:///srv/%",
        "file:///srv/%00a.git", "file:///srv/%FF.git",
        "file://LOCALHOST/srv/a.git", "file://local%68ost/srv/a.git",
    ])
    func refusesAnAddressThatGitRuns(address: String) {
        #expect(Self.refuses(.git(remote: address, branch: "pages", keepsHistory: true)))
    }

    @Test(arguments: [
        "me@example.org:/srv/www", "example.org:www", "me@example.org:~/www", "rsync://me@example.org:873/www/a",
        "example.org::www/a", "/srv/www", "[::1]:www",
    ])
    func allowsAPlainAddressOfRsync(address: String) {
        #expect(!Self.refuses(.rsync(remote: address, releases: nil)))
    }

    @Test(arguments: [
        "-e sh:x", "--rsh=sh:x", "me@-oProxyCommand=touch x:y", "-oProxyCommand=x:y", "host:-e", "host:--rsync-path=x",
        "host:$(touch x)", "host:a;b", "host:`x`", "host:a|b", "rsync://-x/y", "-x::y", "ssh://host/x", ":x",
        "a b:c", "host:'x",
    ])
    func refusesAnAddressThatRsyncOrSSHRuns(address: String) {
        #expect(Self.refuses(.rsync(remote: address, releases: 5)))
    }

    @Test(arguments: ["s3:bucket/path", "my remote.2:x", "sftp_1:", "/srv/www", "r2:a,b:c"])
    func allowsAConfiguredRemoteOfRclone(address: String) {
        #expect(!Self.refuses(.rclone(remote: address)))
    }

    @Test(arguments: [
        ":sftp,ssh=sh:x", ":local:/x", ":sftp:x", "s3,env_auth:x", "crypt,password_command=x:y", "--config=x:y",
        "webdav,bearer_token_command='sh x':y", "-P:x", " :x", ":",
    ])
    func refusesSettingsInAnAddressOfRclone(address: String) {
        #expect(Self.refuses(.rclone(remote: address)))
    }

    @Test func saysWhatWouldAllowIt() {
        let target = PublishTarget(name: "live", kind: .rclone(remote: ":sftp,ssh=sh:x"))
        let problem = #expect(throws: PublishProblem.self) { try RemoteAddress.refusePrograms(of: target) }
        #expect(problem?.identifier == .unsafeRemote)
        #expect(problem?.allowance == .programs)
    }
}
