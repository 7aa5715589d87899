package banzhang.standalone.browser;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// What a phone's camera sees, as Chromium's fake camera shows it: one code after the other, over and over.
final class Film {
    private static final int WIDTH = 320;
    private static final int HEIGHT = 240;
    private static final int CODE = 220;
    private static final int FRAMES_A_SECOND = 10;
    private static final byte WHITE = (byte) 235;
    private static final byte BLACK = 16;
    private static final byte NO_COLOUR = (byte) 128;

    private Film() {}

    /// Some seconds of a code.
    record Scene(String code, int seconds) {}

    /// The switches that put it before the camera.
    static List<String> before(Path film) {
        return List.of(
                "--use-fake-ui-for-media-stream",
                "--use-fake-device-for-media-stream",
                "--use-file-for-fake-video-capture=" + film);
    }

    static Path of(Scene... scenes) throws IOException, WriterException {
        Path film = Files.createTempFile("banzhang", ".y4m");
        film.toFile().deleteOnExit();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(film))) {
            String head = "YUV4MPEG2 W%d H%d F%d:1 Ip A1:1 C420jpeg\n".formatted(WIDTH, HEIGHT, FRAMES_A_SECOND);
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            for (Scene scene : scenes) {
                byte[] frame = frame(scene.code());
                for (int number = 0; number < scene.seconds() * FRAMES_A_SECOND; number++) {
                    out.write("FRAME\n".getBytes(StandardCharsets.US_ASCII));
                    out.write(frame);
                }
            }
        }
        return film;
    }

    private static byte[] frame(String code) throws WriterException {
        BitMatrix matrix = new QRCodeWriter().encode(code, BarcodeFormat.QR_CODE, CODE, CODE);
        byte[] frame = new byte[WIDTH * HEIGHT * 3 / 2];
        Arrays.fill(frame, 0, WIDTH * HEIGHT, WHITE);
        Arrays.fill(frame, WIDTH * HEIGHT, frame.length, NO_COLOUR);
        for (int y = 0; y < CODE; y++) {
            for (int x = 0; x < CODE; x++) {
                if (matrix.get(x, y)) {
                    frame[(y + (HEIGHT - CODE) / 2) * WIDTH + x + (WIDTH - CODE) / 2] = BLACK;
                }
            }
        }
        return frame;
    }
}
