package banzhang.journal.embedded;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;

/// 文档字节 — documents as BSON. Each reading decodes its own copy, so nobody changes what is stored.
final class StoredDocument {
    private StoredDocument() {}

    static byte[] encode(Document document) {
        ByteBuf out = Unpooled.buffer(512);
        BsonEncoder.encodeDocument(document, out);
        return ByteBufUtil.getBytes(out);
    }

    static Document decode(byte[] stored) {
        return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(stored));
    }
}
