package vn.giaoviec.directive.extraction;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a unit clause by clause for those who are ordered to act. */
final class DoerFinder {

    private static final Set<String> ADJUNCTS = Set.of(
            "trường", "khi", "nếu", "để", "trên", "căn", "theo", "trong", "với", "đối", "nhằm", "sau", "hàng", "hằng",
            "định", "ngoài", "qua", "từ", "về", "tại", "riêng", "do", "trước", "năm", "quá", "liên", "vì", "thực",
            "xét", "báo", "đến", "nội", "kinh", "bên");
    /** After "Căn cứ …," a verb begins the main clause, and what follows are its objects. */
    private static final Set<String> BASIS = Set.of("căn", "trên", "theo", "với", "từ", "qua", "định");

    private static final Set<String> ABOVE = Set.of("chính phủ", "đảng và", "thủ tướng");
    private static final int LONGEST = 1500;

    private final String text;
    private final List<Word> words;
    private final PartyReader strict;
    private final PartyReader cued;
    private final Clauses clauses;
    private boolean byOrder;

    DoerFinder(String text) {
        this.text = text;
        List<Word> all = Word.of(text.length() > 12_000 ? text.substring(0, 12_000) : text);
        this.words = all.size() > LONGEST ? all.subList(0, LONGEST) : all;
        this.strict = new PartyReader(text, words, PartyReader.Mode.STRICT);
        this.cued = new PartyReader(text, words, PartyReader.Mode.AFTER_A_CUE);
        this.clauses = new Clauses(words, cued);
    }

    Doers find() {
        Set<String> found = new LinkedHashSet<>();
        boolean inFirst = false;
        boolean onlyAssigned = true;
        int start = 0;
        boolean first = true;
        while (start < words.size()) {
            int end = clauses.clauseEnd(start);
            int at = clauses.afterConnective(start);
            boolean ordered = clauses.startsWithOrder(at);
            List<String> here = clause(at, end);
            if (!here.isEmpty()) {
                inFirst |= first;
                onlyAssigned &= ordered;
                addAll(found, here);
            }
            start = end + 1;
            first = false;
        }
        return new Doers(List.copyOf(found), !found.isEmpty() && !inFirst && onlyAssigned, byOrder);
    }

    List<String> afterLastOrder() {
        for (int i = words.size() - 1; i >= 0; i--) {
            int n = clauses.orderVerb(i, i);
            boolean spoken = n > 0
                    && (i == 0
                            || !words.get(i - 1)
                                    .is("theo", "được", "bàn", "chuyển", "của", "các", "số", "đáp", "những", "vụ"));
            if (spoken) {
                var list = cued.list(clauses.skipAdverbs(i + n));
                if (list.isPresent() && clauses.acts(list.get().next(), words.size())) {
                    return list.get().names();
                }
            }
        }
        return List.of();
    }

    private static void addAll(Set<String> found, List<String> names) {
        for (String name : names) {
            if (found.stream().noneMatch(f -> f.equalsIgnoreCase(name))) {
                found.add(name);
            }
        }
    }

    private List<String> clause(int at, int end) {
        Optional<List<String>> doers = order(at, end);
        if (doers.isEmpty()) {
            doers = named(at, strict, end);
        }
        if (doers.isEmpty()) {
            doers = concerned(at, end);
        }
        if (doers.isEmpty()) {
            doers = beforeColon(at, end);
        }
        if (doers.isEmpty() && at < end && ADJUNCTS.contains(words.get(at).lower())) {
            doers = afterAdjunct(at, end);
        }
        if (doers.isEmpty()) {
            doers = obliged(at, end);
        } else {
            List<String> all = new ArrayList<>(doers.get());
            obliged(at + 1, end).ifPresent(all::addAll);
            return all;
        }
        return doers.orElse(List.of());
    }

    /** "Giao Sở A …", "UBND tỉnh yêu cầu các sở …". */
    private Optional<List<String>> order(int at, int end) {
        if (at >= end || Lexicon.isVerb(words, at) && !clauses.startsWithOrder(at)) {
            return Optional.empty();
        }
        int limit = Math.min(end, at + 24);
        for (int i = at; i < limit; i++) {
            Word w = words.get(i);
            if (w.is(":", "(") || w.is(",") && i > at + 8) {
                break;
            }
            int n = clauses.orderVerb(i, at);
            if (n > 0) {
                var list = cued.list(clauses.skipAdverbs(i + n));
                if (list.isPresent() && clauses.acts(list.get().next(), end)) {
                    byOrder = true;
                    return Optional.of(list.get().names());
                }
            }
        }
        return Optional.empty();
    }

    private Optional<List<String>> named(int at, PartyReader reader, int end) {
        var list = reader.list(at);
        if (list.isEmpty() || list.get().next() > end) {
            return Optional.empty();
        }
        int next = list.get().next();
        if (next < end
                && (clauses.orderVerb(next, at) > 0
                        || words.get(next).is("đã", "sẽ", "trân", "thông", "thống", "biểu", "ghi", "nhận")
                                && !Lexicon.isVerb(words, next))) {
            return Optional.empty();
        }
        return clauses.acts(next, end) ? Optional.of(list.get().names()) : Optional.empty();
    }

    /** "Trường hợp …, cơ quan chủ trì có trách nhiệm …"; "Về …: giao Bộ A …". */
    private Optional<List<String>> afterAdjunct(int at, int end) {
        int depth = 0;
        boolean inMainClause = false;
        for (int i = at; i < end; i++) {
            Word w = words.get(i);
            depth += w.is("(") ? 1 : w.is(")") ? -1 : 0;
            if (depth != 0 || !w.is(",", ":", "thì") || clauses.insideGroup(i)) {
                continue;
            }
            if (w.is(":") && Lexicon.isVerb(words, i + 1) && !clauses.startsWithOrder(i + 1)) {
                inMainClause = true;
            }
            if (w.is(",")
                    && BASIS.contains(words.get(at).lower())
                    && Lexicon.isVerb(words, i + 1)
                    && !clauses.startsWithOrder(i + 1)) {
                inMainClause = true;
            }
            boolean verb = Lexicon.isVerb(words, at);
            if (verb && (w.is(",") && clauses.startsWithOrder(i + 1) || w.is("thì"))) {
                continue;
            }
            Optional<List<String>> doers = order(i + 1, end);
            if (doers.isEmpty() && (!verb || w.is(":")) && !inMainClause) {
                doers = named(i + 1, w.is(":") || w.is("thì") ? strict : cued, end);
            }
            if (doers.isPresent() && !enumeration(i, end)) {
                return doers;
            }
        }
        return Optional.empty();
    }

    /** A comma inside an enumeration of the adjunct itself: a colon with the doer still follows. */
    private boolean enumeration(int comma, int end) {
        if (!words.get(comma).is(",") || !words.getFirst().is("về")) {
            return false;
        }
        for (int i = comma; i < end; i++) {
            if (words.get(i).is(":")
                    && (order(i + 1, end).isPresent()
                            || named(i + 1, strict, end).isPresent())) {
                return true;
            }
        }
        return false;
    }

    /** "…, các địa phương phải …": the doer in the middle of a clause, with a modal. */
    private Optional<List<String>> obliged(int at, int end) {
        List<String> all = new ArrayList<>();
        for (int i = at; i + 1 < end; i++) {
            if (!words.get(i).is(",")
                    || ABOVE.contains(Word.lower(words, i + 1, Math.min(end, i + 3)))
                    || clauses.insideGroup(i)
                    || words.get(i + 1).is("xã", "phường", "thành", "đơn", "tỉnh")) {
                continue;
            }
            var list = cued.list(i + 1);
            if (list.isEmpty() || list.get().next() + 1 >= end) {
                continue;
            }
            int next = list.get().next();
            boolean must = words.get(next).is("phải", "cần")
                    || words.get(next).is("có", "chịu") && words.get(next + 1).is("trách");
            if (must) {
                all.addAll(list.get().names());
            }
        }
        return all.isEmpty() ? Optional.empty() : Optional.of(all);
    }

    /** "Phòng Lao động – Thương binh, xã hội: tham mưu …": all before the colon is the name, if no verb is in it. */
    private Optional<List<String>> beforeColon(int at, int end) {
        if (strict.list(at).isEmpty()) {
            return Optional.empty();
        }
        int colon = at;
        while (colon < end && colon < at + 30 && !words.get(colon).is(":")) {
            if (!words.get(colon).isLarge() && Lexicon.isVerb(words, colon) && !Lexicon.isNominal(words, colon)) {
                return Optional.empty();
            }
            colon++;
        }
        return colon < end && words.get(colon).is(":") ? whole(at, colon) : Optional.empty();
    }

    private Optional<List<String>> whole(int from, int to) {
        String named = text.substring(words.get(from).start(), words.get(to).start());
        List<Word> own = Word.of(named);
        return new PartyReader(named, own, PartyReader.Mode.WHOLE)
                .list(0)
                .filter(list -> list.next() >= own.size())
                .map(PartyReader.Reading::names);
    }

    /** "Đối với các nhà máy xi măng: …" speaks to them. */
    private Optional<List<String>> concerned(int at, int end) {
        if (at + 3 >= end || !Word.lower(words, at, at + 2).equals("đối với")) {
            return Optional.empty();
        }
        int colon = at;
        while (colon < end && colon < at + 30 && !words.get(colon).is(":")) {
            colon++;
        }
        if (colon == end
                || !words.get(colon).is(":")
                || colon + 1 >= words.size()
                || cued.list(at + 2).isEmpty()) {
            return Optional.empty();
        }
        return whole(at + 2, colon);
    }
}
