package vn.giaoviec.reporting.projection.board;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A page of a list, sorted by deadline (undated last), then id. {@code next} is the place of the last hit of it. */
public record Page(List<Hit> hits, Optional<Place> next) {
    public Page {
        hits = List.copyOf(hits);
    }

    /** A place in the list: the deadline as {@link vn.giaoviec.reporting.projection.Days#code}, and the id. */
    public record Place(int deadline, String id) implements Comparable<Place> {
        private static final Comparator<Place> ORDER =
                Comparator.comparingInt(Place::deadline).thenComparing(Place::id);

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }
}
