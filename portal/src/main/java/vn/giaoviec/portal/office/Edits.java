package vn.giaoviec.portal.office;

import java.util.List;
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
        /** @param before as it was when it was changed */
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
        if (sent.version() == null || sent.version() != shown.version()) {
            return back(new Again(sent, false, true, null, List.of()));
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
        return switch (drafts.put(visit, shown.id(), draft, sent)) {
            case Changed.Done<Drafts.Now>(var now, var position, var location) -> new Edited.Done(now.version(), shown);
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

    private static Edited unknown(Sent sent) {
        return back(Again.unknown(sent));
    }

    private static Edited back(Again again) {
        return new Edited.Back(again, List.of());
    }
}
