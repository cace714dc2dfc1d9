package vn.giaoviec.portal.office;

import java.util.List;

/**
 * Some of the tasks of a directive, with their part of the paper: a long one is read part by part.
 *
 * @param from the first of them, from 0
 */
record Part(List<Directive.Task> all, int from, int to) {
    /** @param about a number of one of them; of the first where there is none such */
    static Part of(Directive directive, int about, int atOnce) {
        var tasks = directive.tasks();
        int first = Math.clamp(about, 0, Math.max(0, tasks.size() - 1)) / atOnce * atOnce;
        return new Part(tasks, first, Math.min(first + atOnce, tasks.size()));
    }

    public List<Directive.Task> tasks() {
        return all.subList(from, to);
    }

    public boolean isFirst() {
        return from == 0;
    }

    public boolean isLast() {
        return to == all.size();
    }

    /** Of those that somebody has to look at, in the whole directive. */
    public long open() {
        return all.stream().filter(Directive.Task::isOpen).count();
    }

    /** Of those of which nobody has said when they are due. */
    public long undecided() {
        return all.stream().filter(Directive.Task::isUndecidedWhen).count();
    }

    /** The paper states a rhythm for one of those. */
    public boolean isStated() {
        return all.stream().anyMatch(task -> task.isUndecidedWhen() && task.cadence() != null);
    }

    /** From the end of the tasks before to the beginning of those after; the first part has the head of the paper. */
    List<Paper.Piece> of(String paper) {
        int begin = all.subList(0, from).stream()
                .filter(task -> task.span() != null)
                .mapToInt(task -> task.span().end())
                .max()
                .orElse(0);
        int end = all.subList(to, all.size()).stream()
                .filter(task -> task.span() != null)
                .mapToInt(task -> task.span().start())
                .min()
                .orElse(paper.length());
        return Paper.pieces(paper, all, begin, end);
    }
}
