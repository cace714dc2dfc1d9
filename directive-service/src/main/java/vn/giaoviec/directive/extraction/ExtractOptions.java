package vn.giaoviec.directive.extraction;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The arguments of the command line.
 *
 * @param agencies null for the register that ships with the product
 * @param out null to print
 */
record ExtractOptions(List<Path> files, Path agencies, boolean json, Path out) {

    static final class WrongUse extends Exception {
        private static final long serialVersionUID = 1L;

        WrongUse(String message) {
            super(message);
        }
    }

    static ExtractOptions parse(String... args) throws WrongUse {
        List<Path> files = new ArrayList<>();
        Path agencies = null;
        Path out = null;
        boolean json = false;
        boolean table = false;
        boolean onlyFiles = false;
        for (int i = 0; i < args.length; i++) {
            String arg = args[i];
            if (onlyFiles || !arg.startsWith("-") || arg.equals("-")) {
                files.add(Path.of(arg));
                continue;
            }
            switch (arg) {
                case "--" -> onlyFiles = true;
                case "--json" -> json = true;
                case "--table" -> table = true;
                case "--agencies" -> agencies = value(args, ++i, arg);
                case "--out" -> out = value(args, ++i, arg);
                default -> throw new WrongUse("unknown option " + arg);
            }
        }
        if (json && table) {
            throw new WrongUse("--json and --table exclude each other");
        }
        if (table && out != null) {
            throw new WrongUse("--table is printed; --out takes JSON");
        }
        if (files.isEmpty()) {
            throw new WrongUse("no file named");
        }
        return new ExtractOptions(List.copyOf(files), agencies, json, out);
    }

    private static Path value(String[] args, int at, String option) throws WrongUse {
        if (at >= args.length || args[at].startsWith("--")) {
            throw new WrongUse(option + " needs a value");
        }
        return Path.of(args[at]);
    }
}
