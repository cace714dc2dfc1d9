package vn.giaoviec.local.launcher;

import java.io.PrintStream;

/** Where people read what happens. */
public record Console(PrintStream out, PrintStream err) {
    static Console standard() {
        return new Console(System.out, System.err);
    }

    public void say(String line) {
        out.println(line);
    }

    public void error(String text) {
        err.println(text);
    }
}
