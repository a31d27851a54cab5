import NIOCore
import NIOHTTP1
import Synchronization

/// One connection of a browser: reads requests, answers each from memory, and becomes an event stream on request.
///
/// It belongs to its event loop, as all handlers do.
final class ConnectionHandler: ChannelDuplexHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundIn = HTTPEventText
    typealias OutboundOut = HTTPServerResponsePart

    /// The longest request target, in bytes.
    private static let longestTarget = 8192
    /// The longest request body that is read and ignored, in bytes.
    private static let longestBody = 64 << 10

    private let site: LiveSite
    private let listeners: Listeners
    private let hosts: AllowedHosts
    private let timeLimit: TimeAmount

    private var head: HTTPRequestHead?
    private var bodyLength = 0
    private var deadline: Scheduled<Void>?
    private var isClosing = false

    /// A connection that must send each request within a time limit.
    init(_ site: LiveSite, _ listeners: Listeners, _ hosts: AllowedHosts, timeLimit: TimeAmount) {
        (self.site, self.listeners, self.hosts, self.timeLimit) = (site, listeners, hosts, timeLimit)
    }

    func channelActive(context: ChannelHandlerContext) {
        expectRequest(context)
        context.fireChannelActive()
    }

    func channelInactive(context: ChannelHandlerContext) {
        deadline?.cancel()
        context.fireChannelInactive()
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        // The browser is gone, or violated the protocol: there is nobody to report to.
        context.close(promise: nil)
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard !isClosing else { return }
        switch unwrapInboundIn(data) {
        case .head(let head):
            (self.head, bodyLength) = (head, 0)
            if head.uri.utf8.count > Self.longestTarget {
                refuse(context, head, PreviewResponse(status: 414, "This address is too long."))
            }
        case .body(let part):
            bodyLength += part.readableBytes
            if bodyLength > Self.longestBody, let head {
                refuse(context, head, PreviewResponse(status: 413, "A preview accepts no data."))
            }
        case .end:
            guard let head else { return }
            self.head = nil
            deadline?.cancel()
            answer(head, context)
        }
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        let buffer = context.channel.allocator.buffer(string: unwrapOutboundIn(data).text)
        context.write(wrapOutboundOut(.body(.byteBuffer(buffer))), promise: promise)
    }

    // MARK: - Responses

    private func answer(_ head: HTTPRequestHead, _ context: ChannelHandlerContext) {
        var request = PreviewRequest(method: head.method.rawValue, target: head.uri)
        for (name, value) in head.headers { request.headers[name.lowercased()] = value }
        // RFC 9112, section 3.2
        guard head.headers["host"].count == 1 else {
            return refuse(
                context, head, PreviewResponse(status: 400, "A request names its host once, in a “Host” header."))
        }
        guard hosts.allow(request.authority ?? request.headers["host"]) else {
            return refuse(context, head, hosts.refusal)
        }
        if request.path == ReloadScript.eventsPath, head.method == .GET { return listen(request, head, context) }
        let response = site.served.withLock { $0 }.response(to: request)
        let closes = !head.isKeepAlive || bodyLength > 0
        send(response, isHead: head.method == .HEAD, closes: closes, context)
    }

    /// Answers and closes, whatever else the browser still sends.
    private func refuse(_ context: ChannelHandlerContext, _ head: HTTPRequestHead, _ response: PreviewResponse) {
        (self.head, isClosing) = (nil, true)
        send(response, isHead: head.method == .HEAD, closes: true, context)
    }

    private func send(_ response: PreviewResponse, isHead: Bool, closes: Bool, _ context: ChannelHandlerContext) {
        var headers = HTTPHeaders(response.headers.filter { $0.isSafe }.map { ($0.name, $0.value) })
        if response.status != 304 { headers.replaceOrAdd(name: "Content-Length", value: "\(response.body.count)") }
        headers.replaceOrAdd(name: "Connection", value: closes ? "close" : "keep-alive")
        let head = HTTPResponseHead(
            version: .http1_1, status: HTTPResponseStatus(statusCode: response.status), headers: headers)
        context.write(wrapOutboundOut(.head(head)), promise: nil)
        if !isHead, !response.body.isEmpty {
            context.write(
                wrapOutboundOut(.body(.byteBuffer(context.channel.allocator.buffer(bytes: response.body)))),
                promise: nil)
        }
        // A client that does not read the response in time is disconnected, too.
        expectRequest(context)
        let channel = context.channel
        context.writeAndFlush(wrapOutboundOut(.end(nil))).whenComplete { _ in
            if closes { channel.close(promise: nil) }
        }
    }

    /// Turns the connection into an event stream.
    private func listen(_ request: PreviewRequest, _ head: HTTPRequestHead, _ context: ChannelHandlerContext) {
        isClosing = true
        deadline?.cancel()
        let headers: HTTPHeaders = [
            "Content-Type": "text/event-stream; charset=utf-8", "Cache-Control": "no-cache", "Connection": "close",
        ]
        context.write(
            wrapOutboundOut(.head(HTTPResponseHead(version: .http1_1, status: .ok, headers: headers))), promise: nil)
        let retry = context.channel.allocator.buffer(string: "retry: 300\n\n")
        context.writeAndFlush(wrapOutboundOut(.body(.byteBuffer(retry))), promise: nil)
        listeners.add(context.channel, page: request.parameter("page") ?? "") { site.served.withLock { $0 } }
    }

    /// Starts the time limit for the browser's next request, however slowly it is sent.
    private func expectRequest(_ context: ChannelHandlerContext) {
        deadline?.cancel()
        let channel = context.channel
        deadline = context.eventLoop.scheduleTask(in: timeLimit) { channel.close(promise: nil) }
    }
}
