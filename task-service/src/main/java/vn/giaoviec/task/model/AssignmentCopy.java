package vn.giaoviec.task.model;

import java.time.LocalDate;
import java.util.List;

/** An assignment while it is copied: what can ever change of one. */
final class AssignmentCopy {
    private final Assignment of;
    Task task;
    State state;
    LocalDate firstDeadline;
    LocalDate deadline;
    List<DeadlineEntry> deadlineHistory;
    EvidenceLevel evidenceLevel;
    Report report;
    Judgement judgement;
    List<String> files;
    LocalDate heardOn;
    String handler;
    Requests requests;
    List<Clock> clocks;
    Successor successor;
    Integer followed;
    List<String> predecessors;
    Integer merged;
    String heir;
    String directiveEnded;

    AssignmentCopy(Assignment of) {
        this.of = of;
        task = of.task();
        state = of.state();
        firstDeadline = of.firstDeadline();
        deadline = of.deadline();
        deadlineHistory = of.deadlineHistory();
        evidenceLevel = of.evidenceLevel();
        report = of.report();
        judgement = of.judgement();
        files = of.files();
        heardOn = of.heardOn();
        handler = of.handler();
        requests = of.requests();
        clocks = of.clocks();
        successor = of.successor();
        followed = of.followed();
        predecessors = of.predecessors();
        merged = of.merged();
        heir = of.heir();
        directiveEnded = of.directiveEnded();
    }

    Assignment made() {
        return new Assignment(
                of.directive(),
                task,
                of.agency(),
                of.role(),
                of.occurrence(),
                of.cause(),
                state,
                firstDeadline,
                deadline,
                deadlineHistory,
                evidenceLevel,
                report,
                judgement,
                files,
                heardOn,
                handler,
                requests,
                clocks,
                of.parent(),
                predecessors,
                successor,
                followed,
                merged,
                heir,
                directiveEnded);
    }
}
