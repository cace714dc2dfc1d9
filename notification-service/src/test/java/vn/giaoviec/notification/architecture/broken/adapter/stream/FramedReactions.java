package vn.giaoviec.notification.architecture.broken.adapter.stream;

import org.springframework.messaging.Message;

/** A reaction that knows the framework's message: forbidden. */
record FramedReactions(Message<?> message) {}
