package vn.giaoviec.directive.extraction;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Walks the outline and decides which units are tasks and who carries them. */
final class TaskFinder {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern OPENS_ORDERS = Pattern.compile(
            "(?:sau|sau đây|dưới đây|như sau|cụ thể|trọng tâm|yêu cầu|chỉ đạo|giao|đề nghị|nhiệm vụ|làm ngay|nội dung|ý kiến|kết luận|đơn vị)\\s*[:.;]?$",
            FLAGS);
    private static final Pattern SPEAKS = Pattern.compile(
            "yêu cầu|đề nghị|giao|kết luận|chỉ đạo|ý kiến|ban hành|phân công|quyết nghị|điện|kêu gọi|triển khai",
            FLAGS);
    private static final Pattern ORDERS_MORE =
            Pattern.compile("trong đó,? (?:cần )?(?:lưu ý|tập trung|chú trọng|quan tâm|ưu tiên)", FLAGS);
    private static final int LONG_ORDER = 420;

    /** What a unit inherits from where it stands. */
    private record Context(
            List<String> leads, Mood mood, boolean underDoer, boolean unfinished, List<String> section, String field) {

        Context told(List<String> newLeads, Mood newMood) {
            return new Context(newLeads, newMood, underDoer, false, section, field);
        }
    }

    private final List<FoundTask> found = new ArrayList<>();

    static List<FoundTask> in(Body.Part part, List<String> addressees) {
        TaskFinder finder = new TaskFinder();
        finder.under(Outline.of(part.paragraphs()), new Context(addressees, Mood.TOLD, false, false, List.of(), null));
        return finder.found;
    }

    private void under(Node node, Context context) {
        Context now = context;
        int group = found.size();
        boolean said = false;
        for (Node child : node.children) {
            if (isParticulars(child)) {
                apply(child, group);
                said = true;
            } else {
                group = said ? found.size() : group;
                said = false;
                now = unit(child, now);
            }
        }
    }

    /** "Cơ quan chủ trì: …", also as a heading over its own points. */
    private static boolean isParticulars(Node node) {
        return Orders.isParticular(node.paragraph.text())
                && node.children.stream().allMatch(TaskFinder::isParticulars)
                && !node.paragraph.text().matches("(?siu)nội dung.*");
    }

    /** Particulars after tasks are theirs: the doers of all of them, a deadline of one alone. */
    private void apply(Node particular, int group) {
        String text = particular.paragraph.text();
        for (int i = group; i < found.size(); i++) {
            found.set(
                    i,
                    found.get(i)
                            .with(
                                    Particulars.lead(text),
                                    Particulars.partners(text),
                                    found.size() - group == 1 ? Particulars.deadline(text) : ""));
        }
        particular.children.forEach(child -> apply(child, group));
    }

    /** @return what the units after this one inherit */
    private Context unit(Node node, Context context) {
        Paragraph p = node.paragraph;
        if (node.children.isEmpty()) {
            boolean opens = p.isPlain()
                    && OPENS_ORDERS.matcher(p.text()).find()
                    && SPEAKS.matcher(p.text()).find()
                    && !node.closing;
            if (!opens || p.text().endsWith(".") && ordersMore(p.text())) {
                leaf(node, context, List.of());
            }
            return opens ? introduced(p, context) : context;
        }
        return p.isPlain() ? introduction(node, context) : heading(node, context);
    }

    private Context introduced(Paragraph p, Context context) {
        List<String> named = Doers.addressed(p.text());
        return context.told(named.isEmpty() ? context.leads() : named, Mood.ORDERED);
    }

    private Context introduction(Node node, Context context) {
        Paragraph p = node.paragraph;
        boolean speaks = SPEAKS.matcher(p.text()).find() || context.mood() == Mood.ORDERED;
        Context inner = speaks && context.mood() != Mood.AIMED ? introduced(p, context) : context;
        int before = found.size();
        boolean orders = speaks && ordersMore(p.text());
        under(node, inner);
        if (orders && found.size() > before) {
            add(before, node, context, List.of());
        } else if (found.size() == before) {
            leaf(node, context, List.of());
        }
        return node.parent.isRoot() && speaks
                ? context.told(inner.leads(), context.mood() == Mood.TOLD ? Mood.ORDERED : context.mood())
                : context;
    }

    /** An introduction that says what to do, beyond "the following tasks". */
    private static boolean ordersMore(String text) {
        return ORDERS_MORE.matcher(text).find() && !Doers.of(text).isEmpty()
                || text.length() > LONG_ORDER && Doers.of(text).byOrder() && orderLength(text) > LONG_ORDER;
    }

    private static int orderLength(String text) {
        int spoken = Math.max(text.lastIndexOf("yêu cầu"), text.lastIndexOf("đề nghị"));
        return spoken < 0 ? 0 : text.length() - spoken;
    }

    private Context heading(Node node, Context context) {
        Paragraph p = node.paragraph;
        List<String> doers = Headings.doers(p.text());
        boolean names = !doers.isEmpty();
        boolean orders = names
                && p.text().length() > 120
                && ORDERS_MORE.matcher(p.text()).find();
        Mood mood = names && context.mood() != Mood.AIMED
                ? Mood.ORDERED
                : Mood.of(p.text()).orElse(context.mood());
        if (context.mood() == Mood.AIMED && mood != Mood.ORDERED) {
            mood = Mood.AIMED;
        }
        List<String> section = new ArrayList<>(context.section());
        if (!orders) {
            section.add(p.heading());
        }
        boolean unfinished = p.introduces()
                && (Orders.startsWithVerb(p.text(), true)
                        || p.text().matches("(?siu).*: (?:tham mưu|chủ trì|chỉ đạo)[^:]*:"));
        Context inner = new Context(
                names ? doers : context.leads(),
                mood,
                (names ? pure(p.text(), doers) : context.underDoer()) && (mood == Mood.ORDERED),
                unfinished,
                section,
                names ? context.field() : Fields.of(p.text()).orElse(context.field()));
        List<Paragraph> particulars = node.children.stream()
                .map(c -> c.paragraph)
                .filter(c -> Orders.isParticular(c.text()))
                .toList();
        int before = found.size();
        if (!particulars.isEmpty() && particulars.size() == node.children.size() && mood != Mood.AIMED) {
            leaf(node, context, particulars);
            return context;
        }
        under(node, inner);
        if (orders && found.size() > before) {
            add(before, node, context, List.of());
        } else if (found.size() == before
                && !Capitals.all(p.text())
                && Mood.of(p.text()).filter(m -> m != Mood.ORDERED).isEmpty()) {
            leaf(node, context, List.of());
        }
        return context;
    }

    /** A heading that names doers and little else: all under it is theirs to do, however it is worded. */
    private static boolean pure(String text, List<String> doers) {
        int named = doers.stream().mapToInt(String::length).sum();
        return text.length() - named < 60 || text.matches("(?siu).*sau:?$");
    }

    private void leaf(Node node, Context context, List<Paragraph> particulars) {
        String text = node.paragraph.text();
        if (Orders.isNone(text)) {
            return;
        }
        Doers doers = Doers.of(text);
        boolean task = particulars.isEmpty()
                ? isTask(node, context, doers)
                : Orders.startsWithVerb(text, false) || !doers.isEmpty();
        if (task) {
            add(found.size(), node, context, particulars);
        }
    }

    private static boolean isTask(Node node, Context context, Doers doers) {
        String text = node.paragraph.text();
        if (Orders.isParticular(text)) {
            return false;
        }
        if (node.closing) {
            return !doers.isEmpty() && (Orders.isPlain(text, doers) || context.mood() == Mood.ORDERED)
                    || context.mood() == Mood.ORDERED
                            && Orders.startsWithVerb(text, false)
                            && !text.startsWith("Trên đây");
        }
        return switch (context.mood()) {
            case AIMED -> false;
            case DESCRIBED, TOLD -> Orders.isPlain(text, doers);
            case ORDERED ->
                !doers.isEmpty()
                        || Orders.startsWithVerb(text, false)
                        || context.underDoer()
                        || context.unfinished()
                        || !context.leads().isEmpty() && !node.paragraph.isPlain() && !Orders.startsWithNoun(text);
        };
    }

    private void add(int at, Node node, Context context, List<Paragraph> particulars) {
        Paragraph p = node.paragraph;
        Doers doers = Doers.of(p.text());
        Set<String> leads = new LinkedHashSet<>();
        if (doers.isEmpty() || doers.added() && !node.closing && context.underDoer()) {
            leads.addAll(context.leads());
        }
        leads.addAll(doers.named());
        Set<String> partners = new LinkedHashSet<>(Partners.of(p.text()));
        String when = "";
        for (Paragraph particular : particulars) {
            when = when.isEmpty() ? Particulars.deadline(particular.text()) : when;
            List<String> lead = Particulars.lead(particular.text());
            if (!lead.isEmpty()) {
                leads.clear();
                leads.addAll(lead);
            }
            partners.addAll(Particulars.partners(particular.text()));
        }
        partners.removeIf(partner -> leads.stream().anyMatch(partner::equalsIgnoreCase));
        found.add(
                at,
                new FoundTask(
                        p.start(),
                        p.end(),
                        p.text(),
                        when,
                        node.closing ? List.of() : context.section(),
                        node.closing ? null : context.field(),
                        List.copyOf(leads),
                        List.copyOf(partners),
                        node.closing));
    }
}
