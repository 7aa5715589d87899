package banzhang.faults.network;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/// 转接 — the one address under which a member is known to the others and to the application; passes on what the lines of
/// whoever connects let through.
public final class Proxy implements AutoCloseable {
    private static final int PIECE = 64 << 10;
    private static final int WAITING = 512;
    private final ServerSocket door;
    private final int member;
    private final int target;
    private final Wires wires;
    private final Owners owners;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();

    /// @param member the number of the member behind it
    /// @param target the port the member listens on
    /// @param memberPids the members' processes, by number
    public Proxy(int member, int target, Wires wires, Supplier<List<Long>> memberPids) {
        try {
            this.door = new ServerSocket(0, WAITING, InetAddress.getLoopbackAddress());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        this.member = member;
        this.target = target;
        this.wires = wires;
        this.owners = new Owners(memberPids);
        Thread.ofVirtual().start(this::listen);
    }

    public String address() {
        return "127.0.0.1:" + door.getLocalPort();
    }

    private void listen() {
        while (!door.isClosed()) {
            try {
                Socket caller = door.accept();
                sockets.add(caller);
                Thread.ofVirtual().start(() -> serve(caller));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket caller) {
        int from = owners.ownerOf(caller.getPort());
        try {
            wires.line(from, member).pass();
            Socket called = new Socket(InetAddress.getLoopbackAddress(), target);
            sockets.add(called);
            caller.setTcpNoDelay(true);
            called.setTcpNoDelay(true);
            Thread.ofVirtual().start(() -> pump(called, caller, wires.line(member, from)));
            pump(caller, called, wires.line(from, member));
        } catch (IOException refused) {
            close(caller);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void pump(Socket source, Socket sink, Line line) {
        byte[] piece = new byte[PIECE];
        try {
            InputStream in = source.getInputStream();
            OutputStream out = sink.getOutputStream();
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                line.pass();
                out.write(piece, 0, read);
            }
            line.pass(); // the end of a connection is not heard over a cut line either
        } catch (IOException broken) {
            // either end is gone; the other is told by the closing below
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        close(source);
        close(sink);
    }

    private void close(Socket socket) {
        sockets.remove(socket);
        try {
            socket.close();
        } catch (IOException gone) {
            // closed all the same
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException gone) {
            // closed all the same
        }
        List.copyOf(sockets).forEach(this::close);
    }
}
