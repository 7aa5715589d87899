package banzhang.command.register.imports.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/// 恶意种类 — the ways a file can be made to harm its reader, each in at least twenty variants.
public enum Hostility {
    ZIP_BOMB {
        @Override
        public List<HostileFile> files(String listener) {
            return ZipBombs.all();
        }
    },
    OUTSIDE_ENTITY {
        @Override
        public List<HostileFile> files(String listener) {
            return OutsideEntities.outside(listener);
        }
    },
    BILLION_LAUGHS {
        @Override
        public List<HostileFile> files(String listener) {
            return OutsideEntities.laughs();
        }
    },
    MILLION_COLUMNS {
        @Override
        public List<HostileFile> files(String listener) {
            return WideFiles.all();
        }
    },
    MACROS {
        @Override
        public List<HostileFile> files(String listener) {
            return MacroFiles.all();
        }
    },
    LOCKED {
        @Override
        public List<HostileFile> files(String listener) {
            return LockedFiles.all();
        }
    },
    NESTED_ZIP {
        @Override
        public List<HostileFile> files(String listener) {
            return ForeignFiles.nested();
        }
    },
    POLYGLOT {
        @Override
        public List<HostileFile> files(String listener) {
            return ForeignFiles.polyglots();
        }
    },
    TRUNCATED {
        @Override
        public List<HostileFile> files(String listener) {
            try {
                return ForeignFiles.cut();
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }
    };

    /// @param listener an address nobody must call
    public abstract List<HostileFile> files(String listener);
}
