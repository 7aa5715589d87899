package banzhang.query;

import banzhang.access.AccessConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// 查询侧装配 — imported by the application when it runs this side; finds only what lies below this package.
@Configuration(proxyBeanMethods = false)
@ComponentScan(basePackageClasses = QuerySide.class)
@Import(AccessConfiguration.class)
public class QuerySide {}
