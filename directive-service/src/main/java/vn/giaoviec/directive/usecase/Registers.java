package vn.giaoviec.directive.usecase;

import vn.giaoviec.directive.model.Register;

/** Where the register is read. */
@FunctionalInterface
public interface Registers {
    /** The whole register as it is now. */
    Register current();
}
