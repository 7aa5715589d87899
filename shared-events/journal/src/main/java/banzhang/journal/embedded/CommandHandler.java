package banzhang.journal.embedded;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.wire.message.ClientRequest;
import de.bwaldvogel.mongo.wire.message.MessageHeader;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import de.bwaldvogel.mongo.wire.message.MongoReply;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.DecoderException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// 一个连接 — answers its commands one after the other, off the event loop, for an answer may wait for the disk.
///
/// A connection is nobody's until its greeting names the secret of this database: other users of the machine reach
/// the port too. What is asked never goes into the log, for it may name people.
final class CommandHandler extends SimpleChannelInboundHandler<ClientRequest> {
    private static final Logger log = LoggerFactory.getLogger(CommandHandler.class);
    private static final int UNAUTHORIZED = 13;

    private final MongoBackend backend;
    private final ExecutorService commands;
    private final String secret;
    private final AtomicInteger answers = new AtomicInteger();
    private volatile boolean trusted;

    CommandHandler(MongoBackend backend, ExecutorService commands, String secret) {
        this.backend = backend;
        this.commands = commands;
        this.secret = secret;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, ClientRequest request) {
        commands.execute(() -> context.writeAndFlush(answer(request)));
    }

    private Object answer(ClientRequest request) {
        MessageHeader header =
                new MessageHeader(answers.incrementAndGet(), request.getHeader().getRequestID());
        return switch (request) {
            case MongoMessage message ->
                new MongoMessage(message.getChannel(), header, answer(message, message.getDocument()));
            case MongoQuery query -> new MongoReply(header, List.of(answer(query, query.getQuery())), 0);
            default -> throw new IllegalArgumentException("unknown message");
        };
    }

    private Document answer(ClientRequest request, Document asked) {
        String command = asked.keySet().iterator().next();
        try {
            greet(asked);
            if (!trusted) {
                throw new MongoServerError(UNAUTHORIZED, "Unauthorized", "this database belongs to another program");
            }
            return backend.handleCommand(request.getChannel(), request.getDatabaseName(), command, asked);
        } catch (MongoServerException refused) {
            log.debug("{} refused: {}", command, refused.getMessageWithoutErrorCode());
            return failure(refused);
        } catch (RuntimeException failed) {
            log.error("{} failed", command, failed);
            return failure(
                    new MongoServerException("failed: " + failed.getClass().getSimpleName()));
        }
    }

    private void greet(Document asked) {
        if (asked.get("client") instanceof Document client
                && client.get("application") instanceof Document application) {
            trusted = secret.equals(application.get("name"));
        }
    }

    private static Document failure(MongoServerException refused) {
        Document reply = new Document("ok", 0).append("errmsg", refused.getMessageWithoutErrorCode());
        if (refused instanceof MongoServerError error) {
            reply.put("code", error.getCode());
            reply.putIfNotNull("codeName", error.getCodeName());
        }
        return reply;
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) throws Exception {
        backend.handleClose(context.channel());
        super.channelInactive(context);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        log.debug(cause instanceof DecoderException ? "unreadable message" : "connection lost", cause);
        context.close();
    }
}
