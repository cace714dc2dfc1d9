package vn.giaoviec.directive.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * {@code extract FILE… [--agencies CSV] [--json | --table] [--out DIR]}: reads directives without a server. With
 * {@code --out} one JSON per document is written there, base name kept; otherwise a table, or with {@code --json} the
 * JSON, is printed. Exit code 0 all read, 2 wrong use, 3 some file refused (named on stderr, the others written).
 */
public final class ExtractCommand {

    static final int ALL_READ = 0;
    static final int WRONG_USE = 2;
    static final int SOME_REFUSED = 3;

    /** The register that ships with the product, used when no other is named. */
    static final String SAMPLE_REGISTER = "/sample/agencies-duy-tien.csv";

    private static final String USAGE = "usage: extract FILE… [--agencies CSV] [--json | --table] [--out DIR]";
    private static final long LARGEST = 20L << 20;

    private final PrintStream out;
    private final PrintStream err;

    ExtractCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    public static void main(String[] args) {
        var utf8Out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var utf8Err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(new ExtractCommand(utf8Out, utf8Err).run(args));
    }

    int run(String... args) {
        try {
            ExtractOptions options = ExtractOptions.parse(args);
            return run(options, register(options.agencies()));
        } catch (ExtractOptions.WrongUse wrong) {
            err.println("extract: " + wrong.getMessage());
            err.println(USAGE);
            return WRONG_USE;
        }
    }

    private int run(ExtractOptions options, Register register) throws ExtractOptions.WrongUse {
        if (options.out() != null) {
            createFolder(options);
        }
        Extractor extractor = new Extractor(register);
        boolean refused = false;
        List<String> printed = new ArrayList<>();
        for (Path file : options.files()) {
            try {
                Extraction extraction = extractor.extract(SourceText.of(bytes(file)));
                String name = file.getFileName().toString();
                if (options.out() != null) {
                    Files.writeString(
                            options.out().resolve(baseName(name) + ".json"),
                            ExtractionJson.of(name, extraction) + "\n");
                    err.println(name + ": " + extraction.tasks().size() + " tasks");
                } else {
                    printed.add(
                            options.json()
                                    ? ExtractionJson.of(name, extraction)
                                    : ExtractionTable.of(name, extraction));
                }
            } catch (SourceRefused refusal) {
                err.println(file + ": " + refusal.vietnamese() + " / " + refusal.english());
                refused = true;
            } catch (IOException unreadable) {
                err.println(
                        file + ": không đọc hoặc ghi được tệp / cannot be read or written: " + unreadable.getMessage());
                refused = true;
            }
        }
        print(options, printed);
        return refused ? SOME_REFUSED : ALL_READ;
    }

    private void print(ExtractOptions options, List<String> documents) {
        if (options.json() && options.out() == null && options.files().size() > 1) {
            out.println("[" + String.join(",\n", documents) + "]");
        } else {
            documents.forEach(out::println);
        }
    }

    private static byte[] bytes(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new IOException("lớn hơn 20 MB / larger than 20 MB");
        }
        return Files.readAllBytes(file);
    }

    private static void createFolder(ExtractOptions options) throws ExtractOptions.WrongUse {
        try {
            Files.createDirectories(options.out());
        } catch (IOException e) {
            throw new ExtractOptions.WrongUse("cannot make the folder " + options.out());
        }
        Set<String> names = new HashSet<>();
        for (Path file : options.files()) {
            if (!names.add(baseName(file.getFileName().toString()))) {
                throw new ExtractOptions.WrongUse(
                        "two files are named " + file.getFileName() + ": one would overwrite the other");
            }
        }
    }

    private static Register register(Path csv) throws ExtractOptions.WrongUse {
        try (InputStream in =
                csv == null ? ExtractCommand.class.getResourceAsStream(SAMPLE_REGISTER) : Files.newInputStream(csv)) {
            return Register.fromCsv(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new ExtractOptions.WrongUse("cannot read the agency register " + csv);
        } catch (IllegalArgumentException e) {
            throw new ExtractOptions.WrongUse(csv + ": " + e.getMessage());
        }
    }

    private static String baseName(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
