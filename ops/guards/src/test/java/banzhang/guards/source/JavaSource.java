package banzhang.guards.source;

import static java.util.stream.Collectors.joining;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/// 源文件 — one Java file as the compiler's parser sees it: its methods with their length, its types with their Javadoc.
public record JavaSource(String file, String text, List<Method> methods, List<Type> types) {

    /// 方法 — a method with the lines it spans.
    public record Method(String name, long firstLine, long lines) {}

    /// 类型 — a declared type, `Outer.Inner` for nested ones, with the first paragraph of its Javadoc.
    public record Type(
            String name,
            Tree.Kind kind,
            long line,
            @Nullable String doc) {}

    public static JavaSource parse(String file, String text) {
        JavacTask task = (JavacTask) Objects.requireNonNull(ToolProvider.getSystemJavaCompiler())
                .getTask(null, null, diagnostic -> {}, List.of("-proc:none"), null, List.of(asFile(file, text)));
        List<Method> methods = new ArrayList<>();
        List<Type> types = new ArrayList<>();
        try {
            for (CompilationUnitTree unit : task.parse()) {
                new Collector(unit, DocTrees.instance(task), methods, types).scan(unit, null);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new JavaSource(file, text, List.copyOf(methods), List.copyOf(types));
    }

    private static JavaFileObject asFile(String file, String text) {
        return new SimpleJavaFileObject(URI.create("string:///" + file), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }

    private static final class Collector extends TreePathScanner<@Nullable Void, @Nullable Void> {
        private final CompilationUnitTree unit;
        private final DocTrees trees;
        private final List<Method> methods;
        private final List<Type> types;

        Collector(CompilationUnitTree unit, DocTrees trees, List<Method> methods, List<Type> types) {
            this.unit = unit;
            this.trees = trees;
            this.methods = methods;
            this.types = types;
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void none) {
            Tree body = method.getBody();
            if (body != null) {
                long first = lineOf(trees.getSourcePositions().getStartPosition(unit, body));
                long last = lineOf(trees.getSourcePositions().getEndPosition(unit, body));
                methods.add(new Method(method.getName().toString(), first, last - first + 1));
            }
            return super.visitMethod(method, none);
        }

        @Override
        public @Nullable Void visitClass(ClassTree type, @Nullable Void none) {
            if (!type.getSimpleName().isEmpty()) {
                long line = lineOf(trees.getSourcePositions().getStartPosition(unit, type));
                types.add(new Type(
                        nestedName(), type.getKind(), line, firstParagraph(trees.getDocComment(getCurrentPath()))));
            }
            return super.visitClass(type, none);
        }

        private String nestedName() {
            List<String> names = new ArrayList<>();
            for (TreePath at = getCurrentPath(); at != null; at = at.getParentPath()) {
                if (at.getLeaf() instanceof ClassTree type) {
                    names.addFirst(type.getSimpleName().toString());
                }
            }
            return String.join(".", names);
        }

        private long lineOf(long position) {
            return unit.getLineMap().getLineNumber(position);
        }

        private static @Nullable String firstParagraph(@Nullable String doc) {
            return doc == null
                    ? null
                    : doc.strip()
                            .lines()
                            .map(String::strip)
                            .takeWhile(line -> !line.isEmpty())
                            .collect(joining(" "));
        }
    }
}
