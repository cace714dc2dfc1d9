package vn.giaoviec.directive.extraction;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a heading says of the units under it: who carries them, and whether they are tasks at all. */
final class Headings {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern OPENING = Pattern.compile(
            "^(?:đối với|trách nhiệm của|nhiệm vụ của|trách nhiệm|giao cho|giao|đề nghị|yêu cầu|phân công|về phía) ",
            FLAGS);
    private static final Pattern INTRODUCES = Pattern.compile("(?:sau|sau đây|dưới đây|cụ thể|trọng tâm|việc)$", FLAGS);

    private Headings() {}

    static boolean isDoer(String text) {
        return text.length() < 200 && !doers(text).isEmpty();
    }

    /** The doers that the heading names; empty when it names a subject. */
    static List<String> doers(String heading) {
        String text = heading.replaceAll("[\\s:.;]+$", "");
        Matcher opening = OPENING.matcher(text);
        boolean cued = opening.find();
        String rest = cued ? text.substring(opening.end()) : text;
        if (rest.length() < 600) {
            List<Word> words = Word.of(rest);
            var mode = cued ? PartyReader.Mode.AFTER_A_CUE : PartyReader.Mode.STRICT;
            Optional<PartyReader.Reading> list = new PartyReader(rest, words, mode).list(0);
            if (list.isPresent()) {
                return led(rest, words, list.get(), heading);
            }
            if (!cued && !heading.endsWith(":") && !INTRODUCES.matcher(text).find()) {
                return List.of();
            }
        }
        return heading.endsWith(":") || INTRODUCES.matcher(text).find()
                ? Doers.of(text).named()
                : List.of();
    }

    private static List<String> led(String text, List<Word> words, PartyReader.Reading list, String heading) {
        if (list.next() >= words.size()) {
            return list.names();
        }
        Word next = words.get(list.next());
        boolean introduces = INTRODUCES.matcher(text).find();
        boolean acts = next.is(":")
                || Lexicon.isVerb(words, list.next())
                || next.is("căn", "theo", "có", "phải", "cần", "trên");
        boolean ownWork = list.commonNoun() && !introduces && !next.is(":");
        if (acts && !ownWork) {
            return list.names();
        }
        if (text.length() > 250 || heading.endsWith(".")) {
            return acts ? list.names() : List.of();
        }
        return new PartyReader(text, words, PartyReader.Mode.WHOLE)
                .list(0)
                .filter(whole -> whole.next() >= words.size())
                .map(PartyReader.Reading::names)
                .orElse(List.of());
    }
}
