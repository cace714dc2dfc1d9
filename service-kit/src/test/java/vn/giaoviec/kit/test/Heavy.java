package vn.giaoviec.kit.test;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** What {@code ./giaoviec test} leaves out and says so, because it takes long and a lighter test tries the same rule. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@EnabledIfSystemProperty(named = "giaoviec.full", matches = "true", disabledReason = "heavy: ./giaoviec test --full")
public @interface Heavy {}
