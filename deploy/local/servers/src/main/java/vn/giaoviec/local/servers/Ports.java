package vn.giaoviec.local.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/** TCP ports of 127.0.0.1, the only address that anything local listens on. */
public final class Ports {
    private static final int CONNECT_MILLIS = 500;
    /** Linux takes the ports of outgoing connections, and those that nobody chooses, from 32768 on (others higher). */
    private static final int FIRST = 20_000;

    private static final int LAST = 32_767;

    private Ports() {}

    /**
     * A port that is free now, of those that no connection and no server gets without asking for it: what starts on it
     * a few seconds later finds it free.
     */
    public static int free() {
        return ThreadLocalRandom.current()
                .ints(FIRST, LAST + 1)
                .filter(Ports::isFree)
                .findFirst()
                .getAsInt();
    }

    /** As many different ones. */
    static List<Integer> free(int count) {
        return Stream.generate(Ports::free).distinct().limit(count).toList();
    }

    /** Whether a server could listen on it now. */
    public static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            // As servers do: a port whose last connections are still in TIME_WAIT counts as free.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress("127.0.0.1", port), 1);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Takes the port until it is {@link #release released}. @return nothing when somebody else has it */
    public static Optional<ServerSocket> claim(int port) {
        try {
            return Optional.of(new ServerSocket(port, 1, InetAddress.getLoopbackAddress()));
        } catch (IOException taken) {
            return Optional.empty();
        }
    }

    /** Gives a claimed port back. */
    public static void release(ServerSocket claim) {
        try {
            claim.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether something accepts connections on it now. */
    public static boolean answers(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), CONNECT_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
