package vn.giaoviec.local.launcher;

import java.util.List;

/** One word of the command line. */
public interface Command {
    /** @return the exit code */
    int run(Settings settings, List<String> arguments, Console console);

    /** Its arguments and what it does, in one line. */
    String help();
}
