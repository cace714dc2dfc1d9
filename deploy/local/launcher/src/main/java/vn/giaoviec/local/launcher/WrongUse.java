package vn.giaoviec.local.launcher;

/** The command line was not understood; the message shows how it is used. */
public final class WrongUse extends RuntimeException {
    public WrongUse(String message) {
        super(message);
    }

    public static void unless(boolean understood, String usage) {
        if (!understood) {
            throw new WrongUse("usage: ./giaoviec " + usage);
        }
    }
}
