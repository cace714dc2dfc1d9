package vn.giaoviec.task.adapter.stream;

import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import vn.giaoviec.contract.Envelope;
import vn.giaoviec.kit.aggregate.OwedLooks;
import vn.giaoviec.kit.store.StoreBreaker;
import vn.giaoviec.task.adapter.mongo.DirectiveIntake;
import vn.giaoviec.task.adapter.mongo.RecurringDirectives;
import vn.giaoviec.task.adapter.mongo.Successions;
import vn.giaoviec.task.usecase.ActingByItself;
import vn.giaoviec.task.usecase.WhatCameMeanwhile;
import vn.giaoviec.task.usecase.WhenAgencySucceeded;
import vn.giaoviec.task.usecase.WhenDirectiveAmended;
import vn.giaoviec.task.usecase.WhenDirectiveEnded;
import vn.giaoviec.task.usecase.WhenDirectiveIssued;

/**
 * Carries out what stands first on every directive's list, then takes it off; gives what recurs in its time; takes the
 * looks that a killed process still owed. Woken by an arrival, at the start and by a sweep; resumable, because every effect
 * may be carried out again; any number of instances may do the same.
 */
public final class IntakeWorker implements SmartLifecycle {
    private static final long SWEEP_SECONDS = 2;
    private static final Logger LOG = LoggerFactory.getLogger(IntakeWorker.class);

    private final DirectiveIntake intake;
    private final WhenDirectiveIssued whenIssued;
    private final KnownDirectives directives;
    private final WhenDirectiveAmended whenAmended;
    private final WhenDirectiveEnded whenEnded;
    private final Recurring recurring;
    private final Successions successions;
    private final WhenAgencySucceeded whenSucceeded;
    private final WhatCameMeanwhile meanwhile;
    private final OwedLooks looks;
    private final StoreBreaker store;
    private final Semaphore woken = new Semaphore(0);
    private volatile boolean running;
    private Thread thread;

    public IntakeWorker(
            DirectiveIntake intake,
            WhenDirectiveIssued whenIssued,
            KnownDirectives directives,
            WhenDirectiveAmended whenAmended,
            WhenDirectiveEnded whenEnded,
            Recurring recurring,
            Successions successions,
            WhenAgencySucceeded whenSucceeded,
            WhatCameMeanwhile meanwhile,
            OwedLooks looks,
            StoreBreaker store) {
        this.intake = intake;
        this.whenIssued = whenIssued;
        this.directives = directives;
        this.whenAmended = whenAmended;
        this.whenEnded = whenEnded;
        this.recurring = recurring;
        this.successions = successions;
        this.whenSucceeded = whenSucceeded;
        this.meanwhile = meanwhile;
        this.looks = looks;
        this.store = store;
    }

    public void wake() {
        woken.release();
    }

    private void work() {
        while (running) {
            try {
                store.call(intake::waiting).forEach(this::allOf);
                store.call(recurring::due).forEach(this::again);
                store.call(successions::waiting).forEach(this::succession);
                store.call(looks::overdue).forEach(this::look);
            } catch (RuntimeException later) {
                LOG.warn("directives wait: {}", later.toString());
            }
            try {
                if (woken.tryAcquire(SWEEP_SECONDS, TimeUnit.SECONDS)) {
                    woken.drainPermits();
                }
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** One directive that cannot be carried out does not keep the others waiting. */
    private void allOf(String directive) {
        try {
            while (running && store.call(() -> carriedOut(directive))) {
                LOG.debug("carried out an event of directive {}", directive);
            }
        } catch (RuntimeException failed) {
            LOG.error("directive {} waits and is tried again: {}", directive, failed.toString());
        }
    }

    private void again(RecurringDirectives.Due due) {
        try {
            store.run(() -> recurring.give(due));
        } catch (RuntimeException failed) {
            LOG.error("what recurs of directive {} waits and is tried again: {}", due.directive(), failed.toString());
        }
    }

    /** One assignment that cannot go over does not keep the others waiting. */
    private void succession(Successions.Todo todo) {
        var all = true;
        for (var predecessor : todo.predecessors()) {
            for (var id : store.call(() -> successions
                    .of(predecessor)
                    .map(heir -> whenSucceeded.of(predecessor, heir))
                    .orElse(List.of()))) {
                try {
                    store.run(() -> meanwhile.goesOver(id));
                } catch (RuntimeException failed) {
                    all = false;
                    LOG.error("assignment {} of an agency that has ended waits: {}", id, failed.toString());
                }
            }
        }
        if (all) {
            store.run(() -> successions.done(todo));
        }
    }

    private void look(OwedLooks.Look owed) {
        try {
            store.run(() -> meanwhile.apply(owed.about(), owed.id()));
        } catch (RuntimeException failed) {
            LOG.error("the look that assignment {} is owed waits: {}", owed.id(), failed.toString());
        }
    }

    private boolean carriedOut(String directive) {
        var todo = intake.first(directive).filter(first -> directives.isInTurn(first.event()));
        todo.ifPresent(first -> {
            carryOut(first.event());
            intake.done(first);
        });
        return todo.isPresent();
    }

    private void carryOut(Envelope event) {
        switch (event.type()) {
            case DirectiveEvents.ISSUED -> {
                whenIssued.carryOut(DirectiveIssued.read(event), ActingByItself.because(event));
                recurring.giveAll(event);
            }
            case DirectiveEvents.AMENDED -> {
                whenAmended.carryOut(directives.edition(event));
                recurring.giveAll(event);
            }
            case DirectiveEvents.REOPENED -> recurring.giveAll(event);
            case DirectiveEvents.WITHDRAWN, DirectiveEvents.SUPERSEDED ->
                whenEnded.carryOut(event.subject(), KnownDirectives.ended(event));
            default -> throw new IllegalStateException(event.type() + " stands on no list");
        }
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("directive-intake").daemon().start(this::work);
    }

    @Override
    public void stop() {
        running = false;
        thread.interrupt();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
