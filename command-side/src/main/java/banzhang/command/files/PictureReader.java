package banzhang.command.files;

import banzhang.command.CommandRefused;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// 看图 — a picture's pixels, no more of them than a preview needs: every nth of every nth line.
final class PictureReader {
    private static final Logger LOG = LoggerFactory.getLogger(PictureReader.class);

    private PictureReader() {}

    /// Reads the whole file, and keeps at least `side` pixels of the longest side, at most twice as many.
    static BufferedImage read(Picture picture, int side) {
        ImageReader reader =
                ImageIO.getImageReadersByFormatName(picture.type().name()).next();
        AtomicBoolean torn = new AtomicBoolean();
        reader.addIIOReadWarningListener((from, warning) -> torn.compareAndSet(false, tellsOfDamage(warning)));
        try (MemoryCacheImageInputStream input =
                new MemoryCacheImageInputStream(new ByteArrayInputStream(picture.content()))) {
            reader.setInput(input, true, true);
            ImageReadParam wanted = reader.getDefaultReadParam();
            int every = Math.max(1, Math.max(picture.width(), picture.height()) / side);
            wanted.setSourceSubsampling(every, every, 0, 0);
            BufferedImage read = reader.read(0, wanted);
            CommandRefused.when(torn.get(), FileRefusal.PHOTO_INCOMPLETE);
            return read;
        } catch (CommandRefused refused) {
            throw refused;
        } catch (IOException | RuntimeException unreadable) {
            // the reader answers a broken file with whatever exception it stumbles over
            LOG.debug("no readable picture", unreadable);
            throw new CommandRefused(FileRefusal.PHOTO_UNREADABLE);
        } finally {
            reader.dispose();
        }
    }

    /// A reader fills up with grey what is missing, and only warns.
    private static boolean tellsOfDamage(String warning) {
        return warning.startsWith("Premature") || warning.startsWith("Corrupt");
    }
}
