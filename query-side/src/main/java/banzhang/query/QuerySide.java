package banzhang.query;

import banzhang.access.AccessConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.Import;

/// 查阅侧装配 — imported by the application when it runs this side; finds only what lies below this package.
///
/// Asks of the application: `MongoDatabase`, Axon's `MongoTemplate` and `TokenStore`, the event serializer, an
/// `EventStore` and `JournalPositions`.
@Configuration(proxyBeanMethods = false)
// full names: a capability has the same name on both sides, and so have some classes
@ComponentScan(basePackageClasses = QuerySide.class, nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@Import(AccessConfiguration.class)
public class QuerySide {}
