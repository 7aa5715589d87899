package banzhang.command.files;

import static banzhang.command.CommandRefused.when;

import banzhang.access.AccessRefusal;
import banzhang.access.Refused;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;

/// 照片作坊 — cleans one uploaded picture after the other and makes its previews, in bounded time and memory.
public final class PictureWorkshop {
    /// The longest sides of previews: one for a list, one for a screen.
    public static final List<Integer> PREVIEWS = List.of(320, 1280);

    private static final int MOST_BYTES = 10 * 1024 * 1024;
    private static final int LARGEST_PREVIEW = 1280;
    private static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock(true);
    private static final long PATIENCE_SECONDS = 15;
    private static final Duration SOON = Duration.ofSeconds(5);

    private PictureWorkshop() {}

    /// @throws banzhang.command.CommandRefused a [FileRefusal]
    public static Photo clean(byte[] uploaded) {
        Map<Integer, byte[]> previews = new TreeMap<>();
        Picture picture = look(
                uploaded,
                LARGEST_PREVIEW,
                (whole, seen) ->
                        PREVIEWS.forEach(side -> previews.put(side, Preview.jpeg(seen, whole.turned(), side))));
        return new Photo(picture.type(), picture.content(), previews);
    }

    /// The picture and nothing else of the file; its pixels, at least `side` of the longest side, are looked at
    /// once.
    ///
    /// Pixels are many times the file: one picture at a time bounds the memory, and nobody waits for ever.
    static Picture look(byte[] uploaded, int side, BiConsumer<Picture, BufferedImage> looking) {
        Picture picture = taken(uploaded);
        if (!isMine()) {
            throw Refused.retryAfter(AccessRefusal.TRY_AGAIN_LATER, SOON);
        }
        try {
            looking.accept(picture, PictureReader.read(picture, side));
            return picture;
        } finally {
            ONE_AT_A_TIME.unlock();
        }
    }

    private static Picture taken(byte[] uploaded) {
        when(uploaded.length == 0, FileRefusal.PHOTO_EMPTY);
        when(uploaded.length > MOST_BYTES, FileRefusal.PHOTO_TOO_LARGE);
        Picture picture = switch (PictureKind.of(uploaded)) {
            case JPEG -> JpegFile.read(uploaded);
            case PNG -> PngFile.read(uploaded);
            case WEBP -> WebpFile.read(uploaded);
        };
        when(picture.isEmpty(), FileRefusal.PHOTO_UNREADABLE);
        when(picture.isTooLarge(), FileRefusal.PHOTO_TOO_MANY_PIXELS);
        return picture;
    }

    private static boolean isMine() {
        try {
            return ONE_AT_A_TIME.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
