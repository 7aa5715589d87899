package banzhang.query.labels;

import java.util.Arrays;
import java.util.Optional;

/// 标签版式 — how labels lie on a page, in millimetres: the common A4 sheets, and one label a page for label printers.
public enum LabelLayout {
    A4_3X8("3x8", 210, 297, 3, 8, 70, 37, 0, 0.5, 0, 0),
    A4_4X10("4x10", 210, 297, 4, 10, 52.5, 29.7, 0, 0, 0, 0),
    A4_5X13("5x13", 210, 297, 5, 13, 38.1, 21.2, 4.75, 10.7, 2.5, 0),
    ROLL_60X40("60x40", 60, 40, 1, 1, 60, 40, 0, 0, 0, 0),
    ROLL_50X30("50x30", 50, 30, 1, 1, 50, 30, 0, 0, 0, 0);

    private static final double POINTS = 72 / 25.4;
    private final String code;
    private final double pageWidth;
    private final double pageHeight;
    private final int columns;
    private final int rows;
    private final double width;
    private final double height;
    private final double left;
    private final double top;
    private final double gapAcross;
    private final double gapDown;

    LabelLayout(
            String code,
            double pageWidth,
            double pageHeight,
            int columns,
            int rows,
            double width,
            double height,
            double left,
            double top,
            double gapAcross,
            double gapDown) {
        this.code = code;
        this.pageWidth = pageWidth;
        this.pageHeight = pageHeight;
        this.columns = columns;
        this.rows = rows;
        this.width = width;
        this.height = height;
        this.left = left;
        this.top = top;
        this.gapAcross = gapAcross;
        this.gapDown = gapDown;
    }

    /// 标签位 — where one label lies on its page, in points from the lower left corner, as PDF counts.
    public record Place(float x, float y, float width, float height) {}

    /// As questions name it: `3x8`.
    public String code() {
        return code;
    }

    public static Optional<LabelLayout> named(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }

    /// How many labels a page has.
    public int perPage() {
        return columns * rows;
    }

    /// Row by row, from 0 on.
    Place place(int index) {
        double x = left + index % columns * (width + gapAcross);
        double y = pageHeight - top - height - (double) (index / columns) * (height + gapDown);
        return new Place(points(x), points(y), points(width), points(height));
    }

    float widthOfPage() {
        return points(pageWidth);
    }

    float heightOfPage() {
        return points(pageHeight);
    }

    private static float points(double millimetres) {
        return (float) (millimetres * POINTS);
    }
}
