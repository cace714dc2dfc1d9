package vn.giaoviec.acceptance.fault.traffic;

import java.util.random.RandomGenerator;

/** What one person or program does again and again. */
interface Role {
    /** One act; a pause lies before the next. */
    void act(RandomGenerator random);
}
