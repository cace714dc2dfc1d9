package vn.giaoviec.local.bench;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vn.giaoviec.local.servers.CannotStart;
import vn.giaoviec.local.servers.Checkout;

/** {@code ./giaoviec bench}. Exit codes: 0 done, 1 it could not be done, 2 wrong use. */
public final class Bench {
    private Bench() {}

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.out, System.err));
    }

    static int run(List<String> arguments, PrintStream out, PrintStream err) {
        Options options;
        try {
            var home = Optional.ofNullable(System.getenv("GIAOVIEC_HOME"))
                    .map(Path::of)
                    .orElseGet(() -> Checkout.find().root().resolve(".giaoviec"));
            options = Options.of(arguments, home.toAbsolutePath());
        } catch (IllegalArgumentException wrong) {
            err.println(wrong.getMessage());
            return 2;
        }
        var measuring = new Measuring(options, out);
        try {
            var before = options.compare().map(Run::read);
            measuring.carryOut();
            var run = written(measuring, null, options, out);
            out.print(Table.growth(run.rows()));
            before.ifPresent(old -> out.println(Table.comparison(old, run)));
            return 0;
        } catch (RuntimeException failed) {
            if (failed instanceof CannotStart) {
                err.println(failed.getMessage());
            } else {
                failed.printStackTrace(err);
            }
            // What was measured before it failed is as true as ever.
            written(measuring, failed.toString(), options, out);
            return 1;
        }
    }

    private static Run written(Measuring measuring, String failed, Options options, PrintStream out) {
        var run = measuring.found(failed);
        run.write(options.out());
        out.println("written to " + options.out());
        return run;
    }
}
