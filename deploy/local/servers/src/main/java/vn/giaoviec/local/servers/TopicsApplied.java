package vn.giaoviec.local.servers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AccessControlEntryFilter;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.Resource;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourcePatternFilter;
import org.apache.kafka.common.resource.ResourceType;
import vn.giaoviec.contract.Topic;
import vn.giaoviec.contract.Topics;

/**
 * The topic table of the contract brought onto a broker: topics that are missing, one user per service, and each user's
 * rights, which are those of the table and no others; beside them the {@link #CHECKER}, who reads them all. New topics have three copies, of
 * which two must be there, or as many as there are brokers. May be repeated; nothing that exists is changed but
 * passwords.
 *
 * <p>With a prefix everything carries it — topics, users and with them consumer groups — so that several sets live on
 * one broker without seeing each other, and one of them can be {@link #drop dropped}.
 */
public final class TopicsApplied {
    /** Who may read every topic of the table and write none: not a service, and without a consumer group. */
    public static final String CHECKER = "checker";

    /** Of every record, where there are that many brokers. */
    private static final int COPIES = 3;

    private final KafkaAdmin admin;
    private final Topics topics;
    private final String prefix;
    private final Map<String, KafkaUser> users;

    private TopicsApplied(KafkaAdmin admin, Topics topics, String prefix, Map<String, KafkaUser> users) {
        this.admin = admin;
        this.topics = topics;
        this.prefix = prefix;
        this.users = users;
    }

    /** @param prefix of all names, may be empty */
    public static TopicsApplied to(KafkaAdmin admin, Secrets secrets, Topics table, String prefix) {
        var users = new TreeMap<String, KafkaUser>();
        for (var service :
                Stream.concat(table.users().stream(), Stream.of(CHECKER)).toList()) {
            var name = prefix + service;
            users.put(service, new KafkaUser(name, secrets.password("kafka-" + name)));
        }
        var applied = new TopicsApplied(admin, table.withPrefix(prefix), prefix, users);
        applied.makeMissing();
        admin.ensureUsers(users.values());
        admin.allow(applied.rights());
        return applied;
    }

    /** The user of that service, named without prefix as in the table. */
    public KafkaUser user(String service) {
        return Optional.ofNullable(users.get(service))
                .orElseThrow(() -> new IllegalArgumentException("no topic is written or read by " + service));
    }

    /** Deletes the topics and the rights of this prefix. @throws IllegalStateException without a prefix */
    public void drop() {
        if (prefix.isEmpty()) {
            throw new IllegalStateException("only sets with a prefix are dropped");
        }
        KafkaAdmin.done(admin.client()
                .deleteTopics(topics.topics().stream().map(Topic::name).toList())
                .all());
        var filters = users.values().stream()
                .map(user -> new AclBindingFilter(
                        ResourcePatternFilter.ANY,
                        new AccessControlEntryFilter(
                                "User:" + user.name(), null, AclOperation.ANY, AclPermissionType.ANY)))
                .toList();
        KafkaAdmin.done(admin.client().deleteAcls(filters).all());
        admin.forget(users.values().stream().map(KafkaUser::name).toList());
    }

    private void makeMissing() {
        var existing = KafkaAdmin.done(admin.client().listTopics().names());
        int copies = Math.min(COPIES, admin.brokers());
        var missing = new ArrayList<NewTopic>();
        for (var topic : topics.topics()) {
            if (!existing.contains(topic.name())) {
                missing.add(
                        new NewTopic(topic.name(), topic.partitions(), (short) copies).configs(config(topic, copies)));
            }
        }
        if (!missing.isEmpty()) {
            KafkaAdmin.done(admin.client().createTopics(missing).all());
        }
        refuseOtherPartitions(new HashSet<>(existing));
    }

    /** One broker may be away and what is acknowledged still lies at two. */
    private static Map<String, String> config(Topic topic, int copies) {
        var config = new HashMap<>(topic.config());
        config.put("min.insync.replicas", Integer.toString(Math.max(1, copies - 1)));
        return config;
    }

    /** The number of partitions is frozen: on a topic with another number, keys would lie elsewhere than we look. */
    private void refuseOtherPartitions(HashSet<String> existing) {
        var ours = topics.topics().stream()
                .filter(topic -> existing.contains(topic.name()))
                .collect(Collectors.toMap(Topic::name, Topic::partitions));
        Map<String, TopicDescription> there =
                KafkaAdmin.done(admin.client().describeTopics(ours.keySet()).allTopicNames());
        ours.forEach((name, partitions) -> {
            int found = there.get(name).partitions().size();
            if (found != partitions) {
                throw new CannotStart(
                        "The topic " + name + " has " + found + " partitions instead of " + partitions
                                + ": it was not made by this product, or by another version. Use another broker, or delete it.");
            }
        });
    }

    private List<AclBinding> rights() {
        var rights = new ArrayList<AclBinding>();
        for (var topic : topics.topics()) {
            for (var writer : topic.writers()) {
                rights.add(right(writer, ResourceType.TOPIC, topic.name(), PatternType.LITERAL, AclOperation.WRITE));
                rights.add(right(
                        writer,
                        ResourceType.CLUSTER,
                        Resource.CLUSTER_NAME,
                        PatternType.LITERAL,
                        AclOperation.IDEMPOTENT_WRITE));
            }
            for (var reader : topic.readers()) {
                rights.add(right(reader, ResourceType.TOPIC, topic.name(), PatternType.LITERAL, AclOperation.READ));
            }
            // To read includes to describe.
            rights.add(right(CHECKER, ResourceType.TOPIC, topic.name(), PatternType.LITERAL, AclOperation.READ));
        }
        for (var user : users.entrySet()) {
            if (user.getKey().equals(CHECKER)) {
                continue;
            }
            var groups = Topic.groupPrefix(user.getValue().name());
            rights.add(right(user.getKey(), ResourceType.GROUP, groups, PatternType.PREFIXED, AclOperation.READ));
        }
        return rights.stream().distinct().toList();
    }

    private AclBinding right(String service, ResourceType type, String name, PatternType pattern, AclOperation act) {
        return new AclBinding(
                new ResourcePattern(type, name, pattern),
                new AccessControlEntry("User:" + user(service).name(), "*", act, AclPermissionType.ALLOW));
    }
}
