package vn.giaoviec.directive.usecase;

import vn.giaoviec.directive.model.Finality;

/** Where it is read what became of a directive's assignments. */
@FunctionalInterface
public interface Finalities {
    Finality of(String directive);
}
