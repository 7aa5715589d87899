package banzhang.access.vault;

import java.util.ArrayList;
import java.util.List;

/// 密钥串 — where master keys are kept, oldest first.
interface KeyRing {
    void createIfAbsent();

    List<MasterKey> read();

    void add();

    /// 内存密钥串 — forgotten with the process.
    final class InMemory implements KeyRing {
        private final List<MasterKey> keys = new ArrayList<>();

        @Override
        public synchronized void createIfAbsent() {
            if (keys.isEmpty()) {
                add();
            }
        }

        @Override
        public synchronized List<MasterKey> read() {
            return List.copyOf(keys);
        }

        @Override
        public synchronized void add() {
            keys.add(MasterKey.of(Sealing.freshKey()));
        }
    }
}
