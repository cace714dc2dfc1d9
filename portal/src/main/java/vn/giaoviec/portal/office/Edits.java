package vn.giaoviec.portal.office;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.giaoviec.portal.page.Again;
import vn.giaoviec.portal.page.Sent;
import vn.giaoviec.portal.register.Register;
import vn.giaoviec.portal.services.Answer;
import vn.giaoviec.portal.services.Changed;
import vn.giaoviec.portal.sign.Visit;

/** Changes drafts: on the draft that the person saw, or not at all, so that nothing is done twice or over another's work. */
@Component
final class Edits {
    /** Fields that differ from page to page, or say where to go on to. */
    private static final Set<String> NOT_WRITTEN = Set.of("_csrf", "version", "next", "submit");

    private final Drafts drafts;

    Edits(Drafts drafts) {
        this.drafts = drafts;
    }

    /** What somebody wants of a draft; it is changed in place. */
    @FunctionalInterface
    interface Change {
        /** @return what stands in the way; then nothing is sent */
        List<Slip> on(Draft draft, Directive shown, Names names);
    }

    /** What became of it. */
    sealed interface Edited {
        /**
         * @param version that it made of the draft, which may be another's by now
         * @param before as it was when it was changed, or found to be changed already
         */
        record Done(long version, Directive before) implements Edited {}

        /** The form comes back with what was written. */
        record Back(Again again, List<Slip> slips) implements Edited {}

        /** It is no draft any more. */
        record Over() implements Edited {}

        record NotHere() implements Edited {}
    }

    Edited edit(Visit visit, String id, Sent sent, Change change) {
        return switch (drafts.draft(visit, id)) {
            case Answer.NotHere<Draft>() -> new Edited.NotHere();
            case Answer.Away<Draft>(var service) -> unknown(sent);
            case Answer.Here<Draft>(var draft, var read) -> edit(visit, draft, sent, change);
        };
    }

    private Edited edit(Visit visit, Draft draft, Sent sent, Change change) {
        var shown = draft.shown();
        if (!shown.state().equals("DRAFT")) {
            return new Edited.Over();
        }
        if (sent.version() > shown.version()) {
            // Read from a store that is behind: sent under the version that was seen, it would undo what came between.
            return back(new Again(sent, false, true, null, List.of()));
        }
        if (sent.version() < shown.version()) {
            // Under that version nothing can be done any more; the service says whether this form did it before.
            return put(visit, draft, shown, sent);
        }
        if (!(drafts.register(visit) instanceof Answer.Here<Register>(var register, var read))) {
            return unknown(sent);
        }
        var before = draft.request();
        var slips = change.on(draft, shown, new Names(register));
        if (!slips.isEmpty()) {
            return new Edited.Back(new Again(sent, false, false, null, List.of()), slips);
        }
        if (draft.request().equals(before)) {
            return new Edited.Done(shown.version(), shown);
        }
        return put(visit, draft, shown, sent);
    }

    private Edited put(Visit visit, Draft draft, Directive shown, Sent sent) {
        return switch (drafts.put(visit, shown.id(), draft, keyOfWhatIsWritten(sent), sent.version())) {
            case Changed.Done<Drafts.Now>(var now, var position, var location) -> new Edited.Done(now.version(), shown);
            case Changed.Refused<Drafts.Now> refused
            when refused.keyUsed() -> new Edited.Done(sent.version() + 1, shown);
            case Changed.Refused<Drafts.Now> refused -> back(Again.refused(sent, refused));
            case Changed.NotHere<Drafts.Now>() -> new Edited.NotHere();
            case Changed.Unknown<Drafts.Now>(var service) -> unknown(sent);
        };
    }

    /** Only what may have been done already is sent again by its key; of all else nothing was done. */
    static String key(Again again, String call) {
        return again != null && again.unknown() && again.of(call)
                ? again.sent().key()
                : UUID.randomUUID().toString();
    }

    /**
     * A draft is sent whole, so the same form sent twice is not the same request; by this key it is still the same act.
     * Gone back to and written anew the form is another act, and what is new in it is not taken to be done.
     */
    private static String keyOfWhatIsWritten(Sent sent) {
        var written = new TreeMap<>(sent.values());
        written.keySet().removeAll(NOT_WRITTEN);
        return UUID.nameUUIDFromBytes((sent.key() + written).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private static Edited unknown(Sent sent) {
        return back(Again.unknown(sent));
    }

    private static Edited back(Again again) {
        return new Edited.Back(again, List.of());
    }
}
