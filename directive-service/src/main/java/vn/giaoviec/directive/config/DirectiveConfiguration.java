package vn.giaoviec.directive.config;

import com.mongodb.client.MongoDatabase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.giaoviec.directive.adapter.mongo.Storage;
import vn.giaoviec.directive.adapter.mongo.StoredDirectives;
import vn.giaoviec.directive.adapter.mongo.StoredFiles;
import vn.giaoviec.directive.adapter.mongo.StoredRegister;
import vn.giaoviec.directive.adapter.stream.AgencyFacts;
import vn.giaoviec.directive.model.Agency;
import vn.giaoviec.directive.model.Directive;
import vn.giaoviec.directive.usecase.EditingADraft;
import vn.giaoviec.directive.usecase.ImportingAgencies;
import vn.giaoviec.directive.usecase.IssuingADirective;
import vn.giaoviec.directive.usecase.KeepingTheRegister;
import vn.giaoviec.directive.usecase.PreparingADraft;
import vn.giaoviec.kit.aggregate.AggregateCollection;
import vn.giaoviec.kit.aggregate.Aggregates;
import vn.giaoviec.kit.store.Indexes;
import vn.giaoviec.kit.time.DomainClock;

/** The service's parts, wired in one place. */
@Configuration(proxyBeanMethods = false)
class DirectiveConfiguration {
    @Bean
    AggregateCollection<Agency> agencies(Aggregates aggregates) {
        return aggregates.of(Storage.AGENCIES);
    }

    @Bean
    AggregateCollection<Directive> directives(Aggregates aggregates, MongoDatabase database) {
        Indexes.ensure(database, Storage.INDEXES);
        return aggregates.of(Storage.DIRECTIVES);
    }

    @Bean
    StoredRegister storedRegister(AggregateCollection<Agency> agencies) {
        return new StoredRegister(agencies);
    }

    @Bean
    StoredDirectives storedDirectives(AggregateCollection<Directive> directives) {
        return new StoredDirectives(directives);
    }

    @Bean
    StoredFiles storedFiles(MongoDatabase database) {
        return new StoredFiles(database);
    }

    @Bean
    KeepingTheRegister keepingTheRegister(AggregateCollection<Agency> agencies) {
        return new KeepingTheRegister(agencies, AgencyFacts::of);
    }

    @Bean
    ImportingAgencies importingAgencies(StoredRegister register, KeepingTheRegister keeping) {
        return new ImportingAgencies(register, keeping);
    }

    @Bean
    PreparingADraft preparingADraft(StoredRegister register, DomainClock clock) {
        return new PreparingADraft(register, clock);
    }

    @Bean
    EditingADraft editingADraft(StoredRegister register) {
        return new EditingADraft(register);
    }

    @Bean
    IssuingADirective issuingADirective(StoredRegister register, DomainClock clock) {
        return new IssuingADirective(register, clock);
    }
}
