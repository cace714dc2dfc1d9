package vn.giaoviec.local.servers;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialDeletion;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.ResourceNotFoundException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.utils.AppInfoParser;

/** An administrator's access to a Kafka cluster, ours or one that runs already: users, topics, rights. */
public final class KafkaAdmin implements AutoCloseable {
    private static final int ITERATIONS = 4096;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int ONE_QUESTION_MILLIS = 3_000;

    private final String bootstrap;
    private final Map<String, Object> clientSettings;
    private final Admin client;

    public KafkaAdmin(String bootstrap, String user, String password) {
        this.bootstrap = bootstrap;
        this.clientSettings = clientProperties(bootstrap, user, password);
        var configuration = new HashMap<String, Object>(clientSettings);
        configuration.put("request.timeout.ms", 5_000);
        configuration.put("default.api.timeout.ms", 15_000);
        configuration.put("reconnect.backoff.ms", 50);
        configuration.put("reconnect.backoff.max.ms", 200);
        this.client = open(configuration);
    }

    private static Admin open(Map<String, Object> configuration) {
        try {
            return Admin.create(configuration);
        } catch (KafkaException e) {
            throw new CannotStart(
                    "Kafka at " + configuration.get("bootstrap.servers") + " cannot be reached: "
                            + (e.getCause() == null ? e : e.getCause()).getMessage(),
                    e);
        }
    }

    /** What any Kafka client of that user needs to connect: bootstrap, protocol, sign-in. */
    public static Map<String, Object> clientProperties(String bootstrap, String user, String password) {
        return Map.of(
                "bootstrap.servers",
                bootstrap,
                "security.protocol",
                "SASL_PLAINTEXT",
                "sasl.mechanism",
                "SCRAM-SHA-256",
                "sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
                        .formatted(user, password));
    }

    /** The version of the client, which is that of the broker that we start. */
    public static String version() {
        return AppInfoParser.getVersion();
    }

    public String bootstrap() {
        return bootstrap;
    }

    /** What another client of the same administrator needs to connect. */
    public Map<String, Object> clientSettings() {
        return clientSettings;
    }

    /** The administrator's own connection. */
    public Admin client() {
        return client;
    }

    void awaitAnswer() {
        awaitAnswer(() -> true);
    }

    /** @param hope whether the broker may still come */
    void awaitAnswer(BooleanSupplier hope) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                client.describeCluster(new DescribeClusterOptions().timeoutMs(ONE_QUESTION_MILLIS))
                        .nodes()
                        .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
                return;
            } catch (ExecutionException e) {
                if (e.getCause() instanceof AuthenticationException) {
                    throw new CannotStart(
                            "Kafka refuses the administrator: GIAOVIEC_KAFKA_ADMIN or the home's secrets are not those"
                                    + " of this server.",
                            e);
                }
                boolean comesPerhaps =
                        e.getCause() instanceof RetriableException || e.getCause() instanceof TimeoutException;
                if (!comesPerhaps || !hope.getAsBoolean() || System.nanoTime() > end) {
                    throw new CannotStart(
                            "Kafka at " + bootstrap + " does not answer: "
                                    + e.getCause().getMessage(),
                            e);
                }
            } catch (java.util.concurrent.TimeoutException e) {
                throw new CannotStart("Kafka at " + bootstrap + " does not answer", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CannotStart("interrupted", e);
            }
        }
    }

    /** How many brokers the cluster has, those that are away among them. */
    int brokers() {
        return done(client.describeCluster(new DescribeClusterOptions().includeFencedBrokers(true))
                        .nodes())
                .size();
    }

    /** Makes the users or gives the existing ones these passwords, and waits until a broker lets them in. */
    public void ensureUsers(Collection<KafkaUser> users) {
        done(client.alterUserScramCredentials(users.stream()
                        .<UserScramCredentialAlteration>map(user -> new UserScramCredentialUpsertion(
                                user.name(),
                                new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_256, ITERATIONS),
                                user.password()))
                        .toList())
                .all());
        users.forEach(this::awaitSignIn);
    }

    /** The controller answers when it knows a user; the broker that is signed in to hears of it a moment later. */
    private void awaitSignIn(KafkaUser user) {
        if (!Waiting.until(() -> letsIn(user), () -> true, PATIENCE)) {
            throw new CannotStart(
                    "Kafka at " + bootstrap + " does not let in " + user.name() + ", whom it was told of");
        }
    }

    private boolean letsIn(KafkaUser user) {
        try (var asUser = Admin.create(clientProperties(bootstrap, user.name(), user.password()))) {
            done(asUser.describeCluster().clusterId());
            return true;
        } catch (CannotStart refused) {
            if (refused.getCause() instanceof AuthenticationException) {
                return false;
            }
            throw refused;
        }
    }

    /** Removes those users; one that does not exist is no error. */
    void forget(List<String> names) {
        var removed = client.alterUserScramCredentials(names.stream()
                .<UserScramCredentialAlteration>map(
                        name -> new UserScramCredentialDeletion(name, ScramMechanism.SCRAM_SHA_256))
                .toList());
        for (var one : removed.values().values()) {
            try {
                done(one);
            } catch (CannotStart e) {
                if (!(e.getCause() instanceof ResourceNotFoundException)) {
                    throw e;
                }
            }
        }
    }

    /** Gives those rights, and waits until a broker goes by them. */
    void allow(List<AclBinding> rights) {
        done(client.createAcls(rights).all());
        if (!Waiting.until(() -> goesBy(rights), () -> true, PATIENCE)) {
            throw new CannotStart("Kafka at " + bootstrap + " does not go by the rights that it was given");
        }
    }

    private boolean goesBy(List<AclBinding> rights) {
        return done(client.describeAcls(AclBindingFilter.ANY).values()).containsAll(rights);
    }

    /** Records that the groups of such names have not finished with, of those groups that have a member just now. */
    public long unread(Predicate<String> groups) {
        var read = done(client.listGroups(
                                ListGroupsOptions.forConsumerGroups().inGroupStates(Set.of(GroupState.STABLE)))
                        .all())
                .stream()
                .map(GroupListing::groupId)
                .filter(groups)
                .map(group -> done(client.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata()))
                .toList();
        var latest = read.stream()
                .flatMap(one -> one.keySet().stream())
                .distinct()
                .collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest()));
        var ends = done(client.listOffsets(latest).all());
        return read.stream()
                .flatMap(one -> one.entrySet().stream())
                .mapToLong(
                        one -> ends.get(one.getKey()).offset() - one.getValue().offset())
                .sum();
    }

    static <T> T done(KafkaFuture<T> future) {
        try {
            return future.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new CannotStart("Kafka refuses: " + e.getCause().getMessage(), e.getCause());
        } catch (java.util.concurrent.TimeoutException e) {
            throw new CannotStart("Kafka does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("interrupted", e);
        }
    }

    @Override
    public void close() {
        client.close(Duration.ofSeconds(2));
    }
}
