package banzhang.query.views;

/// 代 — one making of a view. A rebuild makes the next one beside the live one.
///
/// The first has the plain names, later ones carry their number: `view_devices`, `view_devices.g2`. So do shapes of a
/// view's documents after the first, `view_handovers.s2`: a program that reads another one begins it by itself.
record Generation(View view, int number) {
    static final int FIRST = 1;

    /// The name of its token and of its dead letters, and of what tells how far it has come.
    String group() {
        return view.group() + suffix();
    }

    String collection(String name) {
        return name + suffix();
    }

    private String suffix() {
        return (view.shape() == FIRST ? "" : ".s" + view.shape()) + (number == FIRST ? "" : ".g" + number);
    }
}
