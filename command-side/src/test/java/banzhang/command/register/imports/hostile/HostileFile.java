package banzhang.command.register.imports.hostile;

import banzhang.command.register.imports.reading.FileProblem;
import java.util.Set;

/// 来路不善的文件 — a file made to harm whoever reads it, and the refusals it may get.
///
/// @param what told when the test fails
/// @param content made when it is wanted: some are large
public record HostileFile(String what, Content content, Set<FileProblem> refusals) {
    /// 内容 — makes the bytes.
    @FunctionalInterface
    public interface Content {
        byte[] bytes() throws Exception;
    }

    static HostileFile of(String what, Content content, FileProblem... refusals) {
        return new HostileFile(what, content, Set.of(refusals));
    }

    @Override
    public String toString() {
        return what;
    }
}
