package vn.giaoviec.local.checker;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyMap;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.spy;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.util.List;
import java.util.function.Consumer;
import org.bson.Document;
import org.mockito.invocation.InvocationOnMock;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.giaoviec.contract.Envelope;
import vn.giaoviec.contract.EnvelopeCodec;
import vn.giaoviec.kit.inbound.InboundFactory;
import vn.giaoviec.kit.inbound.Outcome;
import vn.giaoviec.kit.inbound.Reactions;
import vn.giaoviec.kit.outbox.Broker;

/** Put into a service's own context: its parts as they are, and between two of them what must not be. */
@Configuration(proxyBeanMethods = false)
class Faults {
    private enum Relay {
        SOUND,
        DROPS,
        REORDERS
    }

    private static final String MODEL = "assignments_v";

    private static volatile Relay relay = Relay.SOUND;
    private static volatile boolean guarded = true;
    private static volatile boolean derived = true;

    /** What the relay said was sent and was not yet. */
    private static volatile Runnable held;

    static void none() {
        relay = Relay.SOUND;
        guarded = true;
        derived = true;
    }

    /** The second event of an assignment is called acknowledged and never sent. */
    static void relayDrops() {
        relay = Relay.DROPS;
    }

    /** The second event of an assignment is called acknowledged, and sent behind the third. */
    static void relayReorders() {
        relay = Relay.REORDERS;
    }

    /** Whatever comes is taken for the next of its subject. */
    static void consumersHaveNoGuard() {
        guarded = false;
    }

    /** A row grows by what every event says, instead of being what all of them say. */
    static void projectionAdds() {
        derived = false;
    }

    @Bean
    static BeanPostProcessor faulty() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return switch (bean) {
                    case Broker broker -> relaying(broker);
                    case InboundFactory inbound -> consuming(inbound);
                    case MongoDatabase database -> projecting(database);
                    default -> bean;
                };
            }
        };
    }

    private static Broker relaying(Broker broker) {
        var faulty = spy(broker);
        doAnswer(Faults::relayed).when(faulty).send(anyString(), any(), any(byte[].class), anyMap(), any());
        return faulty;
    }

    private static Object relayed(InvocationOnMock sending) throws Throwable {
        if (relay == Relay.SOUND || !Places.ASSIGNMENTS.equals(sending.getArgument(0))) {
            return sending.callRealMethod();
        }
        Consumer<Exception> done = sending.getArgument(4);
        long number = EnvelopeCodec.decode(sending.getArgument(2)).sequence();
        if (number == 2) {
            held = relay == Relay.REORDERS ? () -> send(sending) : () -> {};
            done.accept(null);
            return null;
        }
        var behind = held;
        held = null;
        sending.callRealMethod();
        if (number == 3 && behind != null) {
            behind.run();
        }
        return null;
    }

    private static void send(InvocationOnMock sending) {
        try {
            sending.callRealMethod();
        } catch (Throwable failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static InboundFactory consuming(InboundFactory inbound) {
        var faulty = spy(inbound);
        doAnswer(making -> inbound.consumer(making.getArgument(0), unguarded(making.getArgument(1))))
                .when(faulty)
                .consumer(anyString(), any());
        return faulty;
    }

    private static Reactions unguarded(Reactions sound) {
        return new Reactions() {
            @Override
            public Outcome apply(Envelope event) {
                return sound.apply(guarded ? event : numbered(event, sound.last(event.subject()) + 1));
            }

            @Override
            public long last(String subject) {
                return sound.last(subject);
            }
        };
    }

    private static Envelope numbered(Envelope event, long sequence) {
        return new Envelope(
                event.id(),
                event.source(),
                event.type(),
                event.subject(),
                event.time(),
                sequence,
                event.correlationid(),
                event.causationid(),
                event.actor(),
                event.dataschema(),
                event.data());
    }

    private static MongoDatabase projecting(MongoDatabase database) {
        var faulty = spy(database);
        doAnswer(asking -> asking.<String>getArgument(0).startsWith(MODEL)
                        ? adding((MongoCollection<Document>) asking.callRealMethod())
                        : asking.callRealMethod())
                .when(faulty)
                .getCollection(anyString());
        return faulty;
    }

    private static MongoCollection<Document> adding(MongoCollection<Document> rows) {
        var faulty = spy(rows);
        doAnswer(writing -> {
                    List<WriteModel<Document>> wanted = writing.getArgument(0);
                    return rows.bulkWrite(
                            derived
                                    ? wanted
                                    : wanted.stream().map(Faults::added).toList(),
                            writing.<BulkWriteOptions>getArgument(1));
                })
                .when(faulty)
                .bulkWrite(any(List.class), any(BulkWriteOptions.class));
        return faulty;
    }

    private static WriteModel<Document> added(WriteModel<Document> wanted) {
        if (wanted instanceof ReplaceOneModel<Document> replaced) {
            var row = replaced.getReplacement();
            var last = row.getList("segments", Document.class).getLast();
            return new UpdateOneModel<>(
                    replaced.getFilter(),
                    Updates.combine(Updates.set("sequence", row.get("sequence")), Updates.push("segments", last)));
        }
        return wanted;
    }
}
